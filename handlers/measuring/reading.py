"""Measures months by the definitions of the indicators, from the rows as they stand now."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from domain.indicator import Indicator, Placed, evaluate_indicator
from domain.indicator_rows import describe_case, describe_due, describe_fields, describe_line, describe_owed
from domain.openness import list_dues
from domain.plan_year import PlanLine, make_line
from domain.schedule import Month
from domain.union import Union
from handlers.training.standing import list_owed_by, load_records
from storage import course_sessions, disclosures, indicator_rows, members, plan_changes
from storage.case_records import find_records
from storage.database import Db

Rows = Sequence[Mapping[str, Any]]
Read = Callable[[Db, Union, Month, datetime], Awaitable[Rows]]
"""Reads the rows of the months from one on, as they stand now."""
_BEFORE = timedelta(days=150)
"""How long before a month a case may have ended that still counts in it."""
_MONTH, _DAY = len("2026-11"), len("2026-11-30")


async def _read_cases(db: Db, union: Union, first: Month, now: datetime) -> Rows:
    start, _ = first.bounds(union.calendar)
    records = await find_records(db, start - _BEFORE)
    return [describe_case(union.calendar, number, record) for number, record in records.items()]


async def _read_promises(db: Db, union: Union, first: Month, now: datetime) -> Rows:
    rows = await indicator_rows.list_promises(db, first.first_day, _find_this(union, now).first_day)
    return _describe(union, rows)


async def _read_hazards(db: Db, union: Union, first: Month, now: datetime) -> Rows:
    return _describe(union, await indicator_rows.list_hazards(db, *_find_bounds(union, first, now)))


async def _read_places(db: Db, union: Union, first: Month, now: datetime) -> Rows:
    return _describe(union, await indicator_rows.list_places(db, *_find_bounds(union, first, now), now))


async def _read_members(db: Db, union: Union, first: Month, now: datetime) -> Rows:
    # Of the last month alone: who was on the roll before, nobody knows any more.
    return await indicator_rows.list_acts(db, *(_find_this(union, now) - 1).bounds(union.calendar))


async def _read_plan(db: Db, union: Union, first: Month, now: datetime) -> Rows:
    lines = await _list_lines(db, union, first, now)
    return [describe_line(union.calendar, it, now) for it in lines if it.activity.plan_entry]


async def _read_sessions(db: Db, union: Union, first: Month, now: datetime) -> Rows:
    courses = await course_sessions.list_courses(db)
    lines = await _list_lines(db, union, first, now)
    return [describe_line(union.calendar, it, now) for it in lines if it.activity.id in courses]


async def _list_lines(db: Db, union: Union, first: Month, now: datetime) -> list[PlanLine]:
    # Of the whole year: the plan is counted up to each of its months.
    start = union.at(date(first.year, 1, 1), time())
    found = await plan_changes.list_planned(db, start, now)
    changes = await plan_changes.list_changes(db, [it.id for it in found])
    return [make_line(it, changes.get(it.id, []), union.calendar, now) for it in found]


async def _read_disclosed(db: Db, union: Union, first: Month, now: datetime) -> Rows:
    since = await disclosures.find_first(db)
    if since is None:
        return []
    # Nothing was owed before the union began to use the register.
    dues = list_dues(union.calendar, max(since, first.bounds(union.calendar)[0]), now)
    published = await indicator_rows.list_disclosed(db, sorted({it.period for it in dues}))
    return [describe_due(union.calendar, it, published, now) for it in dues]


async def _read_training(db: Db, union: Union, first: Month, now: datetime) -> Rows:
    today = union.today(now)
    records, people = await load_records(db, today), await members.list_active(db)
    return [
        describe_owed(member.id, requirement.id, due, met)
        for requirement in records.requirements
        for member in people
        if records.concerns(requirement, member)
        for year in range(first.year, today.year + 1)
        for due, met in list_owed_by(records, union, year, member, requirement)
        if due.year == year
    ]


def _describe(union: Union, rows: Iterable[Mapping[str, Any]]) -> Rows:
    return [describe_fields(union.calendar, row) for row in rows]


def _find_this(union: Union, now: datetime) -> Month:
    return Month.of(union.today(now))


def _find_bounds(union: Union, first: Month, now: datetime) -> tuple[datetime, datetime]:
    return first.bounds(union.calendar)[0], _find_this(union, now).bounds(union.calendar)[0]


GRAINS: Mapping[str, Read] = {
    "case": _read_cases,
    "promise": _read_promises,
    "member": _read_members,
    "plan": _read_plan,
    "place": _read_places,
    "hazard": _read_hazards,
    "disclosure": _read_disclosed,
    "training": _read_training,
    "session": _read_sessions,
}
"""What has a row, and how the rows are read."""


@dataclass(frozen=True, slots=True)
class RowsByMonth:
    """The rows of a grain, and for each month, as `2026-11`, those with a day in it."""

    every: Rows
    of_month: Mapping[str, Rows]

    def list_asked(self, indicator: Indicator, month: Month) -> Rows:
        """The rows of which some may be in its population: all of a stock, else those with a day in the month."""
        return self.every if indicator.is_stock else self.of_month.get(str(month), ())


def group_by_month(rows: Rows) -> RowsByMonth:
    """Asked for every month of a year, most rows of a large union would be looked at a dozen times for nothing."""
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        for month in {value[:_MONTH] for value in row.values() if isinstance(value, str) and _is_day(value)}:
            found[month].append(row)
    return RowsByMonth(rows, found)


def _is_day(text: str) -> bool:
    # By its length and signs: whatever else looks like a day is looked at once too often, and counts nothing.
    return len(text) == _DAY and text[4] == text[_MONTH] == "-"


def measure_month(
    union: Union, indicator: Indicator, part: str, rows: Rows, month: Month, as_of: date
) -> tuple[Placed, ...]:
    """A month of an indicator, or of a part of it."""
    of_part = rows if part == "all" else [row for row in rows if row["part"] == part]
    return evaluate_indicator(indicator, of_part, month, as_of, union.calendar)
