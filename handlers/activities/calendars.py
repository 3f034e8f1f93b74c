"""Calendar files: one activity, which can be struck out again, or all that somebody takes part in."""

from datetime import datetime, timedelta

from domain.activity import Activity
from domain.calendar_event import make_calendar_event
from domain.member import Member
from handlers.activities.card import say_title
from handlers.activities.joining import read_number
from handlers.context import Context
from handlers.messenger import MadeFile, Text
from storage import activities
from storage.database import Db

KEPT = timedelta(days=30)
"""For how long what is over or was called off stays in the file of all, so that calendars strike it out."""


async def send_file(context: Context) -> None:
    activity = await activities.find(context.db, read_number(context))
    if activity is None:
        context.toast("activities-gone", alert=True)
        return
    data = _make_event(context, activity)
    spans = len(data["spans"]) if isinstance(data["spans"], list) else 1
    # What an earlier file had and is no more has to be struck out in people's calendars.
    data["spans_before"] = await activities.note_calendar_days(context.db, activity.id, spans)
    key = "activities-file-off" if data["is_off"] else "activities-file-caption"
    context.send(MadeFile("calendar", data, Text(key, title=data["title"])))


def _make_event(context: Context, activity: Activity) -> dict[str, object]:
    title = say_title(activity, context.language)
    return make_calendar_event(activity, context.union.calendar, title, context.messenger.bot_username)


async def send_all(context: Context) -> None:
    found = await list_own(context.db, context.actor, context.now)
    if not found:
        context.toast("activities-past-none", alert=True)
        return
    data = {"name": context.union.name, "events": [_make_event(context, it) for it in found]}
    context.send(MadeFile("calendar_feed", data, Text("activities-feed-caption")))


async def list_own(db: Db, member: Member, now: datetime) -> list[Activity]:
    return await activities.list_for_calendar(db, member.id, now - KEPT)
