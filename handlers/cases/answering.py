"""Answering a case: outcome, words, a promised day where one is owed, a look at it all, and off to its author."""

from datetime import date

from domain.case import Case
from domain.case_states import IN_WORK, LEAST_REPLY, Refused, load_outcomes
from domain.draft import Draft
from domain.promises import FARTHEST, make_promise
from domain.schedule import Month
from domain.text import clean_text
from handlers import drafting
from handlers.cases import minutes, words
from handlers.cases.moves import move
from handlers.cases.refusing import refuse_step
from handlers.cases.sight import find_seen
from handlers.cases.taking import take_for_actor
from handlers.cases.writing import refuse_length
from handlers.context import Context
from handlers.days import read_typed_day
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from storage import board, case_messages, case_records, promises

KIND = "cases/reply"
OVER = "cases-over"
_DAYS = (5, 10, 20)


async def answer(context: Context) -> None:
    """By button or by link from the card: choose the outcome first, or go on with what was written before."""
    if case := await _find_answerable(context):
        await _show_next(context, case, _find(context, case) or drafting.begin(context, KIND, case=case.number))


async def reply_in_group(context: Context) -> None:
    """A reply to a card whose text the group may see: an answer, once its outcome is chosen and it is confirmed."""
    case = await _find_answerable(context)
    if case is None or not _is_fitting(context, clean_text(context.incoming.text)):
        return
    draft = _find(context, case) or drafting.begin(context, KIND, case=case.number)
    # A new reply is a new answer: an outcome chosen for other words must not go with it.
    draft = drafting.add_part(context, draft.without_text()).choose(outcome="", promised_on="")
    _ask_outcome(context, case, draft, "cases-outcome-for-reply")


def _find(context: Context, case: Case) -> Draft | None:
    """What this cadre has written as an answer to the case."""
    mine = (it for it in context.drafts if it.kind == KIND and it.choices["case"] == case.number)
    return next(mine, None)


async def _find_answerable(context: Context) -> Case | None:
    """The case, if this cadre has it or may take it; else a word, and None."""
    case = await find_seen(context, "answer")
    if case is None:
        return None
    if case.is_hazard:  # it is cured and cleared, not answered
        context.toast("hazard-not-answered", alert=True)
        return None
    if case.state in ("registered", "accepted") or (
        case.state in (*IN_WORK, "assigned") and case.handler_id in (None, context.actor.id)
    ):
        return case
    # In somebody's hands, who may be no cadre any more: then it can be taken.
    if case.state in IN_WORK:
        return await take_for_actor(context, case)
    await refuse_step(context, case, "reply")
    return None


def _make_outcome_buttons(draft: Draft) -> Keyboard:
    number = draft.choices["case"]
    rows = [[Button(f"outcome-{code}", f"cases:outcome:{number}:{code}")] for code in load_outcomes()]
    return [*rows, _drop(draft)]


def _drop(draft: Draft) -> list[Button]:
    return [Button("cases-drop", f"cases:drop:{draft.choices['case']}")]


async def choose_outcome(context: Context) -> None:
    code, found = context.choice, await _find_mine(context)
    if found is None or code not in load_outcomes():
        return
    case, draft = found
    # An outcome that promises nothing must not keep the day of one that did.
    promised_on = draft.choices.get("promised_on", "") if load_outcomes()[code] else ""
    await _show_next(context, case, draft.choose(outcome=code, promised_on=promised_on))


async def show_again(context: Context, draft: Draft) -> None:
    context.args = (draft.choices["case"],)
    if (case := await _find_answerable(context)) is not None:
        await _show_next(context, case, draft)


async def _show_next(context: Context, case: Case, draft: Draft) -> None:
    """Ask for what is still missing, or show it all."""
    outcome = draft.choices.get("outcome", "")
    if not outcome:
        _ask_outcome(context, case, draft, "cases-outcome-which")
    elif not draft.text():
        _ask_words(context, draft)
    elif _is_open(draft):
        drafting.show(
            context, draft, "date", "cases-promise-when", lambda it: _make_day_buttons(context, it), number=case.number
        )
    else:
        await _show_preview(context, case, draft)


def _ask_outcome(context: Context, case: Case, draft: Draft, key: str) -> None:
    drafting.show(context, draft, "answer", key, _make_outcome_buttons, number=case.number)


def _ask_words(context: Context, draft: Draft, step: str = "answer") -> None:
    drafting.show(
        context,
        draft,
        step,
        "cases-answer-write",
        lambda it: [_drop(it)],
        least=LEAST_REPLY,
        number=draft.choices["case"],
        canned=words.say_canned(draft.choices["outcome"]),
    )


def _is_open(draft: Draft) -> bool:
    """Whether the outcome promises something and the day is still missing."""
    return bool(load_outcomes()[draft.choices["outcome"]] and not draft.choices.get("promised_on"))


def _make_day_buttons(context: Context, draft: Draft) -> Keyboard:
    today = context.union.today(context.now)
    calendar = context.union.calendar
    month_end = Month.of(today).last_day
    days = [*(calendar.add_workdays(today, count) for count in _DAYS), month_end]
    number = draft.choices["case"]
    each = [
        Button(
            "cases-promise-day", f"cases:promise:{number}:{day}", values={"day": words.say_day(context.language, day)}
        )
        for day in dict.fromkeys(days)
    ]
    return [each[:2], each[2:], _drop(draft)]


