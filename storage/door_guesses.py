"""How often somebody typed a wrong number at a door; kept, so that beginning anew gives no new tries."""

from datetime import datetime

from storage.database import Db
from storage.rows import write_seconds


async def note_wrong(db: Db, activity_id: int, member_id: int, now: datetime) -> None:
    await db.run(
        """INSERT INTO door_guesses (activity_id, member_id, wrong, last_at) VALUES (:activity, :member, 1, :now)
           ON CONFLICT (activity_id, member_id) DO UPDATE
           SET wrong = door_guesses.wrong + 1, last_at = excluded.last_at""",
        activity=activity_id,
        member=member_id,
        now=write_seconds(now),
    )


async def count_wrong(db: Db, activity_id: int, member_id: int) -> int:
    row = await db.one(
        "SELECT wrong FROM door_guesses WHERE activity_id = :activity AND member_id = :member",
        activity=activity_id,
        member=member_id,
    )
    return int(row["wrong"]) if row else 0


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM door_guesses WHERE member_id = :member", member=member_id)


async def purge(db: Db, before: datetime) -> None:
    await db.run("DELETE FROM door_guesses WHERE last_at < :before", before=write_seconds(before))
