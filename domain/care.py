"""Care: what a union may be told in confidence, what it does, and what it owes everybody in the course of a year."""

import tomllib
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import count
from pathlib import Path

from domain.date_rules import DateRule, RuleError, parse
from domain.groups import SCORE_GROUP, is_hidden
from domain.routing import Lead
from domain.schedule import Occurrence
from domain.union import Union

NEEDS = ("illness", "birth", "bereavement", "retirement", "hardship", "family")
HELP = ("visit", "money", "goods", "errand")
CATEGORY = "care"
"""The category of what is told through its own door."""
CATEGORIES = (CATEGORY, "hardship", "women")
"""Categories in which help is given and noted, however the case came about."""
LEAD = Lead("union", "welfare")
NOTICE = timedelta(days=30)
"""How long before somebody's own day whoever looks after welfare is reminded of it."""

_DATA = Path(__file__).parent / "data" / "care.toml"
_HOUR = time(9, 30)


@cache
def load_dues() -> Mapping[str, DateRule]:
    """What is owed, and the day of the year on which it is brought to mind."""
    rules = tomllib.loads(_DATA.read_text("utf-8"))["dues"]
    return {code: parse(rule) for code, rule in rules.items()}


def list_dues(union: Union, since: datetime) -> Iterator[Occurrence]:
    """Each due of each year as `2027/heat`, as far as the days of the festivals are known."""
    for year in count(union.today(since).year):
        try:
            days = sorted((rule.resolve(year, union.calendar), code) for code, rule in load_dues().items())
        except RuleError:
            return
        for day, code in days:
            if (due := union.at(day, _HOUR)) >= since:
                yield Occurrence(f"{year}/{code}", due)


def find_retirement_reminder(union: Union, member_id: int, day: date) -> Occurrence:
    """A month before somebody retires."""
    return Occurrence(f"retires/{member_id}/{day}", _find_notice(union, day))


def _find_notice(union: Union, day: date) -> datetime:
    return union.at(union.calendar.first_push_day_on_or_after(day - NOTICE), _HOUR)


@cache
def list_service_years() -> tuple[int, ...]:
    """After how many years of service the union has something to give."""
    return tuple(tomllib.loads(_DATA.read_text("utf-8"))["service"]["years"])


def find_anniversary(began: date, years: int) -> date:
    """The day after so many years; of 29 February the last of that month where there is none."""
    year = began.year + years
    return date(year, began.month, min(began.day, monthrange(year, began.month)[1]))


def list_service_reminders(union: Union, began: Iterable[tuple[int, date]], since: datetime) -> Iterator[Occurrence]:
    """A month before each round number of years, in order, as `serves/member/2016-12-18/10`; `began` is by member."""
    first = union.today(since)
    ahead = (
        (day, member, start, years)
        for member, start in began
        for years in list_service_years()
        if (day := find_anniversary(start, years)) >= first
    )
    for day, member, start, years in sorted(ahead):
        if (due := _find_notice(union, day)) >= since:
            yield Occurrence(f"serves/{member}/{start}/{years}", due)


def find_need(category: str, told: str) -> str | None:
    """The kind of need a case tells of: what its author said, else what follows from its category."""
    if category not in CATEGORIES:
        return None
    return told or ("hardship" if category == "hardship" else None)


def count_shown(people: int) -> int | None:
    """How many needs there were at least, if that is told: few, and one more since last month, point to persons."""
    return None if is_hidden(people) else people // SCORE_GROUP * SCORE_GROUP
