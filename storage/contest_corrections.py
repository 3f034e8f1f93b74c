"""Corrections of contests: proposed as a set that was shown, then applied; what was before stays readable."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.contest_correction import ResultChange
from storage import rows
from storage.contests import Contest
from storage.database import Db, Row
from storage.quiz_questions import Reference


@dataclass(frozen=True, slots=True)
class Correction:
    """`changes` tells the set from another one; `applied_at` is None while it waits for a second cadre."""

    id: int
    contest_id: int
    changes: str
    questions: tuple[Reference, ...]
    proposed_by: int | None
    confirmed_by: int | None
    applied_at: datetime | None


_COLUMNS = "id, contest_id, changes, questions, proposed_by, confirmed_by, applied_at"


async def propose(db: Db, contest_id: int, changes: str, questions: Sequence[Reference], by: int) -> Correction:
    """In place of what waited before: of two sets only the one that was shown last can be applied."""
    await db.run("DELETE FROM contest_corrections WHERE contest_id = :contest AND applied_at = 0", contest=contest_id)
    row = await db.one(
        f"""INSERT INTO contest_corrections (contest_id, changes, questions, proposed_by)
            VALUES (:contest, :changes, :questions, :by) RETURNING {_COLUMNS}""",
        contest=contest_id,
        changes=changes,
        questions=json.dumps(list(questions)),
        by=by,
    )
    assert row is not None  # RETURNING gives the row that was inserted
    return _read(row)


async def apply(db: Db, correction_id: int, changes: Iterable[ResultChange], by: int | None, now: datetime) -> bool:
    """Note it with the scores and places before; False if somebody has applied it already."""
    row = await db.one(
        """UPDATE contest_corrections SET applied_at = :now, confirmed_by = :by
           WHERE id = :id AND applied_at = 0 RETURNING id""",
        now=rows.write_seconds(now),
        by=by,
        id=correction_id,
    )
    if row is None:
        return False
    await db.many(
        """INSERT INTO contest_score_changes (correction_id, member_id, score, place)
           VALUES (:id, :member, :score, :place)""",
        [
            {"id": correction_id, "member": it.before.member_id, "score": it.before.score, "place": it.before.place}
            for it in changes
        ],
    )
    return True


async def list_of(db: Db, contest_id: int) -> list[Correction]:
    """The newest first."""
    found = await db.all(
        f"SELECT {_COLUMNS} FROM contest_corrections WHERE contest_id = :contest ORDER BY id DESC", contest=contest_id
    )
    return [_read(row) for row in found]


async def list_applied(db: Db, contest: Contest) -> list[Correction]:
    """Those since its results are out, in their order."""
    out = contest.published_at
    found = await list_of(db, contest.id)
    return [it for it in reversed(found) if out and it.applied_at and it.applied_at >= out]


async def list_scores_before(db: Db, member_id: int) -> dict[int, list[float]]:
    """The scores that were corrected, by contest."""
    found = await db.all(
        """SELECT contest_id, score FROM contest_score_changes JOIN contest_corrections ON id = correction_id
           WHERE member_id = :member ORDER BY id""",
        member=member_id,
    )
    before = dict[int, list[float]]()
    for row in found:
        before.setdefault(row["contest_id"], []).append(row["score"])
    return before


async def forget(db: Db, member_id: int) -> None:
    """What a cadre corrected stays; who it was goes."""
    await db.run("DELETE FROM contest_score_changes WHERE member_id = :member", member=member_id)
    for who in ("proposed_by", "confirmed_by"):
        await db.run(f"UPDATE contest_corrections SET {who} = NULL WHERE {who} = :member", member=member_id)


def _read(row: Row) -> Correction:
    questions = tuple((name, version) for name, version in json.loads(row["questions"]))
    return Correction(
        row["id"],
        row["contest_id"],
        row["changes"],
        questions,
        row["proposed_by"],
        row["confirmed_by"],
        rows.read_instant(row["applied_at"]),
    )
