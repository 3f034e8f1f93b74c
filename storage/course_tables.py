"""Tables of courses that were sent in chat, kept until their sender has decided; and taking one in."""

from datetime import datetime
from typing import Any

import orjson

from domain.course_table import CourseChanges, CourseTable, find_changes
from storage import courses, quiz_questions
from storage.database import Db
from storage.rows import write_seconds


async def compare(db: Db, table: CourseTable) -> CourseChanges:
    known = {it.id: it for it in await courses.list_newest(db)}
    questions = {name: it for name, (_, it) in (await quiz_questions.list_newest(db)).items()}
    return find_changes(table, known, questions)


async def take_in(db: Db, changes: CourseChanges) -> None:
    """Keep each question and each course that changes as a version of its own."""
    # First the questions, which the courses name.
    await quiz_questions.keep(db, changes.questions)
    for course in (*changes.new, *changes.changed, *changes.asked):
        old = await courses.find_newest(db, course.id)
        # A table carries no files: a course keeps those it has.
        files = await courses.list_files(db, old) if old else []
        await courses.add_version(db, course, files, is_asked_anew=course in changes.asked)


async def put(db: Db, member_id: int, mark: str, found: Any, now: datetime) -> None:
    """Keep what was read of a table; it takes the place of an earlier one by the same sender."""
    await db.run(
        """INSERT INTO sent_courses (member_id, mark, found, sent_at) VALUES (:member_id, :mark, :found, :now)
           ON CONFLICT (member_id) DO UPDATE SET mark = excluded.mark, found = excluded.found,
               sent_at = excluded.sent_at""",
        member_id=member_id,
        mark=mark,
        found=orjson.dumps(found).decode(),
        now=write_seconds(now),
    )


async def find(db: Db, member_id: int, mark: str) -> Any:
    """What was read of the table that its sender was shown under that mark; None if it is not the newest."""
    row = await db.one(
        "SELECT found FROM sent_courses WHERE member_id = :member_id AND mark = :mark", member_id=member_id, mark=mark
    )
    return orjson.loads(row["found"]) if row else None


async def drop(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM sent_courses WHERE member_id = :member_id", member_id=member_id)


async def purge(db: Db, before: datetime) -> None:
    """Drop what was sent before that instant, and nobody decided about."""
    await db.run("DELETE FROM sent_courses WHERE sent_at < :before", before=write_seconds(before))
