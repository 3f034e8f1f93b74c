"""Photos that could not be drawn anew: who handles the case is told, and who sent them may send others."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial

from domain.case import Case
from domain.schedule import Occurrence, slots, workdays
from domain.union import Union
from handlers.cases.telling import tell_handler
from handlers.context import JobContext
from handlers.feature import Job, while_any
from handlers.messenger import Button, Text
from storage import case_photos, cases
from storage.database import Db

_HOURS = (time(9, 5), time(13, 5), time(18, 5))
"""After the batches by which anonymous cases become known."""
_LATE = timedelta(hours=3)


async def tell(list_untold: Callable[[Db], Awaitable[Sequence[str]]], context: JobContext) -> None:
    for number in await list_untold(context.db):
        case = await cases.find(context.db, number)
        if case and case.state != "submitted":  # no cadre knows of it yet
            await case_photos.note_told(context.db, number)
            await _tell(context, case)


async def _tell(context: JobContext, case: Case) -> None:
    await tell_handler(context, case, "cases-photo-lost")
    if author := await cases.find_author(context.db, case.number):
        again = [[Button("cases-write", f"cases:write:{case.number}")]]
        context.messenger.send(author, Text("cases-photo-again", buttons=again, number=case.number))
    elif case.mode == "anonymous":
        # Nobody knows whom to write to: the notice to everybody leads to the mailbox.
        await cases.save(context.db, replace(case, unread_at=context.now))


async def _find_hazards(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    """At once: whoever reported it is known, and stands where another photo can be taken."""
    # Named by the second too: the same hazard may lose another photo later, and a name happens once.
    return [Occurrence(f"{number}/{now:%Y%m%d%H%M%S}", now) for number in await case_photos.list_untold_of_hazards(db)]


JOBS = (
    Job(
        "cases-photos",
        while_any(case_photos.list_untold, slots(workdays, *_HOURS)),
        partial(tell, case_photos.list_untold),
        _LATE,
    ),
    Job("cases-hazard-photos", _find_hazards, partial(tell, case_photos.list_untold_of_hazards), _LATE),
)
