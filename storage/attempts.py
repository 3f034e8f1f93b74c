"""Attempts at a quiz: which questions in which versions, one answer each, and the end that a clock of ours gives."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.quiz_regrade import COURSE, THEORY
from storage.database import Db, Row
from storage.quiz_questions import Reference
from storage.rows import read_instant, read_seconds, write_seconds

GRACE = timedelta(seconds=10)
"""How long after the deadline an answer still counts: it was on its way."""
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Attempt:
    """`number` counts from 1 in its `round`; instants are whole seconds, `finished_at` is None while it runs.

    `state` is running, handed_in or overdue; a clock looks at a running one at `next_check`. One that `is_timed` has
    minutes; it gets an outage of ours back, and so does one of a course, which has days.
    """

    id: int
    member_id: int
    purpose: str
    round: str
    number: int
    questions: tuple[Reference, ...]
    seed: int
    started_at: datetime
    deadline: datetime
    finished_at: datetime | None
    score: int
    next_check: datetime
    state: str = "running"
    is_timed: bool = False

    @property
    def is_of_quiz(self) -> bool:
        """Whether it is one of the timed quiz that /quiz shows."""
        return self.is_timed and self.purpose != THEORY

    def accepts(self, now: datetime) -> bool:
        """Whether an answer that comes now still counts."""
        # The last second counts whole.
        return self.finished_at is None and now < self.deadline + GRACE + _SECOND


COLUMNS = ", ".join(Attempt.__slots__)
_GETS_BACK = "(is_timed = 1 OR purpose LIKE :course)"
"""A daily question gets nothing back: it ends with its day."""
_OF_COURSES = f"{COURSE}%"


async def begin(
    db: Db,
    member_id: int,
    purpose: str,
    round_name: str,
    questions: Sequence[Reference],
    *,
    seed: int,
    now: datetime,
    deadline: datetime,
    is_timed: bool = False,
) -> Attempt | None:
    """The next attempt of this round; None while another one runs.

    Counting and adding are one statement: two taps at once do not make two attempts.
    """
    # Looked at after the grace: until then an answer may be on its way.
    row = await db.one(
        f"""INSERT INTO quiz_attempts
                (member_id, purpose, round, number, questions, seed, started_at, deadline, next_check, is_timed)
            SELECT :member, :purpose, :round, 1 + count(*), :questions, :seed, :now, :deadline, :check, :timed
            FROM quiz_attempts WHERE member_id = :member AND purpose = :purpose AND round = :round
            HAVING coalesce(sum(CASE WHEN state = 'running' THEN 1 ELSE 0 END), 0) = 0
            ON CONFLICT (member_id, purpose, round, number) DO NOTHING RETURNING {COLUMNS}""",
        member=member_id,
        purpose=purpose,
        round=round_name,
        questions=json.dumps(list(questions)),
        seed=seed,
        now=write_seconds(now),
        deadline=write_seconds(deadline),
        check=write_seconds(deadline + GRACE + _SECOND),
        timed=int(is_timed),
    )
    db.touched.add("quiz_attempts")
    return read(row) if row else None


async def find(db: Db, attempt_id: int, member_id: int) -> Attempt | None:
    """This member's attempt, which nothing else can end until this transaction does."""
    # Otherwise the clock could end it between the look at the deadline and the answer.
    row = await db.one(
        f"SELECT {COLUMNS} FROM quiz_attempts WHERE id = :id AND member_id = :member FOR UPDATE",
        id=attempt_id,
        member=member_id,
    )
    return read(row) if row else None


async def list_round(db: Db, member_id: int, purpose: str, round_name: str) -> list[Attempt]:
    """The attempts of a round in their order."""
    rows = await db.all(
        f"""SELECT {COLUMNS} FROM quiz_attempts
            WHERE member_id = :member AND purpose = :purpose AND round = :round ORDER BY number""",
        member=member_id,
        purpose=purpose,
        round=round_name,
    )
    return [read(row) for row in rows]


async def list_checks(db: Db, purpose: str = "", most: int = 100) -> list[tuple[int, datetime]]:
    """Id and next check of those that run, the next ones first: those of the quiz, or those whose purpose begins so."""
    rows = await db.all(
        """SELECT id, next_check FROM quiz_attempts
           WHERE state = 'running' AND purpose LIKE :purpose
             AND (:purpose <> '%' OR is_timed = 1 AND purpose <> :theory)
           ORDER BY next_check, id LIMIT :most""",
        purpose=f"{purpose}%",
        theory=THEORY,
        most=most,
    )
    return [(row["id"], read_seconds(row["next_check"])) for row in rows]


async def find_running(db: Db, attempt_id: int) -> Attempt | None:
    """This attempt, if it runs; nothing else can end it until this transaction does."""
    row = await db.one(
        f"SELECT {COLUMNS} FROM quiz_attempts WHERE id = :id AND state = 'running' FOR UPDATE", id=attempt_id
    )
    return read(row) if row else None


async def postpone(db: Db, attempt_id: int, until: datetime) -> None:
    """Have the clock look at it later: as long as we hear nothing, nobody's time is over."""
    await db.run(
        "UPDATE quiz_attempts SET next_check = :until WHERE id = :id", until=write_seconds(until), id=attempt_id
    )


