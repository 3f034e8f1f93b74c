"""What else cadres decide: ask the sender, note something, not accept a case, end one that was reopened twice."""

from dataclasses import replace
from typing import Any

from domain.case import Case
from domain.cases import Facts, Refused, allowed
from domain.text import clean, utf16_length
from handlers.cases import card
from handlers.cases.moves import change, move
from handlers.cases.reading import IN_WORK, seen, show
from handlers.pen import Button
from handlers.turn import Turn
from locales import Markup, render
from storage import case_drafts, case_messages, cases, members
from storage.case_drafts import Draft
from storage.outbox import WORK

LONGEST = 3000
RECEIVERS = ("department", "upper", "legal", "women", "labour")
"""Where a case that is not the union's belongs: the company's department, the upper union, the public hotlines."""


async def ask(turn: Turn) -> None:
    """A question to the sender: before the case is accepted it stops the clock, afterwards the clock runs on."""
    case = await seen(turn)
    if case is None:
        return
    if not _may_ask(turn, case):
        turn.toast("refused-step", alert=True)
        return
    turn.say("cases-ask-pausing" if case.state == "registered" else "cases-ask-running", number=case.number)
    turn.ask("question", case=case.number)


def _may_ask(turn: Turn, case: Case) -> bool:
    if allowed(case.state, "duty", "ask"):
        return case.may_be_led_by(turn.actor)
    return case.state in IN_WORK and case.handler_id == turn.actor.id


async def receive_question(turn: Turn) -> None:
    case, text = await _written(turn)
    if case is None:
        return
    turn.finish()
    if not _may_ask(turn, case):
        turn.say("refused-step")
        return
    now = int(turn.now.timestamp())
    unread = now if case.mode == "anonymous" else 0
    if allowed(case.state, "duty", "ask"):
        case = await move(turn, case, "duty", "ask", Facts(text=text), turn.actor, unread_at=unread)
    else:
        case = await change(turn, case, replace(case, unread_at=unread), "handler", "write", turn.actor)
    await case_messages.add(turn.db, case.number, "question", text, now, cadre_id=turn.actor.id)
    await card.post(turn, case)
    if author := await cases.author_of(turn.db, case.number):
        back = [[Button("cases-write", f"cases:write:{case.number}")]]
        turn.pen.tell(author, "cases-question", buttons=back, lane=WORK, number=case.number, text=text)
    turn.say("cases-asked", number=case.number)


async def _written(turn: Turn) -> tuple[Case | None, str]:
    """The case this step is about and what was typed; no case, with a word, if either does not do."""
    turn.args = (turn.draft.get("case", ""),)
    text = clean(turn.incoming.text)
    case = await seen(turn)
    if case is None:
        turn.finish()
        return None, ""
    length = utf16_length(text)
    if length > LONGEST:
        turn.say("cases-too-long", length=length, most=LONGEST, over=length - LONGEST)
        return None, ""
    if not text:
        turn.say("cases-words-please")
        return None, ""
    return case, text


async def note(turn: Turn) -> None:
    if case := await seen(turn):
        turn.say("cases-note-write", number=case.number)
        turn.ask("note", case=case.number)


async def receive_note(turn: Turn) -> None:
    case, text = await _written(turn)
    if case is None:
        return
    turn.finish()
    now = int(turn.now.timestamp())
    await case_messages.add(turn.db, case.number, "note", text, now, cadre_id=turn.actor.id)
    await show(turn, case)


async def refuse(turn: Turn) -> None:
    """Not accepting needs a reason, the right channel, and the chair's word."""
    case = await seen(turn)
    if case is None:
        return
    if not (allowed(case.state, "duty", "refuse") and case.may_be_led_by(turn.actor)):
        turn.toast("refused-step", alert=True)
        return
    turn.say("cases-refuse-why", number=case.number)
    turn.ask("refusal", case=case.number)


async def receive_refusal(turn: Turn) -> None:
    case, text = await _written(turn)
    if case is None:
        return
    turn.finish()
    await case_drafts.put(turn.db, case.number, turn.actor.id, Draft("refusal", body=text))
    rows = [[Button(f"cases-receiver-{code}", f"cases:receiver:{case.number}:{code}")] for code in RECEIVERS]
    turn.say("cases-refuse-where", buttons=rows, number=case.number)


