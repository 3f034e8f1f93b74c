"""What else cadres decide: ask the sender, note something, not accept a case, end one that was reopened twice."""

from dataclasses import replace
from hashlib import blake2b
from typing import Any

from domain.case import Case
from domain.case_states import Refused
from domain.rights import allow
from handlers.cases import words
from handlers.cases.moves import move
from handlers.cases.reading import make_leaving_button, show
from handlers.cases.refusing import refuse_step
from handlers.cases.sight import find_seen, find_standing, list_deciders
from handlers.cases.writing import find_written
from handlers.context import Context
from handlers.messenger import Button, Text
from handlers.naming import name_person
from storage import case_drafts, case_messages, members
from storage.case_drafts import CaseDraft

RECEIVERS = ("department", "upper", "legal", "women", "labour")
"""Where a case that is not the union's belongs: the company's department, the upper union, the public hotlines."""


async def ask(context: Context) -> None:
    """A question to the sender: before the case is accepted it stops the clock, afterwards the clock runs on."""
    case = await find_seen(context, "ask")
    if case is None:
        return
    if not _may_ask(context, case):
        await refuse_step(context, case, "ask")
        return
    key = "cases-ask-pausing" if case.allows("duty", "ask") else "cases-ask-running"
    context.say(key, buttons=[make_leaving_button(case)], number=case.number)
    context.ask("question", case=case.number)


def _may_ask(context: Context, case: Case) -> bool:
    if case.allows("duty", "ask"):
        return case.may_be_led_by(context.actor)
    return case.is_in_work and case.handler_id == context.actor.id


async def receive_question(context: Context) -> None:
    case, text = await find_written(context, "ask")
    if case is None:
        return
    context.finish()
    # Asked anew: while it was typed the case may have gone to a colleague.
    if not _may_ask(context, case):
        await refuse_step(context, case, "ask")
        return
    actor = "duty" if case.allows("duty", "ask") else "handler"
    await move(context, case, "ask", actor, context.actor, text=text)
    await case_messages.add(context.db, case.number, "question", text, context.now, cadre_id=context.actor.id)
    context.say("cases-asked", number=case.number)


async def note(context: Context) -> None:
    if case := await find_seen(context, "note"):
        context.say("cases-note-write", buttons=[make_leaving_button(case)], number=case.number)
        context.ask("note", case=case.number)


async def receive_note(context: Context) -> None:
    case, text = await find_written(context, "note")
    if case is None:
        return
    context.finish()
    await case_messages.add(context.db, case.number, "note", text, context.now, cadre_id=context.actor.id)
    await show(context, case)


async def refuse(context: Context) -> None:
    """Not accepting needs a reason, the right channel, and the chair's word."""
    case = await find_seen(context, "refuse")
    if case is None:
        return
    if not (case.allows("duty", "refuse") and case.may_be_led_by(context.actor)):
        await refuse_step(context, case, "refuse")
        return
    context.say("cases-refuse-why", buttons=[make_leaving_button(case)], number=case.number)
    context.ask("refusal", case=case.number)


async def receive_refusal(context: Context) -> None:
    case, text = await find_written(context, "refuse")
    if case is None:
        return
    # In any case, or the next words would be taken for another refusal.
    context.finish()
    await case_drafts.put(context.db, case.number, context.actor.id, CaseDraft("refusal", body=text))
    rows = [[Button(f"cases-receiver-{code}", f"cases:receiver:{case.number}:{code}")] for code in RECEIVERS]
    context.say("cases-refuse-where", buttons=rows, number=case.number)


async def choose_receiver(context: Context) -> None:
    case, receiver = await find_seen(context, "refuse"), context.choice
    if case is None or receiver not in RECEIVERS:
        return
    draft = await case_drafts.find(context.db, case.number, context.actor.id, "refusal")
    if draft is None or not case.allows("duty", "refuse"):
        context.toast("cases-over", alert=True)
        return
    draft = replace(draft, choice=receiver)
    await case_drafts.put(context.db, case.number, context.actor.id, draft)
    buttons = _make_decision_buttons(context, case, draft)
    values: dict[str, Any] = {
        "number": case.number,
        "name": await name_person(context.db, context.language, context.actor),
        "receiver": words.say_receiver(context.language, context.union, receiver),
        "text": draft.body,
    }
    if allow(context.actor, "refused", await find_standing(context.db, context.actor, case)):
        context.ask_by_buttons("cases-refuse-sure", buttons=buttons, **values)
        return
    for chair in await list_deciders(context.db, case):
        values["receiver"] = words.say_receiver(chair.language, context.union, receiver)
        values["name"] = await name_person(context.db, chair.language, context.actor)
        context.messenger.send(chair, Text("cases-refuse-sure", buttons=buttons, **values))
    context.edit("cases-refuse-proposed", number=case.number)


def _make_decision_buttons(context: Context, case: Case, draft: CaseDraft) -> list[list[Button]]:
    # With the number of the proposer: each of two may have proposed, in their own words.
    end = f"{case.number}:{context.actor.id}:{_mark(draft)}"
    return [
        [Button("cases-refuse-yes", f"cases:refused:{end}:yes"), Button("cases-refuse-no", f"cases:refused:{end}:no")]
    ]


def _mark(draft: CaseDraft) -> str:
    """What tells one proposal from the next, so that nobody confirms other words than those they read."""
    return blake2b(f"{draft.choice}/{draft.body}".encode(), digest_size=4).hexdigest()


async def decide_refusal(context: Context) -> None:
    case, proposer = await find_seen(context, "refused"), context.number(1)
    if case is None:
        return
    draft = await case_drafts.find(context.db, case.number, proposer, "refusal")
    is_shown = draft is not None and bool(draft.choice) and context.args[2:3] == (_mark(draft),)
    if case.state != "registered":
        await refuse_step(context, case, "refuse")
        return
    if draft is None or not is_shown:
        context.toast("cases-over", alert=True)
        return
    # Whatever the answer: of two chairs only the first decides.
    await case_drafts.drop(context.db, case.number, proposer, "refusal")
    if context.choice == "yes":
        await _settle_refusal(context, case, draft)
    else:
        context.edit("cases-refuse-dropped", number=case.number)
    colleague = await members.find(context.db, proposer)
    if colleague and proposer != context.actor.id:
        key = "cases-refusal-confirmed" if context.choice == "yes" else "cases-refusal-declined"
        context.messenger.send(colleague, Text(key, number=case.number))


async def _settle_refusal(context: Context, case: Case, draft: CaseDraft) -> None:
    known = {"reason": draft.body, "receiver": draft.choice, "chair_confirms": True}
    await move(context, case, "refuse", "duty", context.actor, **known)
    await case_messages.add(context.db, case.number, "refuse", draft.body, context.now, cadre_id=context.actor.id)
    context.edit("cases-refuse-done", number=case.number)


async def end(context: Context) -> None:
    """The chair closes a case its author is not satisfied with after two reopenings; the rating stays as it is."""
    case = await find_seen(context, "end")
    if case is None:
        return
    # An answer that was not rated yet may still satisfy: only a rating lets the chair end it.
    if not case.rating:
        context.toast("cases-over", alert=True)
        return
    back = Button("cases-return", f"cases:case:{case.number}")
    if not context.is_sure("cases-end-sure", Button("cases-end"), back, number=case.number):
        return
    try:
        case = await move(context, case, "end", "chair", context.actor)
    except Refused as refusal:
        await refuse_step(context, case, "end", refusal.key)
        return
    await show(context, case)
