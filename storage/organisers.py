"""Who was named to organise an activity, besides the cadres: one member, who has to agree."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Db
from storage.rows import list_names, read, write_seconds


@dataclass(frozen=True, slots=True)
class Organiser:
    """`agreed` is whether they have said yes; `named_by` is the cadre who hears of it."""

    activity_id: int
    member_id: int
    named_by: int | None
    agreed: bool


async def name(db: Db, activity_id: int, member_id: int, named_by: int) -> None:
    """Ask this member; whoever was named before is not any more."""
    # The yes of whoever was named before is not that of the next.
    await db.run(
        """INSERT INTO activity_organisers (activity_id, member_id, named_by) VALUES (:activity, :member, :by)
           ON CONFLICT (activity_id) DO UPDATE SET member_id = excluded.member_id, named_by = excluded.named_by,
               agreed = 0""",
        activity=activity_id,
        member=member_id,
        by=named_by,
    )


async def find(db: Db, activity_id: int) -> Organiser | None:
    row = await db.one(
        f"SELECT {', '.join(list_names(Organiser))} FROM activity_organisers WHERE activity_id = :activity",
        activity=activity_id,
    )
    return read(Organiser, row) if row else None


async def agree(db: Db, activity_id: int, member_id: int) -> bool:
    """Keep their yes; False if somebody else was named meanwhile, or they have said it before."""
    row = await db.one(
        """UPDATE activity_organisers SET agreed = 1
           WHERE activity_id = :activity AND member_id = :member AND agreed = 0 RETURNING 1""",
        activity=activity_id,
        member=member_id,
    )
    return row is not None


async def remove(db: Db, activity_id: int, member_id: int) -> bool:
    """They do not organise it; False if they were not named for it."""
    row = await db.one(
        "DELETE FROM activity_organisers WHERE activity_id = :activity AND member_id = :member RETURNING 1",
        activity=activity_id,
        member=member_id,
    )
    return row is not None


async def list_of_member(db: Db, member_id: int) -> list[int]:
    """The activities a member was named for."""
    rows = await db.all(
        "SELECT activity_id FROM activity_organisers WHERE member_id = :member ORDER BY activity_id", member=member_id
    )
    return [row["activity_id"] for row in rows]


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM activity_organisers WHERE member_id = :member", member=member_id)


async def purge(db: Db, before: datetime) -> None:
    """Who organised what ended before that moment is nobody's business any more."""
    await db.run(
        """DELETE FROM activity_organisers
           WHERE activity_id IN (SELECT id FROM activities WHERE ends_at < :before AND status <> 'postponed')""",
        before=write_seconds(before),
    )
