"""Marks on paper that one cadre has typed and another one has not: they count for nobody yet."""

import json
from collections.abc import Mapping

from storage.database import Db


async def find(db: Db, contest_id: int, judge_id: int, contestant_id: int) -> tuple[int, dict[str, int]] | None:
    """Who typed it, and the marks in halves."""
    row = await db.one(
        """SELECT typed_by, marks FROM contest_paper
           WHERE contest_id = :contest AND judge_id = :judge AND contestant_id = :contestant""",
        contest=contest_id,
        judge=judge_id,
        contestant=contestant_id,
    )
    return (row["typed_by"], json.loads(row["marks"])) if row else None


async def keep(
    db: Db, contest_id: int, judge_id: int, contestant_id: int, typed_by: int, marks: Mapping[str, int]
) -> None:
    """In place of what was typed for this sheet before."""
    await db.run(
        """INSERT INTO contest_paper (contest_id, judge_id, contestant_id, typed_by, marks)
           VALUES (:contest, :judge, :contestant, :by, :marks)
           ON CONFLICT (contest_id, judge_id, contestant_id)
           DO UPDATE SET typed_by = excluded.typed_by, marks = excluded.marks""",
        contest=contest_id,
        judge=judge_id,
        contestant=contestant_id,
        by=typed_by,
        marks=json.dumps(dict(marks)),
    )


async def remove(db: Db, contest_id: int, judge_id: int, contestant_id: int) -> None:
    await db.run(
        """DELETE FROM contest_paper
           WHERE contest_id = :contest AND judge_id = :judge AND contestant_id = :contestant""",
        contest=contest_id,
        judge=judge_id,
        contestant=contestant_id,
    )


async def forget(db: Db, member_id: int) -> None:
    """What waits for a second cadre is typed anew by two others."""
    await db.run("DELETE FROM contest_paper WHERE typed_by = :member", member=member_id)
