"""Reminding of what is to be put right: its owner before the day, and every week after it until it is done."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from domain.schedule import Occurrence
from domain.union import Union
from handlers.cases.words import say_day
from handlers.context import JobContext
from handlers.feature import Job
from handlers.inspection import words
from handlers.messenger import Button, Text
from storage import inspections, members
from storage.database import Db
from storage.inspections import Rectification

_WORKDAYS_BEFORE = 3
_WEEKS_AFTER = 26
"""For half a year; then only the list and the inspection speak of it."""


async def find_reminders(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    """Named by the day it is due, so that a moved item is reminded of anew."""
    found = [
        Occurrence(f"{it.month}/{it.cause}/{it.due_on}/{number}", union.at(each, union.digest_at))
        for it in await inspections.list_open(db)
        for number, each in enumerate(_list_days(union, it))
    ]
    return sorted(found, key=lambda it: it.due)


def _list_days(union: Union, it: Rectification) -> list[date]:
    calendar, due = union.calendar, date.fromisoformat(it.due_on)
    after = calendar.add_workdays(due, 1)
    weekly = [calendar.first_push_day_on_or_after(after + timedelta(weeks=n)) for n in range(_WEEKS_AFTER)]
    return [calendar.add_workdays(due, -_WORKDAYS_BEFORE), *weekly]


async def remind(context: JobContext) -> None:
    """The owner, or the chair as long as there is none; once it is late both."""
    month, cause, due_on, number = context.period.split("/")
    it = await inspections.find_rectification(context.db, month, cause)
    # Done or moved since; the new day has reminders of its own name.
    if it is None or it.done_on or it.due_on != due_on:
        return
    owner = await members.find(context.db, it.owner_id) if it.owner_id else None
    is_late = number != "0"
    chairs = await members.list_with_role(context.db, "chair")
    readers = {each.id: each for each in (*([owner] if owner else []), *(chairs if is_late or not owner else []))}
    key = "inspection-remind-late" if is_late else "inspection-remind"
    for each in readers.values():
        values = {
            "cause": words.say_cause(each.language, cause),
            "day": say_day(each.language, date.fromisoformat(due_on)),
        }
        see = [[Button("inspection-see-fix", f"inspection:fix:{month}:{cause}")]]
        context.messenger.send(each, Text(key, buttons=see, **values))


JOB = Job("inspection-fix-remind", find_reminders, remind, late=timedelta(days=3))
