"""The clock of the small world: it runs with real time or stands still, and turns forward."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta


class SharedClock:
    """Runs on with real time, plus every turn given; bot and simulator hold the same one."""

    def __init__(self, start: datetime | None = None, pulse: Callable[[], float] = time.monotonic) -> None:
        self._pulse = pulse
        self._start = start.astimezone(UTC) if start else datetime.now(UTC)
        self._began = pulse()
        self._is_held = False

    def now(self) -> datetime:
        return self._start if self._is_held else self._start + timedelta(seconds=self._pulse() - self._began)

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Stand still but for turns: what happens meanwhile does not depend on how fast the machine is."""
        self._start, self._is_held = self.now(), True
        try:
            yield
        finally:
            self._began, self._is_held = self._pulse(), False

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
