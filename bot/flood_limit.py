"""Flood limit: nobody types or taps four times a second for a minute, and strangers far less."""

from collections import Counter
from datetime import date, datetime


class FloodLimit:
    """Counts each person's updates in the present minute, and which strangers were told so today; in memory only."""

    def __init__(self, most_a_minute: int = 240, of_strangers: int = 30) -> None:
        self._most, self._of_strangers = most_a_minute, of_strangers
        self._day: date | None = None
        self._told: set[int] = set()
        self._minute = 0
        # Never in a row: it would tell who wrote, and when.
        self._counts: Counter[int] = Counter()

    def holds_back(self, person_id: int, now: datetime, *, stranger: bool = False) -> bool:
        """Whether this update is one too many; it is then acknowledged and left unanswered."""
        minute = int(now.timestamp()) // 60
        if minute != self._minute:
            self._minute = minute
            self._counts.clear()
        self._counts[person_id] += 1
        return self._counts[person_id] > (self._of_strangers if stranger else self._most)

    def tells_stranger(self, person_id: int, today: date) -> bool:
        """Whether a stranger is to be told that they are one: once a day, or writing to us would write to them."""
        if today != self._day:
            self._day = today
            self._told.clear()
        told = person_id in self._told
        self._told.add(person_id)
        return not told
