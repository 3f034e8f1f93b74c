"""Scores of timed attempts: the places they give, and marking them anew when a question is withdrawn."""

import json
from collections.abc import Iterable

from domain.quiz_regrade import Scored
from storage import attempts, rows
from storage.attempts import Attempt
from storage.database import Db
from storage.quiz_questions import Reference


async def count_place(db: Db, purpose: str, round_name: str, score: int) -> tuple[int, int]:
    """The place of a first attempt with this score, and how many there are; equal scores share a place."""
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
    """The finished timed attempts that this version of a question was part of."""
    rows = await db.all(
        f"""SELECT {attempts.COLUMNS} FROM quiz_attempts
            WHERE state <> 'running' AND is_timed = 1 AND questions LIKE :pattern ORDER BY id""",
        pattern=f"%{json.dumps(reference)}%",
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
