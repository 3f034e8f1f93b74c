"""Part-time work: how much time a cadre has for the union in a month, and to whom the next case goes fairly."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

MONTH = 3 * 8 * 60
"""Paid minutes a month for work in working hours: three workdays (Trade Union Law, art. 41) of eight hours."""


@dataclass(frozen=True, slots=True)
class Load:
    """What lies on a cadre: open cases, minutes logged this month, whether on duty this week or away today."""

    member_id: int
    open_cases: int
    minutes: int
    on_duty: bool = False
    away: bool = False

    @property
    def left(self) -> int:
        """Paid minutes left this month."""
        return max(0, MONTH - self.minutes)


def sort_by_fairness(loads: Iterable[Load]) -> list[Load]:
    """Who should take the next case, first to last.

    Whoever is here, then whoever has time left, then whoever has the fewest cases (duty weighs as one less), then
    whoever has spent the least time.
    """
    return sorted(loads, key=lambda it: (it.away, it.left == 0, it.open_cases - it.on_duty, it.minutes, it.member_id))


def find_monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
