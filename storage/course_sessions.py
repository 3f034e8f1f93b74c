"""Sessions of courses, which are activities, and the units that those who checked in have attended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.evidence import Unit
from storage.database import Db
from storage.rows import list_names, read, write_seconds


@dataclass(frozen=True, slots=True)
class Arrival:
    """A member who certainly was at a session, and when the session ends."""

    activity_id: int
    member_id: int
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Attendance:
    """One member on one of the `days` of a session: minutes, how late, how it is known; what came of it."""

    activity_id: int
    member_id: int
    day: int
    days: int
    minutes: int
    late: int
    grade: str
    completion_id: int | None = None

    @property
    def unit(self) -> Unit:
        return Unit(self.minutes, self.grade, self.late, self.days)


_COLUMNS = ", ".join(list_names(Attendance))


async def link(db: Db, activity_id: int, course_id: str) -> None:
    """From now on the activity is a session of this course."""
    await db.run(
        """INSERT INTO course_sessions (activity_id, course_id) VALUES (:activity, :course)
           ON CONFLICT (activity_id) DO UPDATE SET course_id = excluded.course_id""",
        activity=activity_id,
        course=course_id,
    )


async def unlink(db: Db, activity_id: int) -> None:
    """It is an ordinary activity again; not where somebody's attendance is written down."""
    # Minutes of a course that the activity is no session of would count for nothing, and nobody would know why.
    await db.run(
        """DELETE FROM course_sessions WHERE activity_id = :activity
           AND NOT EXISTS (SELECT 1 FROM attendances WHERE attendances.activity_id = course_sessions.activity_id)""",
        activity=activity_id,
    )


async def list_courses(db: Db) -> dict[int, str]:
    """The course of each session, by activity."""
    rows = await db.all("SELECT activity_id, course_id FROM course_sessions")
    return {row["activity_id"]: row["course_id"] for row in rows}


async def list_sessions(db: Db, course_id: str) -> list[int]:
    rows = await db.all(
        "SELECT activity_id FROM course_sessions WHERE course_id = :course ORDER BY activity_id", course=course_id
    )
    return [row[0] for row in rows]


async def find_course(db: Db, activity_id: int) -> str:
    """The course an activity is a session of; empty if it is none."""
    row = await db.one("SELECT course_id FROM course_sessions WHERE activity_id = :activity", activity=activity_id)
    return row[0] if row else ""


async def count_sessions(db: Db, since: datetime, until: datetime, now: datetime) -> tuple[int, int]:
    """How many were planned to start between two instants, and how many of these have been held by `now`."""
    row = await db.one(
        """SELECT count(*) AS planned, coalesce(sum(CASE WHEN a.status IN ('going', 'reviewed') AND a.ends_at <= :now
                                              THEN 1 ELSE 0 END), 0) AS held
           FROM course_sessions s JOIN activities a ON a.id = s.activity_id
           WHERE a.starts_at >= :since AND a.starts_at < :until""",
        since=write_seconds(since),
        until=write_seconds(until),
        now=write_seconds(now),
    )
    return (row["planned"], int(row["held"])) if row else (0, 0)


async def list_booked(db: Db, now: datetime) -> set[tuple[int, str]]:
    """(member, course) of those who hold a place in a session that has not ended."""
    rows = await db.all(
        """SELECT s.member_id, c.course_id FROM course_sessions c JOIN activities a ON a.id = c.activity_id
           JOIN signups s ON s.activity_id = a.id
           WHERE s.place = 'confirmed' AND a.status = 'going' AND a.ends_at > :now""",
        now=write_seconds(now),
    )
    return {(row["member_id"], row["course_id"]) for row in rows}


async def list_arrived(db: Db, notice: int) -> list[Arrival]:
    """Those who certainly were at a session, on a day of which they have no unit yet.

    Of those alone who have agreed to version `notice` of the privacy notice, or a newer one.
    """
    # What somebody has learnt is kept for years, and an older notice did not say so.
    rows = await db.all(
        """SELECT DISTINCT k.activity_id, k.member_id, a.ends_at FROM check_ins k
           JOIN course_sessions s ON s.activity_id = k.activity_id JOIN activities a ON a.id = k.activity_id
           JOIN members m ON m.id = k.member_id AND m.consent_version >= :notice
           WHERE (k.grade IN ('A', 'B') OR (k.grade = 'C' AND k.confirmed_by IS NOT NULL))
             AND a.status IN ('going', 'reviewed')
             AND NOT EXISTS (SELECT 1 FROM attendances t
                             WHERE t.activity_id = k.activity_id AND t.member_id = k.member_id AND t.day = k.day)
           ORDER BY a.ends_at, k.activity_id, k.member_id""",
        notice=notice,
    )
    return [read(Arrival, row) for row in rows]


async def add(db: Db, attendance: Attendance) -> None:
    """Keep the unit, once."""
    await db.run(
        """INSERT INTO attendances (activity_id, member_id, day, days, minutes, late, grade)
           VALUES (:activity, :member, :day, :days, :minutes, :late, :grade)
           ON CONFLICT (activity_id, member_id, day) DO NOTHING""",
        activity=attendance.activity_id,
        member=attendance.member_id,
        day=attendance.day,
        days=attendance.days,
        minutes=attendance.minutes,
        late=attendance.late,
        grade=attendance.grade,
    )


async def list_attendances(db: Db, activity_id: int) -> list[Attendance]:
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM attendances WHERE activity_id = :activity ORDER BY member_id, day",
        activity=activity_id,
    )
    return [read(Attendance, row) for row in rows]


async def list_unused(db: Db, member_id: int, course_id: str) -> list[Attendance]:
    """What somebody has attended of a course since they completed it last."""
    names = ", ".join(f"a.{name}" for name in list_names(Attendance))
    rows = await db.all(
        f"""SELECT {names} FROM attendances a JOIN course_sessions s ON s.activity_id = a.activity_id
            WHERE a.member_id = :member AND s.course_id = :course AND a.completion_id IS NULL
            ORDER BY a.activity_id, a.day""",
        member=member_id,
        course=course_id,
    )
    return [read(Attendance, row) for row in rows]


async def use(db: Db, member_id: int, activities: Sequence[int], completion_id: int) -> None:
    """These attendances have become a completion: they count once."""
    await db.run(
        """UPDATE attendances SET completion_id = :completion
           WHERE member_id = :member AND activity_id IN (:activities) AND completion_id IS NULL""",
        completion=completion_id,
        member=member_id,
        activities=list(activities),
    )


async def list_of_member(db: Db, member_id: int) -> list[Attendance]:
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM attendances WHERE member_id = :member ORDER BY activity_id, day", member=member_id
    )
    return [read(Attendance, row) for row in rows]


async def purge(db: Db, before: datetime) -> None:
    """Throw away who was at sessions that ended before that instant; what was completed stays an event."""
    await db.run(
        "DELETE FROM attendances WHERE activity_id IN (SELECT id FROM activities WHERE ends_at < :before)",
        before=write_seconds(before),
    )


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM attendances WHERE member_id = :member", member=member_id)
