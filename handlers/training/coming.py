"""The sessions of a course that somebody may still join, or has just been at."""

from datetime import datetime, timedelta

from domain.activity import Activity
from storage import activities, course_sessions, signups
from storage.database import Db

_AHEAD = timedelta(days=400)
_BEHIND = timedelta(days=30)


async def list_coming(db: Db, course_id: str, now: datetime) -> list[Activity]:
    """Those that have not ended, the next one first."""
    linked = set(await course_sessions.list_sessions(db, course_id))
    ahead = await activities.list_ahead(db, int(now.timestamp()), int((now + _AHEAD).timestamp()))
    return [it for it in ahead if it.id in linked]


async def list_undeclared(db: Db, course_id: str, member_id: int, now: datetime) -> list[Activity]:
    """Those of the last weeks in which a member had a place and of which nobody has said that they were there."""
    linked = await course_sessions.list_sessions(db, course_id)
    noted = {it.activity_id for it in await course_sessions.list_of_member(db, member_id)}
    mine = {number for number, own in (await signups.find_of_member(db, member_id)).items() if own.place == "confirmed"}
    found = [await activities.find(db, number) for number in linked if number in mine and number not in noted]
    return [it for it in found if it and it.status == "going" and it.starts <= now <= it.starts + _BEHIND]
