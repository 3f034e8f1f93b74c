"""Who checked in to an activity and how that is known; after a year, or once somebody is forgotten, only counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from storage.database import Db
from storage.rows import read, write_seconds


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One row a member and activity; `grade` as in domain.check_in.

    What one cadre wrote waits for `confirmed_by`, another one.
    """

    member_id: int
    grade: str
    at: datetime
    entered_by: int | None
    confirmed_by: int | None

    @property
    def is_certain(self) -> bool:
        return self.grade != "C" or self.confirmed_by is not None


_COLUMNS = "member_id, grade, at, entered_by, confirmed_by"
WAITS = "grade = 'C' AND confirmed_by IS NULL"


async def add(db: Db, activity_id: int, member_id: int, grade: str, now: datetime, entered_by: int | None) -> bool:
    """Keep that somebody is there; False if that is known already.

    One's own word, and what one cadre alone wrote, give way to better proof.
    """
    # Certain proof is never written over: a code shown twice has to answer since when.
    row = await db.one(
        """INSERT INTO check_ins (activity_id, member_id, grade, at, entered_by)
            VALUES (:activity, :member, :grade, :now, :by)
            ON CONFLICT (activity_id, member_id) DO UPDATE SET grade = excluded.grade, at = excluded.at,
                entered_by = excluded.entered_by, confirmed_by = NULL
            WHERE excluded.grade < check_ins.grade AND (check_ins.grade = 'D' OR
                (check_ins.grade = 'C' AND check_ins.confirmed_by IS NULL)) RETURNING 1""",
        activity=activity_id,
        member=member_id,
        grade=grade,
        now=write_seconds(now),
        by=entered_by,
    )
    return row is not None


async def find(db: Db, activity_id: int, member_id: int) -> CheckIn | None:
    row = await db.one(
        f"SELECT {_COLUMNS} FROM check_ins WHERE activity_id = :activity AND member_id = :member",
        activity=activity_id,
        member=member_id,
    )
    return read(CheckIn, row) if row else None


async def list_check_ins(db: Db, activity_id: int) -> list[CheckIn]:
    """In the order they came."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM check_ins WHERE activity_id = :activity ORDER BY at, member_id", activity=activity_id
    )
    return [read(CheckIn, row) for row in rows]


async def list_to_confirm(db: Db, activity_id: int, cadre_id: int) -> list[int]:
    """Whom another cadre wrote down, and this one may confirm: not themselves."""
    rows = await db.all(
        f"""SELECT member_id FROM check_ins WHERE activity_id = :activity AND {WAITS}
            AND (entered_by IS NULL OR entered_by <> :cadre) AND member_id <> :cadre ORDER BY member_id""",
        activity=activity_id,
        cadre=cadre_id,
    )
    return [row["member_id"] for row in rows]


async def list_written_down(db: Db, activity_id: int, cadre_id: int) -> list[int]:
    """Whom this cadre wrote down, and no second one has confirmed yet."""
    rows = await db.all(
        f"""SELECT member_id FROM check_ins WHERE activity_id = :activity AND {WAITS} AND entered_by = :cadre
            ORDER BY member_id""",
        activity=activity_id,
        cadre=cadre_id,
    )
    return [row["member_id"] for row in rows]


async def confirm(db: Db, activity_id: int, cadre_id: int) -> list[int]:
    """The second cadre's yes to all that wait and that are theirs to confirm; whom it was about."""
    certain = await list_to_confirm(db, activity_id, cadre_id)
    # Asked once more at the row: it may have got a better proof of its own meanwhile.
    await db.run(
        f"""UPDATE check_ins SET confirmed_by = :cadre
            WHERE activity_id = :activity AND member_id IN (:members) AND {WAITS}""",
        activity=activity_id,
        cadre=cadre_id,
        members=certain,
    )
    return certain


async def take_back(db: Db, activity_id: int, member_id: int) -> None:
    """Take back what waits for a second cadre."""
    await db.run(
        f"DELETE FROM check_ins WHERE activity_id = :activity AND member_id = :member AND {WAITS}",
        activity=activity_id,
        member=member_id,
    )


async def take_back_before(db: Db, activity_id: int, moment: datetime | None) -> None:
    """Nobody was there before it begins: forget who had checked in by then, and the head count with them.

    None for what has no day any more: all are forgotten.
    """
    await db.run(
        f"DELETE FROM check_ins WHERE activity_id = :activity {'AND at < :moment' if moment else ''}",
        activity=activity_id,
        moment=write_seconds(moment),
    )
    await db.run(
        """DELETE FROM head_counts WHERE activity_id = :activity
           AND NOT EXISTS (SELECT 1 FROM check_ins WHERE check_ins.activity_id = head_counts.activity_id)""",
        activity=activity_id,
    )


async def count_grades(db: Db, activity_id: int) -> Mapping[str, int]:
    """How many were there, by grade; what waits for a second cadre is not counted."""
    rows = await db.all(
        f"""SELECT grade, count(*) AS times FROM check_ins
            WHERE activity_id = :activity AND NOT ({WAITS}) GROUP BY grade
            UNION ALL SELECT grade, times FROM check_in_counts WHERE activity_id = :activity""",
        activity=activity_id,
    )
    counts = dict.fromkeys("ABCD", 0)
    for row in rows:
        counts[row["grade"]] += row["times"]
    return counts


async def find_of_member(db: Db, member_id: int) -> dict[int, CheckIn]:
    """Of one member, by activity."""
    rows = await db.all(f"SELECT activity_id, {_COLUMNS} FROM check_ins WHERE member_id = :member", member=member_id)
    return {row["activity_id"]: read(CheckIn, row) for row in rows}


async def count_heads(db: Db, activity_id: int, heads: int, entered_by: int) -> None:
    """Keep how many people somebody counted; a later count takes the place of an earlier one."""
    await db.run(
        """INSERT INTO head_counts (activity_id, heads, entered_by) VALUES (:activity, :heads, :by)
           ON CONFLICT (activity_id) DO UPDATE SET heads = excluded.heads, entered_by = excluded.entered_by""",
        activity=activity_id,
        heads=heads,
        by=entered_by,
    )


async def find_heads(db: Db, activity_id: int) -> int | None:
    row = await db.one("SELECT heads FROM head_counts WHERE activity_id = :activity", activity=activity_id)
    return int(row["heads"]) if row else None


async def forget(db: Db, member_id: int) -> None:
    """The counts stay true without the person."""
    await _fold(db, "member_id = :member", member=member_id)


async def purge(db: Db, before: datetime) -> None:
    """Of whoever checked in before that moment only counts are left."""
    await _fold(db, "at < :before", before=write_seconds(before))


async def _fold(db: Db, which: str, **values: int) -> None:
    # What no second cadre has confirmed goes uncounted: one cadre's word alone is no proof.
    await db.run(
        f"""INSERT INTO check_in_counts (activity_id, grade, times)
            SELECT activity_id, grade, count(*) FROM check_ins
            WHERE {which} AND NOT ({WAITS}) GROUP BY activity_id, grade
            ON CONFLICT (activity_id, grade) DO UPDATE SET times = check_in_counts.times + excluded.times""",
        **values,
    )
    await db.run(f"DELETE FROM check_ins WHERE {which}", **values)
