"""Blocks of departments: who belonged to which when a survey opened, and the bands told of them when it closed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from domain.groups import Band
from storage.database import Db
from storage.rows import write_seconds

_WAVES = 24  # of which figures told before are looked at


async def find_departments(db: Db) -> dict[int, str]:
    """The department of everybody who belongs to the union, '' for those without."""
    rows = await db.all("SELECT id, department FROM members WHERE status <> 'left'")
    return {row["id"]: row["department"].strip() for row in rows}


async def fix(db: Db, survey_id: str, names: Mapping[int, str | None], blocks: Sequence[frozenset[int]]) -> None:
    """Write down the blocks of a survey in place of earlier ones; they are numbered from 1."""
    await db.run("DELETE FROM survey_blocks WHERE survey_id = :id", id=survey_id)
    await db.many(
        """INSERT INTO survey_blocks (survey_id, member_id, department, block)
           VALUES (:survey_id, :member_id, :department, :block)""",
        [
            {"survey_id": survey_id, "member_id": who, "department": names[who], "block": number}
            for number, block in enumerate(blocks, 1)
            for who in sorted(block)
        ],
    )


async def find_blocks(db: Db, survey_id: str) -> tuple[dict[int, str | None], list[frozenset[int]]]:
    """The departments of the members of a survey's blocks, and the blocks in the order of their numbers."""
    rows = await db.all(
        "SELECT member_id, department, block FROM survey_blocks WHERE survey_id = :id ORDER BY block", id=survey_id
    )
    found: dict[int, set[int]] = {}
    for row in rows:
        found.setdefault(row["block"], set()).add(row["member_id"])
    return {row["member_id"]: row["department"] for row in rows}, [frozenset(block) for block in found.values()]


async def find_departments_since(db: Db, since: datetime) -> dict[int, str | None]:
    """The departments in the blocks of the first survey that opened at `since` or later, if any did."""
    # Not of today: one person's move within a quarter must not change two blocks, or the difference is their answer.
    rows = await db.all(
        """SELECT member_id, department FROM survey_blocks WHERE survey_id =
           (SELECT id FROM surveys WHERE opens_at >= :since AND id IN (SELECT survey_id FROM survey_blocks)
            ORDER BY opens_at LIMIT 1)""",
        since=write_seconds(since),
    )
    return {row["member_id"]: row["department"] for row in rows}


async def list_told(db: Db) -> list[list[frozenset[int]]]:
    """The blocks of which figures were told, of each of the last surveys."""
    # Members and not sizes: what is told anew is subtracted from each of these, person by person.
    rows = await db.all(
        """SELECT survey_id, block, member_id FROM survey_blocks WHERE survey_id IN
           (SELECT id FROM surveys WHERE state <> 'open' ORDER BY opens_at DESC LIMIT :waves)""",
        waves=_WAVES,
    )
    found: dict[str, dict[int, set[int]]] = {}
    for row in rows:
        found.setdefault(row["survey_id"], {}).setdefault(row["block"], set()).add(row["member_id"])
    return [[frozenset(block) for block in blocks.values()] for blocks in found.values()]


async def tell(db: Db, survey_id: str, bands: Iterable[tuple[int, str, Band]]) -> None:
    """Keep what may be told: the number of a block, answered or a right, and the band."""
    await db.many(
        """INSERT INTO survey_block_results (survey_id, block, measure, low, high)
           VALUES (:survey_id, :block, :measure, :low, :high)""",
        [
            {"survey_id": survey_id, "block": block, "measure": measure, "low": band[0], "high": band[1]}
            for block, measure, band in sorted(bands)
        ],
    )


async def find_bands(db: Db, survey_id: str) -> dict[int, dict[str, Band]]:
    """What is told, by the number of a block."""
    rows = await db.all(
        "SELECT block, measure, low, high FROM survey_block_results WHERE survey_id = :id ORDER BY block", id=survey_id
    )
    found: dict[int, dict[str, Band]] = {}
    for row in rows:
        found.setdefault(row["block"], {})[row["measure"]] = (row["low"], row["high"])
    return found


async def find_names(db: Db, survey_id: str) -> dict[int, list[str]]:
    """The departments of each block, sorted; '' stands for those without one."""
    rows = await db.all(
        """SELECT DISTINCT block, department FROM survey_blocks WHERE survey_id = :id AND department IS NOT NULL
           ORDER BY block, department""",
        id=survey_id,
    )
    found: dict[int, list[str]] = {}
    for row in rows:
        found.setdefault(row["block"], []).append(row["department"])
    return found


async def forget(db: Db, member_id: int) -> None:
    """Leave a number only, so that tables of a block can still be compared."""
    await db.run("UPDATE survey_blocks SET department = NULL WHERE member_id = :id", id=member_id)
