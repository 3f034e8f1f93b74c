"""A day as people write it, in either language: 周五, 11月6日, 11.6, 2026/11/6, Friday, 6 Nov."""

import re
import tomllib
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from domain.calendar import DAY
from domain.capacity import find_monday
from domain.quantities import write_digits

_DATA = Path(__file__).parent / "data" / "dates.toml"
_LONGEST = 60
_HALF_YEAR = timedelta(days=182)
_WEEK = timedelta(weeks=1)
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class _Terms:
    """What a day is read by: from where "tomorrow" counts, and which of two bare numbers is the month."""

    today: date
    is_day_first: bool


def read_day(text: str, today: date) -> date | None:
    """The day that is meant, the first from today on if no year is written; None if it cannot be read.

    None too for 7/12, which `find_days` reads in two ways. A weekday beside a date must be that date's own.
    """
    days = find_days(text, today)
    return days[0] if len(days) == 1 else None


def find_days(text: str, today: date) -> tuple[date, ...]:
    """Every day that may be meant: two for 7/12, which is December to some and July to others; none for no day."""
    plain = _simplify(text)
    if len(plain) > _LONGEST:
        return ()
    found = (_read(plain, today, terms) for terms in _both_orders(today))
    return tuple(dict.fromkeys(day for day in found if day))


def read_days(text: str, today: date) -> tuple[date, date] | None:
    """The first and the last day of a time, the same twice if it is one day; None if they cannot be read.

    None too where they can be read in two ways. It may have begun up to half a year ago.
    """
    spans = find_spans(text, today)
    return spans[0] if len(spans) == 1 else None


def find_spans(text: str, today: date) -> tuple[tuple[date, date], ...]:
    """Every time that may be meant, the first and the last day of each; two for 7/12 to 9/12."""
    plain = _simplify(text)
    if len(plain) > _LONGEST:
        return ()
    found = (_read_span(plain, terms) for terms in _both_orders(today))
    return tuple(dict.fromkeys(span for span in found if span))


def _both_orders(today: date) -> tuple[_Terms, _Terms]:
    return _Terms(today, is_day_first=False), _Terms(today, is_day_first=True)


def _read_span(plain: str, terms: _Terms) -> tuple[date, date] | None:
    if plain in _words()["weeks_ahead"]:
        monday = find_monday(terms.today) + _words()["weeks_ahead"][plain] * _WEEK
        return monday, monday + timedelta(days=6)
    if day := _read(plain, terms.today, terms):
        return day, day
    for start, end in _halves(plain):
        first = _read_first(start, end, terms)
        last = _read_last(end, first, terms) if first else None
        # A last day that comes only next year was meant to come before the first one.
        if first and last and first <= last and (last - first <= _HALF_YEAR or _YEAR.search(end)):
            return first, last
    return None


def _simplify(text: str) -> str:
    return " ".join(write_digits(text).replace(",", " ").split())


def _halves(plain: str) -> Iterator[tuple[str, str]]:
    """What stands before and after each sign or word that may mean `until`."""
    for sign in re.finditer(_words()["until"], plain):
        start, end = plain[: sign.start()].strip(), plain[sign.end() :].strip()
        if start and end:
            yield start, end


def _read_first(start: str, end: str, terms: _Terms) -> date | None:
    long_ago = terms.today - _HALF_YEAR
    if start.isdecimal():  # 2–6 Nov
        last = _read(end, long_ago, terms)
        return _make(last.year, last.month, int(start)) if last else None
    return _read(start, terms.today if _is_relative(start) else long_ago, terms)


def _read_last(end: str, first: date, terms: _Terms) -> date | None:
    return _find_number(first, int(end)) if end.isdecimal() else _read(end, first, terms)


def _read(plain: str, since: date, terms: _Terms) -> date | None:
    """The first day from `since` on; words such as tomorrow count from today."""
    if plain in _words()["days_ahead"]:
        return terms.today + timedelta(days=_words()["days_ahead"][plain])
    weekday, weeks, rest = _take_weekday(plain)
    if not rest:
        return None if weekday is None else _find_weekday(since, weekday, weeks)
    day = _read_date(rest, since, terms)
    # A weekday that does not fit is the one sign we get that a finger has slipped (decision 28).
    return day if day and weekday in (None, day.weekday()) else None


