"""Carrying out a step of a case: it is stored with its events, and everybody is told who has to know."""

from dataclasses import replace
from typing import Any

from domain import case_moves
from domain.case import Case
from domain.case_moves import Transition
from domain.case_states import Facts, find_state
from domain.codes import make_case_number
from domain.member import Member
from handlers.cases import alarm
from handlers.cases.telling import tell
from handlers.context import AnyContext
from storage import case_events, case_voices, cases


async def move(
    context: AnyContext, case: Case, action: str, actor: str = "system", by: Member | None = None, **facts: Any
) -> Case:
    """The case after `action`, stored and told of; `facts` are fields of Facts. Raises Refused."""
    known = _complete_facts(actor, by, facts)
    return await keep(context, case_moves.apply(case, action, known, context.union.calendar, context.now), known, by)


async def take(context: AnyContext, case: Case, cadre: Member) -> Case:
    """The case in work with this cadre; raises Refused."""
    known = _complete_facts("handler", cadre, {"handler_id": cadre.id})
    return await keep(context, case_moves.take(case, known, context.union.calendar, context.now), known, cadre)


async def assign(context: AnyContext, case: Case, colleague: Member, by: Member) -> Case:
    known = _complete_facts("chair", by, {"handler_id": colleague.id})
    return await keep(context, case_moves.assign(case, known, context.union.calendar, context.now), known, by)


def _complete_facts(actor: str, by: Member | None, facts: dict[str, Any]) -> Facts:
    return replace(Facts(**facts), actor=actor, cadre_id=by.id if by and actor != "sender" else None)


async def keep(context: AnyContext, made: Transition, facts: Facts = Facts(), by: Member | None = None) -> Case:  # noqa: B008 frozen
    """The case of a transition once it is stored, its events and notices too."""
    # First of all: if somebody has moved the case meanwhile this raises, and nothing else of the step happens.
    case = await cases.save(context.db, made.case)
    await case_events.add(context.db, case.number, *made.events)
    # What is merged has no end of its own: it ends with the case it belongs to.
    if case.has_ended and case.closed_at:
        await case_voices.end(context.db, case.number, case.closed_at)
    # It had ended and goes on, and with it what was merged into it.
    if made.events and find_state(made.events[0].source).has_ended:
        await case_voices.resume(context.db, case.number)
    # Last: who reads a notice is looked up as things stand after the step.
    await tell(context, replace(made, case=case), facts, by)
    await alarm.begin(context, case)
    return case


async def open_case(context: AnyContext, case: Case, **who: Any) -> Case:
    """Store a new case, of `author_id` or of whoever knows the code with `code_hash`, under a number that is free."""
    # Numbers are drawn by lot, so that none tells how many cases there are or which came first.
    while not await cases.add(context.db, case, **who):
        case = replace(case, number=make_case_number(context.random))
    return case


async def register(
    context: AnyContext, case: Case, author_id: int | None = None, code_hash: bytes | None = None
) -> tuple[Case, bool]:
    """A new case stored as registered at once, and whether anybody answers for it.

    Most are registered so, and to store them twice would cost as much again.
    """
    facts = Facts()
    made = case_moves.apply(case, "register", facts, context.union.calendar, context.now)
    case = await open_case(context, made.case, author_id=author_id, code_hash=code_hash)
    await case_events.add(context.db, case.number, *made.events)
    return case, await tell(context, replace(made, case=case), facts, author_id=author_id)
