"""Date rules of the annual plan: a small grammar that a cadre can write into a spreadsheet."""

import re
import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from domain.calendar import Calendar
from domain.holidays import FESTIVALS, find_festival

Resolve = Callable[[int, Calendar], date]

_CHINESE = Path(__file__).parent / "data" / "date_rules_zh.toml"
_LONGEST = 80
_MOST_WORKDAYS = 60
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PLACES = (None, "2nd", "3rd", "4th")


class RuleError(ValueError):
    """A rule that cannot be read, or has no day in a year; `key` and `values` say why in the reader's language.

    A year is a str, since words group the digits of a number.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(f"{key} {values}")
        self.key = key
        self.values = values


@dataclass(frozen=True, slots=True)
class DateRule:
    """A rule that was read without error; equal when written alike."""

    text: str
    _resolve: Resolve = field(repr=False, compare=False)

    def resolve(self, year: int, calendar: Calendar) -> date:
        """The day of `year`, or near its ends. Raises RuleError when the year has no such day or unknown festival."""
        return self._resolve(year, calendar)


def parse(text: str) -> DateRule:
    """Read one rule in English or Chinese; wd, workday and working days are the same. Raises RuleError.

    2026-04-18                  that day                    11-09                    that day of each year
    first wd of 1               of January                  last wd of 6             of June
    last wd before 05-01        of any rule                 first wd after 05-05     of any rule
    10wd before spring_festival workdays before a rule      2wd after mid_autumn     workdays after a rule
    sat in 4                    the first, no make-up day   3rd wed in 5, last fri in 12
    first wd of 1 + 5wd         workdays on (or back)       lantern or last wd before, 04-23 or next wd
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).lower().replace(",", " ").split())
    if len(plain) > _LONGEST:
        raise RuleError("rule-unknown", rule=text[:_LONGEST])
    written = re.sub(r"\bwork(ing )?days?\b", "wd", plain)
    if not written.isascii():
        for pattern, replacement in _rewrite():
            written = pattern.sub(replacement, written)
    return DateRule(written, _read(written))


@cache
def _rewrite() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = tomllib.loads(_CHINESE.read_text("utf-8"))["rewrite"]
    return tuple((re.compile(pattern), replacement) for pattern, replacement in rows)


def _read(text: str) -> Resolve:
    for pattern, build in _FORMS:
        if match := re.fullmatch(pattern, text):
            return build(*match.groups())
    raise RuleError("rule-unknown", rule=text)


def _fall_back(rule: str, way: str) -> Resolve:
    day, step = _read(rule), -1 if way == "last wd before" else 1

    def resolve(year: int, calendar: Calendar) -> date:
        found = day(year, calendar)
        return found if calendar.is_workday(found) else calendar.add_workdays(found, step)

    return resolve


def _move_by_workdays(rule: str, workdays: int) -> Resolve:
    if abs(workdays) > _MOST_WORKDAYS:
        raise RuleError("rule-too-far", most=_MOST_WORKDAYS)
    day = _read(rule)
    return lambda year, calendar: calendar.add_workdays(day(year, calendar), workdays)


def _end_of_month(end: str, number: str) -> Resolve:
    month = _read_month(number)
    if end == "first":
        return lambda year, calendar: calendar.first_workday_on_or_after(date(year, month, 1))
    return lambda year, calendar: calendar.last_workday_before(_find_next_month(year, month))


def _resolve_weekday(place: str | None, name: str, number: str) -> Resolve:
    """The weekday of a month counted as on the wall; when that one does not fit, the next that does."""
    month, weekday = _read_month(number), _WEEKDAYS.index(name)

    def resolve(year: int, calendar: Calendar) -> date:
        first = date(year, month, 1)
        days = (first + timedelta(n) for n in range((_find_next_month(year, month) - first).days))
        # Weekdays must be workdays, a Saturday or Sunday must not have been made one.
        fitting = [day for day in days if day.weekday() == weekday and calendar.is_workday(day) is (weekday < 5)]
        if not fitting:
            raise RuleError("rule-no-such-day", rule=f"{name} in {number}", year=str(year))
        counted = 32 if place == "last" else 7 * _PLACES.index(place) + 1
        return next((day for day in fitting if day.day >= counted), fitting[-1])

    return resolve


def _resolve_fixed(year: str, month: str, number: str) -> Resolve:
    day = _make_day(int(year), int(month), int(number))
    return lambda year, calendar: day


def _resolve_yearly(month: str, number: str) -> Resolve:
    _make_day(2000, int(month), int(number))  # a leap year: 02-29 can be written
    return lambda year, calendar: _make_day(year, int(month), int(number))


def _resolve_named(name: str) -> Resolve:
    def resolve(year: int, calendar: Calendar) -> date:
        day = find_festival(year, name)
        if day is None:
            raise RuleError("rule-festival-unknown", year=str(year))
        return day

    return resolve


def _read_month(number: str) -> int:
    if not 1 <= int(number) <= 12:
        raise RuleError("rule-no-such-month", month=number)
    return int(number)


def _make_day(year: int, month: int, number: int) -> date:
    try:
        return date(year, month, number)
    except ValueError as error:
        raise RuleError("rule-no-such-day", rule=f"{month:02}-{number:02}", year=str(year)) from error


def _find_next_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1)


_FORMS: tuple[tuple[str, Callable[..., Resolve]], ...] = (
    (r"(.+?) or (last wd before|next wd)", _fall_back),
    (r"(.+?) ?\+ ?(\d+) ?wd", lambda rule, n: _move_by_workdays(rule, int(n))),
    (r"(.+?) - ?(\d+) ?wd", lambda rule, n: _move_by_workdays(rule, -int(n))),
    (r"(\d+) ?wd before (.+)", lambda n, rule: _move_by_workdays(rule, -int(n))),
    (r"(\d+) ?wd after (.+)", lambda n, rule: _move_by_workdays(rule, int(n))),
    (r"last wd before (.+)", lambda rule: _move_by_workdays(rule, -1)),
    (r"first wd after (.+)", lambda rule: _move_by_workdays(rule, 1)),
    (r"(first|last) wd of (\d{1,2})", _end_of_month),
    (rf"(?:1st |(2nd|3rd|4th|last) )?({'|'.join(_WEEKDAYS)}) in (\d{{1,2}})", _resolve_weekday),
    (r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?: 00:00:00)?", _resolve_fixed),
    (r"(\d{1,2})[-/](\d{1,2})", _resolve_yearly),
    (f"({'|'.join(FESTIVALS)})", _resolve_named),
)
