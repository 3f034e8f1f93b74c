"""Taking a case: the first who does has it, the others learn who."""

from dataclasses import replace

from domain.case import Case
from domain.case_states import Refused
from domain.member import Member
from handlers.cases import handover, moves
from handlers.cases.reading import show
from handlers.cases.refusing import refuse_step
from handlers.cases.sight import find_seen
from handlers.context import Context
from handlers.messenger import Button
from handlers.naming import name_person, offer_people
from locales import Markup, render
from storage import case_authors, case_events, members


async def take(context: Context) -> None:
    """From the card in the group or in private."""
    case = await find_seen(context, "take")
    if case is None or (taken := await take_for_actor(context, case)) is None:
        return
    if context.incoming.private:
        await show(context, taken)
    context.toast("cases-taken", number=taken.number)


async def take_for_actor(context: Context, case: Case) -> Case | None:
    """The case in the hands of this cadre; None, with a word, if it cannot be theirs.

    Who is no cadre any more has no case any more either.
    """
    if case.handler_id == context.actor.id and case.is_in_work:
        return case
    handler = await members.find(context.db, case.handler_id) if case.handler_id else None
    if handler and handler.is_cadre and handler.id != context.actor.id:
        await _say_taken_already(context, case)
        return None
    try:
        return await _take(context, case)
    except Refused as refusal:
        await refuse_step(context, case, "take", refusal.key)
        return None


async def _say_taken_already(context: Context, case: Case) -> None:
    handler = await members.find(context.db, case.handler_id) if case.handler_id else None
    name = await name_person(context.db, context.language, handler) if handler else ""
    context.toast("cases-taken-already", alert=True, number=case.number, name=name)


async def _take(context: Context, case: Case) -> Case:
    if not case.may_be_led_by(context.actor):
        raise Refused("cases-refused-lead")
    # An answer that did not satisfy is given by somebody else the next time.
    if case.state == "reopened" and context.actor.id in await _find_answerers(context, case):
        raise Refused("cases-refused-again")
    return await moves.take(context, case, context.actor)


async def _find_answerers(context: Context, case: Case) -> set[int | None]:
    return {
        event.cadre_id for event in await case_events.list_events(context.db, case.number) if event.action == "reply"
    }


async def hand(context: Context) -> None:
    """Choose a colleague to hand the case over to: only those who may lead it are offered."""
    case = await find_in_hand(context)
    if case is None:
        return
    await choose(context, case, "give", "cases-hand-whom")


_ASKED = {"give": "hand", "assigned": "assign"}
"""The button that asks to whom, by the one that answers: it turns the page too."""


async def choose(context: Context, case: Case, action: str, question: str) -> None:
    """Ask to whom the case shall go, the fairest first; a tap on a name does `action`."""
    people, why = await handover.sort_fairly(context, case, await list_candidates(context, case), context.language)
    if case.mode == "confidential":
        why += Markup("\n") + Markup(render(context.language, "cases-by-lot"))
    data = f"cases:{action}:{case.number}"
    rows = await offer_people(
        context.db,
        context.language,
        people,
        lambda each: ("cases-hand-to", f"{data}:{each.id}"),
        turning=f"cases:{_ASKED[action]}:{case.number}",
        first=context.number(1),
    )
    back = [[Button("cases-return", f"cases:case:{case.number}")]]
    if rows:
        context.edit(question, buttons=[*rows, *back], number=case.number, fairest=why)
    else:
        by_lot = why if case.mode == "confidential" else ""
        context.edit("cases-hand-nobody", buttons=back, number=case.number, by_lot=by_lot)


async def find_chosen(context: Context, case: Case) -> Member | None:
    """The colleague of the tapped name, if it can still be theirs; else a word, and None."""
    return await find_candidate(context, case, context.number(1))


async def find_candidate(context: Context, case: Case, member_id: int) -> Member | None:
    """This colleague, if the case can still be theirs; else a word, and None."""
    # Looked up anew: the keyboard may be older than somebody's office.
    colleague = next((each for each in await list_candidates(context, case) if each.id == member_id), None)
    if colleague is None:
        await _refuse_candidate(context, case, member_id)
    return colleague


async def _refuse_candidate(context: Context, case: Case, member_id: int) -> None:
    if member_id == case.handler_id:
        await _say_taken_already(context, case)
    else:
        context.toast("cases-over", alert=True)


async def find_in_hand(context: Context) -> Case | None:
    """The case, if it is this cadre's to hand over: its handler's, or the chair's who may see it."""
    case = await find_seen(context, "hand")
    if case is None:
        return None
    is_theirs = case.handler_id == context.actor.id or context.actor.is_chair
    if case.is_in_work and case.handler_id and is_theirs:
        return case
    await refuse_step(context, case, "hand_over")
    return None


async def list_candidates(context: Context, case: Case) -> list[Member]:
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    author = await case_authors.find_author(context.db, case.number)
    # Whoever holds a case may read it whatever their office; that alone gives no right to lead it.
    unheld = replace(case, handler_id=None)
    able = [each for each in cadres if each.id != case.handler_id and unheld.may_be_led_by(each)]
    is_offered = author in {each.id for each in able}
    missing = author if case.mode != "confidential" or is_offered else _draw(context, case, able)
    return [each for each in able if each.id != missing]


def _draw(context: Context, case: Case, able: list[Member]) -> int | None:
    """Who is missing from the list where its author is nobody on it.

    An author is never offered their own case. If only they were missing, a gap would name them; so of a confidential
    case one is always missing, drawn by lot, and the list says so.
    Also the only one: to be offered would tell that they are not the author, and an empty list that they are.
    """
    # The same one at every look: if draws changed, whoever looks twice would see that the author is nobody on the list.
    lot = context.db.seal("authors")
    first = min(able, key=lambda each: lot.mark(f"candidates/{case.number}/{each.id}".encode()), default=None)
    return first.id if first else None
