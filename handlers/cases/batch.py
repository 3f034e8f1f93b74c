"""Batches: what anonymous senders did since the one before reaches the cadres."""

from dataclasses import replace

from domain.batches import HOURS, LATE
from domain.schedule import slots, workdays
from handlers.cases.moves import move
from handlers.cases.telling import tell_handler
from handlers.context import JobContext
from handlers.feature import Job, by_calendar
from storage import cases


async def run(context: JobContext) -> None:
    waiting = await cases.list_with_news(context.db)
    await cases.lay_anew(context.db, [case.number for case in waiting])
    for case in waiting:
        if case.state == "submitted":
            await move(context, case, "register")
        else:
            await cases.save(context.db, replace(case, has_news=False))
            if not case.has_ended:
                await tell_handler(context, case, "cases-news")


JOB = Job("cases-batch", by_calendar(slots(workdays, *HOURS)), run, LATE)
