"""Heartbeat: on the monotonic clock, a look at what nobody tells us: the wall clock's steps and other processes."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime

from storage.database import Database, DatabaseError

log = logging.getLogger(__name__)

BEAT = 10.0
_STEP = 1.0
"""Seconds by which the wall clock may leave the monotonic one before it counts as set, or as slept through."""
_JOURNAL_AFTER = 20.0
"""Seconds after a write; a beat later at the latest the journal is emptied, so within half a minute."""


class Heartbeat:
    """Calls `disturbed` when the clock was set, the machine slept or another process has written."""

    def __init__(self, database: Database, now: Callable[[], datetime], disturbed: Callable[[], object]) -> None:
        self._database, self._now, self._disturbed = database, now, disturbed
        self._ahead = 0.0
        self._written_at: float | None = None

    def note_write(self) -> None:
        """Something was written of which the journal must not tell for long."""
        # From the first write on: while people keep writing, the journal would else never be emptied.
        self._written_at = self._written_at or time.monotonic()

    async def run(self) -> None:
        self._ahead = self._seconds_ahead()
        while True:
            await asyncio.sleep(BEAT)
            try:
                await self._beat()
            except DatabaseError as error:
                log.warning("the database cannot be looked at: %s", error)

    async def _beat(self) -> None:
        if self._has_stepped() or await self._database.was_written_elsewhere():
            self._disturbed()
        if self._written_at is not None and time.monotonic() - self._written_at >= _JOURNAL_AFTER:
            # Before it is emptied: a write during that has a half minute of its own.
            self._written_at = None
            await self._database.forget_journal()

    def _has_stepped(self) -> bool:
        before, self._ahead = self._ahead, self._seconds_ahead()
        return abs(self._ahead - before) > _STEP

    def _seconds_ahead(self) -> float:
        """How far the wall clock is ahead of the monotonic one."""
        return self._now().timestamp() - time.monotonic()
