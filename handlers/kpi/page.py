"""One indicator: its last month, what stands beside it, how it went over the months, and who set its target."""

from collections.abc import Sequence

from domain.indicator import Indicator
from domain.indicator_runs import Measurement
from domain.rights import allow
from domain.run_chart import LEAST
from domain.schedule import Month
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.figures import words
from handlers.figures.board import Line, load_lines
from handlers.kpi.chart import list_points, make_picture, say_run
from handlers.kpi.checking import say_checks
from handlers.kpi.opening import may_open
from handlers.messenger import Button, Keyboard
from handlers.naming import name_person
from locales import Markup, render
from storage import indicator_targets, indicators, members

_MONTHS = 12
_EXPLAINED = ("KPI-06", "KPI-07b")
"""The indicators whose name does not say what they count and what they cannot."""


async def find_line(context: Context) -> Line | None:
    """The indicator named in the button, if it was measured; else a word, and None."""
    code, part = context.args[:2] if len(context.args) > 1 else ("", "")
    for line in await _load(context):
        if (line.indicator.id, line.last.part) == (code, part) and not line.indicator.of:
            return line
    context.toast("kpi-gone", alert=True)
    return None


async def _load(context: Context) -> list[Line]:
    return await load_lines(context.db, Month.of(context.union.today(context.now)) - 1, _MONTHS)


async def show(context: Context) -> None:
    # Who comes back from a question for a target types no more of it.
    context.leave()
    if line := await find_line(context):
        said = [it for it in await _list_lines(context, line) if it]
        context.edit("kpi-page", buttons=_make_buttons(context, line), lines=Markup("\n").join(said))


async def _list_lines(context: Context, line: Line) -> Sequence[Markup]:
    language, indicator = context.language, line.indicator
    name = words.say_name(language, indicator.id, line.last.part)
    value = words.say_measured(language, indicator, line.last)
    months = words.say_months(language, line.last)
    three = words.say_figure(language, indicator, line.three) if line.three else None
    return [
        Markup(render(language, "kpi-page-title", name=name, months=months, value=value)),
        Markup(render(language, "kpi-page-three", value=three)) if three else Markup(),
        Markup(render(language, f"kpi-about-{indicator.id.lower()}")) if indicator.id in _EXPLAINED else Markup(),
        await _say_revision(context, line),
        await say_target(context, indicator, line.last.part),
        *await _say_beside(context, indicator),
        await say_checks(context, indicator, line.last.month),
        say_run(language, line),
        *_say_excluded(language, indicator, line.last),
    ]


async def _say_revision(context: Context, line: Line) -> Markup:
    """What it was before something came late; both stay."""
    if line.last.revision == 1 or line.last.since is None:
        return Markup()
    last = line.last
    first, *_ = await indicators.list_revisions(context.db, last.indicator, last.part, last.month)
    before = words.say_measured(context.language, line.indicator, first)
    day = say_day(context.language, last.as_of)
    return Markup(render(context.language, "kpi-page-revised", day=day, value=before, revision=last.revision))


async def say_target(context: Context, indicator: Indicator, part: str) -> Markup:
    """The target, who set it and when; the proposed one until a chair has set another."""
    found = await indicator_targets.find(context.db, indicator.id, part)
    if found is None:
        said = words.say_target(context.language, indicator, indicator.targets[part])
        return Markup(render(context.language, "kpi-target-proposed", target=said))
    said, day = words.say_target(context.language, indicator, found.target), say_day(context.language, found.set_on)
    chair = await members.find(context.db, found.set_by) if found.set_by else None
    if chair is None:
        return Markup(render(context.language, "kpi-target-set", target=said, day=day))
    name = await name_person(context.db, context.language, chair)
    return Markup(render(context.language, "kpi-target-set-by", target=said, day=day, name=name))


async def _say_beside(context: Context, indicator: Indicator) -> Sequence[Markup]:
    """The counter-numbers: what could be won by cheating."""
    beside = [it for it in await _load(context) if indicator.id in it.indicator.of]
    return [
        Markup(
            render(
                context.language,
                "kpi-page-beside",
                name=words.say_name(context.language, it.indicator.id),
                value=words.say_measured(context.language, it.indicator, it.last),
            )
        )
        for it in beside
    ]


def _say_excluded(language: str, indicator: Indicator, measured: Measurement) -> Sequence[Markup]:
    figure = measured.figure
    if measured.since is None:
        return []
    reasons = [
        Markup(
            render(
                language,
                "kpi-excluded",
                count=words.say_count(language, indicator, count),
                why=Markup(render(language, f"kpi-why-{code}")),
            )
        )
        for code, count in figure.excluded.items()
    ]
    if figure.unknown:
        reasons.append(
            Markup(render(language, "kpi-unknown", count=words.say_count(language, indicator, figure.unknown)))
        )
    return reasons


def _make_buttons(context: Context, line: Line) -> Keyboard:
    end = f"{line.indicator.id}:{line.last.part}"
    rows: list[list[Button]] = []
    if line.last.since and may_open(context, line.indicator):
        rows.append([Button("kpi-open", f"kpi:open:{end}:0")])
    if len(list_points(line)) >= LEAST:
        rows.append([Button("kpi-picture", f"kpi:picture:{end}")])
    if allow(context.actor, "kpi.target"):
        rows.append([Button("kpi-target", f"kpi:target:{end}")])
    return [*rows, [Button("kpi-back", "kpi:all")]]


async def send_picture(context: Context) -> None:
    line = await find_line(context)
    if line and len(list_points(line)) >= LEAST:
        context.send(make_picture(context, line))
