"""A dam against one person's flood: nobody types or taps four times a second for a minute."""

from collections import Counter
from datetime import datetime


class FloodLimit:
    """Counts each person's updates in the present minute, in memory only."""

    def __init__(self, most_a_minute: int = 240) -> None:
        self._most = most_a_minute
        self._minute = 0
        self._counts: Counter[int] = Counter()

    def holds_back(self, person_id: int, now: datetime) -> bool:
        """Whether this update is one too many; it is then acknowledged and left unanswered."""
        minute = int(now.timestamp()) // 60
        if minute != self._minute:
            self._minute = minute
            self._counts.clear()
        self._counts[person_id] += 1
        return self._counts[person_id] > self._most
