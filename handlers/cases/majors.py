"""Who confirms that a hazard is major: somebody else than who graded it, and never its author."""

from collections.abc import Sequence
from functools import partial

from domain.case import Case
from domain.member import Member
from handlers.cases.sight import choose_without_author
from storage import hazard_confirmations, hazards
from storage.database import Db

ROUNDS = 2
"""How often somebody is told again: those who were asked, and then every cadre who may know of it."""


async def list_confirming(db: Db, case: Case, grader: int | None) -> list[Member]:
    """The chair and the safety officer, without whoever graded it; where there is nobody, every cadre who may know.

    Of what is confidential nobody stands in for its author: who is asked would tell who that is.
    """
    return await choose_without_author(db, case, partial(_choose_confirming, case, grader))


def _choose_confirming(case: Case, grader: int | None, cadres: Sequence[Member]) -> Sequence[Member]:
    chairs = [it for it in cadres if it.is_chair and not case.hidden_from(it)]
    first = {it.id: it for it in (*chairs, *case.leading(cadres))}
    able = [it for it in first.values() if it.id != grader and it.can_be_told]
    return able or [it for it in _choose_knowing(case, cadres) if it.id != grader]


async def list_knowing(db: Db, case: Case) -> list[Member]:
    """Every cadre who may know of it."""
    return await choose_without_author(db, case, partial(_choose_knowing, case))


def _choose_knowing(case: Case, cadres: Sequence[Member]) -> Sequence[Member]:
    return [it for it in cadres if it.can_be_told and not case.hidden_from(it)]


async def is_waited_for(db: Db, case: Case) -> bool:
    """It may have been graded lighter since, or be over."""
    hazard = await hazards.find(db, case.number)
    return not case.has_ended and hazard is not None and hazard.grade == "major"


async def may_confirm(db: Db, case: Case, cadre: Member) -> bool:
    waiting = await hazard_confirmations.find(db, case.number)
    if waiting is None or cadre.id == waiting.graded_by:
        return False
    # At the second round any cadre who may know of it is asked.
    late = await list_knowing(db, case) if waiting.reminded >= ROUNDS else []
    return cadre.id in {it.id for it in (*await list_confirming(db, case, waiting.graded_by), *late)}


async def can_be_confirmed_by(db: Db, case: Case, cadre: Member) -> bool:
    """Whether the page of the hazard offers it to this cadre."""
    waiting = await hazard_confirmations.find(db, case.number)
    if waiting is None or waiting.confirmed_at or not await is_waited_for(db, case):
        return False
    return await may_confirm(db, case, cadre)
