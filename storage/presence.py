"""Who took part in an activity: whoever was there, and a place alone only where nobody noted who was there."""

from storage.check_ins import WAITS
from storage.database import Db

# Where nobody stood at the door a place is all that is known; where somebody did, a place alone shows nothing.
_NOTED = f"""(SELECT activity_id FROM check_ins WHERE NOT ({WAITS}) AND grade <> 'D'
              UNION SELECT activity_id FROM check_in_counts WHERE grade <> 'D')"""
"""Activities at whose door somebody stood; one's own word shows nothing of others."""
_TOOK_PART = f"""SELECT activity_id, member_id FROM check_ins WHERE NOT ({WAITS})
                 UNION SELECT activity_id, member_id FROM signups
                       WHERE place = 'confirmed' AND activity_id NOT IN {_NOTED}"""


async def list_of_activity(db: Db, activity_id: int) -> set[int]:
    """The ids of the members who took part."""
    rows = await db.all(
        f"SELECT member_id FROM ({_TOOK_PART}) AS present WHERE activity_id = :activity", activity=activity_id
    )
    return {row["member_id"] for row in rows}


async def list_of_member(db: Db, member_id: int) -> set[int]:
    """The ids of the activities they took part in."""
    rows = await db.all(
        f"SELECT activity_id FROM ({_TOOK_PART}) AS present WHERE member_id = :member", member=member_id
    )
    return {row["activity_id"] for row in rows}


async def count_absent(db: Db, activity_id: int) -> int:
    """How many held a place and are not known to have been there; 0 where nobody noted who was."""
    row = await db.one(
        f"""SELECT count(*) AS absent FROM signups s WHERE s.activity_id = :activity AND s.place = 'confirmed'
              AND s.activity_id IN {_NOTED}
              AND NOT EXISTS (SELECT 1 FROM check_ins c
                              WHERE c.activity_id = s.activity_id AND c.member_id = s.member_id)""",
        activity=activity_id,
    )
    return int(row["absent"]) if row else 0
