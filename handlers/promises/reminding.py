"""What the calendar does to promises: owners are reminded, and what is late climbs to the committee and the chair."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, time, timedelta

from domain.member import Member
from domain.promises import Promise, note_told
from domain.schedule import push_days, slots
from handlers.cases.words import say_day
from handlers.context import AnyContext, JobContext
from handlers.deputies import find_present_for
from handlers.feature import Job, once_begun
from handlers.messenger import Button, Text
from handlers.promises.judging import list_reached
from storage import cases, promises

# As long as the files of a case (domain/case_keeping.py).
_FILES = timedelta(days=90)
_MOST = 8


async def remind(context: JobContext) -> None:
    """One message a person, naming what is theirs to keep."""
    due = []
    for promise in await promises.list_to_remind(context.db, context.now):
        # As it is after this moment: whoever the climb has just reached hears of it now.
        due.append(note_told(context.union.calendar, promise, context.now))
        await promises.save(context.db, due[-1])
    await _tell_keepers(context, "promises-remind", due)
    await promises.erase_files(context.db, context.union.today(context.now) - _FILES)


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """Promises outlive their owner's office: whoever they fall to is told."""
    if before.can_work and not after.can_work:
        await _tell_keepers(context, "promises-hand-over", await promises.release(context.db, before.id))


async def _tell_keepers(context: AnyContext, key: str, owed: Sequence[Promise]) -> None:
    """One message a person about all of `owed` that concern them, or somebody they stand in for."""
    theirs: dict[int, list[Promise]] = defaultdict(list)
    people: dict[int, Member] = {}
    for promise in owed:
        for keeper in await _find_keepers(context, promise):
            people[keeper.id] = keeper
            theirs[keeper.id].append(promise)
    today = context.union.today(context.now)
    for member_id, listed in theirs.items():
        keeper = people[member_id]
        rows = [[make_row(keeper.language, each, today)] for each in listed[:_MOST]]
        context.messenger.send(keeper, Text(key, buttons=rows, count=len(listed)))


async def _find_keepers(context: AnyContext, promise: Promise) -> list[Member]:
    """Whom it has reached, each once; for those on leave their deputies."""
    case = await cases.find(context.db, promise.case_number)
    if case is None:
        return []
    reached = await list_reached(context.db, promise, case)
    present = [await find_present_for(context, each, case) for each in reached]
    return list({each.id: each for each in present if each}.values())


def make_row(language: str, promise: Promise, today: date) -> Button:
    """The button that opens a promise to whoever is to keep it."""
    key = "promises-late-row" if promise.due_on < today else "promises-own-row"
    values = {"number": promise.case_number, "day": say_day(language, promise.due_on)}
    return Button(key, f"promises:see:{promise.case_number}:{promise.place}", values=values)


JOB = Job(
    "promises-reminders",
    once_begun(promises.find_first_reminder, slots(push_days, time(9, 40))),
    remind,
    timedelta(hours=6),
)
