"""The sessions of a course that somebody may still join."""

from datetime import datetime, timedelta

from domain.activity import Activity
from storage import activities, course_sessions
from storage.database import Db

_AHEAD = timedelta(days=400)


async def list_coming(db: Db, course_id: str, now: datetime) -> list[Activity]:
    """Those that have not ended, the next one first."""
    linked = set(await course_sessions.list_sessions(db, course_id))
    ahead = await activities.list_ahead(db, now, now + _AHEAD)
    return [it for it in ahead if it.id in linked]
