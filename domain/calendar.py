"""The union's calendar: workdays with their swaps, push days, working hours, due times and quiet hours."""

from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from domain.holidays import (
    STATUTORY_DAYS,
    HolidayNotice,
    find_official_notice,
    find_statutory_days,
    make_provisional_notice,
)

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days are decided by the union's own `off_days` and `make_up_days`, then the notice, then the statutory list.

    Of `noticed_years` the union entered the State Council's notice, so that its own days are all there are.
    Arguments and results that are instants are aware datetimes, results in UTC; days are local to `zone`.
    """

    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Asia/Shanghai"))
    off_days: frozenset[date] = frozenset()
    make_up_days: frozenset[date] = frozenset()
    noticed_years: frozenset[int] = frozenset()
    work_from: time = time(9)
    work_to: time = time(17, 30)
    due_at: time = time(18)

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone(self.zone)

    def at(self, day: date, clock: time) -> datetime:
        """The instant, in UTC, at which the union's clocks show `clock` on `day`."""
        return datetime.combine(day, clock, self.zone).astimezone(UTC)

    def move(self, instant: datetime, workdays: int) -> datetime:
        """So many workdays later, at the same hour."""
        local = self.local(instant)
        day = local.date()
        # Nought leaves it where it is, although `add_workdays` would take a day off to the next workday.
        return self.at(self.add_workdays(day, workdays) if workdays else day, local.time())

    def is_official(self, year: int) -> bool:
        """Whether the year's swaps are known: from our table, or because the union entered a whole notice."""
        return year in self.noticed_years or _is_whole(year, self.off_days) or find_official_notice(year) is not None

    def enter(self, year: int, notice: HolidayNotice) -> "Calendar":
        """The calendar with the notice of `year`; what the union's settings say of a day goes before it."""
        return replace(
            self,
            off_days=self.off_days | (notice.off_days - self.make_up_days),
            make_up_days=self.make_up_days | (notice.make_up_days - self.off_days),
            noticed_years=self.noticed_years | {year},
        )

    def is_workday(self, day: date) -> bool:
        is_noticed = day.year in self.noticed_years
        return day in _find_workdays(day.year, self.off_days, self.make_up_days, is_noticed=is_noticed)

    def is_push_day(self, day: date) -> bool:
        """Whether the bot may speak first: a workday, but not a weekend that was made one."""
        return day.weekday() < 5 and self.is_workday(day)

    def first_push_day_on_or_after(self, day: date) -> date:
        return next(each for each in _iterate_days(day, DAY) if self.is_push_day(each))

    def next_push_day(self, day: date) -> date:
        return self.first_push_day_on_or_after(day + DAY)

    def last_push_day_on_or_before(self, day: date) -> date:
        return next(each for each in _iterate_days(day, -DAY) if self.is_push_day(each))

    def first_workday_on_or_after(self, day: date) -> date:
        return next(each for each in _iterate_days(day, DAY) if self.is_workday(each))

    def last_workday_before(self, day: date) -> date:
        return self.add_workdays(day, -1)

    def add_workdays(self, day: date, workdays: int) -> date:
        """The day that many workdays after `day` (before it if negative); for 0 the first workday from `day` on."""
        if workdays == 0:
            return self.first_workday_on_or_after(day)
        step, left = (DAY, workdays) if workdays > 0 else (-DAY, -workdays)
        while left:
            day += step
            left -= self.is_workday(day)
        return day

    def workdays_between(self, start: date, end: date) -> int:
        """Workdays after `start` up to and including `end`; negative if `end` is earlier."""
        if end < start:
            return -self.workdays_between(end, start)
        return sum(self.is_workday(start + DAY * n) for n in range(1, (end - start).days + 1))

    def received_on(self, instant: datetime) -> date:
        """The workday that counts as day of receipt: the next one after closing time or on a day off."""
        local = self.local(instant)
        return self.add_workdays(local.date(), 1 if local.time() > self.work_to else 0)

    def due(self, instant: datetime, workdays: int) -> datetime:
        """When something received at `instant` is due: at 18:00, that many workdays after receipt."""
        received = self.received_on(instant)
        return self.at(self.add_workdays(received, workdays), self.due_at)

    def add_working_hours(self, instant: datetime, hours: float) -> datetime:
        start, end = self._working_spell(instant)
        left = timedelta(hours=hours)
        if left <= end - start:
            return start + left
        days, rest = divmod(left - (end - start), self._working_day)
        if not rest:  # it ends with a day, it does not begin the next
            days, rest = days - 1, self._working_day
        return self.at(self.add_workdays(self.local(end).date(), days + 1), self.work_from) + rest

    def working_hours_between(self, start: datetime, end: datetime) -> float:
        """Hours of working time from `start` to `end`, 0 if `end` is earlier."""
        spell, close = self._working_spell(start)
        total = max(timedelta(), min(close, end) - spell)
        first, last = self.local(close).date(), self.local(end).date()
        if last > first:
            total += self._working_day * self.workdays_between(first, last - DAY)
            if self.is_workday(last):
                total += max(timedelta(), min(end, self.at(last, self.work_to)) - self.at(last, self.work_from))
        return total / timedelta(hours=1)

    @property
    def _working_day(self) -> timedelta:
        return datetime.combine(date.min, self.work_to) - datetime.combine(date.min, self.work_from)

    def _working_spell(self, instant: datetime) -> tuple[datetime, datetime]:
        """What is left of the working hours of this day or, after them, those of the next workday."""
        today = self.local(instant).date()
        over = instant >= self.at(today, self.work_to)
        day = self.first_workday_on_or_after(today + DAY if over else today)
        return max(instant.astimezone(UTC), self.at(day, self.work_from)), self.at(day, self.work_to)

    def quiet(self, instant: datetime, starts: time, ends: time, zone: ZoneInfo | None = None) -> datetime:
        """The first instant from `instant` on outside the quiet hours; the same times mean there are none."""
        local = instant.astimezone(zone or self.zone)
        clock, overnight = local.time(), starts > ends
        is_quiet = (clock >= starts or clock < ends) if overnight else starts <= clock < ends
        if not is_quiet:
            return instant.astimezone(UTC)
        day = local.date() + (DAY if overnight and clock >= starts else timedelta())
        # Where clocks go back an hour comes twice, and its first `ends` may be behind us.
        both = [datetime.combine(day, ends.replace(fold=fold), local.tzinfo).astimezone(UTC) for fold in (0, 1)]
        return next(end for end in both if end > instant)


