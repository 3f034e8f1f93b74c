"""Checking a cure: another person than who cured it clears the hazard, or says what is still wrong."""

from dataclasses import replace

from domain.case import Case
from domain.case_states import Refused
from domain.hazard import Hazard, can_clear
from domain.member import Member
from domain.rights import allow
from handlers.cases import hazards as words
from handlers.cases.moves import move
from handlers.cases.reading import make_files, show
from handlers.cases.refusing import refuse_step
from handlers.cases.sight import find_seen, find_standing, list_deciders
from handlers.cases.telling import find_leads
from handlers.cases.writing import find_written
from handlers.context import Context
from handlers.messenger import Button, Text
from storage import case_messages, case_photos, hazards, members

_MOST_TOLD = 4


async def tell_checkers(context: Context, case: Case) -> None:
    """Those who may clear it hear that it waits, who answers for it first."""
    hazard = await hazards.find(context.db, case.number)
    if hazard is None:
        return
    able = await _list_checkers(context, case, hazard)
    for each in able[:_MOST_TOLD]:
        known = await words.describe(context.db, each.language, case)
        see = [[Button("cases-open", f"cases:case:{case.number}")]]
        context.messenger.send(each, Text("hazard-to-check", buttons=see, number=case.number, at=known["at"]))


async def _list_checkers(context: Context, case: Case, hazard: Hazard) -> list[Member]:
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    first = [*await find_leads(context, case), *await list_deciders(context.db, case)]
    ordered = {each.id: each for each in (*first, *cadres)}.values()
    curers = await words.find_curers(context, hazard)
    return [
        each
        for each in ordered
        if can_clear(each, hazard, curers, cadres) and allow(each, "clear", await find_standing(context.db, each, case))
    ]


async def ask(context: Context) -> None:
    """Before it is cleared both pictures are looked at."""
    if (found := await _find(context, "clear")) is None:
        return
    case, _ = found
    # Not in the group: where somebody stood could tell who confided it.
    if context.incoming.private:
        for content in make_files(case.number, await case_messages.list_files(context.db, case.number)):
            context.send(content)
    shown = [] if case.mode != "signed" else [[Button("hazard-clear-shown", f"hazard:cleared:{case.number}:shown")]]
    rows = [*shown, [Button("hazard-clear-kept", f"hazard:cleared:{case.number}:kept")]]
    context.ask_by_buttons("hazard-clear-sure", buttons=[*rows, words.make_leaving_button(case)], number=case.number)


async def clear(context: Context) -> None:
    found = await _find(context, "clear")
    if found is None:
        return
    case, hazard = found
    try:
        case = await move(context, case, "clear", "duty", context.actor, is_impartial=True, grade=hazard.grade)
    except Refused as refusal:
        await refuse_step(context, case, "clear", refusal.key)
        return
    # What was confided is not shown to all: where somebody stood could tell who it was.
    await hazards.put(context.db, replace(hazard, is_shown=context.choice == "shown" and case.mode == "signed"))
    await show(context, case)


async def ask_what_failed(context: Context) -> None:
    if found := await _find(context, "fail"):
        number = found[0].number
        context.edit("hazard-fail-why", buttons=[words.make_leaving_button(found[0])], number=number)
        context.ask("failing", case=number)


async def receive_what_failed(context: Context) -> None:
    case, reason = await find_written(context, "fail")
    if case is None:
        return
    context.finish()
    context.args = (case.number,)
    if (found := await _find(context, "fail")) is None:
        return
    case, hazard = found
    try:
        case = await move(
            context, case, "fail", "duty", context.actor, is_impartial=True, reason=reason, grade=hazard.grade
        )
    except Refused as refusal:
        await refuse_step(context, case, "fail", refusal.key)
        return
    # It shows what was not cured: the next cure needs a picture of its own.
    await case_photos.retire_after(context.db, case.number)
    await case_messages.add(context.db, case.number, "note", reason, context.now, cadre_id=context.actor.id)
    # Whoever has the case in hand hears of it by the step itself.
    if (
        hazard.owner_id
        and hazard.owner_id != case.handler_id
        and (owner := await members.find(context.db, hazard.owner_id))
    ):
        see = [[Button("cases-open", f"hazard:open:{case.number}")]]
        context.messenger.send(owner, Text("hazard-failed-owner", buttons=see, number=case.number, text=reason))
    await show(context, case)


async def _find(context: Context, action: str) -> tuple[Case, Hazard] | None:
    """The hazard, if this cadre may check it: refused at the button to who cured it, and to their superior."""
    case = await find_seen(context, action)
    hazard = await hazards.find(context.db, case.number) if case else None
    if case is None or hazard is None:
        return None
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    if not case.allows("duty", action):
        await refuse_step(context, case, action)
    elif context.actor.id in hazard.curers:
        context.toast("hazard-self-clear", alert=True)
    elif not can_clear(context.actor, hazard, await words.find_curers(context, hazard), cadres):
        context.toast("hazard-superior", alert=True)
    else:
        return case, hazard
    return None
