"""What was done for somebody, noted at their case; and how much it was in a year."""

from datetime import date, time, timedelta

from domain.calendar import DAY
from domain.care import CATEGORIES, HELP, NEEDS, count_shown
from domain.case import Case
from handlers.cases.sight import find_seen
from handlers.cases.words import say_day, say_day_on
from handlers.context import Context
from handlers.messenger import Button
from locales import Markup, render
from storage import care

_LONGEST_PAST = 14
"""Days: what was done longer ago is not noted by a tap on an old message."""


async def ask_kind(context: Context) -> None:
    if case := await find_mine(context):
        await _show(context, case)


async def find_mine(context: Context) -> Case | None:
    """The case named in the button, if the actor has it in hand and help can be given in it."""
    case = await find_seen(context)
    if case is None:
        return None
    if case.handler_id != context.actor.id or case.category not in CATEGORIES:
        context.toast("care-not-yours", alert=True)
        return None
    return case


async def _show(context: Context, case: Case) -> None:
    today = context.union.today(context.now)
    done = await care.list_help(context.db, case.number)
    said = [
        render(context.language, "care-done", day=say_day_on(context.language, day), help=_say_help(context, kind))
        for day, kind in done
    ]
    buttons = [Button(f"care-help-{kind}", f"care:did:{case.number}:{kind}:{today}") for kind in HELP]
    back = [
        [Button("care-undo", f"care:undo:{case.number}:{kind}:{day}", values={"help": _say_help(context, kind)})]
        for day, kind in done
        # Today's alone: what was done on earlier days has been counted and told.
        if day == today.isoformat()
    ]
    # The money itself goes the way of all money, without a name.
    spent = [[Button("care-expense", f"money:forcase:{case.number}")]] if context.has_feature("money") else []
    rows = [buttons[:2], buttons[2:], *back, *spent, [Button("cases-open", f"cases:case:{case.number}")]]
    context.edit("care-note-what", buttons=rows, number=case.number, done=Markup("\n").join(map(Markup, said)))


def _say_help(context: Context, kind: str) -> Markup:
    return Markup(render(context.language, f"care-help-{kind}"))


async def note(context: Context) -> None:
    if (read := _read_help(context)) is None or (case := await find_mine(context)) is None:
        return
    kind, day = read
    # The button carries its day, so that a second tap after midnight is the same help.
    if not await care.note_help(context.db, case.number, kind, day):
        context.toast("care-noted-already")
    await _show(context, case)


async def take_back(context: Context) -> None:
    if (read := _read_help(context)) is None or (case := await find_mine(context)) is None:
        return
    await care.take_help_back(context.db, case.number, *read)
    await _show(context, case)


def _read_help(context: Context) -> tuple[str, date] | None:
    """What was done and when; None for what no button of these days says."""
    _, kind, iso = (*context.args, "", "", "")[:3]
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return None
    age = context.union.today(context.now) - day
    return (kind, day) if kind in HELP and timedelta() <= age <= timedelta(days=_LONGEST_PAST) else None


async def show_year(context: Context) -> None:
    """Needs by kind, from five on, and what was done: counts alone, this year."""
    yesterday = context.union.today(context.now) - DAY
    needs, done = await count_year(context, yesterday)
    lines = [_say_need(context, kind, number) for kind, number in needs.items()]
    helped = [
        Markup(render(context.language, "care-year-count", what=_say_help(context, kind), count=number))
        for kind, number in done.items()
    ]
    context.edit(
        "care-year",
        buttons=[[Button("care-back", "care:start")]],
        day=say_day(context.language, yesterday),
        needs=Markup("\n").join(lines),
        help=Markup("\n").join(helped),
    )


async def count_year(context: Context, last: date) -> tuple[dict[str, int | None], dict[str, int]]:
    """From the first of its year to the end of `last`: needs by kind, as far as told, and what was done by kind.

    Whole days alone: who may not know of a case must not see a number change when it comes or is worked on.
    """
    last = min(last, context.union.today(context.now) - DAY)
    first = date(last.year, 1, 1)
    since, until = (context.union.calendar.at(day, time()) for day in (first, last + DAY))
    needs = await care.count_needs(context.db, since, until)
    done = await care.count_help(context.db, first, last)
    return {kind: count_shown(needs.get(kind, 0)) for kind in NEEDS}, {kind: done.get(kind, 0) for kind in HELP}


def _say_need(context: Context, kind: str, number: int | None) -> Markup:
    what = Markup(render(context.language, f"care-need-{kind}"))
    if number is None:
        return Markup(render(context.language, "care-year-few", what=what))
    return Markup(render(context.language, "care-year-least", what=what, count=number))
