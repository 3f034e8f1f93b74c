"""Answering a case: outcome, words, a promised day where one is owed, a look at it all, and off to its author."""

from calendar import monthrange
from dataclasses import replace
from datetime import date

from domain.case import Case
from domain.cases import LEAST_REPLY, Facts, Refused, outcomes
from domain.promises import promised
from domain.text import clean, utf16_length
from handlers.cases import card, minutes, own, voices, words
from handlers.cases.moves import move
from handlers.cases.reading import IN_WORK
from handlers.cases.sight import seen
from handlers.cases.taking import taken_by
from handlers.pen import Button, Keyboard
from handlers.turn import Turn
from locales import Markup, render
from storage import case_drafts, case_messages, promises, rates
from storage.case_drafts import Draft

LONGEST = 3000
_DAYS = (5, 10, 20)


async def answer(turn: Turn) -> None:
    """By button or by link from the card: choose the outcome first."""
    case = await _answerable(turn)
    if case is None:
        return
    await case_drafts.put(turn.db, case.number, turn.actor.id, Draft("reply"))
    turn.edit("cases-outcome-which", buttons=_outcomes(case), number=case.number)


async def reply_in_group(turn: Turn) -> None:
    """A reply to a card whose text the group may see: an answer, once its outcome is chosen and it is confirmed."""
    case = await _answerable(turn)
    if case is None:
        return
    text = clean(turn.incoming.text)
    if not _fits(turn, text):
        return
    await case_drafts.put(turn.db, case.number, turn.actor.id, Draft("reply", body=text))
    turn.say("cases-outcome-for-reply", buttons=_outcomes(case), number=case.number)


async def _answerable(turn: Turn) -> Case | None:
    """The case, if this cadre has it or may take it; else a word, and None."""
    case = await seen(turn, "answer")
    if case is None:
        return None
    if case.state in ("registered", "accepted") or (
        case.state in (*IN_WORK, "assigned") and case.handler_id in (None, turn.actor.id)
    ):
        return case
    if case.state in IN_WORK:
        return await taken_by(turn, case)
    turn.toast("refused-step", alert=True)
    return None


def _outcomes(case: Case) -> Keyboard:
    rows = [[Button(f"outcome-{code}", f"cases:outcome:{case.number}:{code}")] for code in outcomes()]
    return [*rows, [Button("cases-drop", f"cases:drop:{case.number}")]]


async def choose_outcome(turn: Turn) -> None:
    code, found = turn.choice, await _mine(turn)
    if found is None or code not in outcomes():
        return
    case, draft = found
    draft = replace(draft, choice=code, promised_on="" if not outcomes()[code] else draft.promised_on)
    await case_drafts.put(turn.db, case.number, turn.actor.id, draft)
    await _further(turn, case, draft)


async def _further(turn: Turn, case: Case, draft: Draft) -> None:
    """Ask for what is still missing, or show it all."""
    if not draft.body:
        turn.edit("cases-answer-write", least=LEAST_REPLY, number=case.number, canned=words.canned(draft.choice))
        turn.ask("answer", case=case.number)
    elif outcomes()[draft.choice] and not draft.promised_on:
        turn.edit("cases-promise-when", buttons=_days(turn, case), number=case.number)
        if turn.incoming.private:
            turn.ask("date", case=case.number)
    else:
        _preview(turn, case, draft)


def _days(turn: Turn, case: Case) -> Keyboard:
    today = turn.union.today(turn.now)
    calendar = turn.union.calendar
    month_end = today.replace(day=monthrange(today.year, today.month)[1])
    days = [*(calendar.add_workdays(today, count) for count in _DAYS), month_end]
    each = [
        Button("cases-promise-day", f"cases:promise:{case.number}:{day}", values={"day": words.day(turn.language, day)})
        for day in dict.fromkeys(days)
    ]
    return [each[:2], each[2:], [Button("cases-drop", f"cases:drop:{case.number}")]]


async def receive(turn: Turn) -> None:
    """The words of the answer, typed in private."""
    turn.args = (turn.draft.get("case", ""),)
    found, text = await _mine(turn), clean(turn.incoming.text)
    if found is None or not _fits(turn, text):
        return
    case, draft = found
    draft = replace(draft, body=text)
    await case_drafts.put(turn.db, case.number, turn.actor.id, draft)
    turn.finish()
    await _further(turn, case, draft)


