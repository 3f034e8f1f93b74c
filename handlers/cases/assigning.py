"""Assigning: a case is accepted, given to somebody who confirms it or hands it back with a reason."""

from dataclasses import replace

from domain.case import Case
from domain.cases import Facts, Refused, allowed, path
from domain.member import Member
from handlers.cases import card
from handlers.cases.moves import change, move, owing, waited
from handlers.cases.sight import deciders, seen
from handlers.cases.taking import choose, chosen
from handlers.cases.writing import written
from handlers.pen import Button
from handlers.turn import Turn
from storage import case_messages
from storage.outbox import WORK

ASSIGNABLE = ("registered", "accepted", "assigned")


async def accept(turn: Turn) -> None:
    """We will handle it; by whom is still open."""
    case = await seen(turn, "accept")
    if case is None:
        return
    if not (allowed(case.state, "duty", "accept") and case.may_be_led_by(turn.actor)):
        turn.toast("refused-step", alert=True)
        return
    case = await move(turn, case, "duty", "accept", None, turn.actor)
    await card.post(turn, case)
    turn.toast("cases-accepted", number=case.number)


async def assign(turn: Turn) -> None:
    if case := await _assignable(turn):
        await choose(turn, case, "assigned", "cases-assign-whom")


async def assigned(turn: Turn) -> None:
    case = await _assignable(turn)
    if case is None or (colleague := await chosen(turn, case)) is None:
        return
    case = await _given(turn, case, colleague)
    buttons = [[Button("cases-start", f"cases:take:{case.number}"), Button("cases-back", f"cases:back:{case.number}")]]
    turn.pen.tell(colleague, "cases-assigned-to-you", buttons=buttons, lane=WORK, number=case.number)
    await card.post(turn, case)
    turn.edit("cases-assigned", number=case.number, name=colleague.name)


async def _assignable(turn: Turn) -> Case | None:
    case = await seen(turn, "assign")
    if case is None:
        return None
    if case.state in ASSIGNABLE:
        return case
    turn.toast("refused-step", alert=True)
    return None


async def _given(turn: Turn, case: Case, colleague: Member) -> Case:
    """Every step up to assigned; one that was assigned already only changes hands, and its day starts anew."""
    if case.state == "assigned":
        after = owing(turn.union, replace(case, handler_id=colleague.id, moved_at=int(turn.now.timestamp())))
        return await change(turn, case, after, "chair", "assign", turn.actor)
    for transition in path(case.state, "assigned", ("duty", "chair")):
        actor = "chair" if "chair" in transition.actors else "duty"
        case = await move(turn, case, actor, transition.action, None, turn.actor, handler_id=colleague.id)
    return case


async def back(turn: Turn) -> None:
    case = await _returnable(turn)
    if case is None:
        return
    turn.say("cases-back-why", number=case.number)
    turn.ask("back", case=case.number)


async def receive_back(turn: Turn) -> None:
    """The reason, for the colleagues only; who decides hears of it."""
    case, reason = await written(turn, "back")
    if case is None:
        return
    turn.finish()
    try:
        if case.handler_id != turn.actor.id:
            raise Refused("refused-step")
        facts = Facts(reason=reason, waited=waited(turn, case))
        case = await move(turn, case, "handler", "hand_back", facts, turn.actor, handler_id=None)
    except Refused as refusal:
        turn.say(refusal.key)
        return
    now = int(turn.now.timestamp())
    await case_messages.add(turn.db, case.number, "note", reason, now, cadre_id=turn.actor.id)
    await card.post(turn, case)
    for each in await deciders(turn.db, case):
        see = [[Button("cases-open", f"cases:case:{case.number}")]]
        turn.pen.tell(each, "cases-given-back", buttons=see, lane=WORK, number=case.number)
    turn.say("cases-back-done", number=case.number)


async def _returnable(turn: Turn) -> Case | None:
    case = await seen(turn, "back")
    if case is None:
        return None
    if case.state == "assigned" and case.handler_id == turn.actor.id:
        return case
    turn.toast("refused-step", alert=True)
    return None
