"""What is open where and since when: a list for everybody, without names."""

from functools import partial

from handlers.cases import hazards as words
from handlers.cases.words import say_day_at
from handlers.context import Context
from handlers.listing import load_page
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from storage import hazards
from storage.hazards import OpenHazard

_ROWS = 12


async def show(context: Context) -> None:
    """How many are open at each place; a tap on a place shows its own."""
    known, counts = await words.name_places(context.db, context.language), await hazards.count_open(context.db)
    each = [
        Button(
            "hazard-place-count", f"hazard:at:{code}:0", values={"place": Markup(known.get(code, code)), "count": count}
        )
        for code, count in sorted(counts.items(), key=lambda it: (-it[1], it[0]))
    ]
    rows: Keyboard = [each[start : start + 2] for start in range(0, len(each), 2)]
    everything = [[Button("hazard-list-all", "hazard:at::0")]] if counts else []
    report = [[Button("hazard-report", "hazard:start"), Button("hazard-mine", "hazard:mine")]]
    keeping = [[Button("hazard-places", "hazard:places")]] if context.actor.is_cadre else []
    total = sum(counts.values())
    context.edit(
        "hazard-open" if total else "hazard-open-none", buttons=[*everything, *rows, *report, *keeping], count=total
    )


async def show_place(context: Context) -> None:
    place = context.args[0] if context.args else ""
    page = await load_page(partial(hazards.list_open, context.db, place), context.number(1), _ROWS)
    known = await words.name_places(context.db, context.language)
    lines = Markup("\n").join(_say_line(context, known, each) for each in page.rows)
    buttons = [*page.turning(f"hazard:at:{place}"), [Button("hazard-list", "hazard:list")]]
    context.edit("hazard-open-at" if page.rows else "hazard-open-none", buttons=buttons, lines=lines)


def _say_line(context: Context, known: dict[str, str], each: OpenHazard) -> Markup:
    at = words.say_at(context.language, known.get(each.place, each.place), each.kind)
    grade = Markup(render(context.language, f"hazard-grade-{each.grade}")) if each.grade else ""
    state = Markup(render(context.language, f"hazard-state-{each.state}"))
    since = say_day_at(context.language, context.union, each.opened_at)
    return Markup(render(context.language, "hazard-open-line", at=at, since=since, state=state, grade=grade))
