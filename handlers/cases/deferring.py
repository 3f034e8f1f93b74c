"""What the chair decides about time and place: put a case off, give it more time, pass it on to somebody else."""

from datetime import UTC, date, datetime, timedelta

from domain.case import Case
from domain.cases import MOST_REVIEW_DAYS, Facts, Refused, is_allowed
from domain.deadlines import extend_deadline
from domain.text import clean_text
from handlers.cases import card, voices, words
from handlers.cases.moves import move
from handlers.cases.sight import seen
from handlers.cases.writing import written
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
    if (case := await seen(context, action)) is None:
        return
    if not is_allowed(case.state, "chair", action):
        context.toast("refused-step", alert=True)
    elif action == "extend" and _later(context, case) is None:
        context.toast("refused-once" if case.extended else "cases-extend-never", alert=True)
    else:
        context.say(f"cases-{action}-why", number=case.number)
        context.ask(action, case=case.number)


async def receive_defer(context: Context) -> None:
    """The reason is here; the day is still missing."""
    case, reason = await written(context, "defer")
    if case is None:
        return
    today = context.union.today(context.now)
    days = [context.union.calendar.last_push_day_on_or_before(today + timedelta(count)) for count in _REVIEWS]
    rows = [[_until(context, case, day)] for day in days if day > today]
    context.say("cases-defer-until", buttons=rows, number=case.number, most=MOST_REVIEW_DAYS)
    context.ask("review", case=case.number, reason=reason)


def _until(context: Context, case: Case, day: date) -> Button:
    values = {"day": words.day(context.language, day)}
    return Button("cases-promise-day", f"cases:review:{case.number}:{day}", values=values)


async def choose_review(context: Context) -> None:
    await _deferred(context, context.choice)


async def receive_review(context: Context) -> None:
    context.args = (context.draft.get("case", ""),)
    await _deferred(context, clean_text(context.incoming.text))


async def _deferred(context: Context, typed: str) -> None:
    case = await seen(context, "defer")
    if case is None:
        return
    reason = context.draft.get("reason", "") if context.draft.get("case") == case.number else ""
    if not reason:
        context.toast("cases-over", alert=True)
        return
    day = _day(typed)
    ahead = (day - context.union.today(context.now)).days if day else None
    try:
        case = await move(
            context,
            case,
            "chair",
            "defer",
            Facts(reason=reason, review_in_days=ahead),
            context.actor,
            review_on=str(day),
            unread_at=voices.unread(context, case),
        )
    except Refused as refusal:
        context.toast(refusal.key, alert=True)
        return
    context.finish()
    await _keep(context, case, reason)
    await voices.bring(
        context, case, "cases-told-defer", words=lambda it: {"text": reason, "day": words.day_on(it, case.review_on)}
    )
    context.edit("cases-deferred", number=case.number, day=words.day_on(context.language, case.review_on))


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


async def receive_extension(context: Context) -> None:
    case, reason = await written(context, "extend")
    if case is None:
        return
    context.finish()
    later = _later(context, case)
    try:
        if later is None:
            raise Refused("refused-once" if case.extended else "cases-extend-never")
        facts = Facts(reason=reason, extended=bool(case.extended))
        case = await move(
            context,
            case,
            "chair",
            "extend",
            facts,
            context.actor,
            due_at=int(later.timestamp()),
            close_by=_closing(context, case),
            extended=1,
            unread_at=voices.unread(context, case),
        )
    except Refused as refusal:
        context.say(refusal.key)
        return
    await _keep(context, case, reason)
    due = words.day_of(context.language, context.union, case.due_at)
    await voices.bring(
        context,
        case,
        "cases-told-extend",
        words=lambda it: {"text": reason, "due": words.day_of(it, context.union, case.due_at)},
    )
    context.say("cases-extended", number=case.number, due=due)


def _later(context: Context, case: Case) -> datetime | None:
    """The due instant after an extension; None if the case has had one or its class has none."""
    if case.extended:
        return None
    opened, due = (datetime.fromtimestamp(each, UTC) for each in (case.opened_at, case.due_at))
    return extend_deadline(context.union.calendar, case.route.sla, opened, due, case.category == "openness")


def _closing(context: Context, case: Case) -> int:
    """By when an extended case is to be closed: it gets the same time once more."""
    opened, until = (datetime.fromtimestamp(each, UTC) for each in (case.opened_at, case.close_by))
    later = extend_deadline(context.union.calendar, case.route.sla, opened, until, False) if case.close_by else None
    return int(later.timestamp()) if later else case.close_by


async def _keep(context: Context, case: Case, text: str) -> None:
    await case_messages.add(
        context.db, case.number, "reply", text, int(context.now.timestamp()), cadre_id=context.actor.id
    )
    await card.post(context, case)


async def transfer(context: Context) -> None:
    if (case := await seen(context, "transfer")) is None:
        return
    if not is_allowed(case.state, "chair", "transfer"):
        context.toast("refused-step", alert=True)
        return
    rows = [[Button(f"cases-receiver-{code}", f"cases:passed:{case.number}:{code}")] for code in RECEIVERS]
    context.edit("cases-transfer-where", buttons=[*rows, _back(case)], number=case.number)


def _back(case: Case) -> list[Button]:
    return [Button("cases-return", f"cases:case:{case.number}")]


async def passed(context: Context) -> None:
    """The case ends here; in a month the chair is asked what became of it there."""
    case, receiver = await seen(context, "transfer"), context.choice
    if case is None or receiver not in RECEIVERS:
        return
    follow_up = context.union.calendar.first_push_day_on_or_after(context.union.today(context.now) + _FOLLOW_UP)
    try:
        case = await move(
            context,
            case,
            "chair",
            "transfer",
            Facts(receiver=receiver),
            context.actor,
            receiver=receiver,
            review_on=str(follow_up),
            unread_at=voices.unread(context, case),
        )
    except Refused as refusal:
        context.toast(refusal.key, alert=True)
        return
    await card.post(context, case)
    await voices.bring(
        context,
        case,
        "cases-told-transfer",
        words=lambda it: {"receiver": Markup(render(it, f"cases-receiver-{receiver}")), "hotlines": card.hotlines(it)},
    )
    told = Markup(render(context.language, f"cases-receiver-{receiver}"))
    context.edit("cases-passed", number=case.number, receiver=told, day=words.day(context.language, follow_up))
