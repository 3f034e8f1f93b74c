"""Whether somebody may be photographed at one activity: kept is only a yes, for a year."""

from datetime import datetime

from storage.database import Db


async def choose(db: Db, activity_id: int, member_id: int, choice: str, now: datetime) -> None:
    """Keep a yes, `public` or `internal`; anything else takes back what was said before."""
    # A no is the absence of a yes: nobody can be reproached with one.
    if choice not in ("public", "internal"):
        await db.run(
            "DELETE FROM photo_consents WHERE activity_id = :activity AND member_id = :member",
            activity=activity_id,
            member=member_id,
        )
        return
    await db.run(
        """INSERT INTO photo_consents (activity_id, member_id, choice, chosen_at)
           VALUES (:activity, :member, :choice, :now)
           ON CONFLICT (activity_id, member_id)
               DO UPDATE SET choice = excluded.choice, chosen_at = excluded.chosen_at""",
        activity=activity_id,
        member=member_id,
        choice=choice,
        now=int(now.timestamp()),
    )


async def list_choices(db: Db, activity_id: int) -> dict[int, str]:
    """By member; who is missing said no, or nothing."""
    rows = await db.all(
        "SELECT member_id, choice FROM photo_consents WHERE activity_id = :activity", activity=activity_id
    )
    return {row["member_id"]: row["choice"] for row in rows}


async def find_of_member(db: Db, member_id: int) -> dict[int, str]:
    """By activity."""
    rows = await db.all(
        "SELECT activity_id, choice FROM photo_consents WHERE member_id = :member ORDER BY activity_id",
        member=member_id,
    )
    return {row["activity_id"]: row["choice"] for row in rows}


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM photo_consents WHERE member_id = :member", member=member_id)


async def purge(db: Db, before: datetime) -> None:
    await db.run("DELETE FROM photo_consents WHERE chosen_at < :before", before=int(before.timestamp()))
