"""When questionnaires are asked: one row a schedule, of the newest version at the time."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Db
from storage.rows import list_values, read, write_seconds


@dataclass(frozen=True, slots=True)
class Schedule:
    """`rule` as domain.recurring writes it, `clock` HH:MM; nothing counts before `active_from`."""

    number: int
    questionnaire: str
    rule: str
    clock: str
    workdays: int
    active_from: datetime
    paused: int = 0


_COLUMNS = "number, questionnaire, rule, clock, workdays, active_from, paused"


async def add(db: Db, schedule: Schedule) -> bool:
    """Add a schedule under a number of its own; False if there is the same already."""
    values = list_values(schedule)
    del values["number"]
    row = await db.one(
        """INSERT INTO questionnaire_schedules (questionnaire, rule, clock, workdays, active_from, paused)
           VALUES (:questionnaire, :rule, :clock, :workdays, :active_from, :paused)
           ON CONFLICT (questionnaire, rule, clock) DO NOTHING RETURNING number""",
        **values,
    )
    return row is not None


async def find(db: Db, number: int) -> Schedule | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM questionnaire_schedules WHERE number = :number", number=number)
    return read(Schedule, row) if row else None


async def list_of(db: Db, questionnaire: str) -> list[Schedule]:
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM questionnaire_schedules WHERE questionnaire = :questionnaire ORDER BY number",
        questionnaire=questionnaire,
    )
    return [read(Schedule, row) for row in rows]


async def list_active(db: Db) -> list[Schedule]:
    rows = await db.all(f"SELECT {_COLUMNS} FROM questionnaire_schedules WHERE paused = 0 ORDER BY number")
    return [read(Schedule, row) for row in rows]


async def pause(db: Db, number: int) -> None:
    await db.run("UPDATE questionnaire_schedules SET paused = 1 WHERE number = :number", number=number)


async def resume(db: Db, number: int, now: datetime) -> None:
    """What fell due while it was paused is not made up for."""
    await db.run(
        "UPDATE questionnaire_schedules SET paused = 0, active_from = :now WHERE number = :number AND paused = 1",
        number=number,
        now=write_seconds(now),
    )


async def delete(db: Db, number: int) -> None:
    await db.run("DELETE FROM questionnaire_schedules WHERE number = :number", number=number)