async def find_running_kinds(db: Db) -> tuple[bool, bool]:
    """Whether an attempt runs that gets an outage of ours back, and whether a timed one does."""
    row = await db.one(
        f"""SELECT count(*) AS running, coalesce(sum(is_timed), 0) AS timed FROM quiz_attempts
            WHERE state = 'running' AND {_GETS_BACK}""",
        course=_OF_COURSES,
    )
    return (bool(row["running"]), bool(row["timed"])) if row else (False, False)


async def extend(db: Db, since: int, seconds: int) -> int:
    """Give what ran at `since` that many seconds more; how many attempts that are."""
    # Both from the deadline before: a statement reads the row as it was. Whoever was within the grace is not late.
    rows = await db.all(
        f"""UPDATE quiz_attempts SET deadline = deadline + :seconds, next_check = deadline + :seconds + :grace + 1
            WHERE state = 'running' AND {_GETS_BACK} AND started_at <= :since AND deadline + :grace > :since
            RETURNING id""",
        course=_OF_COURSES,
        seconds=seconds,
        grace=GRACE.seconds,
        since=since,
    )
    return len(rows)


async def list_of_member(db: Db, member_id: int) -> list[Attempt]:
    rows = await db.all(f"SELECT {COLUMNS} FROM quiz_attempts WHERE member_id = :member ORDER BY id", member=member_id)
    return [read(row) for row in rows]


async def find_running_of(db: Db, member_id: int, purpose: str = "") -> Attempt | None:
    """The attempt at the quiz that this member is at, or the newest for this purpose."""
    row = await db.one(
        f"""SELECT {COLUMNS} FROM quiz_attempts WHERE member_id = :member AND state = 'running'
            AND (is_timed = 1 AND purpose <> :theory AND :purpose = '' OR purpose = :purpose)
            ORDER BY id DESC LIMIT 1""",
        member=member_id,
        purpose=purpose,
        theory=THEORY,
    )
    return read(row) if row else None


async def find_scores(db: Db, purpose: str, round_name: str) -> dict[int, int | None]:
    """The score of whoever has begun, by member; None while the attempt runs."""
    found = await db.all(
        """SELECT member_id, state, score FROM quiz_attempts
           WHERE purpose = :purpose AND round = :round AND number = 1 ORDER BY id""",
        purpose=purpose,
        round=round_name,
    )
    return {row["member_id"]: None if row["state"] == "running" else row["score"] for row in found}


async def keep_answer(db: Db, attempt_id: int, question: str, answer: str, now: datetime) -> None:
    """One answer a question, the last that was given; an empty one takes it back."""
    if not answer:
        await db.run(
            "DELETE FROM quiz_answers WHERE attempt_id = :id AND question = :question", id=attempt_id, question=question
        )
        return
    # The same answer tapped again keeps its instant, which is compared with a neighbour's.
    await db.run(
        """INSERT INTO quiz_answers (attempt_id, question, answer, answered_at) VALUES (:id, :question, :answer, :now)
           ON CONFLICT (attempt_id, question) DO UPDATE SET answer = excluded.answer,
               answered_at = CASE WHEN quiz_answers.answer = excluded.answer
                   THEN quiz_answers.answered_at ELSE excluded.answered_at END""",
        id=attempt_id,
        question=question,
        answer=answer,
        now=write_seconds(now),
    )


async def find_answers(db: Db, attempt_id: int) -> dict[str, str]:
    """The answers given so far, by question."""
    return (await find_answers_of(db, [attempt_id]))[attempt_id]


async def find_answers_of(db: Db, ids: Sequence[int]) -> dict[int, dict[str, str]]:
    """The answers of each attempt, by question."""
    found: dict[int, dict[str, str]] = {it: {} for it in ids}
    rows = await db.all(
        "SELECT attempt_id, question, answer FROM quiz_answers WHERE attempt_id IN (:ids)", ids=list(ids)
    )
    for row in rows:
        found[row["attempt_id"]][row["question"]] = row["answer"]
    return found


async def finish(db: Db, attempt: Attempt, score: int, now: datetime, state: str) -> bool:
    """End it once; what ends by itself ends at its deadline. False if it had ended before."""
    row = await db.one(
        """UPDATE quiz_attempts SET finished_at = :at, score = :score, state = :state
           WHERE id = :id AND state = 'running' RETURNING id""",
        at=write_seconds(min(now, attempt.deadline)),
        score=score,
        state=state,
        id=attempt.id,
    )
    return row is not None


async def purge(db: Db, before: datetime) -> None:
    """Throw away what was finished before; the completion keeps the score."""
    await db.run(
        "DELETE FROM quiz_attempts WHERE state <> 'running' AND finished_at < :before", before=write_seconds(before)
    )


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM quiz_attempts WHERE member_id = :member", member=member_id)


def read(row: Row) -> Attempt:
    values = {name: row[name] for name in Attempt.__slots__}
    values["questions"] = tuple((name, version) for name, version in json.loads(row["questions"]))
    values |= {name: read_seconds(row[name]) for name in ("started_at", "deadline", "next_check")}
    return Attempt(**values | {"finished_at": read_instant(row["finished_at"]), "is_timed": bool(row["is_timed"])})
