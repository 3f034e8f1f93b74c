"""The days off that the State sets: official notices where known, otherwise the statutory list."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data" / "holidays.toml"

FESTIVALS = ("spring_festival", "lantern", "qingming", "dragon_boat", "mid_autumn", "double_ninth")
STATUTORY_DAYS = 13  # in a year, since 2025


@dataclass(frozen=True, slots=True)
class HolidayNotice:
    """Days off and make-up workdays of one year; weekends off need not be listed."""

    off_days: frozenset[date]
    make_up_days: frozenset[date]


@cache
def _load_tables() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(_DATA.read_text("utf-8"))


@cache
def find_official_notice(year: int) -> HolidayNotice | None:
    """The published notice of `year`, or None while there is none in our table."""
    table = _load_tables()["official"].get(str(year))
    return table and HolidayNotice(frozenset(table["off_days"]), frozenset(table["make_up_days"]))


@cache
def find_festival(year: int, name: str) -> date | None:
    """The day of a festival of FESTIVALS; None beyond the table of lunar dates."""
    if name not in FESTIVALS:
        raise KeyError(name)
    day: date | None = _load_tables()["festivals"].get(str(year), {}).get(name)
    return day


@cache
def find_statutory_days(year: int) -> frozenset[date]:
    """The public holidays of `year` by the national rules of 2024-11-10, as far as their dates are known."""
    days = {date(year, 1, 1), date(year, 5, 1), date(year, 5, 2)} | {date(year, 10, day) for day in (1, 2, 3)}
    if spring := find_festival(year, "spring_festival"):
        days |= {spring + timedelta(offset) for offset in (-1, 0, 1, 2)}
    single = (find_festival(year, name) for name in ("qingming", "dragon_boat", "mid_autumn"))
    return frozenset(days.union(day for day in single if day))


@cache
def make_provisional_notice(year: int) -> HolidayNotice:
    """What is likely before the notice: statutory days, those on a weekend made up on the next free weekday."""
    off = set(find_statutory_days(year))
    for day in sorted(off):
        if day.weekday() >= 5:
            off.add(next(later for n in count(1) if (later := day + timedelta(n)).weekday() < 5 and later not in off))
    return HolidayNotice(frozenset(off), frozenset())
