"""What nobody moves: of every kind what is long past its day, with its age, its words and who is to move it."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from domain.calendar import Calendar
from domain.case import Case
from domain.case_clock import LEFT_AFTER, count_late
from domain.member import Member
from domain.openness import list_dues
from domain.union import Union
from handlers.cases import words
from handlers.cases.sight import list_deciders
from handlers.hot import listing
from handlers.inspection.words import say_cause, say_month
from handlers.openness.words import say_title
from handlers.promises.judging import list_reached
from locales import Markup, render
from storage import cases, disclosures, hot_issues, inspections, members, promises
from storage.database import Db

_REMINDED = 130
"""Workdays for which an item to be put right has weekly reminders of its own."""

Say = Callable[[str], Markup]


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something that is `days` workdays past its day; `say` words it in a language, `readers` are those to move it.

    `is_shared` says whether everybody in the cadres' group may know of it; `has_own_reminders`, that the weekly message
    need not name it; `is_case`, that it stands among the cases.
    """

    days: int
    say: Say
    readers: list[Member]
    is_shared: bool = True
    has_own_reminders: bool = False
    is_case: bool = False


async def list_left_cases(db: Db, calendar: Calendar, now: datetime) -> list[tuple[int, Case]]:
    """Cases whose answer, closing or next step is long overdue; the oldest first."""
    late = [(count_late(calendar, case, now), case) for case in await cases.list_running(db)]
    return sorted((it for it in late if it[0] > LEFT_AFTER), key=lambda it: (-it[0], it[1].number))


async def list_leftovers(db: Db, union: Union, now: datetime, link: Callable[[str], str]) -> list[Leftover]:
    """All of it, the oldest first; `link` makes a deep link of a payload."""
    found = [left async for left in _list_cases(db, union, now, link)]
    found += [left async for left in list_left_work(db, union, now)]
    return sorted(found, key=lambda it: -it.days)


async def _list_cases(db: Db, union: Union, now: datetime, link: Callable[[str], str]) -> AsyncIterator[Leftover]:
    for days, case in await list_left_cases(db, union.calendar, now):
        late = partial(words.say_late, union=union, case=case, now=now)
        values = {"number": case.number, "link": Markup(link(f"case-{case.number}")), "late": late}
        readers = await list_deciders(db, case)
        say = _make_say("overdue-case", days, **values)
        yield Leftover(days, say, readers, not case.is_confidential, is_case=True)


async def list_left_work(db: Db, union: Union, now: datetime) -> AsyncIterator[Leftover]:
    """What is left besides cases."""
    chairs, today = await members.list_with_role(db, "chair"), union.today(now)
    async for left in _list_promises(db, union, today):
        yield left
    for issue in await hot_issues.list_in_state(db, "confirmed"):
        days = _count_past(union, issue.due_on, today)
        if not issue.answered_on and days > LEFT_AFTER:
            name = partial(listing.say_name, issue=issue)
            yield Leftover(days, _make_say("overdue-hot", days, name=name), chairs)
    async for left in _list_inspections(db, union, today, chairs):
        yield left
    async for left in _list_rectifications(db, union, today, chairs):
        yield left
    async for left in _list_undisclosed(db, union, now, chairs):
        yield left


async def _list_promises(db: Db, union: Union, today: date) -> AsyncIterator[Leftover]:
    # With what is kept from somebody: its readers are found one by one, and nobody else reminds them for good.
    for promise in await promises.list_standing(db, today, with_kept=True):
        days = _count_past(union, promise.due_on, today)
        if promise.state == "open" and days > LEFT_AFTER:
            case = await cases.find(db, promise.case_number)
            readers = await list_reached(db, promise, case) if case else []
            say = _make_say("overdue-promise", days, number=promise.case_number)
            yield Leftover(days, say, readers, promise.public)


async def _list_inspections(db: Db, union: Union, today: date, chairs: list[Member]) -> AsyncIterator[Leftover]:
    for month in await inspections.list_months(db):
        head = await inspections.find(db, month)
        due_on = union.today(head.due_at) if head else None
        if head and not head.is_final and (days := _count_past(union, due_on, today)) > LEFT_AFTER:
            name = partial(say_month, name=month)
            yield Leftover(days, _make_say("overdue-inspection", days, month=name), chairs)


async def _list_rectifications(db: Db, union: Union, today: date, chairs: list[Member]) -> AsyncIterator[Leftover]:
    for it in await inspections.list_open(db):
        if (days := _count_past(union, date.fromisoformat(it.due_on), today)) > LEFT_AFTER:
            owner = await members.find(db, it.owner_id) if it.owner_id else None
            readers = {each.id: each for each in (*([owner] if owner else []), *chairs)}
            say = _make_say("overdue-fix", days, cause=partial(say_cause, code=it.cause))
            yield Leftover(days, say, list(readers.values()), has_own_reminders=days <= _REMINDED)


async def _list_undisclosed(db: Db, union: Union, now: datetime, chairs: list[Member]) -> AsyncIterator[Leftover]:
    """Of each item the first period that was never disclosed, since the union keeps the register."""
    first = await disclosures.find_first(db)
    # Without a register nothing is owed.
    if first is None:
        return
    owed = list_dues(union.calendar, first, now)
    covered = await disclosures.find_covered(db, {due.period for due in owed}) if owed else {}
    # Reversed: of each item the earliest period is written last, and stays.
    missing = {due.item: due for due in reversed(owed) if (due.item, due.period) not in covered}
    for due in missing.values():
        if (days := _count_past(union, union.today(due.at), union.today(now))) > LEFT_AFTER:
            title = partial(say_title, item_id=due.item, period_name=due.period)
            yield Leftover(days, _make_say("overdue-open", days, title=title), chairs)


def _count_past(union: Union, day: date | None, today: date) -> int:
    """Workdays since that day; 0 or less if it is to come."""
    return union.calendar.workdays_between(day, today) if day else 0


def _make_say(key: str, days: int, **values: object) -> Say:
    def say(language: str) -> Markup:
        known = {name: value(language) if callable(value) else value for name, value in values.items()}
        return Markup(render(language, key, days=days, **known))

    return say
