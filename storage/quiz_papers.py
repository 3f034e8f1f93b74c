"""Quizzes on paper: what was printed, and the slips that one cadre has typed in and another has not yet."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.database import Db, Row
from storage.quiz_questions import Reference
from storage.rows import write_seconds


@dataclass(frozen=True, slots=True)
class PrintedQuiz:
    """The questions of one room."""

    id: int
    round: str
    questions: tuple[Reference, ...]


async def add(db: Db, round_name: str, questions: Sequence[Reference], now: datetime) -> PrintedQuiz:
    row = await db.one(
        """INSERT INTO quiz_papers (round, questions, made_at) VALUES (:round, :questions, :now)
           RETURNING id, round, questions""",
        round=round_name,
        questions=json.dumps(list(questions)),
        now=write_seconds(now),
    )
    assert row is not None  # RETURNING gives the row that was inserted
    return _read(row)


async def find(db: Db, paper_id: int) -> PrintedQuiz | None:
    row = await db.one("SELECT id, round, questions FROM quiz_papers WHERE id = :id", id=paper_id)
    return _read(row) if row else None


async def list_newest(db: Db, most: int) -> list[PrintedQuiz]:
    rows = await db.all("SELECT id, round, questions FROM quiz_papers ORDER BY id DESC LIMIT :most", most=most)
    return [_read(row) for row in rows]


async def keep_slip(db: Db, paper_id: int, member_id: int, typed_by: int, answers: Mapping[str, str]) -> None:
    """As this cadre reads it; typed again, it replaces what they typed before."""
    # A row for each who types, and not one a slip: the second must not see, nor overwrite, what the first has read.
    await db.run(
        """INSERT INTO quiz_slips (paper_id, member_id, typed_by, answers) VALUES (:paper, :member, :by, :answers)
           ON CONFLICT (paper_id, member_id, typed_by) DO UPDATE SET answers = excluded.answers""",
        paper=paper_id,
        member=member_id,
        by=typed_by,
        answers=json.dumps(dict(answers), sort_keys=True),
    )


async def list_slips(db: Db, paper_id: int, member_id: int) -> dict[int, dict[str, str]]:
    """What was typed for this member, by cadre."""
    rows = await db.all(
        "SELECT typed_by, answers FROM quiz_slips WHERE paper_id = :paper AND member_id = :member ORDER BY typed_by",
        paper=paper_id,
        member=member_id,
    )
    return {row["typed_by"]: json.loads(row["answers"]) for row in rows}


async def list_waiting(db: Db, paper_id: int) -> list[int]:
    """The members whose slips wait for a second cadre."""
    rows = await db.all(
        "SELECT DISTINCT member_id FROM quiz_slips WHERE paper_id = :paper ORDER BY member_id", paper=paper_id
    )
    return [row["member_id"] for row in rows]


async def drop_slips(db: Db, paper_id: int, member_id: int) -> None:
    await db.run(
        "DELETE FROM quiz_slips WHERE paper_id = :paper AND member_id = :member", paper=paper_id, member=member_id
    )


async def purge(db: Db, before: datetime) -> None:
    await db.run("DELETE FROM quiz_papers WHERE made_at < :before", before=write_seconds(before))


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM quiz_slips WHERE member_id = :member OR typed_by = :member", member=member_id)


def _read(row: Row) -> PrintedQuiz:
    questions = tuple((name, version) for name, version in json.loads(row["questions"]))
    return PrintedQuiz(row["id"], row["round"], questions)
