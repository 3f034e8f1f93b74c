"""Evidence of who was there, in four grades, and the hours that count by it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

GRADES = ("A", "B", "C", "D")
"""A: the host took a code of the member; B: the member took the code at the door; C: two cadres; D: said by oneself."""
COUNTING = frozenset("ABC")
LATE = 15
"""Minutes somebody may come late before half of the unit is lost."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What somebody attended on one day: how long, how late they came, both in minutes, and how it is known.

    `days` is how many days the whole session has.
    """

    minutes: int
    grade: str
    late: int = 0
    days: int = 1


def count_sittings(minutes: Sequence[int], late: int = 0) -> int:
    """The minutes that count of one sitting after another; half of the first is lost to who comes late to it."""
    lost = minutes[0] - minutes[0] // 2 if minutes and late > LATE else 0
    return sum(minutes) - lost


def count_half_hours(units: Iterable[Unit]) -> int:
    """The half hours of all units together, rounded down once after the sum."""
    return _sum_minutes(units) // 30


def has_attended(units: Sequence[Unit], half_hours: int, share: int) -> bool:
    """Whether these are the share of a course, in percent: of its hours, and of the days of its longest session."""
    counting = [unit for unit in units if unit.grade in COUNTING]
    days = max((unit.days for unit in counting), default=1)
    # Both: a course may be said to take fewer hours than its session, and one long day is no course of two.
    return 100 * _sum_minutes(counting) >= share * half_hours * 30 and 100 * len(counting) >= share * days


def _sum_minutes(units: Iterable[Unit]) -> int:
    return sum(_count_minutes(unit) for unit in units)


def _count_minutes(unit: Unit) -> int:
    if unit.grade not in COUNTING:
        return 0
    return unit.minutes // 2 if unit.late > LATE else unit.minutes


def find_weakest(units: Iterable[Unit]) -> str:
    """The grade of all units together: the weakest of those that count; D if none does."""
    return max((unit.grade for unit in units if unit.grade in COUNTING), default="D")
