"""What is required of whom, since when people hold their office, and which reminders went out."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from domain.requirement import Absence, Requirement
from storage.database import Db
from storage.rows import list_names, list_values, read

_COLUMNS = ", ".join(list_names(Requirement))


@dataclass(frozen=True, slots=True)
class TrainingReminder:
    """What one member has been reminded of: the requirement, the day it was due and how near that was."""

    member_id: int
    requirement_id: int
    due_on: date
    stage: int


async def list_all(db: Db) -> list[Requirement]:
    rows = await db.all(f"SELECT {_COLUMNS} FROM training_requirements ORDER BY course_id, id")
    return [read(Requirement, row) for row in rows]


async def list_of_course(db: Db, course_id: str) -> list[Requirement]:
    return [it for it in await list_all(db) if it.course_id == course_id]


async def put(db: Db, requirement: Requirement) -> None:
    """Keep it; another one of the same kind for the same people takes its place."""
    values = {name: value for name, value in list_values(requirement).items() if name != "id"}
    await db.run(
        f"""INSERT INTO training_requirements ({", ".join(values)}) VALUES ({", ".join(f":{it}" for it in values)})
            ON CONFLICT (course_id, whom, rule) DO UPDATE SET days = excluded.days, months = excluded.months,
                before = excluded.before, legal = excluded.legal, since = excluded.since""",
        **values,
    )
    db.touched.add("training_requirements")


async def remove(db: Db, requirement_id: int) -> None:
    await db.run("DELETE FROM training_requirements WHERE id = :id", id=requirement_id)
    db.touched.add("training_requirements")


async def take_office(db: Db, member_id: int, today: str) -> None:
    """From today on somebody holds another office than before."""
    await db.run(
        """INSERT INTO offices_since (member_id, since) VALUES (:member, :today)
           ON CONFLICT (member_id) DO UPDATE SET since = excluded.since""",
        member=member_id,
        today=today,
    )


async def find_offices(db: Db) -> dict[int, date]:
    """Since when people hold their office, of those whose office has changed."""
    rows = await db.all("SELECT member_id, since FROM offices_since")
    return {row["member_id"]: date.fromisoformat(row["since"]) for row in rows}


async def list_absences(db: Db, today: str) -> dict[int, list[Absence]]:
    """The leaves that are not over, by cadre."""
    found: dict[int, list[Absence]] = {}
    for row in await db.all(
        "SELECT member_id, starts_on AS first, ends_on AS last FROM leaves WHERE ends_on >= :today", today=today
    ):
        found.setdefault(row["member_id"], []).append(read(Absence, row))
    return found


async def list_reminders(db: Db) -> set[TrainingReminder]:
    rows = await db.all("SELECT member_id, requirement_id, due_on, stage FROM training_reminders")
    return {read(TrainingReminder, row) for row in rows}


async def note_reminders(db: Db, reminders: Collection[TrainingReminder]) -> None:
    # With the day: required anew, it is brought to mind anew.
    await db.many(
        """INSERT INTO training_reminders (member_id, requirement_id, due_on, stage)
           VALUES (:member_id, :requirement_id, :due_on, :stage) ON CONFLICT DO NOTHING""",
        [list_values(it) for it in reminders],
    )


async def purge_reminders(db: Db, before: datetime) -> None:
    await db.run("DELETE FROM training_reminders WHERE due_on < :day", day=before.date().isoformat())


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM training_reminders WHERE member_id = :member", member=member_id)
    await db.run("DELETE FROM offices_since WHERE member_id = :member", member=member_id)
    await db.run("DELETE FROM training_requirements WHERE whom = :whom", whom=f"member.{member_id}")
