"""Assigning: a case is accepted, given to somebody who confirms it or hands it back with a reason."""

from dataclasses import replace

from domain.case import Case
from domain.cases import Facts, Refused, find_path, is_allowed
from domain.member import Member
from handlers.cases import card
from handlers.cases.moves import change, move, owing, waited
from handlers.cases.sight import deciders, seen
from handlers.cases.taking import choose, chosen
from handlers.cases.writing import written
from handlers.context import Context
from handlers.messenger import Button
from storage import case_messages
from storage.outbox import WORK

ASSIGNABLE = ("registered", "accepted", "assigned")


async def accept(context: Context) -> None:
    """We will handle it; by whom is still open."""
    case = await seen(context, "accept")
    if case is None:
        return
    if not (is_allowed(case.state, "duty", "accept") and case.may_be_led_by(context.actor)):
        context.toast("refused-step", alert=True)
        return
    case = await move(context, case, "duty", "accept", None, context.actor)
    await card.post(context, case)
    context.toast("cases-accepted", number=case.number)


async def assign(context: Context) -> None:
    if case := await _assignable(context):
        await choose(context, case, "assigned", "cases-assign-whom")


async def assigned(context: Context) -> None:
    case = await _assignable(context)
    if case is None or (colleague := await chosen(context, case)) is None:
        return
    case = await _given(context, case, colleague)
    buttons = [[Button("cases-start", f"cases:take:{case.number}"), Button("cases-back", f"cases:back:{case.number}")]]
    context.messenger.tell(colleague, "cases-assigned-to-you", buttons=buttons, lane=WORK, number=case.number)
    await card.post(context, case)
    context.edit("cases-assigned", number=case.number, name=colleague.name)


async def _assignable(context: Context) -> Case | None:
    case = await seen(context, "assign")
    if case is None:
        return None
    if case.state in ASSIGNABLE:
        return case
    context.toast("refused-step", alert=True)
    return None


async def _given(context: Context, case: Case, colleague: Member) -> Case:
    """Every step up to assigned; one that was assigned already only changes hands, and its day starts anew."""
    if case.state == "assigned":
        after = owing(context.union, replace(case, handler_id=colleague.id, moved_at=int(context.now.timestamp())))
        return await change(context, case, after, "chair", "assign", context.actor)
    for transition in find_path(case.state, "assigned", ("duty", "chair")):
        actor = "chair" if "chair" in transition.actors else "duty"
        case = await move(context, case, actor, transition.action, None, context.actor, handler_id=colleague.id)
    return case


async def back(context: Context) -> None:
    case = await _returnable(context)
    if case is None:
        return
    context.say("cases-back-why", number=case.number)
    context.ask("back", case=case.number)


async def receive_back(context: Context) -> None:
    """The reason, for the colleagues only; who decides hears of it."""
    case, reason = await written(context, "back")
    if case is None:
        return
    context.finish()
    try:
        if case.handler_id != context.actor.id:
            raise Refused("refused-step")
        facts = Facts(reason=reason, waited=waited(context, case))
        case = await move(context, case, "handler", "hand_back", facts, context.actor, handler_id=None)
    except Refused as refusal:
        context.say(refusal.key)
        return
    now = int(context.now.timestamp())
    await case_messages.add(context.db, case.number, "note", reason, now, cadre_id=context.actor.id)
    await card.post(context, case)
    for each in await deciders(context.db, case):
        see = [[Button("cases-open", f"cases:case:{case.number}")]]
        context.messenger.tell(each, "cases-given-back", buttons=see, lane=WORK, number=case.number)
    context.say("cases-back-done", number=case.number)


async def _returnable(context: Context) -> Case | None:
    case = await seen(context, "back")
    if case is None:
        return None
    if case.state == "assigned" and case.handler_id == context.actor.id:
        return case
    context.toast("refused-step", alert=True)
    return None
