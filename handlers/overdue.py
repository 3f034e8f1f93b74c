"""Overdue: once a week what was left comes back with its age, to whoever decides, until somebody moves it."""

from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from domain.calendar import Calendar
from domain.case import Case
from domain.case_clock import find_missed_since
from domain.member import Member
from domain.schedule import by_week, slots, week_starts
from handlers.cases.sight import list_deciders
from handlers.context import JobContext
from handlers.feature import Feature, Job, by_calendar
from handlers.hot import listing
from handlers.inspection.words import say_month
from handlers.messenger import Messenger, Text
from handlers.promises.judging import list_reached
from locales import Markup, render
from storage import cases, hot_issues, inspections, members, promises
from storage.database import Db

LEFT_AFTER = 5
"""Workdays past its day at which a thing counts as left: all reminders and climbs are behind it by then."""
_MOST = 20
"""Lines of one message; the oldest come first."""


class Left(NamedTuple):
    """Something nobody has moved: workdays past its day, the words for it and their values, who is to move it."""

    days: int
    key: str
    values: Mapping[str, object]
    readers: list[Member]


async def list_left_cases(db: Db, calendar: Calendar, now: datetime) -> list[tuple[int, Case]]:
    """Cases whose answer, closing or next step is long overdue; the oldest first."""
    today, found = calendar.local(now).date(), []
    for case in await cases.list_running(db):
        since = find_missed_since(calendar, case, now)
        days = calendar.workdays_between(calendar.local(since).date(), today) if since else 0
        if days > LEFT_AFTER:
            found.append((days, case))
    return sorted(found, key=lambda it: (-it[0], it[1].number))


async def remind(context: JobContext) -> None:
    """One message a person."""
    theirs: dict[int, list[Left]] = defaultdict(list)
    people: dict[int, Member] = {}
    async for left in _list_left(context):
        for reader in left.readers:
            people[reader.id] = reader
            theirs[reader.id].append(left)
    for member_id, listed in theirs.items():
        reader, listed = people[member_id], sorted(listed, key=lambda it: -it.days)
        lines = [_say_line(context.messenger, reader.language, left) for left in listed[:_MOST]]
        context.messenger.send(reader, Text("overdue-week", count=len(listed), lines=Markup("\n").join(lines)))


def _say_line(messenger: Messenger, language: str, left: Left) -> Markup:
    values = {name: value(language) if callable(value) else value for name, value in left.values.items()}
    return Markup(render(language, left.key, days=left.days, **values))


async def _list_left(context: JobContext) -> AsyncIterator[Left]:
    chairs = await members.list_with_role(context.db, "chair")
    for days, case in await list_left_cases(context.db, context.union.calendar, context.now):
        link = context.messenger.link(f"case-{case.number}")
        values = {"number": case.number, "link": Markup(link)}
        yield Left(days, "overdue-case", values, await list_deciders(context.db, case))
    async for left in _list_left_promises(context):
        yield left
    for issue in await hot_issues.list_in_state(context.db, "confirmed"):
        if not issue.answered_on and (days := _count_past(context, issue.due_on)) > LEFT_AFTER:
            # The issue is bound now: the loop is past it when the reader's language is known.
            yield Left(days, "overdue-hot", {"name": lambda language, it=issue: listing.say_name(language, it)}, chairs)
    for month in await inspections.list_months(context.db):
        head = await inspections.find(context.db, month)
        due_on = context.union.today(datetime.fromtimestamp(head.due_at, context.union.zone)) if head else None
        if head and not head.is_final and (days := _count_past(context, due_on)) > LEFT_AFTER:
            # Bound now for the same reason.
            named: dict[str, object] = {"month": lambda language, it=month: say_month(language, it)}
            yield Left(days, "overdue-inspection", named, chairs)


async def _list_left_promises(context: JobContext) -> AsyncIterator[Left]:
    today = context.union.today(context.now)
    for promise in await promises.list_standing(context.db, today.isoformat()):
        days = _count_past(context, date.fromisoformat(promise.due_on))
        if promise.state == "open" and days > LEFT_AFTER:
            case = await cases.find(context.db, promise.case_number)
            readers = await list_reached(context.db, promise, case) if case else []
            yield Left(days, "overdue-promise", {"number": promise.case_number}, readers)


def _count_past(context: JobContext, day: date | None) -> int:
    """Workdays since that day; 0 or less if it is to come."""
    return context.union.calendar.workdays_between(day, context.union.today(context.now)) if day else 0


FEATURE: Feature = Feature(
    "overdue",
    jobs=(
        Job(
            "overdue-week",
            by_calendar(slots(week_starts, time(9, 50), name=by_week)),
            remind,
            late=timedelta(days=2),
        ),
    ),
)
