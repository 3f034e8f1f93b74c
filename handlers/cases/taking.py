"""Taking a case: the first who does has it, the others learn who."""

from dataclasses import replace

from domain.case import Case
from domain.cases import Refused
from domain.member import Member
from handlers.cases import card, handover, moves
from handlers.cases.reading import IN_WORK, show
from handlers.cases.sight import seen
from handlers.pen import Button
from handlers.turn import Turn
from storage import case_events, cases, members


async def take(turn: Turn) -> None:
    """From the card in the group or in private."""
    case = await seen(turn, "take")
    if case is None or (taken := await taken_by(turn, case)) is None:
        return
    await card.post(turn, taken)
    if turn.incoming.private:
        await show(turn, taken)
    turn.toast("cases-taken", number=taken.number)


async def taken_by(turn: Turn, case: Case) -> Case | None:
    """The case in the hands of this cadre; None, with a word, if it cannot be theirs.

    Who is no cadre any more has no case any more either.
    """
    if case.handler_id == turn.actor.id and case.state in IN_WORK:
        return case
    handler = await members.find(turn.db, case.handler_id) if case.handler_id else None
    if handler and handler.is_cadre and handler.id != turn.actor.id:
        turn.toast("cases-taken-already", alert=True, number=case.number, name=handler.name)
        return None
    try:
        return await _taken(turn, case)
    except Refused as refusal:
        turn.toast(refusal.key, alert=True)
        return None


async def _taken(turn: Turn, case: Case) -> Case:
    if not case.may_be_led_by(turn.actor):
        raise Refused("cases-refused-lead")
    if case.state == "reopened" and turn.actor.id in await _answered_before(turn, case):
        raise Refused("cases-refused-again")
    return await moves.take(turn, case, turn.actor)


async def _answered_before(turn: Turn, case: Case) -> set[int | None]:
    return {event.cadre_id for event in await case_events.of(turn.db, case.number) if event.action == "reply"}


async def hand(turn: Turn) -> None:
    """Choose a colleague to hand the case over to: only those who may lead it are offered."""
    case = await _in_hand(turn)
    if case is None:
        return
    await choose(turn, case, "give", "cases-hand-whom")


async def choose(turn: Turn, case: Case, action: str, question: str) -> None:
    """Ask to whom the case shall go, the fairest first; a tap on a name does `action`."""
    people, why = await handover.in_fair_order(turn, await candidates(turn, case), turn.language)
    rows = [
        [Button("cases-hand-to", f"cases:{action}:{case.number}:{each.id}", values={"name": each.name})]
        for each in people
    ]
    back = [[Button("cases-return", f"cases:case:{case.number}")]]
    if rows:
        turn.edit(question, buttons=[*rows, *back], number=case.number, fairest=why)
    else:
        turn.edit("cases-hand-nobody", buttons=back, number=case.number)


async def chosen(turn: Turn, case: Case) -> Member | None:
    """The colleague of the tapped name, if it can still be theirs; else a word, and None."""
    colleague = next((each for each in await candidates(turn, case) if each.id == turn.number(1)), None)
    if colleague is None:
        turn.toast("cases-over", alert=True)
    return colleague


async def give(turn: Turn) -> None:
    case = await _in_hand(turn)
    if case is None or (colleague := await chosen(turn, case)) is None:
        return
    after = replace(case, handler_id=colleague.id)
    actor = "handler" if case.handler_id == turn.actor.id else "chair"
    after = await moves.change(turn, case, after, actor, "hand_over", turn.actor)
    see = [[Button("cases-open", f"cases:case:{case.number}")]]
    turn.pen.tell(colleague, "cases-handed-to-you", buttons=see, number=case.number, name=turn.actor.name)
    await card.post(turn, after)
    turn.edit("cases-handed", number=case.number, name=colleague.name)


async def _in_hand(turn: Turn) -> Case | None:
    """The case, if it is this cadre's to hand over: its handler's, or the chair's who may see it."""
    case = await seen(turn, "hand")
    if case is None:
        return None
    is_theirs = case.handler_id == turn.actor.id or turn.actor.is_chair
    if case.state in IN_WORK and case.handler_id and is_theirs:
        return case
    turn.toast("refused-step", alert=True)
    return None


async def candidates(turn: Turn, case: Case) -> list[Member]:
    cadres = await members.with_role(turn.db, "cadre", "chair")
    # Leaving out the author of a confidential case would tell who it is.
    author = await cases.author_of(turn.db, case.number) if case.mode == "signed" else None
    unheld = replace(case, handler_id=None)
    return [
        each
        for each in cadres
        if each.id != case.handler_id and (author is None or each.id != author.id) and unheld.may_be_led_by(each)
    ]
