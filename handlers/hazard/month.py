"""The month of hazards, for everybody: what was found and fixed, in counts, and pictures of before and after."""

from collections.abc import Mapping
from datetime import time, timedelta

from domain.hazard_visits import RESULTS
from domain.indicator import Figure
from domain.schedule import Month, by_month_before, month_starts, slots
from handlers.cases import hazards as words
from handlers.context import Context, JobContext
from handlers.feature import Job, by_calendar
from handlers.measuring.live import measure_now
from handlers.messenger import Button, Keyboard, Text
from locales import Markup, render
from storage import cadre_group, hazard_figures, hazard_visits, hazards, members
from storage.hazard_figures import MonthFigures
from storage.outbox import BROADCAST

_MOST_PAIRS = 3


async def tell(context: JobContext) -> None:
    """On the first workday; nothing where nothing happened, for quiet is no merit."""
    month = Month.read(context.period)
    figures = await hazard_figures.find_month(context.db, *month.bounds(context.union.calendar))
    in_time = await measure_now(context, "KPI-08", month)
    if figures.is_empty and not in_time.den:
        return
    # Drawn a month ago and visited since; what is drawn today is visited only now.
    visits = await hazard_visits.list_of_month(context.db, str(month - 1))
    pairs = await hazards.list_pairs(context.db, *month.bounds(context.union.calendar), _MOST_PAIRS)
    buttons: Keyboard = [
        *([[Button("hazard-before-after", f"hazard:pairs:{month}")]] if pairs else []),
        [Button("hazard-list", "hazard:list")],
    ]
    group = await cadre_group.find_current(context.db)
    if group:
        # No buttons in the group: pictures go in private, to whoever asks.
        context.messenger.send(group, _make_text(group.language, month, figures, in_time, visits, []))
    for member in await members.list_active(context.db):
        text = _make_text(member.language, month, figures, in_time, visits, buttons)
        context.messenger.send(member, text, priority=BROADCAST, until=context.now + timedelta(days=2))


def _make_text(
    language: str,
    month: Month,
    figures: MonthFigures,
    in_time: Figure,
    visits: Mapping[str, str],
    buttons: Keyboard,
) -> Text:
    counted = {result: sum(it == result for it in visits.values()) for result in RESULTS}
    visited = Markup(render(language, "hazard-month-visits", count=len(visits), **counted)) if visits else ""
    return Text(
        "hazard-month",
        buttons=buttons,
        year=str(month.year),
        month=month.number,
        verified=figures.verified,
        cleared=figures.cleared,
        major=figures.major,
        reported=Markup(render(language, "hazard-month-reported")) if figures.major else "",
        due=in_time.den,
        confirmed=in_time.num,
        silent=figures.silent,
        made_safe=figures.made_safe,
        cannot_fix=figures.cannot_fix,
        not_hazard=figures.not_hazard,
        not_ours=figures.not_ours,
        visits=visited,
    )


async def show_pairs(context: Context) -> None:
    """A few hazards of the month as they were and as they are, to whoever asks; never who reported them."""
    try:
        month = Month.read(context.choice)
    except ValueError:
        context.toast("hazard-no-pairs", alert=True)
        return
    pairs = await hazards.list_pairs(context.db, *month.bounds(context.union.calendar), _MOST_PAIRS)
    if not pairs:
        context.toast("hazard-no-pairs", alert=True)
    for pair in pairs:
        hazard = await hazards.find(context.db, pair.number)
        if hazard is None:
            continue
        at = await words.say_where(context.db, context.language, hazard)
        for key, place in (("hazard-before", pair.before), ("hazard-after", pair.after)):
            context.send(await words.make_picture(context, pair.number, place, render(context.language, key, at=at)))


JOB = Job(
    "hazard-month",
    by_calendar(slots(month_starts, time(9, 50), name=by_month_before)),
    tell,
    late=timedelta(days=7),
)
