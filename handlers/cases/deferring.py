"""What the chair decides about time and place: put a case off, give it more time, pass it on to somebody else."""

from datetime import date, timedelta

from domain.case import Case
from domain.case_clock import compute_extension
from domain.cases import MOST_REVIEW_DAYS, Refused, is_allowed
from domain.dates import read_day
from domain.text import clean_text
from handlers.cases import words
from handlers.cases.moves import move
from handlers.cases.sight import find_seen
from handlers.cases.writing import find_written
from handlers.context import Context
from handlers.messenger import Button
from locales import Markup, render
from storage import case_messages

RECEIVERS = ("party", "department", "upper", "legal", "women", "labour")
"""Who may take over what we cannot settle: the party branch, the company, the upper union, the public offices."""
_REVIEWS = (14, 30, 60, 90)
_FOLLOW_UP = timedelta(days=30)


async def defer(context: Context) -> None:
    await _ask_why(context, "defer")


async def extend(context: Context) -> None:
    await _ask_why(context, "extend")


async def _ask_why(context: Context, action: str) -> None:
    if (case := await find_seen(context, action)) is None:
        return
    if not is_allowed(case.state, "chair", action):
        context.toast("refused-step", alert=True)
    elif action == "extend" and compute_extension(context.union.calendar, case) is None:
        context.toast("refused-once" if case.extended else "cases-extend-never", alert=True)
    else:
        context.say(f"cases-{action}-why", number=case.number)
        context.ask(action, case=case.number)


async def receive_defer(context: Context) -> None:
    """The reason is here; the day is still missing."""
    case, reason = await find_written(context, "defer")
    if case is None:
        return
    today = context.union.today(context.now)
    days = [context.union.calendar.last_push_day_on_or_before(today + timedelta(count)) for count in _REVIEWS]
    rows = [[_make_until_button(context, case, day)] for day in days if day > today]
    context.say("cases-defer-until", buttons=rows, number=case.number, most=MOST_REVIEW_DAYS)
    context.ask("review", case=case.number, reason=reason)


def _make_until_button(context: Context, case: Case, day: date) -> Button:
    values = {"day": words.say_day(context.language, day)}
    return Button("cases-promise-day", f"cases:review:{case.number}:{day}", values=values)


async def choose_review(context: Context) -> None:
    await _keep_deferral(context, context.choice)


async def receive_review(context: Context) -> None:
    context.args = (context.draft.get("case", ""),)
    await _keep_deferral(context, clean_text(context.incoming.text))


async def _keep_deferral(context: Context, typed: str) -> None:
    case = await find_seen(context, "defer")
    if case is None:
        return
    reason = context.draft.get("reason", "") if context.draft.get("case") == case.number else ""
    if not reason:
        context.toast("cases-over", alert=True)
        return
    day = read_day(typed, context.union.today(context.now))
    ahead = (day - context.union.today(context.now)).days if day else None
    try:
        known = {"reason": reason, "review_on": day, "review_in_days": ahead}
        case = await move(context, case, "defer", "chair", context.actor, **known)
    except Refused as refusal:
        context.toast(refusal.key, alert=True)
        return
    context.finish()
    await _keep(context, case, reason)
    until = words.say_day(context.language, case.review_on) if case.review_on else ""
    context.edit("cases-deferred", number=case.number, day=until)


async def receive_extension(context: Context) -> None:
    case, reason = await find_written(context, "extend")
    if case is None:
        return
    context.finish()
    try:
        case = await move(context, case, "extend", "chair", context.actor, reason=reason)
    except Refused as refusal:
        context.say(refusal.key)
        return
    await _keep(context, case, reason)
    due = words.say_day_at(context.language, context.union, case.due_at)
    context.say("cases-extended", number=case.number, due=due)


async def _keep(context: Context, case: Case, text: str) -> None:
    await case_messages.add(context.db, case.number, "reply", text, context.now, cadre_id=context.actor.id)


async def ask_receiver(context: Context) -> None:
    if (case := await find_seen(context, "transfer")) is None:
        return
    if not is_allowed(case.state, "chair", "transfer"):
        context.toast("refused-step", alert=True)
        return
    rows = [[Button(f"cases-receiver-{code}", f"cases:passed:{case.number}:{code}")] for code in RECEIVERS]
    context.edit("cases-transfer-where", buttons=[*rows, _make_back_button(case)], number=case.number)


def _make_back_button(case: Case) -> list[Button]:
    return [Button("cases-return", f"cases:case:{case.number}")]


async def finish_passing(context: Context) -> None:
    """The case ends here; in a month the chair is asked what became of it there."""
    case, receiver = await find_seen(context, "transfer"), context.choice
    if case is None or receiver not in RECEIVERS:
        return
    follow_up = context.union.calendar.first_push_day_on_or_after(context.union.today(context.now) + _FOLLOW_UP)
    try:
        known = {"receiver": receiver, "review_on": follow_up}
        case = await move(context, case, "transfer", "chair", context.actor, **known)
    except Refused as refusal:
        context.toast(refusal.key, alert=True)
        return
    told = Markup(render(context.language, f"cases-receiver-{receiver}"))
    context.edit("cases-passed", number=case.number, receiver=told, day=words.say_day(context.language, follow_up))
