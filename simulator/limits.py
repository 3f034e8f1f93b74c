"""Telegram's sending limits as sliding windows on monotonic time."""

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from simulator.refusal import Refusal

Window = deque[float]


@dataclass(slots=True)
class Limits:
    """At most so many sends: a second in all, a second to a private chat, a minute to a group."""

    per_second: int = 30
    per_chat: int = 1
    per_group: int = 20
    pulse: Callable[[], float] = time.monotonic
    _all: Window = field(default_factory=deque, init=False)
    _chats: dict[int, Window] = field(default_factory=lambda: defaultdict(deque), init=False)

    def take(self, chat_id: int) -> None:
        """Count one send to this chat, or refuse it with the whole seconds to wait; a refused send is not counted."""
        now = self.pulse()
        own, allowed, span = self._chats[chat_id], self.per_chat, 1.0
        if chat_id < 0:
            allowed, span = self.per_group, 60.0
        wait = max(_wait(self._all, self.per_second, 1.0, now), _wait(own, allowed, span, now))
        if wait > 0:
            seconds = math.ceil(wait)
            raise Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
        self._all.append(now)
        own.append(now)


def _wait(window: Window, allowed: int, span: float, now: float) -> float:
    while window and window[0] <= now - span:
        window.popleft()
    return window[0] + span - now if len(window) >= allowed else 0.0
