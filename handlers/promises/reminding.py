"""What the calendar does to promises: owners are reminded, and what is late climbs to the committee and the chair."""

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta

from domain.promises import Promise, note_told
from domain.union import Union
from handlers.cases.when import at_hours
from handlers.cases.words import day
from handlers.context import JobContext
from handlers.feature import Job, within
from handlers.messenger import Button, Text
from handlers.promises.judging import reached
from storage import cases, members, promises
from storage.database import Db

_FILES = timedelta(days=90)
_MOST = 8


async def _first(db: Db, union: Union) -> datetime | None:
    at = await promises.find_first_reminder(db)
    return datetime.fromtimestamp(at, UTC) if at else None


async def remind(context: JobContext) -> None:
    """One message a person, naming what is theirs to keep."""
    theirs: dict[int, list[Promise]] = defaultdict(list)
    for promise in await promises.list_to_remind(context.db, int(context.now.timestamp())):
        after = note_told(context.union.calendar, promise, context.now)
        await promises.save(context.db, after)
        if case := await cases.find(context.db, promise.case_number):
            for each in await reached(context.db, after, case):
                theirs[each.id].append(after)
    today = context.union.today(context.now)
    for member_id, owed in theirs.items():
        if keeper := await members.find(context.db, member_id):
            rows = [[row(keeper.language, each, today)] for each in owed[:_MOST]]
            context.messenger.send(keeper, Text("promises-remind", buttons=rows, count=len(owed)))
    await promises.erase_files(context.db, (context.union.today(context.now) - _FILES).isoformat())


def row(language: str, promise: Promise, today: date) -> Button:
    """The button that opens a promise to whoever is to keep it."""
    due = date.fromisoformat(promise.due_on)
    key = "promises-late-row" if due < today else "promises-own-row"
    values = {"number": promise.case_number, "day": day(language, due)}
    return Button(key, f"promises:see:{promise.case_number}:{promise.place}", values=values)


JOB = Job("promises-reminders", within(at_hours((time(9, 40),), "push", _first)), remind, timedelta(hours=6))
