"""Deliver: letters of the outbox leave in order, at Telegram's pace, and are erased when they have arrived."""

import asyncio
import logging
import math
import re
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime
from html import unescape
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot import attachments
from bot.fading import Fading
from bot.pace import Limits, Pace
from bot.queue import Queue, counts
from bot.wire import NotSent, Uncertain, Wire, seconds_of
from storage import cadre_group, members, outbox
from storage.database import Database, DatabaseError, Db
from storage.outbox import BROADCAST, LIVING, Letter
from storage.seal import Seal

log = logging.getLogger(__name__)

_LONGEST_PAUSE = 60.0
_PLACES = 10_000
_CHUNK = 500
_LEAST_OPEN, _MOST_OPEN = 3, 64
_TAGS = re.compile(r"<[^>]*>")
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid", "message identifier")
_UNREACHABLE = ("chat not found", "bot can't initiate conversation", "user is deactivated", "peer_id_invalid")
_NOTHING_TO_DO = (
    "message is not modified",
    "message to delete not found",
    "message can't be deleted",
    "query is too old",
)

Note = Callable[[Db], Awaitable[None]]


class Post:
    """The post room: takes letters, sends them, and notes in the database what became of them."""

    def __init__(self, database: Database, seal: Seal, wire: Wire, limits: Limits, now: Callable[[], datetime]) -> None:
        self._database, self.seal, self._wire, self._now = database, seal, wire, now
        self._pace = Pace(limits)
        self._queue = Queue(self._pace)
        self._fading = Fading()
        self._per_second = limits.per_second
        self._open: set[int] = set()  # letters sent but not yet noted
        self._round = 0.0  # seconds from a letter's leaving to its answer, of late
        self._doubtful: set[int] = set()
        self._erased: list[int] = []
        self._posted: list[dict[str, int | str]] = []
        self._places: dict[tuple[int, str], int] = {}
        self._notes: list[Note] = []
        self._look_again, self._looking = True, False
        self._next_due: int | None = None
        self._more = asyncio.Event()
        self._to_note = asyncio.Event()
        self._stirred = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._leaving: asyncio.Task[None] | None = None
        self._healing: asyncio.Task[None] | None = None

    def add(self, letters: Iterable[Letter], passing: Iterable[Letter] = ()) -> None:
        """Take committed letters, of which later ones are fetched when due, and `passing` ones, which no outbox has."""
        self._look_again |= self._fading.add(passing)
        now = int(self._now().timestamp())
        for letter in letters:
            if letter.not_before <= now:
                self._queue.add(letter)
            else:
                self._expect(letter.not_before)
        self._more.set()

    def add_fleeting(self, letters: Sequence[Letter]) -> None:
        """Send at once, from memory; what is lost is lost, the person taps again."""
        for letter in letters:
            self._fading.changed(letter)
            self._spawn(self._send_fleeting(letter))

    def look(self) -> None:
        """Somebody may have put letters into the outbox, or the clock has moved: look again."""
        self._look_again = True
        self._more.set()

    async def run(self) -> None:
        """Deliver until cancelled."""
        clerk = asyncio.create_task(self._clerk())
        try:
            while True:
                self._more.clear()
                try:
                    await self._fetch_due()
                except DatabaseError as error:
                    log.error("cannot look into the outbox: %s", type(error).__name__)
                    self._look_again = True
                self._start_some()
                await self._pause()
        finally:
            clerk.cancel()
            await asyncio.gather(clerk, return_exceptions=True)

    async def stop(self, seconds: float) -> None:
        """Let letters under way finish, for at most `seconds`, and note what became of them."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        await self._note()

    def __len__(self) -> int:
        return len(self._queue)

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits, nothing is under way and everything is noted."""
        to_note = self._erased or self._posted or self._notes
        return not (self._queue or self._tasks or to_note or self._look_again or self._looking)

    async def idle(self) -> None:
        """Wait until `is_idle`."""
        while not self.is_idle:
            self._stirred.clear()
            await self._stirred.wait()

    async def _fetch_due(self) -> None:
        now = int(self._now().timestamp())
        if not self._look_again and (self._next_due is None or self._next_due > now):
            return
        self._look_again, self._looking, self._next_due = False, True, None
        try:
            await self._look_into_outbox(now)
        finally:
            self._looking = False
            self._stirred.set()

    async def _look_into_outbox(self, now: int) -> None:
        for letter in self._fading.take(now):
            self._queue.add(letter)
        self._expect(self._fading.next_due)
        async with self._database.reading() as db:
            unknown = [number for number in await outbox.due_ids(db, now) if number not in self._queue]
            for start in range(0, len(unknown), _CHUNK):
                for letter in await outbox.load(db, self.seal, unknown[start : start + _CHUNK]):
                    self._queue.add(letter)
            self._expect(await outbox.next_due(db, now))

    def _expect(self, moment: int | None) -> None:
        """Letters will be due at `moment`, unless earlier ones are expected already."""
        if moment is not None:
            self._next_due = min(moment, self._next_due or moment)

    @property
    def _may_open(self) -> bool:
        """Every open letter would be repeated after a crash: twice what the pace needs (Little's law) is enough."""
        return len(self._open) < min(_MOST_OPEN, max(_LEAST_OPEN, math.ceil(2 * self._per_second * self._round)))

    def _start_some(self) -> None:
        while self._may_open and (letter := self._queue.take(time.monotonic())):
            self._open.add(letter.id)
            if counts(letter):
                self._pace.leaves(letter.chat_id, letter.lane == BROADCAST, time.monotonic())
            self._spawn(self._deliver(letter))

    async def _pause(self) -> None:
        wake = self._queue.wake_at(time.monotonic()) if self._may_open else None
        seconds = 1.0 if wake is None else min(1.0, wake - time.monotonic())
        try:
            async with asyncio.timeout(max(0.0, seconds)):
                await self._more.wait()
        except TimeoutError:
            pass

    def _spawn(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._stirred.set()

    async def _deliver(self, letter: Letter) -> None:
        left = time.monotonic()
        try:
            finished = await self._attempt(letter)
        except Exception:
            log.exception("letter %d (%s) failed", letter.id, letter.method)
            finished = self._give_up(letter, "error of ours")
        finally:
            if counts(letter):
                self._pace.answered(letter.chat_id, time.monotonic())
            self._round += (time.monotonic() - left - self._round) / 8
        if finished:
            if letter.tag and letter.method == "deleteMessage":
                self._forget(letter.chat_id, letter.tag)
            self._erased.append(letter.id)
            self._queue.done(letter)
        else:
            self._open.discard(letter.id)
            self._queue.put_back(letter)
        self._to_note.set()
        self._more.set()

    async def _attempt(self, letter: Letter) -> bool:
        """Send once; True if the letter is finished, False if it must be sent again."""
        if self._queue.is_stale(letter) or 0 < letter.expires_at <= self._now().timestamp():
            return True
        try:
            result = await self._send(letter)
        except TelegramError as error:
            return await self._failed(letter, error)
        if letter.tag and isinstance(result, dict):
            self._remember(letter, result["message_id"])
        return True

    def _remember(self, letter: Letter, message_id: int) -> None:
        if len(self._places) >= _PLACES:
            self._places.clear()
        self._places[letter.chat_id, letter.tag] = message_id
        self._posted.append({"chat_id": letter.chat_id, "tag": letter.tag, "message_id": message_id})

    async def _send(self, letter: Letter) -> Any:
        if letter.method == "attachment":
            params = dict(letter.params)
            file = await attachments.make(params.pop("attachment"))  # type: ignore[arg-type] # as Pen wrote it
            return await self._wire.upload(file.method, params, file.field, file)
        if letter.method == "lost":
            raise BadRequest("the key that sealed this letter is gone")
        known = await self._message_about(letter) if letter.tag else None
        if letter.method == LIVING:
            method = "editMessageText" if known else "sendMessage"
            return await self._wire.call(method, letter.params | ({"message_id": known} if known else {}))
        if letter.tag and letter.method in ("deleteMessage", "pinChatMessage"):
            if known is None:
                return None
            return await self._wire.call(letter.method, letter.params | {"message_id": known})
        return await self._wire.call(letter.method, letter.params)

    async def _message_about(self, letter: Letter) -> int | None:
        # What was posted a moment ago may not be in the database yet.
        if (place := self._places.get((letter.chat_id, letter.tag))) is not None:
            return place
        async with self._database.reading() as db:
            return await outbox.posted(db, letter.chat_id, letter.tag)

    async def _failed(self, letter: Letter, error: TelegramError) -> bool:
        # Order matters: BadRequest and TimedOut are NetworkErrors to python-telegram-bot.
        now = time.monotonic()
        match error:
            case RetryAfter():
                self._pace.pause(letter.chat_id, seconds_of(error), now)
                return False
            case ChatMigrated():
                return self._migrated(letter, error.new_chat_id)
            case Forbidden():
                return self._unreachable(letter)
            case BadRequest():
                return self._refused(letter, error.message.lower())
            case Uncertain() if not _is_idempotent(letter):
                return self._in_doubt(letter)
            case InvalidToken():
                log.error("Telegram does not accept the token any more; letters wait")
                self._pace.pause(letter.chat_id, _LONGEST_PAUSE, now)
                return False
            case NotSent() | NetworkError() | _:
                letter.tries += 1
                self._pace.pause(letter.chat_id, min(_LONGEST_PAUSE, 0.5 * 2 ** min(letter.tries, 7)), now)
                return False

    def _migrated(self, letter: Letter, new: int) -> bool:
        old = letter.chat_id
        if old == new:
            return self._give_up(letter, "ChatMigrated")

        async def move(db: Db) -> None:
            await cadre_group.migrate(db, old, new)
            await outbox.readdress(db, old, new)

        self._notes.append(move)
        self._queue.readdress(old, new)
        letter.chat_id = new
        letter.params["chat_id"] = new
        return False

    def _unreachable(self, letter: Letter) -> bool:
        chat_id = letter.chat_id
        if chat_id > 0:
            self._notes.append(lambda db: members.set_reachable(db, chat_id, False))
        return self._give_up(letter, "Forbidden")

    def _refused(self, letter: Letter, message: str) -> bool:
        if any(sign in message for sign in _NOTHING_TO_DO):
            return True
        if any(sign in message for sign in _UNREACHABLE):
            return self._unreachable(letter)
        if any(sign in message for sign in _GONE) and letter.method in (LIVING, "editMessageText"):
            return self._post_anew(letter)
        if "text" in letter.params and "parse_mode" in letter.params:
            _make_plain(letter)
            return False
        return self._give_up(letter, "BadRequest")

    def _post_anew(self, letter: Letter) -> bool:
        """The message to edit is gone: say it in a new one."""
        chat_id, tag = letter.chat_id, letter.tag
        if letter.method == LIVING:
            self._forget(chat_id, tag)
        letter.method = "sendMessage"
        letter.params.pop("message_id", None)
        return False

    def _forget(self, chat_id: int, tag: str) -> None:
        """What is gone from the chat leaves no trace of having been there."""
        self._places.pop((chat_id, tag), None)
        self._notes.append(lambda db: outbox.forget_posted(db, chat_id, tag))

    def _in_doubt(self, letter: Letter) -> bool:
        """It may have arrived: repeat it once, but only when the wire has shown that it works again."""
        if letter.id in self._doubtful:
            self._doubtful.discard(letter.id)
            return self._give_up(letter, "uncertain twice")
        self._doubtful.add(letter.id)
        if self._healing is None or self._healing.done():
            self._healing = asyncio.create_task(self._heal())
        self._pace.hold(1.0, time.monotonic())
        return False

    async def _heal(self) -> None:
        pause = 0.25
        while True:
            try:
                await self._wire.call("getMe", {})
            except TelegramError:
                self._pace.hold(2 * pause, time.monotonic())
                await asyncio.sleep(pause)
                pause = min(_LONGEST_PAUSE, 2 * pause)
            else:
                self._more.set()
                return

    def _give_up(self, letter: Letter, error: str) -> bool:
        number, method, now = letter.id, letter.method, int(self._now().timestamp())
        log.warning("letter %d (%s) given up: %s", number, method, error)
        self._notes.append(lambda db: outbox.give_up(db, number, method, error, now))
        return True

    async def _send_fleeting(self, letter: Letter) -> None:
        try:
            await self._wire.call(letter.method, letter.params)
        except RetryAfter as error:
            self._pace.pause(letter.chat_id, seconds_of(error), time.monotonic())
        except TelegramError as error:
            log.info("fleeting %s lost: %s", letter.method, type(error).__name__)

    async def _clerk(self) -> None:
        """Notes what was delivered, as many letters in one transaction as have gathered meanwhile."""
        while True:
            await self._to_note.wait()
            self._to_note.clear()
            try:
                await self._note()
            except Exception as error:
                log.error("cannot note delivered letters: %s", type(error).__name__)
                await asyncio.sleep(1)
                self._to_note.set()

    async def _note(self) -> None:
        erased, self._erased = self._erased, []
        posted, self._posted = self._posted, []
        notes, self._notes = self._notes, []
        try:
            async with self._database.transaction() as db:
                await outbox.delete(db, erased)
                await outbox.remember(db, posted)
                for note in notes:
                    await note(db)
        except BaseException:
            self._erased[:0], self._posted[:0], self._notes[:0] = erased, posted, notes
            raise
        for number in erased:
            self._queue.forget(number)
        self._open.difference_update(erased)
        self._more.set()
        self._stirred.set()


def _is_idempotent(letter: Letter) -> bool:
    return not letter.method.startswith("send") and letter.method not in (LIVING, "attachment")


def _make_plain(letter: Letter) -> None:
    """Telegram refused the markup: the words go out without it."""
    letter.params["text"] = unescape(_TAGS.sub("", str(letter.params["text"])))[:4000]
    del letter.params["parse_mode"]
