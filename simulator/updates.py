"""Telegram's queue of updates: numbered, filtered, confirmed by offset, kept a day (taps only minutes)."""

from collections import deque
from collections.abc import Callable
from typing import Any

Update = dict[str, Any]

NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}
DAY = 86_400
TAP = 150


class Updates:
    def __init__(self, now: Callable[[], int], first: int = 1) -> None:
        self._now = now
        self._next = first
        self._waiting: deque[tuple[Update, int]] = deque()  # with the second it is dropped at
        self.allowed: set[str] | None = None
        self.again: list[Update] = []  # handed out once more, whatever the offset
        self.repeat = 0
        self.reorder = 0
        self.pushed = 0

    def __len__(self) -> int:
        return len(self._waiting) + len(self.again)

    def wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT

    def push(self, update: Update) -> int | None:
        """Number and queue an update; its number, or None if the bot does not ask for its kind."""
        kind = next((key for key in update if key != "update_id"), "")
        if not self.wanted(kind):
            return None
        update = {"update_id": self._next} | update
        self._next = max(self._next, update["update_id"] + 1)
        self._waiting.append((update, self._now() + (TAP if kind == "callback_query" else DAY)))
        self.pushed += 1
        return int(update["update_id"])

    def confirm(self, offset: int) -> None:
        """Forget what lies before the offset; a negative one keeps only the last so many."""
        waiting, now = self._waiting, self._now()
        if offset < 0:
            while len(waiting) > -offset:
                waiting.popleft()
        while waiting and (waiting[0][0]["update_id"] < offset or waiting[0][1] <= now):
            waiting.popleft()

    def batch(self, limit: int) -> list[Update]:
        now = self._now()
        found = [update for update, until in _head(self._waiting, limit) if until > now]
        if self.again:
            found = self.again + found[: limit - len(self.again)]
            self.again = []
        elif self.repeat and found:
            self.repeat -= 1
            self.again = list(found)
        if self.reorder and len(found) > 1:
            self.reorder -= 1
            found.reverse()
        return found

    def take(self) -> list[Update]:
        """Everything that waits, which then waits no longer here."""
        found = [update for update, _ in self._waiting]
        self._waiting.clear()
        return found

    def put_back(self, updates: list[Update]) -> None:
        until = self._now() + DAY
        for update in sorted(updates, key=lambda one: one["update_id"], reverse=True):
            self._waiting.appendleft((update, until))

    def drop(self) -> None:
        self._waiting.clear()
        self.again.clear()


def _head(waiting: deque[tuple[Update, int]], limit: int) -> list[tuple[Update, int]]:
    return list(waiting) if len(waiting) <= limit else [waiting[index] for index in range(limit)]