@lru_cache(maxsize=64)
def _find_workdays(
    year: int, off_days: frozenset[date], make_up_days: frozenset[date], *, is_noticed: bool
) -> frozenset[date]:
    """The workdays of a year; terms are counted over them so often that asking day by day is what they would cost."""
    notice = HolidayNotice(frozenset(), frozenset()) if is_noticed else _find_notice(year, off_days)
    first = date(year, 1, 1)
    days = (first + DAY * number for number in range(366 if isleap(year) else 365))
    usual = {day for day in days if day.weekday() < 5} - notice.off_days | notice.make_up_days
    # The settings' own days last: who runs the bot may know better than a notice (decision 44).
    return frozenset(usual - off_days | {day for day in make_up_days if day.year == year})


def _find_notice(year: int, off_days: frozenset[date]) -> HolidayNotice:
    if official := find_official_notice(year):
        return official
    # A whole notice of the union's own leaves nothing to guess.
    return HolidayNotice(frozenset(), frozenset()) if _is_whole(year, off_days) else make_provisional_notice(year)


def _is_whole(year: int, off_days: frozenset[date]) -> bool:
    entered = {day for day in off_days if day.year == year}
    return len(entered) >= STATUTORY_DAYS and find_statutory_days(year) <= entered


def _iterate_days(start: date, step: timedelta) -> Iterator[date]:
    day = start
    while True:
        yield day
        day += step
