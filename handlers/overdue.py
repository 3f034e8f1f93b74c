"""Overdue: once a week what was left comes back with its age, to whoever decides, until somebody moves it."""

from collections import defaultdict
from datetime import time, timedelta

from domain.member import Member
from domain.schedule import by_week, slots, week_starts
from handlers.context import JobContext
from handlers.feature import Feature, Job, by_calendar
from handlers.leftovers import Leftover, list_leftovers
from handlers.messenger import Text
from locales import Markup

_MOST = 20
"""Lines of one message; the oldest come first."""


async def remind(context: JobContext) -> None:
    """One message a person."""
    theirs: dict[int, list[Leftover]] = defaultdict(list)
    people: dict[int, Member] = {}
    for left in await list_leftovers(context.db, context.union, context.now, context.messenger.link):
        for reader in () if left.has_own_reminders else left.readers:
            people[reader.id] = reader
            theirs[reader.id].append(left)
    for member_id, listed in theirs.items():
        reader = people[member_id]
        lines = Markup("\n").join(left.say(reader.language) for left in listed[:_MOST])
        context.messenger.send(reader, Text("overdue-week", count=len(listed), lines=lines))


FEATURE: Feature = Feature(
    "overdue",
    jobs=(
        Job(
            "overdue-week",
            by_calendar(slots(week_starts, time(9, 50), name=by_week)),
            remind,
            late=timedelta(days=2),
        ),
    ),
)
