"""Who checked in to an activity and how that is known; after a year, or once somebody is forgotten, only counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from storage.database import Db
from storage.rows import read, write_seconds


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One row a member and day of an activity, counted from 1; `grade` as in domain.evidence.

    What one cadre wrote waits for `confirmed_by`, another one.
    """

    member_id: int
    day: int
    grade: str
    at: datetime
    entered_by: int | None
    confirmed_by: int | None

    @property
    def is_certain(self) -> bool:
        return self.grade != "C" or self.confirmed_by is not None


_COLUMNS = "member_id, day, grade, at, entered_by, confirmed_by"
WAITS = "grade = 'C' AND confirmed_by IS NULL"


async def add(
    db: Db, activity_id: int, member_id: int, grade: str, now: datetime, entered_by: int | None, day: int = 1
) -> bool:
    """Keep that somebody is there on that day; False if that is known already.

    One's own word, and what one cadre alone wrote, give way to better proof.
    """
    # Certain proof is never written over: a code shown twice has to answer since when.
    row = await db.one(
        """INSERT INTO check_ins (activity_id, member_id, day, grade, at, entered_by)
            VALUES (:activity, :member, :day, :grade, :now, :by)
            ON CONFLICT (activity_id, member_id, day) DO UPDATE SET grade = excluded.grade, at = excluded.at,
                entered_by = excluded.entered_by, confirmed_by = NULL
            WHERE excluded.grade < check_ins.grade AND (check_ins.grade = 'D' OR
                (check_ins.grade = 'C' AND check_ins.confirmed_by IS NULL)) RETURNING 1""",
        activity=activity_id,
        member=member_id,
        day=day,
        grade=grade,
        now=write_seconds(now),
        by=entered_by,
    )
    return row is not None


async def find(db: Db, activity_id: int, member_id: int, day: int = 1) -> CheckIn | None:
    found = await list_days(db, activity_id, member_id)
    return next((it for it in found if it.day == day), None)


async def list_days(db: Db, activity_id: int, member_id: int) -> list[CheckIn]:
    """The days on which somebody was there."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM check_ins WHERE activity_id = :activity AND member_id = :member ORDER BY day",
        activity=activity_id,
        member=member_id,
    )
    return [read(CheckIn, row) for row in rows]


async def list_check_ins(db: Db, activity_id: int) -> list[CheckIn]:
    """In the order they came."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM check_ins WHERE activity_id = :activity ORDER BY at, member_id, day",
        activity=activity_id,
    )
    return [read(CheckIn, row) for row in rows]


async def list_to_confirm(db: Db, activity_id: int, cadre_id: int) -> list[CheckIn]:
    """Whom another cadre wrote down, and this one may confirm: not themselves."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM check_ins WHERE activity_id = :activity AND {WAITS}
            AND (entered_by IS NULL OR entered_by <> :cadre) AND member_id <> :cadre ORDER BY member_id, day""",
        activity=activity_id,
        cadre=cadre_id,
    )
    return [read(CheckIn, row) for row in rows]


async def list_written_down(db: Db, activity_id: int, cadre_id: int) -> list[CheckIn]:
    """Whom this cadre wrote down, and no second one has confirmed yet."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM check_ins WHERE activity_id = :activity AND {WAITS} AND entered_by = :cadre
            ORDER BY member_id, day""",
        activity=activity_id,
        cadre=cadre_id,
    )
    return [read(CheckIn, row) for row in rows]


async def confirm(db: Db, activity_id: int, cadre_id: int) -> list[CheckIn]:
    """The second cadre's yes to all that wait and that are theirs to confirm."""
    certain = await list_to_confirm(db, activity_id, cadre_id)
    # Asked once more at the row: it may have got a better proof of its own meanwhile.
    await db.many(
        f"""UPDATE check_ins SET confirmed_by = :cadre
            WHERE activity_id = :activity AND member_id = :member AND day = :day AND {WAITS}""",
        [{"activity": activity_id, "cadre": cadre_id, "member": it.member_id, "day": it.day} for it in certain],
    )
    return certain


