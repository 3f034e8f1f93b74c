"""What became of the lines of a plan: when they were moved or dropped, and why."""

from collections.abc import Sequence
from datetime import datetime

from domain.activity import Activity
from domain.plan_year import PlanChange
from storage.activities import COLUMNS
from storage.database import Db
from storage.rows import list_names, read, write_seconds

_CHANGE = ", ".join(list_names(PlanChange))


async def add(
    db: Db,
    activity_id: int,
    kind: str,
    from_at: datetime,
    to_at: datetime | None,
    line: str,
    changed_by: int,
    now: datetime,
) -> int:
    """Keep a change; the answer is its number."""
    row = await db.one(
        """INSERT INTO plan_changes (activity_id, kind, from_at, to_at, reason, line, changed_by, changed_at)
           VALUES (:activity, :kind, :from_at, :to_at, '', :line, :by, :now) RETURNING id""",
        activity=activity_id,
        kind=kind,
        from_at=write_seconds(from_at),
        to_at=write_seconds(to_at) or None,
        line=line,
        by=changed_by,
        now=write_seconds(now),
    )
    return int(row["id"]) if row else 0


async def find(db: Db, change_id: int) -> PlanChange | None:
    row = await db.one(f"SELECT {_CHANGE} FROM plan_changes WHERE id = :id", id=change_id)
    return read(PlanChange, row) if row else None


async def give_reason(db: Db, change_id: int, reason: str) -> None:
    await db.run("UPDATE plan_changes SET reason = :reason WHERE id = :id", id=change_id, reason=reason)


async def list_changes(db: Db, activity_ids: Sequence[int]) -> dict[int, list[PlanChange]]:
    """By activity, in their order."""
    rows = await db.all(
        f"SELECT {_CHANGE} FROM plan_changes WHERE activity_id IN (:ids) ORDER BY id", ids=list(activity_ids)
    )
    found: dict[int, list[PlanChange]] = {}
    for change in (read(PlanChange, row) for row in rows):
        found.setdefault(change.activity_id, []).append(change)
    return found


async def list_planned(db: Db, since: datetime, until: datetime) -> list[Activity]:
    """What is, or was at first, planned to begin between two instants; the cancelled ones too."""
    # What was moved into another quarter stays in the sums of the one it was planned for, or moving would look like
    # keeping.
    rows = await db.all(
        f"""SELECT {COLUMNS} FROM activities WHERE (starts_at >= :since AND starts_at < :until)
            OR id IN (SELECT activity_id FROM plan_changes WHERE from_at >= :since AND from_at < :until)
            ORDER BY starts_at, id""",
        since=write_seconds(since),
        until=write_seconds(until),
    )
    return [read(Activity, row) for row in rows]
