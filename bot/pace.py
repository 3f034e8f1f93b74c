"""How fast messages may leave: Telegram's limits for all chats, for one chat and for a group, on a monotonic clock.

A limit of n in a window holds at Telegram's end whatever the network does if a message starts only when the n-th
message before it was *answered* at least one window ago: it arrived before its answer, and we arrive after our start.
"""

from collections import deque
from dataclasses import dataclass, field

from telegram.constants import FloodLimit

from storage.outbox import BROADCAST, STRANGERS

_MINUTE = 60.0
_SHARES = {BROADCAST: 1.0, STRANGERS: 0.2}
"""The part of the rate a priority may use; the higher ones have no share, because they come as people act."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages a second in all, seconds between two to a chat, messages a minute to a group."""

    per_second: int = FloodLimit.MESSAGES_PER_SECOND
    chat_interval: float = 1.0
    group_per_minute: int = FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP


@dataclass(slots=True)
class _Window:
    """At most `limit` messages in `span` seconds, some of them still under way."""

    limit: int
    span: float
    answered: deque[float] = field(default_factory=deque)
    under_way: int = 0

    def free_at(self, now: float) -> float:
        while self.answered and self.answered[0] <= now - self.span:
            self.answered.popleft()
        if len(self.answered) + self.under_way < self.limit:
            return now
        if self.under_way >= self.limit or not self.answered:
            return now + self.span
        return self.answered[len(self.answered) + self.under_way - self.limit] + self.span


@dataclass(frozen=True, slots=True)
class Departure:
    """The windows something left through: the answer belongs to them, whatever became of its method and chat since."""

    chat_id: int
    windows: list[_Window]


class Pace:
    """Asked before a message leaves, told when it leaves and when it was answered; times are monotonic seconds."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._all = _Window(limits.per_second, 1.0)
        self._groups: dict[int, _Window] = {}
        self._chat_free: dict[int, float] = {}
        self._paused: dict[int, float] = {}
        self._resting: dict[int, float] = {}
        self._all_paused = 0.0
        self._next: dict[int, float] = dict.fromkeys(_SHARES, 0.0)

    def free_at(self, chat_id: int, counts: bool, priority: int, now: float) -> float:
        """When a message to `chat_id` may leave; `counts` is False for calls Telegram does not limit."""
        free = max(now, self._all_paused, self._paused.get(chat_id, 0.0), self._resting.get(chat_id, 0.0))
        if not counts:
            return free
        free = max(free, self._all.free_at(now), self._chat_free.get(chat_id, 0.0), self._next.get(priority, 0.0))
        # Telegram gives groups negative numbers.
        if chat_id < 0:
            free = max(free, self._group(chat_id).free_at(now))
        return free

    def all_free_at(self, priority: int, now: float) -> float:
        """When any message at all of this priority may leave, whatever its chat."""
        return max(now, self._all_paused, self._all.free_at(now), self._next.get(priority, 0.0))

    def leaves(self, chat_id: int, priority: int, now: float) -> Departure:
        """Something leaves; hand what this returns to `answered`."""
        windows = [self._all, self._group(chat_id)] if chat_id < 0 else [self._all]
        for window in windows:
            window.under_way += 1
        if priority in _SHARES:
            # Evenly spaced, so that an answer to somebody never waits behind a burst; late is caught up by a little.
            step = 1.0 / (self._limits.per_second * _SHARES[priority])
            self._next[priority] = max(self._next[priority] + step, now)
        return Departure(chat_id, windows)

    def answered(self, departure: Departure, now: float) -> None:
        self._chat_free[departure.chat_id] = now + self._limits.chat_interval
        for window in departure.windows:
            window.under_way -= 1
            window.answered.append(now)
        if len(self._chat_free) > 10_000:
            self._chat_free = {chat: free for chat, free in self._chat_free.items() if free > now}

    def pause(self, chat_id: int, seconds: float, now: float) -> None:
        """Telegram said wait: that chat alone, unless another chat is waiting already; then all."""
        # Telegram does not say which limit was reached; two chats at once mean the one for all.
        others = any(until > now for chat, until in self._paused.items() if chat != chat_id)
        self._paused = {chat: until for chat, until in self._paused.items() if until > now}
        self._paused[chat_id] = now + seconds
        if others:
            self._all_paused = max(self._all_paused, now + seconds)

    def rest(self, chat_id: int, seconds: float, now: float) -> None:
        """Try this chat later; what is wrong there says nothing about the others."""
        self._resting = {chat: until for chat, until in self._resting.items() if until > now}
        self._resting[chat_id] = now + seconds

    def hold(self, seconds: float, now: float) -> None:
        """Nothing leaves for a while: the wire is in doubt."""
        self._all_paused = max(self._all_paused, now + seconds)

    def _group(self, chat_id: int) -> _Window:
        return self._groups.setdefault(chat_id, _Window(self._limits.group_per_minute, _MINUTE))
