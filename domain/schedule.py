"""When things are due: next moments by the union's calendar, each with the name its occurrence keeps for ever."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta
from itertools import takewhile
from typing import Self

from domain.calendar import DAY, Calendar
from domain.capacity import find_monday
from domain.union import Union

MOST_BEHIND = timedelta(hours=1)
"""How far the clock may be behind what happened last: as far as clocks are set twice a year, and no farther."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time something is due: `period` is its name for ever, such as `2026-12` or `A10/announce`."""

    period: str
    due: datetime


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of the calendar; written `2026-11`."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year, day.month)

    @classmethod
    def read(cls, text: str) -> Self:
        """Raises ValueError for anything but `2026-11`."""
        month = cls.of(date.fromisoformat(f"{text}-01"))
        # A changed client may send any month: around these years there are months whose bounds are no days.
        if month.year in (MINYEAR, MAXYEAR):
            raise ValueError("at an end of the calendar")
        return month

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    def __add__(self, months: int) -> "Month":
        count = self.year * 12 + self.number - 1 + months
        return Month(count // 12, count % 12 + 1)

    def __sub__(self, months: int) -> "Month":
        return self + -months

    @property
    def first_day(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        return (self + 1).first_day - DAY

    def bounds(self, calendar: Calendar) -> tuple[datetime, datetime]:
        """The instants at which it begins and at which the next one begins."""
        return calendar.at(self.first_day, time()), calendar.at((self + 1).first_day, time())


def months_from(month: Month) -> Iterator[Month]:
    """That month and all that follow."""
    while True:
        yield month
        month += 1


def months_between(first: Month, last: Month) -> Iterator[Month]:
    """From one to the other, both included."""
    return takewhile(lambda month: month <= last, months_from(first))


Schedule = Callable[[Union, datetime], Iterator[Occurrence]]
"""Gives what is due from an instant on, the earliest first; most schedules have no end."""

Days = Callable[[Calendar, date], Iterator[date]]
"""Gives the days that count, from a day on."""

Hour = time | Callable[[Union], time]
"""An hour of the day, or the union's own for the purpose."""


def each_day(calendar: Calendar, first: date) -> Iterator[date]:
    while True:
        yield first
        first += DAY


def workdays(calendar: Calendar, first: date) -> Iterator[date]:
    return filter(calendar.is_workday, each_day(calendar, first))


def push_days(calendar: Calendar, first: date) -> Iterator[date]:
    return filter(calendar.is_push_day, each_day(calendar, first))


def week_starts(calendar: Calendar, first: date) -> Iterator[date]:
    """The first push day from each Monday on."""
    return (day for day in push_days(calendar, first) if day == calendar.first_push_day_on_or_after(find_monday(day)))


def month_starts(calendar: Calendar, first: date) -> Iterator[date]:
    """The first push day of each month."""
    starts = (calendar.first_push_day_on_or_after(month.first_day) for month in months_from(Month.of(first)))
    return (day for day in starts if day >= first)


def month_first_days(calendar: Calendar, first: date) -> Iterator[date]:
    """The first of each month, whatever day it is."""
    return (month.first_day for month in months_from(Month.of(first)) if month.first_day >= first)


# These names are stored for ever: if one is written otherwise, what was done before is done once more.
def by_day(day: date, hour: time) -> str:
    return day.isoformat()


def by_hour(day: date, hour: time) -> str:
    return f"{day}T{hour:%H:%M}"


def by_week(day: date, hour: time) -> str:
    """The Monday of its week."""
    return find_monday(day).isoformat()


def by_month(day: date, hour: time) -> str:
    return str(Month.of(day))


def by_month_before(day: date, hour: time) -> str:
    return str(Month.of(day) - 1)


def slots(days: Days, *hours: Hour, name: Callable[[date, time], str] = by_hour) -> Schedule:
    """The `hours` of all `days`, in their order."""

    def moments(union: Union, since: datetime) -> Iterator[Occurrence]:
        clocks = [hour if isinstance(hour, time) else hour(union) for hour in hours]
        for day in days(union.calendar, union.today(since)):
            for clock in clocks:
                if (due := union.at(day, clock)) >= since:
                    yield Occurrence(name(day, clock), due)

    return moments


def is_clock_behind(now: datetime, newest: datetime) -> bool:
    """Whether the clock cannot be right, if the newest thing that happened did so when it says."""
    return now < newest - MOST_BEHIND
