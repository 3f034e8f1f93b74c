"""Assigning: a case is accepted, given to somebody who confirms it or hands it back with a reason."""

from domain.case import Case
from domain.case_states import Refused
from handlers.cases import moves
from handlers.cases.reading import make_leaving_button
from handlers.cases.refusing import refuse_step
from handlers.cases.sight import find_seen
from handlers.cases.taking import choose, find_chosen
from handlers.cases.writing import find_written
from handlers.context import Context
from handlers.messenger import Button
from handlers.naming import name_person
from storage import case_messages

ASSIGNABLE = ("registered", "accepted", "assigned")


async def accept(context: Context) -> None:
    """We will handle it; by whom is still open."""
    case = await find_seen(context, "accept")
    if case is None:
        return
    if not (case.allows("duty", "accept") and case.may_be_led_by(context.actor)):
        await refuse_step(context, case, "accept")
        return
    await moves.move(context, case, "accept", "duty", context.actor)
    context.toast("cases-accepted", number=case.number)


async def assign(context: Context) -> None:
    if case := await _find_assignable(context):
        await choose(context, case, "assigned", "cases-assign-whom")


async def finish_assigning(context: Context) -> None:
    case = await _find_assignable(context)
    if case is None or (colleague := await find_chosen(context, case)) is None:
        return
    name = await name_person(context.db, context.language, colleague)
    back = Button("cases-return", f"cases:assign:{case.number}")
    # A colleague who has read a case cannot unread it.
    if context.is_sure("cases-assign-sure", Button("cases-assign"), back, number=case.number, name=name):
        await moves.assign(context, case, colleague, context.actor)
        context.edit("cases-assigned", number=case.number, name=name)


async def _find_assignable(context: Context) -> Case | None:
    case = await find_seen(context, "assign")
    if case is None:
        return None
    if case.state in ASSIGNABLE:
        return case
    await refuse_step(context, case, "assign")
    return None


async def ask_handing_back(context: Context) -> None:
    case = await _find_returnable(context)
    if case is None:
        return
    context.say("cases-back-why", buttons=[make_leaving_button(case)], number=case.number)
    context.ask("back", case=case.number)


async def receive_back(context: Context) -> None:
    """The reason, for the colleagues only; who decides hears of it."""
    case, reason = await find_written(context, "back")
    if case is None:
        return
    context.finish()
    try:
        # The case may have gone into other hands while the reason was written.
        if case.handler_id != context.actor.id:
            raise Refused("refused-step")
        await moves.move(context, case, "hand_back", "handler", context.actor, reason=reason)
    except Refused as refusal:
        await refuse_step(context, case, "hand_back", refusal.key)
        return
    await case_messages.add(context.db, case.number, "note", reason, context.now, cadre_id=context.actor.id)
    context.say("cases-back-done", number=case.number)


async def _find_returnable(context: Context) -> Case | None:
    case = await find_seen(context, "back")
    if case is None:
        return None
    if case.state == "assigned" and case.handler_id == context.actor.id:
        return case
    await refuse_step(context, case, "hand_back")
    return None
