"""When something is asked again and again: once, on a workday of each month or quarter, or every few weeks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar import Calendar
from domain.date_rules import parse
from domain.schedule import Month, months_between

MOST_WORKDAYS, MOST_WEEKS = 20, 26
_QUARTERS = (1, 4, 7, 10)


@dataclass(frozen=True, slots=True)
class Recurring:
    """`kind` is once, month, quarter or weeks; `number` the workday or how many weeks; `start` the first day, if any.

    Every day it gives is one on which the bot may speak first.
    """

    kind: str
    number: int
    start: date | None = None

    def __str__(self) -> str:
        return f"{self.kind[0]}{self.number}" + (f"-{self.start:%Y%m%d}" if self.start else "")

    def days(self, calendar: Calendar, first: date, last: date) -> list[date]:
        """The days from `first` to `last`."""
        days = sorted({calendar.first_push_day_on_or_after(day) for day in self._days(calendar, first, last)})
        return [day for day in days if first <= day <= last]

    def _days(self, calendar: Calendar, first: date, last: date) -> Iterator[date]:
        if self.start:
            yield from _iterate_weeks(self.start, self.number if self.kind == "weeks" else 0, last)
            return
        # A day may be pushed into the next month, so the one before matters too.
        for month in months_between(Month.of(first) - 1, Month.of(last)):
            if self.kind == "month" or month.number in _QUARTERS:
                yield parse(f"first wd of {month.number} + {self.number - 1}wd").resolve(month.year, calendar)


def _iterate_weeks(start: date, weeks: int, last: date) -> Iterator[date]:
    day = start
    while day <= last:
        yield day
        if not weeks:
            return
        day += timedelta(weeks=weeks)


def read(text: str) -> Recurring | None:
    """The rule that `str` wrote; None for anything else."""
    found = re.fullmatch(r"([omqw])(\d{1,2})(?:-(\d{8}))?", text)
    if found is None:
        return None
    kind = {"o": "once", "m": "month", "q": "quarter", "w": "weeks"}[found[1]]
    try:
        start = date.fromisoformat(found[3]) if found[3] else None
    except ValueError:
        return None
    rule = Recurring(kind, int(found[2]), start)
    return rule if _is_possible(rule) else None


def _is_possible(rule: Recurring) -> bool:
    if rule.kind in ("once", "weeks"):
        return rule.start is not None and rule.number <= MOST_WEEKS and (rule.number > 0) is (rule.kind == "weeks")
    return rule.start is None and 1 <= rule.number <= MOST_WORKDAYS
