"""Scheduling, in four taps: which rule, what time, how long, and sure; a day and a time may be typed as well."""

from collections.abc import Iterable
from datetime import date, datetime, time

from domain import recurring
from domain.activities import NotPossible
from domain.plan import read_clock, read_day
from domain.recurring import Recurring
from domain.survey import COOL_DOWN, Window, find_next_monthly
from domain.union import Union
from handlers.cases.words import say_day as day_words
from handlers.context import Context
from handlers.days import say_refusal
from handlers.messenger import Button, Keyboard
from handlers.questionnaire import asking
from handlers.questionnaire.listing import find_kept, list_next_days, say_rule, say_title, show_card
from locales import Markup, render
from storage import questionnaire_schedules as schedules
from storage.questionnaire_schedules import Schedule
from storage.questionnaires import Kept

_KINDS = {"once": "once", "monthly": "month", "quarterly": "quarter", "weekly": "weeks"}
_WORKDAYS, _WEEKS = (1, 2, 3, 5, 8, 10, 12, 15), (2, 3, 4, 6, 8, 12)
_CLOCKS = ("0900", "1000", "1200", "1400", "1600", "1730")
_LENGTHS = (3, 5, 10)
_DAYS = 8
# To everybody the bot speaks first by day only.
_EARLIEST, _LATEST = time(8), time(20)


async def ask_rule(context: Context) -> None:
    if kept := await find_kept(context):
        rows = [[Button(f"questionnaire-{it}", f"questionnaire:kind:{kept.number}:{_KINDS[it]}")] for it in _KINDS]
        context.ask_by_buttons(
            "questionnaire-ask-rule", buttons=[*rows, _make_back_button(kept)], title=say_title(context.language, kept)
        )


def _make_back_button(kept: Kept) -> list[Button]:
    return [Button("questionnaire-to-card", f"questionnaire:open:{kept.number}")]


def _part_rows(buttons: Iterable[Button], width: int) -> Keyboard:
    row = list(buttons)
    return [row[at : at + width] for at in range(0, len(row), width)]


async def ask_number(context: Context) -> None:
    """Which day, which workday, or every how many weeks."""
    kept, kind = await find_kept(context), context.choice
    if kept is None:
        return
    if kind == "once":
        context.ask("day", number=str(kept.number))
        context.edit("questionnaire-ask-day", buttons=[*_make_day_buttons(context, kept), _make_back_button(kept)])
    elif kind in ("month", "quarter"):
        rules = [Recurring(kind, number) for number in _WORKDAYS]
        key = "questionnaire-ask-workday" if kind == "month" else "questionnaire-ask-quarter"
        context.ask_by_buttons(
            key, buttons=[*_part_rows((_make_number_button(kept, it) for it in rules), 4), _make_back_button(kept)]
        )
    elif kind == "weeks":
        rules = [Recurring("weeks", number, _list_coming(context)[0]) for number in _WEEKS]
        context.ask_by_buttons(
            "questionnaire-ask-weeks",
            buttons=[*_part_rows((_make_number_button(kept, it) for it in rules), 3), _make_back_button(kept)],
        )


def _list_coming(context: Context) -> list[date]:
    """The next days on which the bot may speak first, from tomorrow on."""
    days, calendar = [context.union.today(context.now)], context.union.calendar
    for _ in range(_DAYS):
        days.append(calendar.next_push_day(days[-1]))
    return days[1:]


def _make_day_buttons(context: Context, kept: Kept) -> Keyboard:
    rules = [Recurring("once", 0, day) for day in _list_coming(context)]
    return _part_rows(
        (
            Button(
                "questionnaire-day",
                f"questionnaire:hour:{kept.number}:{rule}",
                values={"day": day_words(context.language, rule.start) if rule.start else ""},
            )
            for rule in rules
        ),
        2,
    )


def _make_number_button(kept: Kept, rule: Recurring) -> Button:
    data = f"questionnaire:hour:{kept.number}:{rule}"
    return Button("questionnaire-number", data, values={"number": str(rule.number)})


async def receive_day(context: Context) -> None:
    """A day was typed."""
    try:
        day = read_day(context.incoming.text, context.union.today(context.now))
    except NotPossible as refusal:
        say_refusal(context, refusal if refusal.values else NotPossible("questionnaire-wrong-day"))
        return
    context.args = (context.draft["number"], str(Recurring("once", 0, day)))
    await ask_clock(context)


async def ask_clock(context: Context) -> None:
    kept, rule = await find_kept(context), _read_rule(context)
    if kept and rule:
        data = f"{kept.number}:{rule}"
        context.ask("clock", number=str(kept.number), rule=str(rule))
        clocks = [
            Button("questionnaire-clock", f"questionnaire:days:{data}:{it}", values={"clock": _write_clock(it)})
            for it in _CLOCKS
        ]
        context.edit("questionnaire-ask-clock", buttons=[*_part_rows(clocks, 3), _make_back_button(kept)])


