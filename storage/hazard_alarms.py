"""Danger to life: since when it calls, when it calls next, and who has it."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Db
from storage.rows import read, read_instant, write_seconds


@dataclass(frozen=True, slots=True)
class HazardAlarm:
    """`next_at` is when it calls, or when whoever has it must have taken a step; None once neither is waited for."""

    case_number: str
    begun_at: datetime
    next_at: datetime | None
    taken_by: int | None
    taken_at: datetime | None


_COLUMNS = "case_number, begun_at, next_at, taken_by, taken_at"


async def begin(db: Db, number: str, now: datetime, next_at: datetime) -> bool:
    """Let it call from now on; False if it has called before."""
    row = await db.one(
        """INSERT INTO hazard_alarms (case_number, begun_at, next_at) VALUES (:number, :now, :next_at)
           ON CONFLICT DO NOTHING RETURNING case_number""",
        number=number,
        now=write_seconds(now),
        next_at=write_seconds(next_at),
    )
    return row is not None


async def find(db: Db, number: str) -> HazardAlarm | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM hazard_alarms WHERE case_number = :number", number=number)
    return read(HazardAlarm, row) if row else None


async def is_calling(db: Db, number: str) -> bool:
    alarm = await find(db, number)
    return alarm is not None and alarm.next_at is not None and alarm.taken_at is None


async def take(db: Db, number: str, cadre_id: int, now: datetime, until: datetime) -> bool:
    """Somebody has it, and it calls no more, unless no step is taken by `until`; False if somebody had it before."""
    # The first one has it: two who both think they go, or that the other does, is how nobody goes.
    row = await db.one(
        """UPDATE hazard_alarms SET taken_by = :cadre_id, taken_at = :now, next_at = :until
           WHERE case_number = :number AND taken_at = 0 RETURNING case_number""",
        number=number,
        cadre_id=cadre_id,
        now=write_seconds(now),
        until=write_seconds(until),
    )
    return row is not None


async def come_back(db: Db, alarm: HazardAlarm, now: datetime, next_at: datetime) -> None:
    """Nobody has it any more, and it calls as it did at first."""
    await db.run(
        """UPDATE hazard_alarms SET taken_by = NULL, taken_at = 0, begun_at = :now, next_at = :next_at
           WHERE case_number = :number AND taken_at = :taken_at""",
        number=alarm.case_number,
        now=write_seconds(now),
        next_at=write_seconds(next_at),
        taken_at=write_seconds(alarm.taken_at),
    )


async def pass_on(db: Db, number: str, parent: str) -> None:
    """The alarm of one case is that of another one from now on, unless that one has its own."""
    await db.run(
        """UPDATE hazard_alarms SET case_number = :parent WHERE case_number = :number
             AND NOT EXISTS (SELECT 1 FROM hazard_alarms AS own WHERE own.case_number = :parent)""",
        number=number,
        parent=parent,
    )


async def drop(db: Db, number: str) -> None:
    await db.run("DELETE FROM hazard_alarms WHERE case_number = :number", number=number)


async def list_taken_by(db: Db, cadre_id: int) -> list[HazardAlarm]:
    """Those of which a step of this cadre is waited for."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM hazard_alarms WHERE taken_by = :cadre AND next_at > 0 ORDER BY case_number",
        cadre=cadre_id,
    )
    return [read(HazardAlarm, row) for row in rows]


async def call_again(db: Db, alarm: HazardAlarm, next_at: datetime | None) -> None:
    """When it calls next; None for no more."""
    # Somebody may have taken it since it was found due.
    await db.run(
        "UPDATE hazard_alarms SET next_at = :next_at WHERE case_number = :number AND taken_at = :taken_at",
        number=alarm.case_number,
        next_at=write_seconds(next_at),
        taken_at=write_seconds(alarm.taken_at),
    )


async def list_due(db: Db, now: datetime) -> list[HazardAlarm]:
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM hazard_alarms WHERE next_at BETWEEN 1 AND :now ORDER BY next_at, case_number",
        now=write_seconds(now),
    )
    return [read(HazardAlarm, row) for row in rows]


async def list_next(db: Db) -> list[datetime]:
    """The moments at which something calls next, the earliest first."""
    rows = await db.all("SELECT DISTINCT next_at FROM hazard_alarms WHERE next_at > 0 ORDER BY next_at")
    return [found for row in rows if (found := read_instant(row[0]))]
