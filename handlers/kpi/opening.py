"""Opens a figure into exactly the cases, activities, hazards or people it counts, for those who may see all of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from domain.indicator import COUNTED, Indicator, Placed
from domain.rights import allow
from domain.schedule import Month
from handlers.activities.card import say_title
from handlers.context import Context
from handlers.figures import words
from handlers.figures.board import Line, load_lines
from handlers.listing import cut_page
from handlers.messenger import Button
from handlers.naming import name_people
from locales import Markup, render
from storage import activities, cases, indicators, members

_LINES = 20
_RIGHTS: Mapping[str, str] = {
    "case": "case.work",
    "promise": "case.work",
    "hazard": "case.work",
    "plan": "kpi.read",
    "session": "kpi.read",
    "disclosure": "kpi.read",
    "place": "activity.manage",
    "training": "training.manage",
}
"""Who may see every row of a kind; what everybody reads anyway opens for everybody."""


def may_open(context: Context, indicator: Indicator) -> bool:
    return indicator.opens and allow(context.actor, _RIGHTS[indicator.grain])


async def show(context: Context) -> None:
    """The rows, those that did not meet it first; what is confidential as a number in its place."""
    code, part = context.args[:2] if len(context.args) > 1 else ("", "")
    lines = await load_lines(context.db, Month.of(context.union.today(context.now)) - 1)
    line = next((it for it in lines if (it.indicator.id, it.last.part) == (code, part)), None)
    if line is None or line.last.since is None or not may_open(context, line.indicator):
        context.toast("kpi-gone", alert=True)
        return
    rows = await indicators.list_rows(context.db, line.last)
    entries = await _list_entries(context, line, rows)
    # Only what is shown is put into words: a large union has thousands of rows.
    page = cut_page(entries, context.number(2), _LINES)
    context.edit(
        "kpi-rows",
        buttons=[*page.turning(f"kpi:open:{code}:{part}"), [Button("kpi-back", f"kpi:show:{code}:{part}")]],
        name=words.say_name(context.language, code, part),
        months=words.say_months(context.language, line.last),
        value=words.say_measured(context.language, line.indicator, line.last),
        count=words.say_count(context.language, line.indicator, len(rows)),
        list=Markup("\n").join(_say_entry(context, line.indicator, *entry) for entry in page.rows),
    )


def _say_entry(context: Context, indicator: Indicator, place: str, named: Markup | int) -> Markup:
    mark = _say_place(context, place)
    if isinstance(named, int):
        count = words.say_count(context.language, indicator, named)
        return Markup(render(context.language, "kpi-row-unnamed", place=mark, count=count))
    return Markup(render(context.language, "kpi-row", place=mark, name=named))


async def _list_entries(context: Context, line: Line, rows: Sequence[Placed]) -> list[tuple[str, Markup | int]]:
    """The place and name of each row; confidential ones are one number in each place."""
    names = await _name_rows(context, line, rows)
    found = list[tuple[str, Markup | int]]()
    by_place: dict[str, list[Placed]] = defaultdict(list)
    for row in rows:
        by_place[_find_place(row)].append(row)
    for place in ("missed", "met", *line.indicator.exclusions, "unknown"):
        of_place = by_place[place]
        named = [it for row in of_place if (it := names.get(row.key))]
        found += [(place, name) for name in named]
        if hidden := len(of_place) - len(named):
            found.append((place, hidden))
    return found


def _find_place(row: Placed) -> str:
    if row.place != COUNTED:
        return row.place
    return "met" if row.is_met else "missed"


def _say_place(context: Context, place: str) -> Markup:
    if place in ("met", "missed", "unknown"):
        return Markup(render(context.language, f"kpi-place-{place}"))
    return Markup(render(context.language, f"kpi-why-{place}"))


async def _name_rows(context: Context, line: Line, rows: Sequence[Placed]) -> Mapping[str, Markup]:
    keys, indicator = [row.key for row in rows], line.indicator
    if indicator.grain in ("case", "hazard"):
        return {it: Markup.escape(it) for it in await indicators.list_readable_cases(context.db, line.last)}
    if indicator.grain == "promise":
        numbers = {key: key.partition("/")[0] for key in keys}
        # What not every cadre may read is a number for all of them: a list one longer for some would tell of it.
        readable = await cases.list_readable(context.db, sorted(set(numbers.values())))
        return {key: Markup.escape(number) for key, number in numbers.items() if number in readable}
    if indicator.grain in ("plan", "session"):
        return await _name_activities(context, {key: key for key in keys})
    if indicator.grain == "disclosure":
        return {key: _say_disclosure(context, key) for key in keys}
    return await _name_members(context, indicator, rows)


def _say_disclosure(context: Context, key: str) -> Markup:
    item, _, period = key.partition("/")
    return Markup(render(context.language, f"open-item-{item}")) + Markup(" · ") + Markup.escape(period)


async def _name_activities(context: Context, keys: Mapping[str, str]) -> dict[str, Markup]:
    found = await activities.find_each(context.db, sorted({int(it) for it in keys.values() if it.isdecimal()}))
    return {
        key: Markup(say_title(found[int(number)], context.language))
        for key, number in keys.items()
        if number.isdecimal() and int(number) in found
    }


async def _name_members(context: Context, indicator: Indicator, rows: Sequence[Placed]) -> dict[str, Markup]:
    """Who has gone since is counted and has no name."""
    people = await members.find_each(context.db, sorted({row.member_id for row in rows if row.member_id}))
    names = await name_people(context.db, context.language, list(people.values()))
    things = (
        await _name_activities(context, {row.key: row.key.partition("/")[0] for row in rows})
        if indicator.grain == "place"
        else {row.key: Markup.escape(row.key.split("/")[1]) for row in rows if row.member_id}
    )
    return {
        row.key: things[row.key] + Markup(" · ") + names[row.member_id]
        for row in rows
        if row.member_id in names and row.key in things
    }
