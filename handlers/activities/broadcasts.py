"""What activities say to everybody: one thing a day at most, and none on a day on which the survey speaks."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from domain.activity import Activity, Broadcast, plan_times, spread_over_days
from domain.poll import PlanPoll, find_asking_moment, find_reminding_moment
from domain.union import Union
from handlers.activities import taken
from storage import activities, polls
from storage.database import Db

BEFORE, AFTER = timedelta(days=20), timedelta(days=45)
"""How far from its activity an instant may lie: a rating after it, an announcement before a long holiday."""

POLL = "poll-"
"""What the names of all occasions of polls begin with; those of activities begin with their numbers."""


async def list_going(db: Db, since: datetime, until: datetime) -> list[Activity]:
    """Those of which something may be said between two instants."""
    found = await activities.list_ahead(db, since - BEFORE, until + AFTER)
    return [activity for activity in found if activity.status == "going"]


async def list_broadcasts(
    db: Db, union: Union, found: Iterable[Activity], since: datetime, until: datetime
) -> Iterable[Broadcast]:
    """What is said of the activities `found`, as far as it falls between two instants."""
    wishes = [wish for activity in found for wish in _list_wishes(union, activity)]
    wishes += [wish for poll in await polls.list_going(db) for wish in _list_poll_wishes(union, poll)]
    if not wishes:
        return ()
    # What moves one of them into these days may lie as long before as an activity does.
    days = await taken.find_taken_days(db, union, since - BEFORE, until)
    return [it for it in spread_over_days(union.calendar, wishes, days) if since <= it.when <= until]


def _list_wishes(union: Union, activity: Activity) -> Iterator[Broadcast]:
    each = plan_times(activity, union.calendar)
    yield Broadcast(each.announce, _name_announcement(activity), each.close)
    if activity.sign_up and each.announce < each.remind:
        yield Broadcast(each.remind, f"{activity.id}/{int(activity.starts_at.timestamp())}/remind", each.close)


def _list_poll_wishes(union: Union, poll: PlanPoll) -> Iterator[Broadcast]:
    opened, closes = poll.opened_at, poll.closes_at
    asks = find_asking_moment(union.calendar, opened)
    yield Broadcast(asks, f"{POLL}{poll.id}/0/ask", closes)
    if reminds := find_reminding_moment(union.calendar, asks, closes):
        yield Broadcast(reminds, f"{POLL}{poll.id}/0/remind", closes)


def name_occasion(activity: Activity) -> str:
    """What everything said about an activity to many waits for."""
    return f"activity/{activity.id}"


def _name_announcement(activity: Activity) -> str:
    return f"{activity.id}/0/announce"


async def find_announcing_moment(db: Db, union: Union, activity: Activity) -> datetime:
    """When everybody will read of an activity that was not announced yet."""
    wished = plan_times(activity, union.calendar).announce
    others = [it for it in await list_going(db, wished, wished + AFTER) if it.id != activity.id]
    # One that was not kept yet comes after all that were.
    number = activity.id or 1 + max((it.id for it in others), default=0)
    activity = replace(activity, id=number, status="going")
    said = await list_broadcasts(db, union, [*others, activity], wished, wished + AFTER)
    return next((it.when for it in said if it.period == _name_announcement(activity)), wished)