async def receive(context: Context) -> None:
    """The words of the answer, typed in private; what comes after them is added, or takes their place if asked for."""
    if (draft := drafting.find_at_step(context)) is None:
        return
    context.args = (draft.choices["case"],)
    is_anew = context.next is not None and context.next.step == "rewrite"
    grown = drafting.add_part(context, draft.without_text() if is_anew else draft)
    found = await _find_mine(context)
    if found and _is_fitting(context, grown.text()):
        await _show_next(context, found[0], grown)


async def receive_edit(context: Context) -> None:
    """Words were changed in the chat before they were sent."""
    if (draft := drafting.find_revised(context, KIND)) and _is_fitting(context, draft.text()):
        await show_again(context, draft)


def _is_fitting(context: Context, text: str) -> bool:
    if len(text) < LEAST_REPLY:
        context.say("cases-answer-short", least=LEAST_REPLY)
        return False
    return not refuse_length(context, text)


async def promise(context: Context) -> None:
    await _keep_promise(context, context.choice)


async def receive_date(context: Context) -> None:
    if draft := drafting.find_at_step(context):
        context.args = (draft.choices["case"],)
        await _keep_promise(context, clean_text(context.incoming.text))


async def _keep_promise(context: Context, typed: str) -> None:
    found = await _find_mine(context)
    if found is None:
        return
    day = read_typed_day(context, typed, "cases-promise-unreadable")
    if day is None or not _is_within_reach(context, day):
        return
    case, draft = found
    await _show_next(context, case, draft.choose(promised_on=day.isoformat()))


def _is_within_reach(context: Context, day: date) -> bool:
    """Whether somebody can have meant to promise it for that day; says so if not."""
    today = context.union.today(context.now)
    if day < today:
        context.say("cases-promise-unreadable")
    elif day > today + FARTHEST:
        context.say("cases-promise-far", day=words.say_day(context.language, day))
    return today <= day <= today + FARTHEST


def _read_day(draft: Draft) -> date | None:
    iso = draft.choices.get("promised_on")
    return date.fromisoformat(iso) if iso else None


async def _say_public(context: Context, case: Case) -> Markup:
    """Whether more people than its author will read the answer."""
    publication = await board.find(context.db, case.number)
    is_public = publication is not None and publication.stage != "wished"
    return Markup(render(context.language, "cases-answer-public")) if is_public else Markup("")


async def _show_preview(context: Context, case: Case, draft: Draft) -> None:
    promised = words.promise(context.language, _read_day(draft))
    drafting.show(
        context,
        draft,
        "answer",
        "cases-answer-preview",
        _make_choice_buttons,
        number=case.number,
        outcome=Markup(render(context.language, f"outcome-{draft.choices['outcome']}")),
        promised=promised + await _say_public(context, case),
        text=draft.text(),
    )


def _make_choice_buttons(draft: Draft) -> Keyboard:
    number = draft.choices["case"]
    return [
        [Button("cases-answer-send", f"cases:send:{number}:{draft.mark}")],
        [Button("cases-answer-change", f"cases:rewrite:{number}"), *_drop(draft)],
    ]


async def rewrite(context: Context) -> None:
    """Change the words; in the group another reply to the card does it."""
    if (found := await _find_mine(context)) and context.incoming.private and found[1].choices.get("outcome"):
        _ask_words(context, found[1], "rewrite")


async def drop(context: Context) -> None:
    if found := await _find_mine(context):
        drafting.discard(context, found[1], "cases-answer-dropped")


async def _find_mine(context: Context) -> tuple[Case, Draft] | None:
    """The case of the button and what this cadre has written for it; None, with a word, if that is over."""
    case = await find_seen(context, "answer")
    if case is None:
        return None
    if (draft := _find(context, case)) is None:
        context.toast(OVER, alert=True)
        return None
    context.writing = draft.id
    return case, draft


async def send(context: Context) -> None:
    """Only from the newest preview, which shows what goes."""
    if (case := await find_seen(context, "answer")) is None:
        return
    draft = _find(context, case)
    if draft and (not draft.choices.get("outcome") or not draft.text() or _is_open(draft)):
        context.toast("refused-answered", alert=True)
        return
    # Days pass between a preview and the tap on it.
    if draft and (day := _read_day(draft)) and not _is_within_reach(context, day):
        return
    draft = drafting.find_acting(context, (KIND,), OVER, place=1)
    if draft is None or (case := await take_for_actor(context, case)) is None:
        return
    # Whether the answer is in time is judged by the term before this step, which ends it.
    text, outcome, due_at = draft.text(), draft.choices["outcome"], case.due_at
    known = {"text": text, "outcome": outcome, "promised_on": _read_day(draft)}
    try:
        case = await move(context, case, "reply", "handler", context.actor, **known)
    except Refused as refusal:
        await refuse_step(context, case, "reply", refusal.key)
        return
    # Only now: had the step been refused, the words would still be there.
    await drafting.finish(context, draft)
    await case_messages.add(context.db, case.number, "reply", text, context.now, cadre_id=context.actor.id)
    await case_records.note_replied(context.db, case.number, due_at, context.now)
    # Solved keeps what was promised before; any other answer takes its place.
    solved_on = context.union.today(context.now) if outcome == "G" else None
    await promises.answer(
        context.db, case.number, make_promise(context.union.calendar, case, context.actor, context.now), solved_on
    )
    context.edit("cases-answered", buttons=[minutes.make_minute_buttons(case.number)], number=case.number)
