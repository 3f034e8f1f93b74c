"""The order in which entries leave: per chat as they were written, then by priority, each when the pace allows."""

import heapq
from dataclasses import dataclass, field

from bot.pace import Pace
from storage.outbox import TAKE_IN, Entry

_REMEMBERED = 20_000

_Line = int | str
_Head = tuple[int, int, _Line]  # priority, entry, and the line it waits in: a chat, or a kind of task


@dataclass(slots=True)
class _Chat:
    entries: list[tuple[int, int, Entry]] = field(default_factory=list)
    busy: bool = False


class Queue:
    """What waits, by chat; `take` gives the most urgent one that may leave now, one at a time for each chat.

    Files are taken in beside that, one after another: reading one may take a minute, and its sender talks on.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._chats: dict[_Line, _Chat] = {}
        self._ready: list[_Head] = []
        self._waiting: list[tuple[float, _Line]] = []
        self._newest: dict[tuple[int, object], int] = {}
        self._known: set[int] = set()
        self._gone: dict[int, None] = {}

    def __len__(self) -> int:
        return len(self._known)

    def __contains__(self, entry_id: int) -> bool:
        return entry_id in self._known or entry_id in self._gone

    def add(self, entry: Entry) -> None:
        """Queue an entry, unless it is known: whoever wrote it and whoever reads the outbox may both bring it."""
        if entry.id in self:
            return
        line = _line_of(entry)
        chat = self._chats.setdefault(line, _Chat())
        self._known.add(entry.id)
        if (about := entry.about) is not None:
            self._newest[about] = max(entry.id, self._newest.get(about, 0))
        # By the id, which rises with time: of one priority, what was written first leaves first, over restarts too.
        heapq.heappush(chat.entries, (entry.priority, entry.id, entry))
        self._offer(line, chat)

    def take(self, now: float) -> Entry | None:
        """The next entry, or None: ask again at `wake_at`. The chat stays busy until `done` or `put_back`."""
        self._wake(now)
        while self._ready:
            priority, number, line = self._ready[0]
            # Whatever is less urgent waits as well: it would take the place that becomes free next.
            if self._pace.all_free_at(priority, now) > now and self._limited(number, line):
                return None
            heapq.heappop(self._ready)
            chat = self._chats.get(line)
            # An offer may be out of date: the entry has left, or nothing waits for this chat any more.
            if chat is None or chat.busy or not chat.entries or chat.entries[0][1] != number:
                continue
            entry = chat.entries[0][2]
            free = self._pace.free_at(entry.chat_id, is_limited(entry), priority, now)
            if free > now:
                heapq.heappush(self._waiting, (free, line))
                continue
            heapq.heappop(chat.entries)
            # One at a time for each chat, or a later message might overtake an earlier one.
            chat.busy = True
            return entry
        return None

    def wake_at(self, now: float) -> float | None:
        """When `take` may have something again without anything new happening."""
        moments = [self._waiting[0][0]] if self._waiting else []
        if self._ready:
            moments.append(self._pace.all_free_at(self._ready[0][0], now))
        return min(moments, default=None)

    def is_stale(self, entry: Entry) -> bool:
        """Whether something newer about the same waits behind this one."""
        return (about := entry.about) is not None and entry.id < self._newest.get(about, 0)

    def put_back(self, entry: Entry) -> None:
        line = _line_of(entry)
        chat = self._chats.setdefault(line, _Chat())
        heapq.heappush(chat.entries, (entry.priority, entry.id, entry))
        self._release(line)

    def done(self, entry: Entry) -> None:
        if (about := entry.about) is not None and self._newest.get(about) == entry.id:
            del self._newest[about]
        self._release(_line_of(entry))

    def forget(self, entry_id: int) -> None:
        """The entry's row is gone from the outbox too; somebody may still hold a view in which it is there."""
        self._known.discard(entry_id)
        self._gone[entry_id] = None
        if len(self._gone) > _REMEMBERED:
            del self._gone[next(iter(self._gone))]

    def withdraw(self, chat_id: int) -> None:
        """Post nothing that waits for a chat; what is under way cannot be stopped any more.

        Deleting and hiding what was said goes on: whoever leaves needs it more than anybody.
        """
        chat = self._chats.get(chat_id, _Chat())
        for _, number, entry in chat.entries:
            if entry.posts:
                self.forget(number)
        chat.entries = [it for it in chat.entries if not it[2].posts]
        heapq.heapify(chat.entries)
        self._offer(chat_id, chat)

    def call_off(self, occasion: str) -> None:
        """Post nothing that waits for an occasion which is not to be any more."""
        for line, chat in list(self._chats.items()):
            gone = [number for _, number, entry in chat.entries if entry.occasion == occasion]
            if not gone:
                continue
            for number in gone:
                self.forget(number)
            chat.entries = [it for it in chat.entries if it[2].occasion != occasion]
            heapq.heapify(chat.entries)
            self._offer(line, chat)

    def readdress(self, old: int, new: int) -> None:
        chat = self._chats.pop(old, _Chat())
        for _, _, entry in chat.entries:
            entry.chat_id = new
            # Or `add` would take it for queued already.
            self._known.discard(entry.id)
            self.add(entry)

    def _release(self, line: _Line) -> None:
        chat = self._chats.get(line)
        if chat is None:
            return
        chat.busy = False
        if chat.entries:
            self._offer(line, chat)
        else:
            del self._chats[line]

    def _offer(self, line: _Line, chat: _Chat) -> None:
        if not chat.busy and chat.entries:
            priority, number, _ = chat.entries[0]
            heapq.heappush(self._ready, (priority, number, line))

    def _wake(self, now: float) -> None:
        while self._waiting and self._waiting[0][0] <= now:
            _, line = heapq.heappop(self._waiting)
            if line in self._chats:
                self._offer(line, self._chats[line])

    def _limited(self, number: int, line: _Line) -> bool:
        chat = self._chats.get(line)
        return bool(chat and chat.entries and chat.entries[0][1] == number and is_limited(chat.entries[0][2]))


def is_limited(entry: Entry) -> bool:
    """Whether Telegram's limits count this call: new messages everywhere, edits in groups."""
    return entry.posts or (entry.chat_id < 0 and entry.name.startswith("edit"))


def _line_of(entry: Entry) -> _Line:
    return TAKE_IN if entry.name == TAKE_IN else entry.chat_id
