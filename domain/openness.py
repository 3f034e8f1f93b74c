"""What is disclosed to everybody: the register of items, their periods, and when each disclosure is due."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

from domain.calendar import Calendar
from domain.schedule import Month, months_between

_DATA = Path(__file__).parent / "data" / "openness.toml"
_MONTHS = {"monthly": 1, "quarterly": 3, "half-year": 6}
_DUE_WORKDAYS = 5

LEAST_STAY = timedelta(days=7)
"""How long a disclosure stays in view at least, as Henan's rules on employees' democratic rights ask (article 28)."""
LONGEST = 3000
"""UTF-16 units of a disclosure's text."""
MOST_FILES = 5


@dataclass(frozen=True, slots=True)
class RegisterItem:
    """`cycle` is monthly, quarterly, half-year or event; `right` the one of the four rights it serves."""

    id: str
    cycle: str
    right: str

    @property
    def is_periodic(self) -> bool:
        return self.cycle in _MONTHS


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """What a period (2026-10, 2026-Q3, 2026-H1) owes, and the last moment for it."""

    at: datetime
    item: str
    period: str


@cache
def load_register() -> Mapping[str, RegisterItem]:
    rows = tomllib.loads(_DATA.read_text("utf-8"))["items"]
    return {name: RegisterItem(name, **row) for name, row in rows.items()}


def find_period(item: RegisterItem, day: date) -> str:
    """The newest period of the item that has ended before `day`; empty for what follows no calendar."""
    if not item.is_periodic:
        return ""
    return _name_period(item.cycle, _find_last_month(item, day))


def find_due(item: RegisterItem, day: date, calendar: Calendar) -> Due | None:
    """What the item owes for its newest ended period."""
    if not item.is_periodic:
        return None
    return _make_due(item, _find_last_month(item, day), calendar)


def _find_last_month(item: RegisterItem, day: date) -> Month:
    """The last month of the newest period that has ended before `day`."""
    before = Month.of(day) - 1
    return before - before.number % _MONTHS[item.cycle]


def list_dues(calendar: Calendar, since: datetime, until: datetime) -> list[Due]:
    """Everything that falls due after `since` and not after `until`."""
    first, last = Month.of(calendar.local(since)), Month.of(calendar.local(until))
    # Five workdays after a month's end are always within the next month and a half.
    ends = list(months_between(first - 2, last - 1))
    owed = (_make_due(item, end, calendar) for item in load_register().values() for end in ends if _is_end(item, end))
    return sorted(due for due in owed if since < due.at <= until)


def _is_end(item: RegisterItem, end: Month) -> bool:
    return item.is_periodic and end.number % _MONTHS[item.cycle] == 0


def _make_due(item: RegisterItem, end: Month, calendar: Calendar) -> Due:
    """`end` is the last month of the period."""
    at = calendar.at(calendar.add_workdays(end.last_day, _DUE_WORKDAYS), calendar.due_at)
    return Due(at, item.id, _name_period(item.cycle, end))


def _name_period(cycle: str, end: Month) -> str:
    number = {"monthly": f"{end.number:02}", "quarterly": f"Q{end.number // 3}", "half-year": f"H{end.number // 6}"}
    return f"{end.year}-{number[cycle]}"


@dataclass(frozen=True, slots=True)
class DisclosureStanding:
    """How an item stands: published, due, overdue, or none where nothing is owed; `due` if something is or was."""

    item: RegisterItem
    kind: str
    due: Due | None


def list_standings(
    calendar: Calendar, now: datetime, since: datetime | None, covered: frozenset[tuple[str, str]]
) -> Iterator[DisclosureStanding]:
    """Every item of the register; `covered` are the (item, period) that were published.

    Nothing is owed before `since`, when the union began to use the register.
    """
    for item in load_register().values():
        due = find_due(item, calendar.local(now).date(), calendar)
        if due is None:
            yield DisclosureStanding(item, "none", None)
        elif (item.id, due.period) in covered:
            yield DisclosureStanding(item, "published", due)
        elif since is None or due.at <= since:
            yield DisclosureStanding(item, "none", due)
        else:
            yield DisclosureStanding(item, "overdue" if now > due.at else "due", due)
