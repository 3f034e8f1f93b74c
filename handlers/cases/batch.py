"""Batches: what anonymous senders did since the one before reaches the cadres."""

from domain.batches import HOURS, LATE
from domain.schedule import slots, workdays
from handlers.cases.acting import catch_up
from handlers.cases.moves import move
from handlers.context import JobContext
from handlers.feature import Job, by_calendar
from storage import cases


async def run(context: JobContext) -> None:
    waiting = await cases.list_with_news(context.db)
    # Before cadres see them: from then on the order of rows tells nothing of who came first.
    await cases.lay_anew(context.db, [case.number for case in waiting])
    for case in waiting:
        if case.state == "submitted":
            await move(context, case, "register")
        else:
            await catch_up(context, case)
    context.db.touched.add("cases")  # what is counted as of the last batch is counted anew


JOB = Job("cases-batch", by_calendar(slots(workdays, *HOURS)), run, LATE)
