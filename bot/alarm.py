"""Alarm: APScheduler sleeps until the next moment, whatever clock that moment is told by."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

_SHORTEST = timedelta(seconds=1)
"""Between two rings that nobody set: what the first is to do has perhaps not been done yet."""


class NextMoment(BaseTrigger):  # type: ignore[misc] # APScheduler 3 has no types
    """The next moment as APScheduler asks for it; `pause` tells how far away it is."""

    def __init__(self, pause: Callable[[], timedelta]) -> None:
        self._pause = pause

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        return now + max(self._pause(), _SHORTEST if previous_fire_time else timedelta(milliseconds=1))


class Alarm:
    """Rings when `pause` is over; `set` after everything that may have changed it."""

    def __init__(self, pause: Callable[[], timedelta], ring: Callable[[], Awaitable[None]]) -> None:
        self._trigger, self._ring = NextMoment(pause), ring
        # UTC, for in a zone `now + pause` is an hour out on the days on which clocks change.
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        # A ring that comes late is still a ring: APScheduler's default would drop it after one second.
        self._scheduler.add_job(self._ring, self._trigger, id="due", misfire_grace_time=None, coalesce=True)
        self._scheduler.start()

    def set(self) -> None:
        if self._scheduler.running:
            self._scheduler.modify_job("due", next_run_time=self._trigger.get_next_fire_time(None, datetime.now(UTC)))

    def stop(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
