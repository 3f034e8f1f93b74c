"""Housekeeping: every night, what has served its time is thrown away."""

from datetime import time, timedelta

from domain.schedule import by_day, each_day, slots
from handlers.context import JobContext
from handlers.feature import Feature, Job, by_calendar
from handlers.people import standing
from storage import (
    care,
    conversations,
    drafts,
    invitations,
    join_requests,
    members,
    occurrences,
    outbox,
    sent_rolls,
    updates,
)

_WEEKS = timedelta(days=14)
"""Longer than a draft is kept."""
_LISTS = timedelta(days=2)
_MONTH = timedelta(days=30)
_FAILURES = timedelta(days=14)
_OCCURRENCES = timedelta(days=400)


async def tidy(context: JobContext) -> None:
    now = int(context.now.timestamp())
    month_ago = (context.union.today(context.now) - _MONTH).isoformat()
    failures_before = now - int(_FAILURES.total_seconds())
    await conversations.purge(context.db, now)
    await drafts.purge(context.db, now)
    await outbox.purge_posted_drafts(context.db, f"{context.union.today(context.now) - _WEEKS:%Y%m%d}")
    await invitations.purge(context.db, now)
    await join_requests.purge(context.db, month_ago)
    await sent_rolls.purge(context.db, now - int(_LISTS.total_seconds()))
    await care.purge_retirements(context.db, context.union.today(context.now))
    await occurrences.purge(context.db, now - int(_OCCURRENCES.total_seconds()))
    await updates.purge(context.db)
    await updates.purge_set_aside(context.db, failures_before)
    await outbox.purge_undelivered(context.db, failures_before)
    await _forget_who_left(context, month_ago)


async def _forget_who_left(context: JobContext, month_ago: str) -> None:
    for member in await members.list_gone_before(context.db, month_ago):
        await standing.forget(context, member)


FEATURE: Feature = Feature(
    "housekeeping",
    jobs=(Job("housekeeping", by_calendar(slots(each_day, time(3, 30), name=by_day)), tidy, late=timedelta(days=1)),),
)
