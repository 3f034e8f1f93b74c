"""Batches: what anonymous senders did reaches the cadres at fixed hours only, so that the hour tells nothing."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from domain.union import Union
from handlers.cases import card
from handlers.cases.moves import move
from handlers.cases.when import at_hours
from handlers.context import JobContext
from handlers.feature import Job
from storage import cases

_HOURS = (time(9), time(13), time(18))
_LATE = timedelta(minutes=30)
"""A batch that was missed waits for the next: run late, it would tell who wrote just before."""


def next_batch(union: Union, now: datetime) -> datetime:
    """The first batch after `now`, in UTC."""
    today = union.calendar.first_workday_on_or_after(union.today(now))
    following = union.calendar.add_workdays(today, 1)
    moments = [union.at(day, hour) for day in (today, following) for hour in _HOURS]
    return next(moment for moment in moments if moment > now)


async def run(context: JobContext) -> None:
    waiting = await cases.list_with_news(context.db)
    await cases.lay_anew(context.db, [case.number for case in waiting])
    for case in waiting:
        if case.state == "submitted":
            case = await move(context, case, "system", "register", has_news=0)
            await card.call_leads(context, case)
        else:
            await cases.save(context.db, replace(case, has_news=0, version=case.version + 1))
            if not case.has_ended:
                await card.tell_handler(context, case, "cases-news")
        await card.post(context, case)


JOB = Job("cases-batch", at_hours(_HOURS, "workday"), run, _LATE)
