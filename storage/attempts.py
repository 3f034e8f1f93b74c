"""Attempts at a quiz: which questions in which versions, one answer each, and the end that a clock of ours gives."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from storage.database import Db, Row
from storage.quiz_questions import Reference

GRACE = 10
"""Seconds after the deadline in which an answer still counts: it was on its way."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """`number` counts from 1 in its `round`; instants in unix seconds, `finished_at` 0 while it runs."""

    id: int
    member_id: int
    purpose: str
    round: str
    number: int
    questions: tuple[Reference, ...]
    seed: int
    started_at: int
    deadline: int
    finished_at: int
    score: int

    def accepts(self, now: int) -> bool:
        """Whether an answer that comes now still counts."""
        return not self.finished_at and now <= self.deadline + GRACE


_COLUMNS = ", ".join(Attempt.__slots__)


async def begin(
    db: Db,
    member_id: int,
    purpose: str,
    round_name: str,
    questions: Sequence[Reference],
    *,
    seed: int,
    now: int,
    deadline: int,
) -> Attempt | None:
    """The next attempt of this round; None while another one runs.

    Counting and adding are one statement: two taps at once do not make two attempts.
    """
    row = await db.one(
        f"""INSERT INTO quiz_attempts (member_id, purpose, round, number, questions, seed, started_at, deadline)
            SELECT :member, :purpose, :round, 1 + count(*), :questions, :seed, :now, :deadline FROM quiz_attempts
            WHERE member_id = :member AND purpose = :purpose AND round = :round
            HAVING coalesce(sum(CASE WHEN finished_at = 0 THEN 1 ELSE 0 END), 0) = 0
            ON CONFLICT (member_id, purpose, round, number) DO NOTHING RETURNING {_COLUMNS}""",
        member=member_id,
        purpose=purpose,
        round=round_name,
        questions=json.dumps(list(questions)),
        seed=seed,
        now=now,
        deadline=deadline,
    )
    db.touched.add("quiz_attempts")
    return _read(row) if row else None


async def find(db: Db, attempt_id: int, member_id: int) -> Attempt | None:
    """This member's attempt, which nothing else can end until this transaction does."""
    row = await db.one(
        f"SELECT {_COLUMNS} FROM quiz_attempts WHERE id = :id AND member_id = :member FOR UPDATE",
        id=attempt_id,
        member=member_id,
    )
    return _read(row) if row else None


async def list_round(db: Db, member_id: int, purpose: str, round_name: str) -> list[Attempt]:
    """The attempts of a round in their order."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM quiz_attempts
            WHERE member_id = :member AND purpose = :purpose AND round = :round ORDER BY number""",
        member=member_id,
        purpose=purpose,
        round=round_name,
    )
    return [_read(row) for row in rows]


async def list_running(db: Db) -> list[Attempt]:
    """Those that run, the earliest deadline first."""
    rows = await db.all(f"SELECT {_COLUMNS} FROM quiz_attempts WHERE finished_at = 0 ORDER BY deadline, id")
    return [_read(row) for row in rows]


async def list_of_member(db: Db, member_id: int) -> list[Attempt]:
    rows = await db.all(f"SELECT {_COLUMNS} FROM quiz_attempts WHERE member_id = :member ORDER BY id", member=member_id)
    return [_read(row) for row in rows]


async def keep_answer(db: Db, attempt_id: int, question: str, answer: str) -> None:
    """One answer a question, the last that was given; an empty one takes it back."""
    if not answer:
        await db.run(
            "DELETE FROM quiz_answers WHERE attempt_id = :id AND question = :question", id=attempt_id, question=question
        )
        return
    await db.run(
        """INSERT INTO quiz_answers (attempt_id, question, answer) VALUES (:id, :question, :answer)
           ON CONFLICT (attempt_id, question) DO UPDATE SET answer = excluded.answer""",
        id=attempt_id,
        question=question,
        answer=answer,
    )


async def find_answers(db: Db, attempt_id: int) -> dict[str, str]:
    """The answers given so far, by question."""
    rows = await db.all("SELECT question, answer FROM quiz_answers WHERE attempt_id = :id", id=attempt_id)
    return {row["question"]: row["answer"] for row in rows}


async def finish(db: Db, attempt: Attempt, score: int, now: int) -> bool:
    """End it once; what ends by itself ends at its deadline. False if it had ended before."""
    row = await db.one(
        """UPDATE quiz_attempts SET finished_at = :at, score = :score WHERE id = :id AND finished_at = 0
           RETURNING id""",
        at=min(now, attempt.deadline),
        score=score,
        id=attempt.id,
    )
    return row is not None


async def purge(db: Db, before: int) -> None:
    """Throw away what was finished before; the completion keeps the score."""
    await db.run("DELETE FROM quiz_attempts WHERE finished_at > 0 AND finished_at < :before", before=before)


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM quiz_attempts WHERE member_id = :member", member=member_id)


def _read(row: Row) -> Attempt:
    values = {name: row[name] for name in Attempt.__slots__}
    references = tuple((name, version) for name, version in json.loads(row["questions"]))
    return Attempt(**values | {"questions": references})