async def choose_receiver(turn: Turn) -> None:
    case, receiver = await seen(turn), turn.choice
    if case is None or receiver not in RECEIVERS:
        return
    draft = await case_drafts.find(turn.db, case.number, turn.actor.id, "refusal")
    if draft is None or not allowed(case.state, "duty", "refuse"):
        turn.toast("cases-over", alert=True)
        return
    await case_drafts.put(turn.db, case.number, turn.actor.id, replace(draft, choice=receiver))
    values: dict[str, Any] = {
        "number": case.number,
        "name": turn.actor.name,
        "receiver": Markup(render(turn.language, f"cases-receiver-{receiver}")),
        "text": draft.body,
    }
    if _confirms(turn, case):
        turn.edit("cases-refuse-sure", buttons=_decision(turn, case), **values)
        return
    for chair in await members.with_role(turn.db, "chair"):
        values["receiver"] = Markup(render(chair.language, f"cases-receiver-{receiver}"))
        turn.pen.tell(chair, "cases-refuse-sure", buttons=_decision(turn, case), lane=WORK, **values)
    turn.edit("cases-refuse-proposed", number=case.number)


def _confirms(turn: Turn, case: Case) -> bool:
    """The chair; where the case must pass the chair by, whoever leads it."""
    return turn.actor.is_chair or (not case.route.chair_reads and case.may_be_led_by(turn.actor))


def _decision(turn: Turn, case: Case) -> list[list[Button]]:
    end = f"{case.number}:{turn.actor.id}"
    return [
        [Button("cases-refuse-yes", f"cases:refused:{end}:yes"), Button("cases-refuse-no", f"cases:refused:{end}:no")]
    ]


async def decide_refusal(turn: Turn) -> None:
    case, proposer = await seen(turn), turn.number(1)
    if case is None:
        return
    draft = await case_drafts.find(turn.db, case.number, proposer, "refusal")
    if draft is None or not draft.choice or not _confirms(turn, case) or case.state != "registered":
        turn.toast("cases-over", alert=True)
        return
    await case_drafts.drop(turn.db, case.number, proposer, "refusal")
    if turn.choice == "yes":
        await _refused(turn, case, draft)
    else:
        turn.edit("cases-refuse-dropped", number=case.number)
    colleague = await members.find(turn.db, proposer)
    if colleague and proposer != turn.actor.id:
        key = "cases-refusal-confirmed" if turn.choice == "yes" else "cases-refusal-declined"
        turn.pen.tell(colleague, key, lane=WORK, number=case.number)


async def _refused(turn: Turn, case: Case, draft: Draft) -> None:
    facts = Facts(reason=draft.body, receiver=draft.choice, chair_confirms=True)
    now = int(turn.now.timestamp())
    unread = now if case.mode == "anonymous" else 0
    case = await move(turn, case, "duty", "refuse", facts, turn.actor, unread_at=unread)
    await case_messages.add(turn.db, case.number, "reply", draft.body, now, cadre_id=turn.actor.id)
    await card.post(turn, case)
    if author := await cases.author_of(turn.db, case.number):
        receiver = Markup(render(author.language, f"cases-receiver-{draft.choice}"))
        turn.pen.tell(
            author, "cases-not-accepted", lane=WORK, number=case.number, text=draft.body, receiver=receiver,
            hotlines=card.hotlines(author.language),
        )  # fmt: skip
    turn.edit("cases-refuse-done", number=case.number)


async def end(turn: Turn) -> None:
    """The chair closes a case its author is not satisfied with after two reopenings; the rating stays as it is."""
    case = await seen(turn)
    if case is None:
        return
    if not (turn.actor.is_chair and case.rating):
        turn.toast("cases-over", alert=True)
        return
    try:
        case = await move(turn, case, "chair", "end", Facts(reopenings=case.reopenings), turn.actor)
    except Refused as refusal:
        turn.toast(refusal.key, alert=True)
        return
    await card.post(turn, case)
    if author := await cases.author_of(turn.db, case.number):
        hotlines = card.hotlines(author.language)
        turn.pen.tell(author, "cases-ended", lane=WORK, number=case.number, hotlines=hotlines)
    await show(turn, case)
