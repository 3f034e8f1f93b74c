"""Outages: while a timed attempt runs, each poll is noted, and what we did not hear is given back."""

import logging
import time
from collections.abc import Callable
from math import ceil, inf

from storage import attempts, outages
from storage.database import Db

log = logging.getLogger(__name__)

SHORT_POLL = 2
"""Seconds of a poll while a timed attempt runs: a longer silence can then only be an outage."""


def read_seconds() -> float:
    """Seconds that go on while the machine sleeps or this process is stopped, and never jump."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class Outages:
    """Told of each batch in its transaction; `is_watching` while there may be an attempt that loses time.

    `is_timing` while one of them is counted in minutes: then polls are short, and every few seconds are given back.
    """

    def __init__(self, seconds: Callable[[], float] = read_seconds) -> None:
        self.seconds = seconds
        # Until the database has said otherwise: an attempt may have been running since before the start.
        self.is_watching = self.is_timing = True
        self._begun_at = 0.0
        self._heard_at: float | None = None

    def measure_silence(self) -> float:
        """Seconds since a batch was noted; 0 while nobody can lose anything by it."""
        if not self.is_watching:
            return 0.0
        return inf if self._heard_at is None else self.seconds() - self._heard_at

    async def begin_batch(self, db: Db, now: int) -> None:
        """Before anything of it is judged: what was tapped during an outage has its deadline extended already."""
        self._begun_at = self.seconds()
        if self.is_watching:
            await self._give_back(db, now)
            await outages.note_heard(db, now)
            self.is_watching, self.is_timing = await attempts.find_running_kinds(db)

    async def end_batch(self, db: Db, now: int) -> None:
        if "quiz_attempts" in db.touched:
            # In the transaction that begins an attempt: a process that dies right after it has been heard by then.
            await outages.note_heard(db, now)
            self.is_watching = self.is_timing = True

    def note_commit(self) -> None:
        """A batch that was undone was not heard: it comes again, and its silence goes on."""
        self._heard_at = self._begun_at

    async def _give_back(self, db: Db, now: int) -> None:
        last = await outages.find_heard(db)
        # After a start only the wall clock knows for how long nobody listened.
        silence = ceil(self._begun_at - self._heard_at) if self._heard_at is not None else now - last
        least = outages.LEAST if self.is_timing else outages.LEAST_OF_DAYS
        if last and silence > least and (extended := await outages.give_back(db, last, last + silence)):
            log.warning("nothing was heard for %d s: %d attempts get it back", silence, extended)
