"""The State Council's holiday notice as somebody pastes or types it: which days are off, which are worked instead."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from domain.dates import read_day, read_days
from domain.holidays import HolidayNotice, find_statutory_days

_WORDS: Mapping[str, str] = tomllib.loads((Path(__file__).parent / "data" / "holidays.toml").read_text("utf-8"))[
    "notice"
]
_OFF, _WORK = _WORDS["off"], _WORDS["work"]
_KIND = re.compile(f"(?P<off>{_OFF})|(?P<work>{_WORK})")
_NOISE, _PARTS, _LINES = (re.compile(_WORDS[name]) for name in ("noise", "parts", "lines"))
_HALF_YEAR = timedelta(days=182)
_LONGEST = 62
"""Days a holiday and what stands beside it can take at most: more is a slip of the pen."""


class WrongNotice(ValueError):
    """A notice that cannot be taken; `key` names the words that say why, `what` what it is about."""

    def __init__(self, key: str, what: str = "") -> None:
        super().__init__(key)
        self.key, self.what = key, what


@dataclass(frozen=True, slots=True)
class Span:
    """Days on end, both counted."""

    first: date
    last: date


def read_notice(text: str, year: int) -> HolidayNotice:
    """The days off and the make-up workdays of `year`, weekends among the days off or not. Raises WrongNotice."""
    plain = unicodedata.normalize("NFKC", text).lower().replace(f"{year}{_WORDS['year']}", "")
    days: dict[str, set[date]] = {"off": set(), "work": set()}
    for kind, part in _list_parts(plain):
        days[kind] |= _drop_weekend_before(year, set(_read_part(part, year)))
    if not days["off"]:
        raise WrongNotice("holidays-wrong-none")
    _check(year, days["off"], days["work"])
    return HolidayNotice(frozenset(days["off"]), frozenset(days["work"]))


def _list_parts(plain: str) -> Iterator[tuple[str, str]]:
    """(off or work, what may be days) of each piece; the kind stands after its days, or before them with a colon."""
    for line in _LINES.split(plain):
        line = _NOISE.sub(" ", line)
        heads = re.match(rf"\s*(?P<kind>{_OFF}|{_WORK})\s*:", line)
        if heads:
            kind = "off" if re.fullmatch(_OFF, heads["kind"]) else "work"
            yield from ((kind, part) for part in _split(line[heads.end() :]))
            continue
        start = 0
        for found in _KIND.finditer(line):
            yield from ((str(found.lastgroup), part) for part in _split(line[start : found.start()]))
            start = found.end()
        # The day on which a notice was given stands under it with its own year.
        if rest := [part for part in _split(line[start:]) if not re.search(r"\d{4}", part)]:
            raise WrongNotice("holidays-wrong-kind", rest[0])


def _split(piece: str) -> Iterator[str]:
    """The days of a piece one by one; names of holidays stand before a colon."""
    for part in _PARTS.split(piece.rpartition(":")[2]):
        plain = re.sub(r"^[^\d]*?(?=\d|[a-z]{3,9}\.? \d)", "", part.strip())
        if re.search(r"\d", plain):
            yield plain.strip()


def _read_part(part: str, year: int) -> Iterator[date]:
    new_year = date(year, 1, 1)
    single = read_day(part, new_year)
    span = (single, single) if single else read_days(part, new_year + _HALF_YEAR)
    if span is None or (span[1] - span[0]).days >= _LONGEST:
        raise WrongNotice("holidays-wrong-day", part)
    for number in range((span[1] - span[0]).days + 1):
        yield span[0] + timedelta(number)


def _drop_weekend_before(year: int, days: set[date]) -> set[date]:
    """A New Year that begins on the last weekend of December takes nothing from the calendar of that year."""
    return {it for it in days if not (it.year == year - 1 and it.weekday() >= 5 and date(year, 1, 1) in days)}


def _check(year: int, off: set[date], work: set[date]) -> None:
    if strange := sorted(day for day in off | work if day.year != year):
        raise WrongNotice("holidays-wrong-year", strange[0].isoformat())
    if both := sorted(off & work):
        raise WrongNotice("holidays-wrong-both", both[0].isoformat())
    if usual := sorted(day for day in work if day.weekday() < 5):
        raise WrongNotice("holidays-wrong-make-up", usual[0].isoformat())
    # Weekend days need not be listed: nobody works on them anyway.
    if missing := sorted(day for day in find_statutory_days(year) - off if day.weekday() < 5):
        raise WrongNotice("holidays-wrong-missing", missing[0].isoformat())


def list_spans(days: Iterable[date]) -> list[Span]:
    """Days that follow each other as one span each."""
    spans = list[Span]()
    for day in sorted(days):
        if spans and day - spans[-1].last == timedelta(days=1):
            spans[-1] = Span(spans[-1].first, day)
        else:
            spans.append(Span(day, day))
    return spans