async def receive_clock(context: Context) -> None:
    """A time was typed."""
    try:
        typed = f"{read_clock(context.incoming.text):%H%M}"
    except NotPossible:
        typed = ""
    if not _is_clock(typed):
        context.say("questionnaire-wrong-clock")
        return
    context.args = (context.draft["number"], context.draft["rule"], typed)
    await ask_days(context)


def _write_clock(plain: str) -> str:
    return f"{plain[:2]}:{plain[2:]}"


def _is_clock(plain: str) -> bool:
    try:
        return len(plain) == 4 and _EARLIEST <= datetime.strptime(plain, "%H%M").time() <= _LATEST
    except ValueError:
        return False


def _read_rule(context: Context) -> Recurring | None:
    """The rule of the button; an old or forged one is told that it is over."""
    rule = recurring.read(context.args[1]) if len(context.args) > 1 else None
    if rule is None:
        context.toast("answer-too-old", alert=True)
    return rule


async def ask_days(context: Context) -> None:
    kept, rule = await find_kept(context), _read_rule(context)
    if kept is None or rule is None or not _is_clock(context.args[2]):
        return
    _leave(context)
    data = f"{kept.number}:{rule}:{context.args[2]}"
    lengths = [Button("questionnaire-number", f"questionnaire:sure:{data}:{n}", values={"number": n}) for n in _LENGTHS]
    context.ask_by_buttons("questionnaire-ask-days", buttons=[lengths, _make_back_button(kept)])


def _leave(context: Context) -> None:
    if context.next and context.next.feature == "questionnaire":
        context.finish()


async def ask_whether(context: Context) -> None:
    """What it would be, with its next days, before anything is kept."""
    kept, schedule = await find_kept(context), _schedule(context)
    rule = _read_rule(context) if schedule else None
    if kept is None or schedule is None or rule is None:
        return
    coming = list_next_days(context, rule, schedule.clock)[:3]
    said = [day_words(context.language, day) for day in coming]
    context.ask_by_buttons(
        "questionnaire-sure",
        buttons=[
            [Button("questionnaire-set", ":".join(("questionnaire:set", *context.args)))],
            _make_back_button(kept),
        ],
        title=say_title(context.language, kept),
        rule=say_rule(context.language, rule),
        clock=schedule.clock,
        days=schedule.workdays,
        next=Markup(", ").join(said) or Markup(render(context.language, "questionnaire-no-days")),
        warning=_say_warning(context, schedule, coming),
    )


def _say_warning(context: Context, schedule: Schedule, coming: Iterable[date]) -> Markup:
    """On which days the monthly survey is in the way, and on which it will pass over whom this one has asked."""
    waves = {day: asking.find_window(context.union, schedule, day) for day in coming}
    near = [day for day, wave in waves.items() if asking.is_near(context.union, wave)]
    tiring = [day for day, wave in waves.items() if day not in near and _is_tiring(context.union, wave)]
    said = {"questionnaire-sure-near": near, "questionnaire-sure-tiring": tiring}
    return Markup().join(_say_on_days(context.language, key, days) for key, days in said.items() if days)


def _say_on_days(language: str, key: str, days: Iterable[date]) -> Markup:
    return Markup(render(language, key, days=Markup(", ").join(day_words(language, day) for day in days)))


def _is_tiring(union: Union, wave: Window) -> bool:
    return find_next_monthly(union, wave.opens).opens < wave.closes + COOL_DOWN


def _schedule(context: Context) -> Schedule | None:
    """What the button asks for, under no number yet."""
    number, rule, clock, days = (*context.args, "", "", "", "")[:4]
    # All of it comes with the tap, and a changed client may send anything.
    if recurring.read(rule) is None or not _is_clock(clock) or days not in map(str, _LENGTHS):
        context.toast("answer-too-old", alert=True)
        return None
    # From now on: an hour of today that has passed is not made up for.
    return Schedule(0, number, rule, _write_clock(clock), int(days), context.now)


async def settle(context: Context) -> None:
    """Keep the schedule; a second tap finds it there already."""
    kept, schedule = await find_kept(context), _schedule(context)
    if kept is None or schedule is None:
        return
    added = await schedules.add(context.db, _make_schedule(kept, schedule))
    context.toast("questionnaire-set-done" if added else "questionnaire-set-already")
    await show_card(context, kept)


def _make_schedule(kept: Kept, schedule: Schedule) -> Schedule:
    return Schedule(0, kept.id, schedule.rule, schedule.clock, schedule.workdays, schedule.active_from)
