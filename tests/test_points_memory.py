"""What is kept of points, on both engines: rows that count once, of each member, until their time is over."""

from dataclasses import replace
from datetime import UTC, datetime

from domain.points import CARRIED, CORRECTION, ISSUE, compute_balance
from domain.schedule import Month
from storage import members, points
from storage.database import Database
from storage.points import PointsRow
from tests.test_routing_rules import cadre

AT = datetime(2026, 11, 2, 2, tzinfo=UTC)
CURE = PointsRow(1, "2026-11", "cure", "S-0001", 1, AT)
OLD = PointsRow(1, "2025-10", "hazard_larger", "S-0002", 5, AT)
TAKEN_BACK = PointsRow(1, "2025-10", CORRECTION, "mark1", -2, AT, "It was the same as S-0003.", 2, 3)
ISSUED = PointsRow(1, "2026-11", ISSUE, "mark2", -3, AT, "A book.", 2, 3)
OF_ANOTHER = PointsRow(2, "2026-11", "cure", "S-0001", 1, AT)


async def fill(database: Database) -> None:
    async with database.transaction() as db:
        for number, name in enumerate(("Li", "Bao", "Xu"), 1):
            await members.add(db, replace(cadre(name, "union", ""), id=number))
        for row in (OLD, TAKEN_BACK, CURE, ISSUED, OF_ANOTHER):
            assert await points.add(db, row)


async def test_a_source_counts_once_for_each_member_and_kind(database: Database) -> None:
    await fill(database)
    async with database.transaction() as db:
        for row in (CURE, replace(CURE, points=9), replace(ISSUED, reason="Another book.")):
            assert not await points.add(db, row)
        kept = await points.list_of_member(db, 1)
        assert kept == [OLD, TAKEN_BACK, CURE, ISSUED]
        assert compute_balance(it.entry for it in kept) == 1


async def test_a_row_goes_with_its_time_and_with_its_member(database: Database) -> None:
    await fill(database)
    async with database.transaction() as db:
        for _ in range(2):
            await points.carry(db, Month(2026, 1), AT)
        carried = PointsRow(1, "2025-12", CARRIED, "2025-12", 3, AT)
        assert await points.list_of_member(db, 1) == [CURE, ISSUED, carried]
        await points.forget(db, 2)
        assert await points.list_of_member(db, 1) == [CURE, replace(ISSUED, noted_by=None), carried]
        assert await points.list_of_member(db, 2) == []
