"""The clock of the small world: it runs with real time or stands still, and turns forward."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class SharedClock:
    """Runs on with real time, plus every turn given; bot and simulator hold the same one."""

    def __init__(self, start: datetime | None = None, pulse: Callable[[], float] = time.monotonic) -> None:
        self._pulse = pulse
        self._start = start.astimezone(UTC) if start else datetime.now(UTC)
        self._began = pulse()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._pulse() - self._began)

    def turn(self, by: timedelta) -> datetime:
        if by < timedelta(0):
            raise ValueError("the clock turns forward only")
        self._start += by
        return self.now()


class FrozenClock(SharedClock):
    """Moves only when it is turned or stepped."""

    def __init__(self, start: datetime) -> None:
        super().__init__(start, pulse=lambda: 0.0)

    def step(self, by: timedelta) -> None:
        """Jump, also back, as the clock of a machine does when it is set right."""
        self._start += by
