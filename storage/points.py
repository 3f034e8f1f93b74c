"""The ledger of points: a row for each act, correction and issue of a member; rows are added and never changed."""

from dataclasses import dataclass
from datetime import datetime

from domain.points import Entry
from domain.schedule import Month
from storage.database import Db
from storage.rows import list_names, list_values, read


@dataclass(frozen=True, slots=True)
class PointsRow:
    """An entry as it is kept: for what, why, and for corrections and issues who noted and who seconded it.

    `source` is unique among a member's rows of a kind: the number of a case, contest or completion, or for what two
    people note the mark of their proposal.
    """

    member_id: int
    month: str
    kind: str
    source: str
    points: int
    noted_at: datetime
    reason: str = ""
    noted_by: int | None = None
    seconded_by: int | None = None

    @property
    def entry(self) -> Entry:
        return Entry(Month.read(self.month), self.kind, self.points)


_COLUMNS = ", ".join(list_names(PointsRow))
_VALUES = ", ".join(f":{name}" for name in list_names(PointsRow))


async def add(db: Db, row: PointsRow) -> bool:
    """Keep the row; False if its source has one already."""
    # What is verified once more, and a second tap, count nothing.
    added = await db.one(
        f"INSERT INTO points ({_COLUMNS}) VALUES ({_VALUES}) ON CONFLICT DO NOTHING RETURNING id", **list_values(row)
    )
    return added is not None


async def list_of_member(db: Db, member_id: int) -> list[PointsRow]:
    """All rows of a member, the oldest first."""
    rows = await db.all(f"SELECT {_COLUMNS} FROM points WHERE member_id = :member_id ORDER BY id", member_id=member_id)
    return [read(PointsRow, row) for row in rows]


async def drop_before(db: Db, month: Month) -> None:
    """Let go of the months before `month`; what they were worth goes with them."""
    await db.run("DELETE FROM points WHERE month < :month", month=str(month))


async def forget(db: Db, member_id: int) -> None:
    """Their own rows, and their name under those of others."""
    await db.run("DELETE FROM points WHERE member_id = :member_id", member_id=member_id)
    await db.run("UPDATE points SET noted_by = NULL WHERE noted_by = :member_id", member_id=member_id)
    await db.run("UPDATE points SET seconded_by = NULL WHERE seconded_by = :member_id", member_id=member_id)
