"""What the chair decides about time and place: put a case off, give it more time, pass it on to somebody else."""

from datetime import date, timedelta
from typing import Any

from domain.case import Case
from domain.case_clock import compute_extension
from domain.case_states import MOST_REVIEW_DAYS, Refused
from domain.draft import Draft
from domain.text import clean_text
from handlers import drafting
from handlers.cases import words
from handlers.cases.moves import move
from handlers.cases.refusing import refuse_step
from handlers.cases.seconding import ask_second
from handlers.cases.sight import find_seen
from handlers.cases.writing import find_revised_words, grow_words
from handlers.context import Context
from handlers.days import read_typed_day
from handlers.messenger import Button, Keyboard
from storage import case_messages

KIND = "cases/decision"
OVER = "cases-over"
RECEIVERS = ("party", "department", "upper", "legal", "women", "labour")
"""Who may take over what we cannot settle: the party branch, the company, the upper union, the public offices."""
_REVIEWS = (14, 30, 60, 90)
_FOLLOW_UP = timedelta(days=30)


async def defer(context: Context) -> None:
    await _begin(context, "defer")


async def extend(context: Context) -> None:
    await _begin(context, "extend")


async def transfer(context: Context) -> None:
    await _begin(context, "transfer")


async def _begin(context: Context, action: str) -> None:
    if (case := await find_seen(context, action)) is None:
        return
    if not case.allows("chair", action):
        await refuse_step(context, case, action)
    elif action == "extend" and compute_extension(context.union.calendar, case) is None:
        context.toast("refused-once" if case.extended else "cases-extend-never", alert=True)
    else:
        draft = _find(context, case, action) or drafting.begin(context, KIND, case=case.number, action=action)
        await _show_next(context, case, draft)


def _find(context: Context, case: Case, action: str) -> Draft | None:
    """What this cadre is about to decide about the case."""
    wanted = {"case": case.number, "action": action}
    mine = (it for it in context.drafts if it.kind == KIND and wanted.items() <= it.choices.items())
    return next(mine, None)


async def show_again(context: Context, draft: Draft) -> None:
    # Asked anew: the case may be out of their sight by now.
    context.args = (draft.choices["case"],)
    if case := await find_seen(context, draft.choices["action"]):
        await _show_next(context, case, draft)


async def _show_next(context: Context, case: Case, draft: Draft) -> None:
    """Ask for what is missing: the reason, until when it is put off, who takes it over; or show it all."""
    action, number = draft.choices["action"], case.number
    if action == "transfer" and not draft.choices.get("receiver"):
        drafting.show(context, draft, "decision", "cases-transfer-where", _make_receivers, number=number)
    elif not draft.text():
        key = f"cases-{action}-why"
        drafting.show(context, draft, "decision", key, lambda it: [_make_cancel_button(it)], below=True, number=number)
    elif action == "defer" and not draft.choices.get("day"):
        drafting.show(
            context,
            draft,
            "review",
            "cases-defer-until",
            lambda it: _make_days(context, it),
            number=number,
            most=MOST_REVIEW_DAYS,
        )
    else:
        _preview(context, case, draft)


def _make_cancel_button(draft: Draft) -> list[Button]:
    return [Button("cases-drop", f"cases:undecide:{draft.id}")]


def _make_receivers(draft: Draft) -> Keyboard:
    number = draft.choices["case"]
    rows = [[Button(f"cases-receiver-{code}", f"cases:passed:{number}:{code}")] for code in RECEIVERS]
    return [*rows, _make_cancel_button(draft)]


def _make_days(context: Context, draft: Draft) -> Keyboard:
    today, number = context.union.today(context.now), draft.choices["case"]
    # On any other day the bot would not speak of it.
    days = [context.union.calendar.last_push_day_on_or_before(today + timedelta(count)) for count in _REVIEWS]
    named = [(day, {"day": words.say_day(context.language, day)}) for day in days if day > today]
    rows = [[Button("cases-promise-day", f"cases:review:{number}:{day}", values=values)] for day, values in named]
    return [*rows, _make_cancel_button(draft)]


def _preview(context: Context, case: Case, draft: Draft) -> None:
    """What the author will read, and what becomes of the case."""
    action, language = draft.choices["action"], context.language
    later = compute_extension(context.union.calendar, case) if action == "extend" else None
    day = _read_day(draft)
    drafting.show(
        context,
        draft,
        "decision",
        f"cases-{action}-preview",
        _make_decision_buttons,
        number=case.number,
        text=draft.text(),
        day=words.say_day(language, day) if day else "",
        due=words.say_day_at(language, context.union, later) if later else "",
        receiver=words.say_receiver(language, context.union, draft.choices.get("receiver", RECEIVERS[0])),
    )


