"""Batches: what anonymous senders did since the one before reaches the cadres."""

from datetime import timedelta

from domain.batches import HOURS, LATE, last_batch
from domain.schedule import slots, workdays
from handlers.cases.acting import catch_up
from handlers.cases.moves import move
from handlers.context import JobContext
from handlers.feature import Job, by_calendar
from storage import cases, statistics


async def run(context: JobContext) -> None:
    waiting = await cases.list_with_news(context.db)
    # Before cadres see them: from then on the order of rows tells nothing of who came first.
    await cases.lay_anew(context.db, [case.number for case in waiting])
    for case in waiting:
        if case.state == "submitted":
            await move(context, case, "register")
        else:
            await catch_up(context, case)
    if await _has_sum_changed(context):
        context.db.touched.add("cases")


async def _has_sum_changed(context: JobContext) -> bool:
    """Whether more or fewer confidential cases are open than at the batch before: they are counted as of batches."""
    calendar = context.union.calendar
    batch = last_batch(calendar, context.now)
    before = last_batch(calendar, batch - timedelta(seconds=1))
    return await statistics.count_confidential(context.db, batch) != await statistics.count_confidential(
        context.db, before
    )


JOB = Job("cases-batch", by_calendar(slots(workdays, *HOURS)), run, LATE)
