"""What the chair decides about time and place: put a case off, give it more time, pass it on to somebody else."""

from datetime import UTC, date, datetime, timedelta

from domain.case import Case
from domain.cases import MOST_REVIEW_DAYS, Facts, Refused, allowed
from domain.deadlines import extended
from domain.text import clean
from handlers.cases import card, voices, words
from handlers.cases.moves import move
from handlers.cases.sight import seen
from handlers.cases.writing import written
from handlers.pen import Button
from handlers.turn import Turn
from locales import Markup, render
from storage import case_messages

RECEIVERS = ("party", "department", "upper", "legal", "women", "labour")
"""Who may take over what we cannot settle: the party branch, the company, the upper union, the public offices."""
_REVIEWS = (14, 30, 60, 90)
_FOLLOW_UP = timedelta(days=30)


async def defer(turn: Turn) -> None:
    await _ask_why(turn, "defer")


async def extend(turn: Turn) -> None:
    await _ask_why(turn, "extend")


async def _ask_why(turn: Turn, action: str) -> None:
    if (case := await seen(turn, action)) is None:
        return
    if not allowed(case.state, "chair", action):
        turn.toast("refused-step", alert=True)
    elif action == "extend" and _later(turn, case) is None:
        turn.toast("refused-once" if case.extended else "cases-extend-never", alert=True)
    else:
        turn.say(f"cases-{action}-why", number=case.number)
        turn.ask(action, case=case.number)


async def receive_defer(turn: Turn) -> None:
    """The reason is here; the day is still missing."""
    case, reason = await written(turn, "defer")
    if case is None:
        return
    today = turn.union.today(turn.now)
    days = [turn.union.calendar.last_push_day_on_or_before(today + timedelta(count)) for count in _REVIEWS]
    rows = [[_until(turn, case, day)] for day in days if day > today]
    turn.say("cases-defer-until", buttons=rows, number=case.number, most=MOST_REVIEW_DAYS)
    turn.ask("review", case=case.number, reason=reason)


def _until(turn: Turn, case: Case, day: date) -> Button:
    values = {"day": words.day(turn.language, day)}
    return Button("cases-promise-day", f"cases:review:{case.number}:{day}", values=values)


async def choose_review(turn: Turn) -> None:
    await _deferred(turn, turn.choice)


async def receive_review(turn: Turn) -> None:
    turn.args = (turn.draft.get("case", ""),)
    await _deferred(turn, clean(turn.incoming.text))


async def _deferred(turn: Turn, typed: str) -> None:
    case = await seen(turn, "defer")
    if case is None:
        return
    reason = turn.draft.get("reason", "") if turn.draft.get("case") == case.number else ""
    if not reason:
        turn.toast("cases-over", alert=True)
        return
    day = _day(typed)
    ahead = (day - turn.union.today(turn.now)).days if day else None
    try:
        case = await move(
            turn, case, "chair", "defer", Facts(reason=reason, review_in_days=ahead), turn.actor,
            review_on=str(day), unread_at=voices.unread(turn, case),
        )  # fmt: skip
    except Refused as refusal:
        turn.toast(refusal.key, alert=True)
        return
    turn.finish()
    await _keep(turn, case, reason)
    await voices.bring(
        turn, case, "cases-told-defer", words=lambda it: {"text": reason, "day": words.day_on(it, case.review_on)}
    )
    turn.edit("cases-deferred", number=case.number, day=words.day_on(turn.language, case.review_on))


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


async def receive_extension(turn: Turn) -> None:
    case, reason = await written(turn, "extend")
    if case is None:
        return
    turn.finish()
    later = _later(turn, case)
    try:
        if later is None:
            raise Refused("refused-once" if case.extended else "cases-extend-never")
        facts = Facts(reason=reason, extended=bool(case.extended))
        case = await move(
            turn, case, "chair", "extend", facts, turn.actor,
            due_at=int(later.timestamp()), close_by=_closing(turn, case), extended=1,
            unread_at=voices.unread(turn, case),
        )  # fmt: skip
    except Refused as refusal:
        turn.say(refusal.key)
        return
    await _keep(turn, case, reason)
    due = words.day_of(turn.language, turn.union, case.due_at)
    await voices.bring(
        turn, case, "cases-told-extend",
        words=lambda it: {"text": reason, "due": words.day_of(it, turn.union, case.due_at)},
    )  # fmt: skip
    turn.say("cases-extended", number=case.number, due=due)


def _later(turn: Turn, case: Case) -> datetime | None:
    """The due instant after an extension; None if the case has had one or its class has none."""
    if case.extended:
        return None
    opened, due = (datetime.fromtimestamp(each, UTC) for each in (case.opened_at, case.due_at))
    return extended(turn.union.calendar, case.route.sla, opened, due, case.category == "openness")


def _closing(turn: Turn, case: Case) -> int:
    """By when an extended case is to be closed: it gets the same time once more."""
    opened, until = (datetime.fromtimestamp(each, UTC) for each in (case.opened_at, case.close_by))
    later = extended(turn.union.calendar, case.route.sla, opened, until, False) if case.close_by else None
    return int(later.timestamp()) if later else case.close_by


async def _keep(turn: Turn, case: Case, text: str) -> None:
    await case_messages.add(turn.db, case.number, "reply", text, int(turn.now.timestamp()), cadre_id=turn.actor.id)
    await card.post(turn, case)


async def transfer(turn: Turn) -> None:
    if (case := await seen(turn, "transfer")) is None:
        return
    if not allowed(case.state, "chair", "transfer"):
        turn.toast("refused-step", alert=True)
        return
    rows = [[Button(f"cases-receiver-{code}", f"cases:passed:{case.number}:{code}")] for code in RECEIVERS]
    turn.edit("cases-transfer-where", buttons=[*rows, _back(case)], number=case.number)


def _back(case: Case) -> list[Button]:
    return [Button("cases-return", f"cases:case:{case.number}")]


async def passed(turn: Turn) -> None:
    """The case ends here; in a month the chair is asked what became of it there."""
    case, receiver = await seen(turn, "transfer"), turn.choice
    if case is None or receiver not in RECEIVERS:
        return
    follow_up = turn.union.calendar.first_push_day_on_or_after(turn.union.today(turn.now) + _FOLLOW_UP)
    try:
        case = await move(
            turn, case, "chair", "transfer", Facts(receiver=receiver), turn.actor,
            receiver=receiver, review_on=str(follow_up), unread_at=voices.unread(turn, case),
        )  # fmt: skip
    except Refused as refusal:
        turn.toast(refusal.key, alert=True)
        return
    await card.post(turn, case)
    await voices.bring(
        turn, case, "cases-told-transfer",
        words=lambda it: {"receiver": Markup(render(it, f"cases-receiver-{receiver}")), "hotlines": card.hotlines(it)},
    )  # fmt: skip
    told = Markup(render(turn.language, f"cases-receiver-{receiver}"))
    turn.edit("cases-passed", number=case.number, receiver=told, day=words.day(turn.language, follow_up))
