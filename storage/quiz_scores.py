"""Scores of timed attempts: the places they give, and marking them anew when a question is withdrawn."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from domain.quiz import PASS_MARK
from domain.quiz_regrade import COURSE, DAILY, Scored
from storage import attempts, rows
from storage.attempts import Attempt
from storage.database import Db
from storage.dialect import quote_literal
from storage.quiz_questions import Reference

_NEAR = timedelta(minutes=10)
"""Between the ends of two attempts that were made at the same time."""


async def count_place(db: Db, purpose: str, round_name: str, score: int) -> tuple[int, int]:
    """The place of a first attempt with this score, and how many there are; equal scores share a place."""
    # Only first attempts: the best of several would reward whoever tries most often.
    row = await db.one(
        """SELECT 1 + coalesce(sum(CASE WHEN score > :score THEN 1 ELSE 0 END), 0) AS place, count(*) AS everybody
           FROM quiz_attempts
           WHERE purpose = :purpose AND round = :round AND number = 1 AND state <> 'running'""",
        score=score,
        purpose=purpose,
        round=round_name,
    )
    return (row["place"], row["everybody"]) if row else (1, 0)


async def list_asking(db: Db, reference: Reference) -> list[Attempt]:
    """The finished attempts, at whatever quiz, that this version of a question was part of."""
    # Written by the same function as in attempts.begin: another one puts its spaces elsewhere, and nothing is found.
    rows = await db.all(
        f"""SELECT {attempts.COLUMNS} FROM quiz_attempts
            WHERE state <> 'running' AND (is_timed = 1 OR purpose = :daily OR purpose LIKE :course)
              AND questions LIKE :pattern ESCAPE '!'
            ORDER BY id""",
        daily=DAILY,
        course=f"{COURSE}%",
        pattern=f"%{quote_literal(json.dumps(reference))}%",
    )
    return [attempts.read(row) for row in rows]


async def list_scored(db: Db, rounds: Iterable[tuple[str, str]]) -> list[Scored]:
    """The finished attempts of these rounds."""
    names = [f"{purpose} {name}" for purpose, name in sorted(set(rounds))]
    found = await db.all(
        f"""SELECT {", ".join(Scored.__slots__)} FROM quiz_attempts
            WHERE state <> 'running' AND purpose || ' ' || round IN (:rounds) ORDER BY id""",
        rounds=names,
    )
    return [rows.read(Scored, row) for row in found]


async def regrade(db: Db, attempt_id: int, reference: Reference, before: int, after: int) -> None:
    """Another score; the old one stays readable."""
    name, version = reference
    await db.run("UPDATE quiz_attempts SET score = :score WHERE id = :id", score=after, id=attempt_id)
    await db.run(
        """INSERT INTO quiz_regrades (attempt_id, question, version, before, after)
           VALUES (:id, :question, :version, :before, :after)""",
        id=attempt_id,
        question=name,
        version=version,
        before=before,
        after=after,
    )


async def list_regrades(db: Db, member_id: int) -> dict[int, list[tuple[str, int, int]]]:
    """Question, score before and score after of every marking anew, by attempt."""
    found: dict[int, list[tuple[str, int, int]]] = {}
    rows = await db.all(
        """SELECT attempt_id, question, before, after FROM quiz_regrades
           WHERE attempt_id IN (SELECT id FROM quiz_attempts WHERE member_id = :member)
           ORDER BY attempt_id, question""",
        member=member_id,
    )
    for row in rows:
        found.setdefault(row["attempt_id"], []).append((row["question"], row["before"], row["after"]))
    return found


async def list_passed_later(db: Db) -> list[Attempt]:
    """The attempts at the quiz of a course that were failed before a question was withdrawn, and are passed since."""
    found = await db.all(
        f"""SELECT {attempts.COLUMNS} FROM quiz_attempts
            WHERE purpose LIKE :course AND state <> 'running' AND score >= :pass
              AND id IN (SELECT attempt_id FROM quiz_regrades WHERE before < :pass) ORDER BY id""",
        course=f"{COURSE}%",
        **{"pass": PASS_MARK},
    )
    return [attempts.read(row) for row in found]


async def list_near(db: Db, attempt: Attempt, department: str) -> dict[int, int]:
    """Member by attempt: others of this department or contest team in the same round who finished at the same time.

    A contest counts while it is open, and for its own month for good: paper is typed in when it is over.
    """
    ended = attempt.finished_at or attempt.deadline
    found = await db.all(
        """SELECT quiz_attempts.id, member_id FROM quiz_attempts JOIN members ON members.id = member_id
           WHERE purpose = :purpose AND round = :round AND number = 1 AND state <> 'running'
             AND member_id <> :member
             AND ((department <> '' AND department = :department) OR member_id IN (
                SELECT other.member_id FROM contest_entries AS own
                JOIN contest_entries AS other ON other.team_id = own.team_id
                JOIN contests ON contests.id = own.contest_id
                WHERE own.member_id = :member AND (contests.state = 'open' OR contests.month = :round)))
             AND finished_at BETWEEN :first AND :last""",
        purpose=attempt.purpose,
        round=attempt.round,
        member=attempt.member_id,
        department=department,
        first=rows.write_seconds(ended - _NEAR),
        last=rows.write_seconds(ended + _NEAR),
    )
    return {row["id"]: row["member_id"] for row in found}


async def find_timed_answers(db: Db, ids: Sequence[int]) -> dict[int, dict[str, tuple[str, datetime]]]:
    """Answer and instant by question, of each attempt."""
    answers: dict[int, dict[str, tuple[str, datetime]]] = {it: {} for it in ids}
    found = await db.all(
        "SELECT attempt_id, question, answer, answered_at FROM quiz_answers WHERE attempt_id IN (:ids)", ids=list(ids)
    )
    for row in found:
        answers[row["attempt_id"]][row["question"]] = (row["answer"], rows.read_seconds(row["answered_at"]))
    return answers


async def list_first_answers(db: Db, purpose: str) -> list[tuple[Reference, str]]:
    """What was asked in finished first attempts, with the answer, empty for none."""
    found = await db.all(
        f"""SELECT {attempts.COLUMNS} FROM quiz_attempts
            WHERE purpose = :purpose AND number = 1 AND state <> 'running' ORDER BY id""",
        purpose=purpose,
    )
    every = [attempts.read(row) for row in found]
    answers = await attempts.find_answers_of(db, [it.id for it in every])
    return [(reference, answers[it.id].get(reference[0], "")) for it in every for reference in it.questions]
