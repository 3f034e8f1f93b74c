"""Counting what may not be written down: who tried codes, who wrote in which mode, in memory and only for a while."""

import secrets
from collections import deque
from datetime import datetime, timedelta
from hashlib import blake2b


class CaseTally:
    """Counts events a person and in all within `span`; persons are known by a hash whose key dies with the process."""

    def __init__(self, span: timedelta) -> None:
        self._span = span
        self._key = secrets.token_bytes(32)
        self._events: deque[tuple[datetime, bytes]] = deque()

    def add(self, person: int, now: datetime) -> None:
        self._events.append((now, self._hash(person)))

    def of(self, person: int, now: datetime) -> int:
        self._drop_old(now)
        mine = self._hash(person)
        return sum(who == mine for _, who in self._events)

    def in_all(self, now: datetime) -> int:
        self._drop_old(now)
        return len(self._events)

    def clear(self) -> None:
        self._events.clear()

    def _drop_old(self, now: datetime) -> None:
        # One that is later than now was noted by a clock set back since: it must not count for ever.
        while self._events and not now - self._span < self._events[0][0] <= now:
            self._events.popleft()

    def _hash(self, person: int) -> bytes:
        return blake2b(person.to_bytes(8, "big"), key=self._key, digest_size=8).digest()


WRONG_CODES = CaseTally(timedelta(hours=1))
UNSIGNED = CaseTally(timedelta(days=1))
"""Suggestions in the mailbox: they count towards a day's three without leaving a row."""