def _make_decision_buttons(draft: Draft) -> Keyboard:
    number, action = draft.choices["case"], draft.choices["action"]
    change = Button("cases-answer-change", f"cases:rewhy:{number}:{action}")
    send = Button("cases-answer-send", f"cases:decide:{number}:{draft.mark}")
    return [[send], [change, *_make_cancel_button(draft)]]


async def receive_reason(context: Context) -> None:
    """What comes after the first words is added, or takes their place if that was asked for."""
    if grown := grow_words(context, "rewhy"):
        await show_again(context, grown)


async def receive_edit(context: Context) -> None:
    if draft := find_revised_words(context, KIND):
        await show_again(context, draft)


async def rewrite(context: Context) -> None:
    case = await find_seen(context, context.choice)
    if case and (draft := _find(context, case, context.choice)):
        key = f"cases-{context.choice}-why"
        drafting.show(context, draft, "rewhy", key, lambda it: [_make_cancel_button(it)], number=case.number)
    elif case:
        context.toast(OVER, alert=True)


async def choose_review(context: Context) -> None:
    await _choose_day(context, context.choice)


async def receive_review(context: Context) -> None:
    if draft := drafting.find_at_step(context):
        context.args = (draft.choices["case"],)
        await _choose_day(context, clean_text(context.incoming.text))


async def _choose_day(context: Context, typed: str) -> None:
    if (case := await find_seen(context, "defer")) is None:
        return
    today = context.union.today(context.now)
    draft = _find(context, case, "defer")
    if draft is None or not draft.text():
        context.toast(OVER, alert=True)
    elif (day := read_typed_day(context, typed, "refused-review")) is None:
        return
    elif not 0 < (day - today).days <= MOST_REVIEW_DAYS:
        context.toast("refused-review", alert=True)
    else:
        await _show_next(context, case, draft.choose(day=day.isoformat()))


async def choose_receiver(context: Context) -> None:
    case, receiver = await find_seen(context, "transfer"), context.choice
    if case is None or receiver not in RECEIVERS:
        return
    if not case.allows("chair", "transfer"):
        await refuse_step(context, case, "transfer")
    elif draft := _find(context, case, "transfer"):
        await _show_next(context, case, draft.choose(receiver=receiver))
    else:
        context.toast(OVER, alert=True)


async def drop(context: Context) -> None:
    if draft := drafting.find_named(context, OVER):
        drafting.discard(context, draft, "cases-answer-dropped")


async def decide(context: Context) -> None:
    """Only from the newest preview, which shows what the author will read."""
    draft = drafting.find_acting(context, (KIND,), OVER, place=1)
    if draft is None or (case := await find_seen(context, draft.choices["action"])) is None:
        return
    action, reason, today = draft.choices["action"], draft.text(), context.union.today(context.now)
    day, receiver = _read_day(draft), draft.choices.get("receiver", "")
    known: dict[str, Any] = {"reason": reason}
    if action == "defer" and day:
        known |= {"review_on": day, "review_in_days": (day - today).days}
    if action == "transfer":  # in a month the chair is asked what became of it there
        day = context.union.calendar.first_push_day_on_or_after(today + _FOLLOW_UP)
        known |= {"receiver": receiver, "review_on": day}
    due_before = case.due_at
    try:
        case = await move(context, case, action, "chair", context.actor, **known)
    except Refused as refusal:
        await refuse_step(context, case, action, refusal.key)
        return
    if action == "extend":
        await ask_second(context, case, action, due_before)
    # Only now: had the step been refused, the words would still be there.
    await drafting.finish(context, draft)
    await case_messages.add(context.db, case.number, action, reason, context.now, cadre_id=context.actor.id)
    context.edit(
        {"defer": "cases-deferred", "extend": "cases-extended", "transfer": "cases-passed"}[action],
        number=case.number,
        day=words.say_day(context.language, day) if day else "",
        due=words.say_day_at(context.language, context.union, case.due_at),
        receiver=words.say_receiver(context.language, context.union, receiver or RECEIVERS[0]),
    )


def _read_day(draft: Draft) -> date | None:
    return date.fromisoformat(draft.choices["day"]) if draft.choices.get("day") else None
