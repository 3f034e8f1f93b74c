"""The first look at a hazard: it is one, it is none, or a voice about safety turns out to be one."""

from domain import case_moves
from domain.case_states import Facts, Refused
from domain.hazard import REJECT_REASONS, Hazard, load_kinds
from handlers.cases import hazards as words
from handlers.cases.moves import keep, move
from handlers.cases.reading import show
from handlers.cases.refusing import refuse_step
from handlers.cases.sight import find_seen
from handlers.context import Context
from handlers.hazard import places, seconding
from handlers.messenger import Button, Keyboard
from locales import Markup
from storage import hazards


async def verify(context: Context) -> None:
    """A cadre was there, or has telephoned: it is one, and from now on in their hands."""
    case = await find_seen(context, "verify")
    if case is None:
        return
    try:
        case = await move(
            # Whoever has it in hand already keeps it.
            context,
            case,
            "verify",
            "duty",
            context.actor,
            handler_id=case.handler_id or context.actor.id,
        )
    except Refused as refusal:
        await refuse_step(context, case, "verify", refusal.key)
        return
    await show(context, case)


async def ask_why_not(context: Context) -> None:
    case = await find_seen(context, "reject")
    if case is None:
        return
    if not case.allows("duty", "reject"):
        await refuse_step(context, case, "reject")
        return
    rows = [[Button(f"hazard-why-{why}", f"hazard:rejected:{case.number}:{why}")] for why in REJECT_REASONS]
    context.edit("hazard-why-not", buttons=[*rows, words.make_leaving_button(case)], number=case.number)


async def propose_rejecting(context: Context) -> None:
    """It costs nobody anything; two have to see it so."""
    case, why = await find_seen(context, "reject"), context.choice
    if case is None or why not in REJECT_REASONS:
        return
    if not case.allows("duty", "reject"):
        await refuse_step(context, case, "reject")
        return
    await seconding.propose(context, case, "reject", choice=why)


async def ask_place(context: Context) -> None:
    """A voice about safety that is a hazard: where is it?"""
    case = await find_seen(context, "become")
    if case is None:
        return
    if case.category != "safety" or case.has_ended:
        await refuse_step(context, case, "become")
        return
    known = await places.list_offered(context)
    each = [
        Button("hazard-place", f"hazard:whatkind:{case.number}:{code}", values={"place": Markup(name)})
        for code, name in known.items()
    ]
    rows = [each[start : start + 2] for start in range(0, len(each), 2)]
    context.edit("hazard-become-where", buttons=[*rows, words.make_leaving_button(case)], number=case.number)


async def ask_kind(context: Context) -> None:
    case, place = await find_seen(context, "become"), context.choice
    if case is None or place not in await places.list_offered(context):
        return
    rows: Keyboard = [
        [Button(f"hazard-kind-{kind}", f"hazard:became:{case.number}:{place}:{kind}")] for kind in load_kinds()
    ]
    context.edit("hazard-become-kind", buttons=[*rows, words.make_leaving_button(case)], number=case.number)


async def turn_into_hazard(context: Context) -> None:
    """The same case, reported from now on as a hazard; its author hears of it by the number or code they know."""
    case = await find_seen(context, "become")
    if case is None or len(context.args) < 3 or context.choice not in load_kinds():
        return
    place = context.args[1]
    if place not in await places.list_offered(context):
        return
    facts = Facts(actor="duty", cadre_id=context.actor.id)
    try:
        made = case_moves.turn_into_hazard(case, facts, context.union.calendar, context.now)
    except Refused as refusal:
        await refuse_step(context, case, "become", refusal.key)
        return
    # First the row: the notices of the step say where it is.
    await hazards.put(context.db, Hazard(case.number, place, context.choice))
    await show(context, await keep(context, made, facts, context.actor))
