"""Housekeeping: every night, what has served its time is thrown away."""

from datetime import datetime, time, timedelta

import handlers
from domain.union import Union
from handlers.feature import Feature, Job, Occurrence
from handlers.turn import Tick
from storage import conversations, invitations, join_requests, members, occurrences, outbox, updates
from storage.database import Db

_HOUR = time(3, 30)
_MONTH = timedelta(days=30)
_FAILURES = timedelta(days=14)
_OCCURRENCES = timedelta(days=400)


async def nights(db: Db, union: Union, since: datetime, until: datetime) -> list[Occurrence]:
    first, last = union.today(since), union.today(until)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    found = [Occurrence(day.isoformat(), union.at(day, _HOUR)) for day in days]
    return [it for it in found if since <= it.due <= until]


async def tidy(tick: Tick) -> None:
    now = int(tick.now.timestamp())
    month_ago = (tick.union.today(tick.now) - _MONTH).isoformat()
    failures_before = now - int(_FAILURES.total_seconds())
    await conversations.purge(tick.db, now)
    await invitations.purge(tick.db, now)
    await join_requests.purge(tick.db, month_ago)
    await occurrences.purge(tick.db, now - int(_OCCURRENCES.total_seconds()))
    await updates.purge(tick.db)
    await updates.purge_set_aside(tick.db, failures_before)
    await outbox.purge_undelivered(tick.db, failures_before)
    await _forget_who_left(tick, month_ago)


async def _forget_who_left(tick: Tick, month_ago: str) -> None:
    for member in await members.gone_before(tick.db, month_ago):
        for feature in handlers.FEATURES:
            if feature.forget:
                await feature.forget(tick.db, member, tick.keys)
        await members.erase(tick.db, member.id, tick.union.today(tick.now).isoformat())


FEATURE: Feature = Feature("housekeeping", jobs=(Job("housekeeping", nights, tidy, late=timedelta(days=1)),))