def _is_relative(plain: str) -> bool:
    return plain in _words()["days_ahead"] or not _take_weekday(plain)[2]


def _take_weekday(plain: str) -> tuple[int | None, int, str]:
    """The weekday that is named (0 is Monday), how many weeks ahead it is said to be, and what stands beside it."""
    found = re.search(_words()["weekday"], plain)
    if found is None:
        return None, 0, plain
    rest = f"{plain[: found.start()]} {plain[found.end() :]}".strip(" ()")
    weeks = 2 if found["after_next"] else 1 if found["next"] else 0
    return _words()["weekdays"][found["name"]], weeks, rest


def _find_weekday(since: date, weekday: int, weeks: int) -> date:
    if weeks:
        return find_monday(since) + weeks * _WEEK + timedelta(days=weekday)
    return since + timedelta(days=(weekday - since.weekday()) % 7)


def _read_date(plain: str, since: date, terms: _Terms) -> date | None:
    for pattern in _words()["forms"]:
        if found := re.fullmatch(pattern, plain):
            return _build(found.groupdict(), since, terms)
    return None


def _build(parts: Mapping[str, str | None], since: date, terms: _Terms) -> date | None:
    ahead, name, which = parts.get("ahead"), parts.get("name"), parts.get("which")
    month, number = int(parts.get("month") or 0), int(parts.get("day") or 0)
    if ahead:
        return _count_ahead(terms.today, int(ahead) * (7 if parts.get("weeks") else 1))
    if first := parts.get("first"):
        month, number = int(first), int(parts.get("second") or 0)
        if terms.is_day_first:
            month, number = number, month
    if name:
        month = _words()["months"][name]
    if which in _words()["months_ahead"]:
        return _find_in_month(terms.today, _words()["months_ahead"][which], number)
    if parts.get("end"):
        return _find_end(parts, month, since, terms)
    if not month:
        return _find_number(since, number)
    year = terms.today.year + _words()["years_ahead"][which] if which else parts.get("year")
    return _find_yearly(since, month, number) if year is None else _make(int(year), month, number)


def _count_ahead(today: date, days: int) -> date | None:
    # Beyond the year 9999 there is no day to count to.
    return today + timedelta(days=days) if days < date.max.toordinal() - today.toordinal() else None


def _find_end(parts: Mapping[str, str | None], month: int, since: date, terms: _Terms) -> date:
    """The last day of a year or of a month, this one's if none is named."""
    if parts.get("of_year"):
        return date(terms.today.year, 12, 31)
    if not month:
        return _find_last(terms.today.year, terms.today.month)
    # Not over yet where it is the last day that counts.
    day = _find_last(since.year, month)
    return day if day >= since else _find_last(since.year + 1, month)


def _find_in_month(today: date, months: int, number: int) -> date | None:
    """The day of that number `months` ahead; the last one of the month for 0."""
    years, month = divmod(today.month - 1 + months, 12)
    year = today.year + years
    return _make(year, month + 1, number) if number else _find_last(year, month + 1)


def _find_last(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _find_yearly(since: date, month: int, number: int) -> date | None:
    # From 2096 on the next 29 February is eight years away.
    years = (_make(year, month, number) for year in range(since.year, since.year + 9))
    return next((day for day in years if day and day >= since), None)


def _find_number(since: date, number: int) -> date | None:
    """The next day of that number in its month."""
    # No two months in a row lack a number: one of them has a 31st.
    days = (since + DAY * ahead for ahead in range(62))
    return next((day for day in days if day.day == number), None)


def _make(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


@cache
def _words() -> Mapping[str, Any]:
    """The table of words, with its patterns made from it."""
    data = tomllib.loads(_DATA.read_text("utf-8"))
    weekdays, months = (
        {name: n for n, names in enumerate(data[key]) for name in names} for key in ("weekdays", "months")
    )
    names = _any_of(weekdays)
    weeks = f"(?:(?P<after_next>{data['after_next']})|(?P<next>{data['next']})|{data['this']})?"
    return {
        **data,
        "weekdays": weekdays,
        "months": {name: n + 1 for name, n in months.items()},
        # No letter may follow: `mon` is not the beginning of `month`.
        "weekday": rf"{weeks}(?<![a-z])(?P<name>{names})(?![a-z])\.?",
        "forms": [form.replace("NAMES", _any_of(months)) for form in data["forms"]],
    }


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))
