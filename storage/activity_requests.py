"""Who asked to take part in an activity that is for others, and what a cadre said to it."""

from datetime import datetime

from storage.database import Db
from storage.rows import write_seconds


async def ask(db: Db, activity_id: int, member_id: int, now: datetime) -> bool:
    """Keep that this member asks; False if they have asked before."""
    row = await db.one(
        """INSERT INTO activity_requests (activity_id, member_id, state, asked_at)
           VALUES (:activity, :member, 'asked', :now) ON CONFLICT DO NOTHING RETURNING 1""",
        activity=activity_id,
        member=member_id,
        now=write_seconds(now),
    )
    return row is not None


async def decide(db: Db, activity_id: int, member_id: int, state: str) -> bool:
    """Keep a cadre's answer, `admitted` or `refused`; False if another cadre has answered, or nobody asks any more."""
    # Two cadres may have the same request before them; only one of them answers it.
    row = await db.one(
        """UPDATE activity_requests SET state = :state
           WHERE activity_id = :activity AND member_id = :member AND state = 'asked' RETURNING 1""",
        activity=activity_id,
        member=member_id,
        state=state,
    )
    return row is not None


async def find_state(db: Db, activity_id: int, member_id: int) -> str:
    """asked, admitted or refused; empty if this member has not asked."""
    row = await db.one(
        "SELECT state FROM activity_requests WHERE activity_id = :activity AND member_id = :member",
        activity=activity_id,
        member=member_id,
    )
    return str(row["state"]) if row else ""


async def list_admitted(db: Db, activity_id: int) -> list[int]:
    rows = await db.all(
        """SELECT member_id FROM activity_requests WHERE activity_id = :activity AND state = 'admitted'
           ORDER BY member_id""",
        activity=activity_id,
    )
    return [row["member_id"] for row in rows]


async def find_of_member(db: Db, member_id: int) -> dict[int, str]:
    """What a member asked for, by activity, and how it stands."""
    rows = await db.all("SELECT activity_id, state FROM activity_requests WHERE member_id = :member", member=member_id)
    return {row["activity_id"]: row["state"] for row in rows}


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM activity_requests WHERE member_id = :member", member=member_id)
