"""Date rules of the annual plan: a small grammar that a cadre can write into a spreadsheet."""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from domain.calendar import Calendar
from domain.holidays import FESTIVALS, find_festival
from domain.schedule import Month

Resolve = Callable[[int, Calendar], date]

_CHINESE = Path(__file__).parent / "data" / "date_rules_zh.toml"
_LONGEST = 80
_MOST_WORKDAYS = 60
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PLACES = (None, "2nd", "3rd", "4th")
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)\b")
_SOME = "some wd "
_PERIOD = re.compile(r"(?:(?P<year>\d{4})[- ])?(?P<kind>early|middle|late|month|quarter|half) ?(?P<number>\d{1,2})")


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
    said: str = field(compare=False)
    """As its writer wrote it."""
    _resolve: Resolve = field(repr=False, compare=False)
    _resolve_end: Resolve | None = field(default=None, repr=False, compare=False)
    is_vague: bool = field(default=False, compare=False)
    """Whether it names a time rather than a day, such as early in March: the first workday of it is taken."""

    def resolve(self, year: int, calendar: Calendar) -> date:
        """The day of `year`, or near its ends. Raises RuleError when the year has no such day or unknown festival."""
        with _quoting(self.said):
            return self._resolve(year, calendar)

    def resolve_end(self, year: int, calendar: Calendar) -> date:
        """The last day where the rule is a time of several days, else the same as `resolve`."""
        with _quoting(self.said):
            return (self._resolve_end or self._resolve)(year, calendar)


