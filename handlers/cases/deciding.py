"""What else cadres decide: ask the sender, note something, not accept a case, end one that was reopened twice."""

from dataclasses import replace
from typing import Any

from domain.case import Case
from domain.cases import Facts, Refused, allowed
from domain.rights import allow
from handlers.cases import card, voices
from handlers.cases.moves import change, move
from handlers.cases.reading import IN_WORK, show
from handlers.cases.sight import deciders, seen, standing
from handlers.cases.writing import written
from handlers.pen import Button
from handlers.turn import Turn
from locales import Markup, render
from storage import case_drafts, case_messages, cases, members
from storage.case_drafts import Draft
from storage.outbox import WORK

RECEIVERS = ("department", "upper", "legal", "women", "labour")
"""Where a case that is not the union's belongs: the company's department, the upper union, the public hotlines."""


async def ask(turn: Turn) -> None:
    """A question to the sender: before the case is accepted it stops the clock, afterwards the clock runs on."""
    case = await seen(turn, "ask")
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
    case, text = await written(turn, "ask")
    if case is None:
        return
    turn.finish()
    if not _may_ask(turn, case):
        turn.say("refused-step")
        return
    now = int(turn.now.timestamp())
    unread = voices.unread(turn, case)
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


async def note(turn: Turn) -> None:
    if case := await seen(turn, "note"):
        turn.say("cases-note-write", number=case.number)
        turn.ask("note", case=case.number)


async def receive_note(turn: Turn) -> None:
    case, text = await written(turn, "note")
    if case is None:
        return
    turn.finish()
    now = int(turn.now.timestamp())
    await case_messages.add(turn.db, case.number, "note", text, now, cadre_id=turn.actor.id)
    await show(turn, case)


async def refuse(turn: Turn) -> None:
    """Not accepting needs a reason, the right channel, and the chair's word."""
    case = await seen(turn, "refuse")
    if case is None:
        return
    if not (allowed(case.state, "duty", "refuse") and case.may_be_led_by(turn.actor)):
        turn.toast("refused-step", alert=True)
        return
    turn.say("cases-refuse-why", number=case.number)
    turn.ask("refusal", case=case.number)


async def receive_refusal(turn: Turn) -> None:
    case, text = await written(turn, "refuse")
    if case is None:
        return
    turn.finish()
    await case_drafts.put(turn.db, case.number, turn.actor.id, Draft("refusal", body=text))
    rows = [[Button(f"cases-receiver-{code}", f"cases:receiver:{case.number}:{code}")] for code in RECEIVERS]
    turn.say("cases-refuse-where", buttons=rows, number=case.number)


async def choose_receiver(turn: Turn) -> None:
    case, receiver = await seen(turn, "refuse"), turn.choice
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
    if allow(turn.actor, "refused", await standing(turn.db, turn.actor, case)):
        turn.edit("cases-refuse-sure", buttons=_decision(turn, case), **values)
        return
    for chair in await deciders(turn.db, case):
        values["receiver"] = Markup(render(chair.language, f"cases-receiver-{receiver}"))
        turn.pen.tell(chair, "cases-refuse-sure", buttons=_decision(turn, case), lane=WORK, **values)
    turn.edit("cases-refuse-proposed", number=case.number)


def _decision(turn: Turn, case: Case) -> list[list[Button]]:
    end = f"{case.number}:{turn.actor.id}"
    return [
        [Button("cases-refuse-yes", f"cases:refused:{end}:yes"), Button("cases-refuse-no", f"cases:refused:{end}:no")]
    ]


async def decide_refusal(turn: Turn) -> None:
    case, proposer = await seen(turn, "refused"), turn.number(1)
    if case is None:
        return
    draft = await case_drafts.find(turn.db, case.number, proposer, "refusal")
    if draft is None or not draft.choice or case.state != "registered":
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
    case = await move(
        turn, case, "duty", "refuse", facts, turn.actor, receiver=draft.choice, unread_at=voices.unread(turn, case)
    )
    await case_messages.add(turn.db, case.number, "reply", draft.body, now, cadre_id=turn.actor.id)
    await card.post(turn, case)
    await voices.bring(
        turn, case, "cases-not-accepted",
        words=lambda it: {
            "text": draft.body,
            "receiver": Markup(render(it, f"cases-receiver-{draft.choice}")),
            "hotlines": card.hotlines(it),
        },
    )  # fmt: skip
    turn.edit("cases-refuse-done", number=case.number)


async def end(turn: Turn) -> None:
    """The chair closes a case its author is not satisfied with after two reopenings; the rating stays as it is."""
    case = await seen(turn, "end")
    if case is None:
        return
    if not case.rating:
        turn.toast("cases-over", alert=True)
        return
    try:
        case = await move(turn, case, "chair", "end", Facts(reopenings=case.reopenings), turn.actor)
    except Refused as refusal:
        turn.toast(refusal.key, alert=True)
        return
    await card.post(turn, case)
    await voices.bring(turn, case, "cases-ended", words=lambda it: {"hotlines": card.hotlines(it)})
    await show(turn, case)
