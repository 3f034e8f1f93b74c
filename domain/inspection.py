"""The monthly inspection of openness: what is checked, who answers, how it is scored, and what must be put right."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from domain.calendar import Calendar
from domain.member import Member
from domain.openness import find_period, load_register
from domain.schedule import Month

_DATA = Path(__file__).parent / "data" / "inspection.toml"
_DUE_WORKDAYS = 5
# As for a meeting of delegates (the rules of Zhejiang and Shanghai).
_QUORUM = 2 / 3

LONGEST_EVIDENCE = 300
"""UTF-16 units."""
SIDES = ("union", "fund_review")
"""The two committees that sign."""
ACCOUNTS = "I04"
"""The item about reviewed and published accounts, which the books can answer."""
ACCOUNTS_DISCLOSED = "D07"
"""The same in the register of what is disclosed."""


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """`by` is auto, union or fund_review; `steps` are the points it may be given, `optional` that it may not apply."""

    id: str
    right: str
    most: int
    by: str
    steps: tuple[int, ...] = ()
    optional: bool = False


@cache
def load_checklist() -> Mapping[str, ChecklistItem]:
    rows = tomllib.loads(_DATA.read_text("utf-8"))["items"]
    return {name: ChecklistItem(name, **row | {"steps": tuple(row.get("steps", ()))}) for name, row in rows.items()}


def list_manual_items() -> tuple[ChecklistItem, ...]:
    return tuple(item for item in load_checklist().values() if item.by != "auto")


Points = Mapping[str, float | None]
"""Points by item; None where it does not apply, missing where nobody has answered."""


def compute_score(points: Points, items: Iterable[str] | None = None) -> float | None:
    """The points of 100 that the answered items which apply have earned; None if there is none.

    What does not apply leaves numerator and denominator.
    """
    counted = {name: value for name, value in points.items() if value is not None and (items is None or name in items)}
    most = sum(load_checklist()[name].most for name in counted)
    return 100 * sum(counted.values()) / most if most else None


def list_items_of_right(right: str) -> tuple[str, ...]:
    return tuple(item.id for item in load_checklist().values() if item.right == right)


def is_complete(points: Points) -> bool:
    return all(name in points for name in load_checklist())


def score_share(item: str, part: int, whole: int) -> float | None:
    """The points for `part` of `whole`, printed with one decimal; None, not applicable, of nothing."""
    return round(load_checklist()[item].most * part / whole, 1) if whole else None


def compute_response(answered: int, roll: int) -> float | None:
    """I08: all points from two thirds of the roll on, fewer in proportion."""
    most = load_checklist()["I08"].most
    return round(most * min(1.0, answered / roll / _QUORUM), 1) if roll else None


def score_channel_knowledge(mean: float) -> float:
    """I09: the mean of Q05 (0 to 100) in points."""
    return round(load_checklist()["I09"].most * mean / 100, 1)


def find_side(member: Member) -> str:
    """The committee for which a person answers and signs; empty for none."""
    if member.role == "auditor" or (member.is_cadre and member.committee == "fund_review"):
        return "fund_review"
    return "union" if member.is_chair or (member.is_cadre and member.committee == "union") else ""


def find_month_before(day: date) -> str:
    return str(Month.of(day) - 1)


def find_accounts_quarter(month: str) -> str:
    """The newest quarter whose accounts could be reviewed and published by the end of a month, as 2026-Q3."""
    return find_period(load_register()[ACCOUNTS_DISCLOSED], Month.read(month).last_day)


def find_bounds(month: str, calendar: Calendar) -> tuple[datetime, datetime]:
    """The first instant of a month and the first after it."""
    return Month.read(month).bounds(calendar)


def compute_due(month: str, calendar: Calendar) -> datetime:
    """The fifth workday after the month, at the hour at which things are due."""
    return calendar.at(calendar.add_workdays(Month.read(month).last_day, _DUE_WORKDAYS), calendar.due_at)


def compute_rectify_by(month: str, calendar: Calendar) -> date:
    """What a month's survey asks to put right has the whole next month: until its last workday."""
    return calendar.last_workday_before((Month.read(month) + 2).first_day)