async def take_back(db: Db, activity_id: int, member_id: int, day: int) -> None:
    """Take back what waits for a second cadre."""
    await db.run(
        f"DELETE FROM check_ins WHERE activity_id = :activity AND member_id = :member AND day = :day AND {WAITS}",
        activity=activity_id,
        member=member_id,
        day=day,
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
           AND NOT EXISTS (SELECT 1 FROM check_ins WHERE check_ins.activity_id = head_counts.activity_id
                                                     AND check_ins.day = head_counts.day)""",
        activity=activity_id,
    )


async def count_grades(db: Db, activity_id: int) -> Mapping[str, int]:
    """How many people were there, each by their best grade; what waits for a second cadre is not counted."""
    rows = await db.all(
        f"""SELECT grade, count(*) AS times FROM
                (SELECT min(grade) AS grade FROM check_ins
                 WHERE activity_id = :activity AND NOT ({WAITS}) GROUP BY member_id) AS best GROUP BY grade
            UNION ALL SELECT grade, times FROM check_in_counts WHERE activity_id = :activity""",
        activity=activity_id,
    )
    counts = dict.fromkeys("ABCD", 0)
    for row in rows:
        counts[row["grade"]] += row["times"]
    return counts


async def count_present(db: Db, activity_id: int) -> Mapping[int, int]:
    """How many people are known to have been there on each day, by more than their own word."""
    rows = await db.all(
        f"""SELECT day, count(*) AS times FROM check_ins
            WHERE activity_id = :activity AND grade <> 'D' AND NOT ({WAITS}) GROUP BY day ORDER BY day""",
        activity=activity_id,
    )
    return {row["day"]: int(row["times"]) for row in rows}


async def list_of_member(db: Db, member_id: int) -> list[tuple[int, CheckIn]]:
    """Of one member, each with its activity."""
    rows = await db.all(
        f"SELECT activity_id, {_COLUMNS} FROM check_ins WHERE member_id = :member ORDER BY activity_id, day",
        member=member_id,
    )
    return [(row["activity_id"], read(CheckIn, row)) for row in rows]


async def count_heads(db: Db, activity_id: int, heads: int, entered_by: int, day: int = 1) -> None:
    """Keep how many people somebody counted that day; a later count takes the place of an earlier one."""
    await db.run(
        """INSERT INTO head_counts (activity_id, day, heads, entered_by) VALUES (:activity, :day, :heads, :by)
           ON CONFLICT (activity_id, day) DO UPDATE SET heads = excluded.heads, entered_by = excluded.entered_by""",
        activity=activity_id,
        day=day,
        heads=heads,
        by=entered_by,
    )


async def find_heads(db: Db, activity_id: int) -> int | None:
    """How many people were counted on the fullest day."""
    return max((await list_heads(db, activity_id)).values(), default=None)


async def list_heads(db: Db, activity_id: int) -> Mapping[int, int]:
    """How many people were counted, by day."""
    rows = await db.all(
        "SELECT day, heads FROM head_counts WHERE activity_id = :activity ORDER BY day", activity=activity_id
    )
    return {row["day"]: int(row["heads"]) for row in rows}


async def forget(db: Db, member_id: int) -> None:
    """The counts stay true without the person."""
    await _fold(db, "member_id = :member", member=member_id)


async def purge(db: Db, before: datetime) -> None:
    """Of whoever checked in before that moment only counts are left."""
    # All days of one person and activity at once: they are one in the count.
    await _fold(
        db,
        """at < :before AND NOT EXISTS (SELECT 1 FROM check_ins newer WHERE newer.at >= :before
               AND newer.activity_id = check_ins.activity_id AND newer.member_id = check_ins.member_id)""",
        before=write_seconds(before),
    )


async def _fold(db: Db, which: str, **values: int) -> None:
    # What no second cadre has confirmed goes uncounted: one cadre's word alone is no proof.
    await db.run(
        f"""INSERT INTO check_in_counts (activity_id, grade, times)
            SELECT activity_id, grade, count(*) FROM
                (SELECT activity_id, min(grade) AS grade FROM check_ins
                 WHERE {which} AND NOT ({WAITS}) GROUP BY activity_id, member_id) AS best GROUP BY activity_id, grade
            ON CONFLICT (activity_id, grade) DO UPDATE SET times = check_in_counts.times + excluded.times""",
        **values,
    )
    await db.run(f"DELETE FROM check_ins WHERE {which}", **values)
