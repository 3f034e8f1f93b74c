"""Deliver: letters of the outbox leave in order, at Telegram's pace, and are erased when they have arrived."""

import asyncio
import logging
import math
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from telegram.error import BadRequest, ChatMigrated, RetryAfter, TelegramError

from bot.attachments import Attachments, find_upload
from bot.delayed_messages import DelayedMessages
from bot.delivery_log import DeliveryLog
from bot.intake import FileIntake
from bot.pace import Limits, Pace
from bot.photo_cleaner import PhotoCleaner
from bot.queue import Queue, is_limited
from bot.refusal import Verdict, judge, make_new, make_plain
from bot.telegram_client import TelegramClient, read_seconds
from domain.union import Union
from handlers.feature import Feature
from storage import cadre_group, members, outbox
from storage.database import Database, DatabaseError, Db
from storage.outbox import BROADCAST, FLASH, INTAKE, LIVING, PICTURE, WASH, Letter

log = logging.getLogger(__name__)

_LONGEST_PAUSE = 60.0
_CHUNK = 500
_LEAST_OPEN, _MOST_OPEN = 3, 64


class Sender:
    """The post room: takes letters, sends them, and notes in the database what became of them."""

    def __init__(
        self,
        database: Database,
        wire: TelegramClient,
        limits: Limits,
        now: Callable[[], datetime],
        union: Union,
        features: Sequence[Feature],
    ) -> None:
        self._database, self._wire, self._now = database, wire, now
        self._attachments = Attachments(features)
        self._intake = FileIntake(features, database, wire, union, now)
        self._pace = Pace(limits)
        self._queue = Queue(self._pace)
        self._fading = DelayedMessages()
        self._per_second = limits.per_second
        self._open: set[int] = set()  # letters sent but not yet noted
        self._round = 0.0  # seconds from a letter's leaving to its answer, of late
        self._doubtful: set[int] = set()
        self._ledger = DeliveryLog(database, self._noted)
        self._laundry = PhotoCleaner(database, wire, self._ledger)
        self._look_again, self._looking = True, False
        self._next_due: int | None = None
        self._more = asyncio.Event()
        self._stirred = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
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
        clerk = asyncio.create_task(self._ledger.run())
        try:
            while True:
                self._more.clear()
                try:
                    await self._fetch_due()
                    self._start_some()
                except DatabaseError as error:
                    log.error("cannot look into the outbox: %s", type(error).__name__)
                    self._look_again = True
                except Exception:
                    # A fault of ours must not end delivery for good; the next round begins in a second.
                    log.exception("a round of the post room failed")
                await self._pause()
        finally:
            clerk.cancel()
            await asyncio.gather(clerk, return_exceptions=True)

    async def stop(self, seconds: float) -> None:
        """Let letters under way finish, for at most `seconds`, and note what became of them.

        What was to disappear later disappears now: nobody else knows of it.
        """
        for letter in self._fading.take_deletions():
            self._spawn(self._send_fleeting(letter))
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        if not self._ledger.is_written:
            await self._ledger.write()

    def __len__(self) -> int:
        return len(self._queue)

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits, nothing is under way and everything is noted."""
        return self._ledger.is_written and not (self._queue or self._tasks or self._look_again or self._looking)

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
            unknown = [number for number in await outbox.list_due_ids(db, now) if number not in self._queue]
            for start in range(0, len(unknown), _CHUNK):
                for letter in await outbox.load(db, unknown[start : start + _CHUNK]):
                    self._queue.add(letter)
            for letter in await self._laundry.take(db):
                self._queue.add(letter)
            self._expect(await outbox.find_next_due(db, now))

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
            if is_limited(letter):
                self._pace.leaves(letter.chat_id, letter.lane == BROADCAST, time.monotonic())
            self._spawn(self._deliver(letter))

    async def _pause(self) -> None:
        if self._more.is_set():
            return
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
            if is_limited(letter):
                self._pace.answered(letter.chat_id, time.monotonic())
            self._round += (time.monotonic() - left - self._round) / 8
        if finished:
            self._ledger.delivered(letter)
            self._queue.done(letter)
        else:
            self._open.discard(letter.id)
            self._queue.put_back(letter)
        self._ledger.write_soon()
        self._more.set()

    def _noted(self, erased: list[int]) -> None:
        for number in erased:
            self._queue.forget(number)
        self._open.difference_update(erased)
        self._more.set()
        self._stirred.set()

    async def _attempt(self, letter: Letter) -> bool:
        """Send once; True if the letter is finished, False if it must be sent again."""
        if self._queue.is_stale(letter) or 0 < letter.expires_at <= self._now().timestamp():
            return True
        try:
            result = await self._send(letter)
        except TelegramError as error:
            return self._failed(letter, error)
        if letter.tag and isinstance(result, dict):
            self._ledger.remember(letter, result["message_id"])
        return True

    async def _send(self, letter: Letter) -> Any:
        if letter.method == "attachment":
            params = dict(letter.params)
            file = await self._attachments.make(params.pop("attachment"))  # type: ignore[arg-type] # as Pen wrote it
            return await self._wire.upload(*find_upload(file), params, file)
        if letter.method == WASH:
            return await self._laundry.wash(letter)
        if letter.method == PICTURE:
            return await self._laundry.hand_out(letter)
        if letter.method == FLASH:
            return await self._flash(letter)
        if letter.method == INTAKE:
            return await self._intake.take_in(letter)
        if letter.method == "lost":
            raise BadRequest("the key that sealed this letter is gone")
        known = await self._ledger.message_about(letter) if letter.tag else None
        if letter.method == LIVING:
            method = "editMessageText" if known else "sendMessage"
            return await self._wire.call(method, letter.params | ({"message_id": known} if known else {}))
        if letter.tag and letter.method in ("deleteMessage", "pinChatMessage"):
            if known is None:
                return None
            return await self._wire.call(letter.method, letter.params | {"message_id": known})
        return await self._wire.call(letter.method, letter.params)

    async def _flash(self, letter: Letter) -> Any:
        message = await self._wire.call("sendMessage", letter.params)
        shown: dict[str, object] = {"chat_id": letter.chat_id, "message_id": message["message_id"]}
        self.add((), [Letter(letter.chat_id, "deleteMessage", shown, not_before=letter.expires_at)])
        return message

    def _failed(self, letter: Letter, error: TelegramError) -> bool:
        """Do what the refusal asks for; True if the letter is finished, False if it must be sent again."""
        match judge(letter, error):
            case Verdict.DONE:
                return True
            case Verdict.UNREACHABLE:
                return self._unreachable(letter)
            case Verdict.REFUSED:
                return self._give_up(letter, type(error).__name__)
            case Verdict.DOUBTFUL:
                return self._in_doubt(letter)
            case Verdict.MOVED if isinstance(error, ChatMigrated):
                self._move(letter, error.new_chat_id)
            case Verdict.ANEW:
                if letter.method == LIVING:
                    self._ledger.forget(letter.chat_id, letter.tag)
                make_new(letter)
            case Verdict.PLAIN:
                make_plain(letter)
            case _:
                letter.tries += 1
                self._pace.pause(letter.chat_id, _wait_after(letter, error), time.monotonic())
        return False

    def _move(self, letter: Letter, new: int) -> None:
        old = letter.chat_id

        async def move(db: Db) -> None:
            await cadre_group.migrate(db, old, new)
            await outbox.readdress(db, old, new)

        self._ledger.add(move)
        self._queue.readdress(old, new)
        letter.chat_id = new
        letter.params["chat_id"] = new

    def _unreachable(self, letter: Letter) -> bool:
        chat_id = letter.chat_id
        if chat_id > 0:
            self._ledger.add(lambda db: members.set_reachable(db, chat_id, False))
        return self._give_up(letter, "Forbidden")

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
        self._ledger.add(lambda db: outbox.give_up(db, number, method, error, now))
        return True

    async def _send_fleeting(self, letter: Letter) -> None:
        try:
            await self._wire.call(letter.method, letter.params)
        except RetryAfter as error:
            self._pace.pause(letter.chat_id, read_seconds(error), time.monotonic())
        except TelegramError as error:
            log.info("fleeting %s lost: %s", letter.method, type(error).__name__)


def _wait_after(letter: Letter, error: TelegramError) -> float:
    """Seconds: as long as Telegram says, long without a token, else doubling from one second."""
    if isinstance(error, RetryAfter):
        return read_seconds(error)
    if judge(letter, error) is Verdict.NO_TOKEN:
        log.error("Telegram does not accept the token any more; letters wait")
        return _LONGEST_PAUSE
    return min(_LONGEST_PAUSE, 0.5 * 2.0 ** min(letter.tries, 7))