def parse(text: str) -> DateRule:
    """Read one rule in English or Chinese; wd, workday and working days are the same. Raises RuleError.

    2026-04-18                  that day                    11-09                    that day of each year
    first wd of 1               of January                  last wd of 6             of June
    last wd before 05-01        of any rule                 first wd after 05-05     of any rule
    10wd before spring_festival workdays before a rule      2wd after mid_autumn     workdays after a rule
    sat in 4                    the first, no make-up day   3rd wed in 5, last fri in 12
    first wd of 1 + 5wd         workdays on (or back)       lantern or last wd before, 04-23 or next wd
    2027-04-12 (mon)            a day that must be a Monday early 3, middle 3, late 3, month 3, quarter 2, half 1
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).lower().replace(",", " ").split())
    said = " ".join(text.split())[:_LONGEST]
    if len(plain) > _LONGEST:
        raise RuleError("rule-unknown", rule=said)
    written = _WEEKDAY.sub(lambda found: found[1], re.sub(r"\bwork(ing )?days?\b", "wd", plain))
    if not written.isascii():
        for pattern, replacement in _rewrite():
            written = pattern.sub(replacement, written)
    with _quoting(said):
        period = _read_period(written)
    if period:
        return DateRule(written, said, *period, is_vague=True)
    with _quoting(said):
        return DateRule(written, said, _read(written), is_vague=written.startswith(_SOME))


@contextmanager
def _quoting(said: str) -> Iterator[None]:
    """What is wrong with a rule is said of the rule as it was written, not as we rewrote it."""
    try:
        yield
    except RuleError as error:
        if "rule" not in error.values:
            raise
        raise RuleError(error.key, **(error.values | {"rule": said})) from None


def is_rule(text: str) -> bool:
    """Whether it is a rule or a wrong one, and not something else."""
    try:
        parse(text)
    except RuleError as error:
        return error.key != "rule-unknown"
    return True


@cache
def _rewrite() -> tuple[tuple[re.Pattern[str], str], ...]:
    table = tomllib.loads(_CHINESE.read_text("utf-8"))
    # The longest first: twenty-one before one.
    numbers = [(numeral + table["counted"], str(number)) for number, numeral in enumerate(table["numerals"], 1)]
    rows = [*reversed(numbers), *table["rewrite"]]
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

    def resolve(year: int, calendar: Calendar) -> date:
        found = calendar.add_workdays(day(year, calendar), workdays)
        # Before New Year means the end of the plan's year, not of the one before.
        return found if found.year >= year else calendar.add_workdays(day(year + 1, calendar), workdays)

    return resolve


def _end_of_month(end: str, number: str) -> Resolve:
    month = _read_month(number)
    if end == "first":
        return lambda year, calendar: calendar.first_workday_on_or_after(date(year, month, 1))
    return lambda year, calendar: calendar.last_workday_before((Month(year, month) + 1).first_day)


def _resolve_weekday(place: str | None, name: str, number: str) -> Resolve:
    """The weekday of a month counted as on the wall; when that one does not fit, the next that does."""
    month, weekday = _read_month(number), _WEEKDAYS.index(name)

    def resolve(year: int, calendar: Calendar) -> date:
        first = date(year, month, 1)
        days = (first + timedelta(n) for n in range(((Month(year, month) + 1).first_day - first).days))
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


def _check_weekday(rule: str, name: str) -> Resolve:
    """The day, which must be that day of the week: somebody wrote both, so they were sure of both."""
    day = _read(rule)

    def resolve(year: int, calendar: Calendar) -> date:
        found = day(year, calendar)
        if found.weekday() != _WEEKDAYS.index(name):
            raise RuleError("rule-wrong-weekday", day=f"{found.year}-{found:%m-%d}", weekday=_WEEKDAYS[found.weekday()])
        return found

    return resolve


def _ask_which(first: str, second: str) -> Resolve:
    """3-4 may be the fourth of March, the third of April or two months: only where one reading is left it is taken."""
    one, other = int(first), int(second)
    if one == other or (one <= 12 < other):
        return _resolve_yearly(first, second)
    if other <= 12 < one:
        return _resolve_yearly(second, first)
    raise RuleError(
        "rule-ambiguous", rule=f"{first}-{second}", one=f"{one:02}-{other:02}", other=f"{other:02}-{one:02}"
    )


def _read_period(text: str) -> tuple[Resolve, Resolve] | None:
    """The first and the last workday of a part of the year, or None if it is none."""
    found = _PERIOD.fullmatch(re.sub(r"^(\d{4})-(\d{1,2})$", r"\1 month \2", text))
    if not found:
        return None
    kind, number = found["kind"], int(found["number"])
    months = {"quarter": 3, "half": 6}.get(kind, 1)
    if not 1 <= number <= 12 // months:
        raise RuleError("rule-no-such-month", month=str(number))
    first_month, last_month = months * (number - 1) + 1, months * number
    first_day, last_day = {"early": (1, 10), "middle": (11, 20), "late": (21, 0)}.get(kind, (1, 0))

    def start(year: int, calendar: Calendar) -> date:
        if found["year"] and int(found["year"]) != year:
            raise RuleError("rule-no-such-day", rule=text, year=str(year))
        return calendar.first_workday_on_or_after(date(year, first_month, first_day))

    def end(year: int, calendar: Calendar) -> date:
        after = date(year, last_month, last_day) + timedelta(1) if last_day else (Month(year, last_month) + 1).first_day
        return calendar.last_workday_before(after)

    return start, end


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


# The first that fits is taken, so 04-23, our own way of writing, stands before what may be read in two ways.
_FORMS: tuple[tuple[str, Callable[..., Resolve]], ...] = (
    (r"(.+?) or (last wd before|next wd)", _fall_back),
    (r"(.+?) ?\+ ?(\d+) ?wd", lambda rule, n: _move_by_workdays(rule, int(n))),
    (r"(.+?) - ?(\d+) ?wd", lambda rule, n: _move_by_workdays(rule, -int(n))),
    (r"(\d+) ?wd before (.+)", lambda n, rule: _move_by_workdays(rule, -int(n))),
    (r"(\d+) ?wd after (.+)", lambda n, rule: _move_by_workdays(rule, int(n))),
    (r"(?:last|some) wd before (.+)", lambda rule: _move_by_workdays(rule, -1)),
    (r"(?:first|some) wd after (.+)", lambda rule: _move_by_workdays(rule, 1)),
    (r"(first|last) wd of (\d{1,2})", _end_of_month),
    (rf"(?:1st |(2nd|3rd|4th|last) )?({'|'.join(_WEEKDAYS)}) in (\d{{1,2}})", _resolve_weekday),
    # A spreadsheet turned into text writes midnight behind a day.
    (r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?: 00:00:00)?", _resolve_fixed),
    (r"(\d{2})-(\d{2})", _resolve_yearly),
    (r"(\d{1,2})~(\d{1,2})", _resolve_yearly),
    (rf"([\d~/.-]+) ?[(\[]? ?({'|'.join(_WEEKDAYS)}) ?[)\]]?", _check_weekday),
    (r"(\d{1,2})[-/.](\d{1,2})", _ask_which),
    (f"({'|'.join(FESTIVALS)})", _resolve_named),
)