def _fits(turn: Turn, text: str) -> bool:
    if len(text) < LEAST_REPLY:
        turn.say("cases-answer-short", least=LEAST_REPLY)
    elif (length := utf16_length(text)) > LONGEST:
        turn.say("cases-too-long", length=length, most=LONGEST, over=length - LONGEST)
    else:
        return True
    return False


async def promise(turn: Turn) -> None:
    await _promised(turn, turn.choice)


async def receive_date(turn: Turn) -> None:
    turn.args = (turn.draft.get("case", ""),)
    await _promised(turn, clean(turn.incoming.text))


async def _promised(turn: Turn, typed: str) -> None:
    found = await _mine(turn)
    if found is None:
        return
    day = _day_of(typed)
    if day is None or day < turn.union.today(turn.now):
        turn.say("cases-promise-unreadable")
        return
    case, draft = found
    draft = replace(draft, promised_on=day.isoformat())
    await case_drafts.put(turn.db, case.number, turn.actor.id, draft)
    if turn.next and turn.next.step == "date":
        turn.finish()
    await _further(turn, case, draft)


def _day_of(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def _preview(turn: Turn, case: Case, draft: Draft) -> None:
    number = case.number
    turn.edit(
        "cases-answer-preview",
        buttons=[
            [Button("cases-answer-send", f"cases:send:{number}")],
            [Button("cases-answer-change", f"cases:rewrite:{number}"), Button("cases-drop", f"cases:drop:{number}")],
        ],
        number=number,
        outcome=Markup(render(turn.language, f"outcome-{draft.choice}")),
        promised=words.promise(turn.language, draft.promised_on),
        text=draft.body,
    )


async def rewrite(turn: Turn) -> None:
    """Change the words; in the group another reply to the card does it."""
    if (found := await _mine(turn)) and turn.incoming.private:
        case, draft = found
        draft = replace(draft, body="")
        await case_drafts.put(turn.db, case.number, turn.actor.id, draft)
        await _further(turn, case, draft)


async def drop(turn: Turn) -> None:
    if found := await _mine(turn):
        await case_drafts.drop(turn.db, found[0].number, turn.actor.id, "reply")
        turn.edit("cases-answer-dropped")


async def _mine(turn: Turn) -> tuple[Case, Draft] | None:
    """The case of the button and what this cadre has prepared for it; None, with a word, if that is over."""
    case = await seen(turn, "answer")
    if case is None:
        return None
    draft = await case_drafts.find(turn.db, case.number, turn.actor.id, "reply")
    if draft is None:
        turn.toast("cases-over", alert=True)
        return None
    return case, draft


async def send(turn: Turn) -> None:
    found = await _mine(turn)
    if found is None or (case := await taken_by(turn, found[0])) is None:
        return
    draft, due_at = found[1], case.due_at
    facts = Facts(text=draft.body, outcome=draft.choice, promised=bool(draft.promised_on))
    try:
        case = await move(
            turn, case, "handler", "reply", facts, turn.actor,
            outcome=draft.choice, promised_on=draft.promised_on, rating="",
            unread_at=voices.unread(turn, case),
        )  # fmt: skip
    except Refused as refusal:
        turn.toast(refusal.key, alert=True)
        return
    await case_drafts.drop(turn.db, case.number, turn.actor.id, "reply")
    now = int(turn.now.timestamp())
    await case_messages.add(turn.db, case.number, "reply", draft.body, now, cadre_id=turn.actor.id)
    await rates.replied(turn.db, case.number, due_at, now)
    solved_on = turn.union.today(turn.now).isoformat() if draft.choice == "G" else ""
    await promises.answer(turn.db, case.number, promised(turn.union.calendar, case, turn.actor, turn.now), solved_on)
    await card.post(turn, case)
    await tell_authors(turn, case, draft)
    turn.edit("cases-answered", buttons=[minutes.taps(case.number)], number=case.number)


async def tell_authors(turn: Turn, case: Case, draft: Draft) -> None:
    """Bring the answer to everybody who raised the matter; the case's own author is asked to rate it."""
    await voices.bring(
        turn, case, "cases-replied", too="cases-replied-too",
        buttons=[
            *own.ratings(case.number),
            [Button("cases-write", f"cases:write:{case.number}")],
            [Button("board-ask", f"board:mine:{case.number}")],
        ],
        words=lambda it: {
            "outcome": Markup(render(it, f"outcome-{draft.choice}")),
            "promised": words.promise(it, draft.promised_on),
            "text": draft.body,
        },
    )  # fmt: skip
