"""Part-time work: how much time a cadre has for the union in a month, and to whom the next case goes fairly."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

MONTH = 3 * 8 * 60
"""Paid minutes a month for work in working hours: three workdays (Trade Union Law, art. 41) of eight hours."""


@dataclass(frozen=True, slots=True)
class Load:
    """What lies on a cadre: open cases, minutes logged this month, whether on duty this week or away today.

    `answers` is whether the matter is in their own field of work.
    """

    member_id: int
    open_cases: int
    minutes: int
    on_duty: bool = False
    away: bool = False
    answers: bool = False

    @property
    def left(self) -> int:
        """Paid minutes left this month."""
        return max(0, MONTH - self.minutes)


def sort_by_fairness(loads: Iterable[Load]) -> list[Load]:
    """Who should take the next case, first to last.

    Whoever is here, then whose field it is, then whoever is on duty this week; among these by their load: whoever has
    time left, has the fewest cases, has spent the least time.
    """
    return sorted(loads, key=_rank)


def _rank(it: Load) -> tuple[int, ...]:
    return it.away, not it.answers, not it.on_duty, it.left == 0, it.open_cases, it.minutes, it.member_id


def find_monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
