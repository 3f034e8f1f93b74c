"""Which anonymous case somebody has open: in memory alone, so that no row and no draft joins the two."""

import secrets
from datetime import datetime, timedelta
from hashlib import blake2b

from handlers.context import Context

_SPAN = timedelta(hours=1)


class Opened:
    """One case a person, for an hour after their last step; persons are known by a hash whose key dies with us."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)
        self._cases: dict[bytes, tuple[str, datetime]] = {}

    def note(self, person: int, number: str, now: datetime) -> None:
        # What has run out would otherwise stay in memory as long as the process.
        self._cases = {who: it for who, it in self._cases.items() if it[1] > now}
        self._cases[self._hash(person)] = (number, now + _SPAN)

    def of(self, person: int, now: datetime) -> str:
        """The number of the case; empty if there is none."""
        number, until = self._cases.get(self._hash(person), ("", now))
        return number if now < until else ""

    def clear(self) -> None:
        self._cases.clear()

    def _hash(self, person: int) -> bytes:
        return blake2b(person.to_bytes(8, "big"), key=self._key, digest_size=16).digest()


OPENED = Opened()
WRITING = Opened()
"""The case somebody is adding to, so that every further message counts."""
ALBUMS = Opened()
"""What was sent together: it comes as several messages and is one addition."""


def find_opened(context: Context) -> str:
    """The number of the case that this person has opened by its code; empty if there is none."""
    return OPENED.of(context.actor.id, context.now)
