"""What the calendar does to promises: the owner hears at half of the time, at four fifths and on the day."""

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from domain.promises import Promise, warnings
from domain.union import Union
from handlers.cases.when import at_hours
from handlers.cases.words import day
from handlers.feature import Job
from handlers.pen import Button
from handlers.promises.judging import reached
from handlers.turn import Tick
from storage import cases, members, promises
from storage.database import Db
from storage.outbox import WORK

_FILES = timedelta(days=90)
_MOST = 8


async def _first(db: Db, union: Union) -> datetime | None:
    at = await promises.first_reminder(db)
    return datetime.fromtimestamp(at, UTC) if at else None


async def remind(tick: Tick) -> None:
    """One message a person, naming what is theirs to keep."""
    theirs: dict[int, list[Promise]] = defaultdict(list)
    for promise in await promises.to_remind(tick.db, int(tick.now.timestamp())):
        await promises.save(tick.db, _reminded(tick, promise))
        if case := await cases.find(tick.db, promise.case_number):
            for each in await reached(tick.db, promise, case):
                theirs[each.id].append(promise)
    for member_id, owed in theirs.items():
        if keeper := await members.find(tick.db, member_id):
            rows = [[_row(keeper.language, each)] for each in owed[:_MOST]]
            tick.pen.tell(keeper, "promises-remind", buttons=rows, lane=WORK, count=len(owed))
    await promises.erase_files(tick.db, (tick.union.today(tick.now) - _FILES).isoformat())


def _reminded(tick: Tick, promise: Promise) -> Promise:
    """The promise with its next reminder; after the day has come there is none."""
    since = datetime.fromtimestamp(promise.since, UTC)
    ahead = [at for at in warnings(tick.union.calendar, since, date.fromisoformat(promise.due_on)) if at > tick.now]
    return replace(promise, remind_at=int(ahead[0].timestamp()) if ahead else 0)


def _row(language: str, promise: Promise) -> Button:
    values = {"number": promise.case_number, "day": day(language, date.fromisoformat(promise.due_on))}
    return Button("promises-own-row", f"promises:see:{promise.case_number}:{promise.place}", values=values)


JOB = Job("promises-reminders", at_hours((time(9, 40),), "push", _first), remind, timedelta(hours=6))
