"""A day as people write it, in either language: 周五, 11月6日, 11.6, 2026/11/6, Friday, 6 Nov."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from domain.calendar import DAY
from domain.capacity import find_monday

_DATA = Path(__file__).parent / "data" / "dates.toml"
_LONGEST = 60
_HALF_YEAR = timedelta(days=182)
_WEEK = timedelta(weeks=1)
_YEAR = re.compile(r"\d{4}")


def read_day(text: str, today: date) -> date | None:
    """The day that is meant, the first from today on if no year is written; None if it cannot be read.

    Of two numbers the first is the month, as in Chinese. A weekday beside a date must be that date's own.
    """
    plain = _simplify(text)
    return _read(plain, today, today) if len(plain) <= _LONGEST else None


def read_days(text: str, today: date) -> tuple[date, date] | None:
    """The first and the last day of a time, the same twice if it is one day; None if they cannot be read.

    It may have begun up to half a year ago.
    """
    plain = _simplify(text)
    if len(plain) > _LONGEST:
        return None
    if day := _read(plain, today, today):
        return day, day
    for start, end in _halves(plain):
        first = _read_first(start, end, today)
        last = _read_last(end, first, today) if first else None
        # A last day that comes only next year was meant to come before the first one.
        if first and last and first <= last and (last - first <= _HALF_YEAR or _YEAR.search(end)):
            return first, last
    return None


def _simplify(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).lower().replace(",", " ").split())


def _halves(plain: str) -> Iterator[tuple[str, str]]:
    """What stands before and after each sign or word that may mean `until`."""
    for sign in re.finditer(_words()["until"], plain):
        start, end = plain[: sign.start()].strip(), plain[sign.end() :].strip()
        if start and end:
            yield start, end


def _read_first(start: str, end: str, today: date) -> date | None:
    if start.isdecimal():  # 2–6 Nov
        last = _read(end, today - _HALF_YEAR, today)
        return _make(last.year, last.month, int(start)) if last else None
    return _read(start, today, today) if _is_relative(start) else _read(start, today - _HALF_YEAR, today)


def _read_last(end: str, first: date, today: date) -> date | None:
    return _find_number(first, int(end)) if end.isdecimal() else _read(end, first, today)


def _read(plain: str, since: date, today: date) -> date | None:
    """The first day from `since` on; words such as tomorrow count from today."""
    if plain in _words()["days_ahead"]:
        return today + timedelta(days=_words()["days_ahead"][plain])
    weekday, is_next, rest = _take_weekday(plain)
    if not rest:
        return None if weekday is None else _find_weekday(since, weekday, is_next=is_next)
    day = _read_date(rest, since, today)
    return day if day and weekday in (None, day.weekday()) else None


def _is_relative(plain: str) -> bool:
    return plain in _words()["days_ahead"] or not _take_weekday(plain)[2]


def _take_weekday(plain: str) -> tuple[int | None, bool, str]:
    """The weekday that is named (0 is Monday), whether it is next week's, and what stands beside it."""
    found = re.search(_words()["weekday"], plain)
    if found is None:
        return None, False, plain
    rest = f"{plain[: found.start()]} {plain[found.end() :]}".strip(" ()")
    return _words()["weekdays"][found["name"]], bool(found["next"]), rest


def _find_weekday(since: date, weekday: int, *, is_next: bool) -> date:
    if is_next:
        return find_monday(since) + _WEEK + timedelta(days=weekday)
    return since + timedelta(days=(weekday - since.weekday()) % 7)


def _read_date(plain: str, since: date, today: date) -> date | None:
    for pattern in _words()["forms"]:
        if found := re.fullmatch(pattern, plain):
            return _build(found.groupdict(), since, today)
    return None


def _build(parts: Mapping[str, str | None], since: date, today: date) -> date | None:
    ahead, number, name = parts.get("ahead"), parts.get("day"), parts.get("name")
    if ahead:
        days = int(ahead) * (7 if parts.get("weeks") else 1)
        return today + timedelta(days=days) if days < date.max.toordinal() - today.toordinal() else None
    month = _words()["months"][name] if name else int(parts.get("month") or 0)
    which = parts.get("which")
    year = today.year + _words()["years_ahead"][which] if which else parts.get("year")
    if not month:
        return _find_number(since, int(number or 0))
    if year is not None:
        return _make(int(year), month, int(number or 0))
    years = (_make(year, month, int(number or 0)) for year in range(since.year, since.year + 9))
    return next((day for day in years if day and day >= since), None)


def _find_number(since: date, number: int) -> date | None:
    """The next day of that number in its month."""
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
    return {
        **data,
        "weekdays": weekdays,
        "months": {name: n + 1 for name, n in months.items()},
        # No letter may follow: `mon` is not the beginning of `month`.
        "weekday": rf"(?:(?P<next>{data['next']})|{data['this']})?(?<![a-z])(?P<name>{names})(?![a-z])\.?",
        "forms": [form.replace("NAMES", _any_of(months)) for form in data["forms"]],
    }


def _number(groups: Iterable[Iterable[str]]) -> dict[str, int]:
    return {name: number for number, names in enumerate(groups) for name in names}


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))
