"""Housekeeping: every night, what has served its time is thrown away."""

from datetime import time, timedelta

from domain.schedule import by_day, each_day, slots
from handlers.context import JobContext
from handlers.feature import Feature, Job, by_calendar
from handlers.people import standing
from storage import (
    care,
    conversations,
    course_tables,
    drafts,
    invitations,
    join_requests,
    members,
    occurrences,
    outbox,
    sealed_rows,
    sent_rolls,
    updates,
)

_WEEKS = timedelta(days=14)
"""Longer than a draft is kept."""
_LISTS = timedelta(days=2)
# The privacy notice promises it: until you leave, then 30 days.
_MONTH = timedelta(days=30)
_FAILURES = timedelta(days=14)
_OCCURRENCES = timedelta(days=400)


async def tidy(context: JobContext) -> None:
    now = context.now
    month_ago = (context.union.today(now) - _MONTH).isoformat()
    for table in (conversations.TABLE, drafts.TABLE):
        await sealed_rows.purge(context.db, table, now)
    await outbox.purge_posted_drafts(context.db, f"{context.union.today(now) - _WEEKS:%Y%m%d}")
    await invitations.purge(context.db, now)
    await join_requests.purge(context.db, month_ago)
    await sent_rolls.purge(context.db, now - _LISTS)
    await course_tables.purge(context.db, now - _LISTS)
    await care.purge_retirements(context.db, context.union.today(now))
    # What is forgotten can be claimed a second time: a job later than that must see from its rows that it is done.
    await occurrences.purge(context.db, now - _OCCURRENCES)
    await updates.purge(context.db, now)
    await updates.purge_set_aside(context.db, now - _FAILURES)
    await outbox.purge_undelivered(context.db, now - _FAILURES)
    await _forget_who_left(context, month_ago)


async def _forget_who_left(context: JobContext, month_ago: str) -> None:
    for member in await members.list_gone_before(context.db, month_ago):
        await standing.forget(context, member)


FEATURE: Feature = Feature(
    "housekeeping",
    jobs=(Job("housekeeping", by_calendar(slots(each_day, time(3, 30), name=by_day)), tidy, late=timedelta(days=1)),),
)
