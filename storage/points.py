"""The ledger of points: a row for each act, correction and issue of a member; rows are added and never changed."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from domain.points import CARRIED, CORRECTION, ISSUE, PointsEntry, compute_balance
from domain.schedule import Month
from storage.database import Db
from storage.rows import list_names, list_values, read


@dataclass(frozen=True, slots=True)
class PointsRow:
    """An entry as it is kept: for what, why, and for corrections and issues who noted and who seconded it.

    `source` is unique among a member's rows of a kind: the number of a case, contest or completion; of a correction the
    kind and source that it corrects and a running number; of what two people note the mark of the request.
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
    def subject(self) -> tuple[str, str]:
        """The kind and source of the act that it is or corrects."""
        if self.kind == CORRECTION:
            kind, _, rest = self.source.partition("/")
            return kind, rest.rpartition("/")[0]
        return self.kind, self.source

    @property
    def entry(self) -> PointsEntry:
        return PointsEntry(Month.read(self.month), self.kind, self.points)


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


async def list_acts(db: Db) -> list[PointsRow]:
    """Every row of an act or a correction of one, the oldest first."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM points WHERE kind NOT IN (:others) ORDER BY id", others=[ISSUE, CARRIED]
    )
    return [read(PointsRow, row) for row in rows]


async def carry(db: Db, month: Month, now: datetime) -> None:
    """Let one row of each member say what all rows before `month` came to; nothing tells any longer for what."""
    rows = await db.all(f"SELECT {_COLUMNS} FROM points WHERE month < :month ORDER BY id", month=str(month))
    old: dict[int, list[PointsRow]] = defaultdict(list)
    for row in rows:
        old[row["member_id"]].append(read(PointsRow, row))
    last = str(month - 1)
    for member_id, listed in old.items():
        if [it.kind for it in listed] == [CARRIED]:
            continue
        await db.run("DELETE FROM points WHERE member_id = :id AND month < :month", id=member_id, month=str(month))
        balance = compute_balance(it.entry for it in listed)
        await add(db, PointsRow(member_id, last, CARRIED, last, balance, now))


async def forget(db: Db, member_id: int) -> None:
    """Their own rows, and their name under those of others."""
    await db.run("DELETE FROM points WHERE member_id = :member_id", member_id=member_id)
    await db.run("UPDATE points SET noted_by = NULL WHERE noted_by = :member_id", member_id=member_id)
    await db.run("UPDATE points SET seconded_by = NULL WHERE seconded_by = :member_id", member_id=member_id)
