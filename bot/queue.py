"""The order in which letters leave: per chat as they were written, lanes by priority, each when the pace allows."""

import heapq
from dataclasses import dataclass, field

from bot.pace import Pace
from storage.outbox import BROADCAST, LIVING, Letter

_REMEMBERED = 20_000

_Head = tuple[int, int, int]  # lane, letter, chat


@dataclass(slots=True)
class _Chat:
    letters: list[tuple[int, int, Letter]] = field(default_factory=list)
    busy: bool = False


class Queue:
    """Letters by chat; `take` gives the most urgent one that may leave now, one at a time for each chat."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._chats: dict[int, _Chat] = {}
        self._ready: list[_Head] = []
        self._waiting: list[tuple[float, int]] = []
        self._newest: dict[tuple[int, str], int] = {}
        self._known: set[int] = set()
        self._gone: dict[int, None] = {}

    def __len__(self) -> int:
        return len(self._known)

    def __contains__(self, letter_id: int) -> bool:
        return letter_id in self._known or letter_id in self._gone

    def add(self, letter: Letter) -> None:
        """Queue a letter, unless it is known: whoever wrote it and whoever reads the outbox may both bring it."""
        if letter.id in self:
            return
        chat = self._chats.setdefault(letter.chat_id, _Chat())
        self._known.add(letter.id)
        if letter.method == LIVING:
            about = (letter.chat_id, letter.tag)
            self._newest[about] = max(letter.id, self._newest.get(about, 0))
        heapq.heappush(chat.letters, (letter.lane, letter.id, letter))
        self._offer(letter.chat_id, chat)

    def take(self, now: float) -> Letter | None:
        """The next letter, or None: ask again at `wake_at`. The chat stays busy until `done` or `put_back`."""
        self._wake(now)
        while self._ready:
            lane, number, chat_id = self._ready[0]
            if self._pace.all_free_at(lane == BROADCAST, now) > now and self._limited(number, chat_id):
                return None
            heapq.heappop(self._ready)
            chat = self._chats.get(chat_id)
            # An offer may be out of date: the letter has left, or nothing waits for this chat any more.
            if chat is None or chat.busy or not chat.letters or chat.letters[0][1] != number:
                continue
            letter = chat.letters[0][2]
            free = self._pace.free_at(chat_id, is_limited(letter), lane == BROADCAST, now)
            if free > now:
                heapq.heappush(self._waiting, (free, chat_id))
                continue
            heapq.heappop(chat.letters)
            chat.busy = True
            return letter
        return None

    def wake_at(self, now: float) -> float | None:
        """When `take` may have something again without anything new happening."""
        moments = [self._waiting[0][0]] if self._waiting else []
        if self._ready:
            moments.append(self._pace.all_free_at(self._ready[0][0] == BROADCAST, now))
        return min(moments, default=None)

    def is_stale(self, letter: Letter) -> bool:
        """Whether a newer living letter about the same thing waits behind this one."""
        return letter.method == LIVING and letter.id < self._newest.get((letter.chat_id, letter.tag), 0)

    def put_back(self, letter: Letter) -> None:
        chat = self._chats.setdefault(letter.chat_id, _Chat())
        heapq.heappush(chat.letters, (letter.lane, letter.id, letter))
        self._release(letter.chat_id)

    def done(self, letter: Letter) -> None:
        if self._newest.get((letter.chat_id, letter.tag)) == letter.id:
            del self._newest[letter.chat_id, letter.tag]
        self._release(letter.chat_id)

    def forget(self, letter_id: int) -> None:
        """The letter's row is gone from the outbox too; somebody may still hold a view in which it is there."""
        self._known.discard(letter_id)
        self._gone[letter_id] = None
        if len(self._gone) > _REMEMBERED:
            del self._gone[next(iter(self._gone))]

    def readdress(self, old: int, new: int) -> None:
        chat = self._chats.pop(old, _Chat())
        for _, _, letter in chat.letters:
            letter.chat_id = new
            letter.params["chat_id"] = new
            self._known.discard(letter.id)
            self.add(letter)

    def _release(self, chat_id: int) -> None:
        chat = self._chats.get(chat_id)
        if chat is None:
            return
        chat.busy = False
        if chat.letters:
            self._offer(chat_id, chat)
        else:
            del self._chats[chat_id]

    def _offer(self, chat_id: int, chat: _Chat) -> None:
        if not chat.busy and chat.letters:
            lane, number, _ = chat.letters[0]
            heapq.heappush(self._ready, (lane, number, chat_id))

    def _wake(self, now: float) -> None:
        while self._waiting and self._waiting[0][0] <= now:
            _, chat_id = heapq.heappop(self._waiting)
            if chat_id in self._chats:
                self._offer(chat_id, self._chats[chat_id])

    def _limited(self, number: int, chat_id: int) -> bool:
        chat = self._chats.get(chat_id)
        return bool(chat and chat.letters and chat.letters[0][1] == number and is_limited(chat.letters[0][2]))


def is_limited(letter: Letter) -> bool:
    """Whether Telegram's limits count this call: new messages everywhere, edits in groups."""
    return letter.posts or (letter.chat_id < 0 and letter.method.startswith("edit"))
