"""Counting: each night what was verified gets its rows, and what was undone its corrections."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import time, timedelta

from domain.member import Member
from domain.points import CORRECTION, KEPT_MONTHS, Proof, find_difference, find_family
from domain.schedule import Month, by_day, each_day, slots
from handlers.context import JobContext
from handlers.feature import Job, by_calendar
from handlers.points.balance import earns_by_hazards
from storage import members, point_proofs, points
from storage.points import PointsRow

_BY_HAZARDS = ("report", "cure")

Kept = dict[tuple[int, str], list[PointsRow]]
"""The rows about one source, by member and kind of act."""


async def count(context: JobContext) -> None:
    """Old months are put together first: afterwards both the proofs and the rows begin with the same month."""
    oldest = Month.of(context.union.today(context.now)) - KEPT_MONTHS
    await points.carry(context.db, oldest, context.now)
    since, _ = oldest.bounds(context.union.calendar)
    proofs = await point_proofs.list_proofs(context.db, since, context.union.zone)
    kept = _group(await points.list_acts(context.db))
    earning = {earner for proof in proofs for earner in proof.earners}
    people = await members.find_each(context.db, sorted(earning))
    for proof in proofs:
        for row in _make_rows(context, proof, kept[proof.family, proof.source], people):
            await points.add(context.db, row)


def _group(rows: Iterable[PointsRow]) -> dict[tuple[str, str], Kept]:
    kept: dict[tuple[str, str], Kept] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        kind, source = row.subject
        kept[find_family(kind), source][row.member_id, kind].append(row)
    return kept


def _make_rows(context: JobContext, proof: Proof, kept: Kept, people: dict[int, Member]) -> Iterable[PointsRow]:
    sums = {it: sum(row.points for row in rows) for it, rows in kept.items()}
    for (member_id, kind), difference in find_difference(sums, proof).items():
        if earlier := kept.get((member_id, kind)):
            # In the month of the act, whose cap is counted anew.
            source = f"{kind}/{proof.source}/{len(earlier)}"
            yield PointsRow(member_id, earlier[0].month, CORRECTION, source, difference, context.now)
        elif _may_earn(proof, people.get(member_id)):
            yield PointsRow(member_id, str(proof.month), kind, proof.source, difference, context.now)


def _may_earn(proof: Proof, member: Member | None) -> bool:
    """Nothing new is kept of who has left, or has not agreed to what the privacy notice says of points."""
    if member is None or not (member.is_active and member.has_agreed):
        return False
    return proof.family not in _BY_HAZARDS or earns_by_hazards(member)


JOB = Job("points", by_calendar(slots(each_day, time(3, 30), name=by_day)), count, late=timedelta(days=1))
