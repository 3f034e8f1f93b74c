"""What members would like to have for points: one row each until it was handed over, refused or taken back."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Db
from storage.rows import list_names, list_values, read


@dataclass(frozen=True, slots=True)
class PointsRequest:
    """`mark` names it on buttons; `noted_by` is the first of the two who say that it was handed over."""

    mark: str
    member_id: int
    reward: str
    points: int
    asked_at: datetime
    noted_by: int | None = None


_COLUMNS = ", ".join(list_names(PointsRequest))
_VALUES = ", ".join(f":{name}" for name in list_names(PointsRequest))


async def add(db: Db, request: PointsRequest) -> None:
    await db.run(f"INSERT INTO points_requests ({_COLUMNS}) VALUES ({_VALUES})", **list_values(request))


async def find(db: Db, mark: str) -> PointsRequest | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM points_requests WHERE mark = :mark", mark=mark)
    return read(PointsRequest, row) if row else None


async def list_open(db: Db) -> list[PointsRequest]:
    """The oldest first."""
    rows = await db.all(f"SELECT {_COLUMNS} FROM points_requests ORDER BY asked_at, mark")
    return [read(PointsRequest, row) for row in rows]


async def list_of_member(db: Db, member_id: int) -> list[PointsRequest]:
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM points_requests WHERE member_id = :id ORDER BY asked_at, mark", id=member_id
    )
    return [read(PointsRequest, row) for row in rows]


async def note(db: Db, mark: str, member_id: int) -> bool:
    """Whether this member is the first to note that it was handed over."""
    row = await db.one(
        "UPDATE points_requests SET noted_by = :id WHERE mark = :mark AND noted_by IS NULL RETURNING mark",
        id=member_id,
        mark=mark,
    )
    return row is not None


async def end(db: Db, mark: str) -> bool:
    """It waits no more; False if it was ended before."""
    return await db.one("DELETE FROM points_requests WHERE mark = :mark RETURNING mark", mark=mark) is not None


async def withdraw(db: Db, mark: str) -> bool:
    """It is not wanted or not to be had; False if it was ended before, or if one has noted that it was handed over."""
    row = await db.one("DELETE FROM points_requests WHERE mark = :mark AND noted_by IS NULL RETURNING mark", mark=mark)
    return row is not None


async def drop_note(db: Db, mark: str, member_id: int) -> bool:
    """Whether it was this cadre who had noted it first and now takes it back."""
    row = await db.one(
        "UPDATE points_requests SET noted_by = NULL WHERE mark = :mark AND noted_by = :id RETURNING mark",
        id=member_id,
        mark=mark,
    )
    return row is not None


async def drop_notes(db: Db, member_id: int) -> None:
    """What this cadre noted first needs two others."""
    await db.run("UPDATE points_requests SET noted_by = NULL WHERE noted_by = :id", id=member_id)


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM points_requests WHERE member_id = :id", id=member_id)
    await drop_notes(db, member_id)
