"""Send: what is in the outbox leaves in order, at Telegram's pace, and is erased when it has arrived."""

import asyncio
import logging
import math
import time
from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime
from typing import Any

from telegram.error import ChatMigrated, RetryAfter, TelegramError

from bot.attachments import Attachments
from bot.delayed_messages import DelayedMessages
from bot.delivery_log import DeliveryLog
from bot.healing import Healing
from bot.intake import FileIntake
from bot.log import name_error
from bot.pace import Departure, Limits, Pace
from bot.photo_cleaner import PhotoCleaner
from bot.queue import Queue, is_limited
from bot.refusal import Verdict, judge, make_new, make_plain
from bot.request import read_seconds
from bot.tasks import Tasks
from bot.telegram_client import TelegramClient
from domain.union import Union
from handlers.feature import Feature
from handlers.messenger import Outgoing
from storage import cadre_group, members, outbox
from storage.database import Database, DatabaseError, Db
from storage.outbox import Entry, Message, Task

log = logging.getLogger(__name__)

_LONGEST_PAUSE = 60.0
_LONGEST_SLEEP = 60.0
_CHUNK = 500
_LEAST_OPEN, _MOST_OPEN = 3, 64  # no more than the session has connections, see bot/request.py
_TRIES_FROM_MEMORY = 12
"""About four minutes: by then the person has tapped again."""


class Sender:
    """Takes messages and tasks, sends and runs them, and has noted in the database what became of them."""

    def __init__(
        self,
        database: Database,
        client: TelegramClient,
        limits: Limits,
        now: Callable[[], datetime],
        union: Union,
        features: Sequence[Feature],
        alert: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._database, self._client, self._now, self._alert = database, client, now, alert
        self._union, self._pace = union, Pace(limits)
        self._queue = Queue(self._pace)
        self._delayed = DelayedMessages()
        self._per_second = limits.per_second
        self._open: set[int] = set()  # sent, people see it, but not yet noted: after a crash it would come twice
        self._round_trip = 0.0  # seconds from leaving to the answer, of late
        self._log = DeliveryLog(database, self._noted)
        self._photos = PhotoCleaner(database, client, self._log)
        self._intake = FileIntake(features, database, client, union, now)
        self._work = Tasks(client, self._log, self._photos, Attachments(features), self._intake)
        # Chats whose messages, and occasions whose invitations, were taken back while the outbox was being read.
        self._silenced: set[int | str] = set()
        self._look_again, self._looking = True, False
        self._next_due: int | None = None
        self._more = asyncio.Event()
        self._changed = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._healing = Healing(client, self._pace, self._more.set)

    def follow(self, union: Union) -> None:
        """What is made and taken in from now on goes by this union's calendar."""
        self._intake.follow(union)

    def add(self, outgoing: Outgoing) -> None:
        """Take what a committed transaction wants sent; what is due later is fetched or taken out then."""
        # The outbox may be read at this moment: what was taken back must not be queued from that view.
        self._silenced.update(outgoing.withdrawn, outgoing.called_off)
        for occasion in outgoing.called_off:
            self._queue.call_off(occasion)
        for chat_id in outgoing.withdrawn:
            self._queue.withdraw(chat_id)
            self._delayed.withdraw(chat_id)
        for toast in outgoing.toasts:
            self._spawn(self._send_once(toast))
        now = int(self._now().timestamp())
        due = [entry for entry in (*outgoing.memory, *outgoing.stored) if entry.not_before <= now]
        # Before anything new is delayed: a page may be shown and be hidden later by one and the same answer.
        self._delayed.drop_changes_of(due)
        for entry in due:
            self._queue.add(entry)
        for entry in outgoing.memory:
            if entry.not_before > now:
                self._delayed.add(entry)
        for entry in (*outgoing.memory, *outgoing.stored):
            self._expect(entry.not_before if entry.not_before > now else None)
        self._more.set()

    def look(self) -> None:
        """Somebody may have put something into the outbox, or the clock has moved: look again."""
        self._look_again = True
        self._more.set()

    async def run(self) -> None:
        """Send until cancelled."""
        noting = asyncio.create_task(self._log.run())
        failed = False
        try:
            while True:
                self._more.clear()
                try:
                    await self._fetch_due()
                    self._start_some()
                    failed = False
                except DatabaseError as error:
                    log.error("cannot look into the outbox: %s", name_error(error))
                    failed = self._look_again = True  # else nobody would look before something new comes
                except Exception as error:
                    # A fault of ours must not end delivery for good; told once with its place, then by its kind.
                    log.error("a round of the sender failed: %s", type(error).__name__, exc_info=not failed)
                    failed = self._look_again = True
                await self._pause(1.0 if failed else _LONGEST_SLEEP)
        finally:
            noting.cancel()
            await asyncio.gather(noting, return_exceptions=True)

    async def stop(self, seconds: float) -> None:
        """Let what is under way finish, for at most `seconds`, and note what became of it.

        What was to disappear later disappears now: nobody else knows of it.
        """
        for entry in self._delayed.take_deletions():
            self._spawn(self._send_once(entry))
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        if not self._log.is_written:
            await self._log.write()

    def __len__(self) -> int:
        return len(self._queue)

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits, nothing is under way and everything is noted."""
        return self._log.is_written and not (self._queue or self._tasks or self._look_again or self._looking)

    async def idle(self) -> None:
        """Wait until `is_idle`."""
        while not self.is_idle:
            self._changed.clear()
            await self._changed.wait()

    async def _fetch_due(self) -> None:
        now = int(self._now().timestamp())
        if not self._look_again and (self._next_due is None or self._next_due > now):
            return
        # Cleared before looking: whoever asks meanwhile is looked for again.
        self._look_again, self._looking, self._next_due = False, True, None
        try:
            await self._look_into_outbox(now)
        finally:
            self._looking = False
            self._changed.set()

    async def _look_into_outbox(self, now: int) -> None:
        for entry in self._delayed.take(now):
            self._queue.add(entry)
        self._expect(self._delayed.next_due)
        self._silenced.clear()  # what is taken back from here on may still be in the view
        async with self._database.reading() as db:
            unknown = [number for number in await outbox.list_due_ids(db, now) if number not in self._queue]
            for start in range(0, len(unknown), _CHUNK):
                entries, unreadable = await outbox.load(db, unknown[start : start + _CHUNK])
                for entry in entries:
                    if not (entry.posts and self._silenced & {entry.chat_id, entry.occasion}):
                        self._queue.add(entry)
                for number in unreadable:
                    self._drop_unreadable(number)
            self._expect(await outbox.find_next_due(db, now))
            for photo in await self._photos.take(db):
                self._queue.add(photo)

    def _expect(self, moment: int | None) -> None:
        """Something will be due at `moment`, unless something earlier is expected already."""
        if moment:
            self._next_due = min(moment, self._next_due or moment)

    @property
    def _may_open(self) -> bool:
        """Every open message would come twice after a crash: twice what the pace needs (Little's law) is enough."""
        needed = math.ceil(2 * self._per_second * self._round_trip)
        return len(self._open) < min(_MOST_OPEN, max(_LEAST_OPEN, needed))

    def _start_some(self) -> None:
        while self._may_open and (entry := self._queue.take(time.monotonic())):
            if entry.posts and entry.stored:
                self._open.add(entry.id)
            departure = None
            if is_limited(entry):
                departure = self._pace.leaves(entry.chat_id, entry.priority, time.monotonic())
            self._spawn(self._deliver(entry, departure))

    async def _pause(self, longest: float) -> None:
        """Until something new comes, the pace allows more or something is due, by whichever clock."""
        if self._more.is_set():
            return
        seconds = longest
        if self._next_due is not None:
            seconds = min(seconds, max(0.05, self._next_due - self._now().timestamp()))
        if self._may_open and (wake := self._queue.wake_at(time.monotonic())) is not None:
            seconds = min(seconds, wake - time.monotonic())
        try:
            async with asyncio.timeout(max(0.0, seconds)):
                await self._more.wait()
        except TimeoutError:
            pass

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._changed.set()

    async def _deliver(self, entry: Entry, departure: Departure | None) -> None:
        left = time.monotonic()
        try:
            finished = await self._attempt(entry)
        except Exception:
            log.exception("%s %d failed", entry.name, entry.id)
            finished = self._give_up(entry, "error of ours")
        finally:
            if departure is not None:  # after an error too: it may have arrived
                self._pace.answered(departure, time.monotonic())
            self._round_trip += (time.monotonic() - left - self._round_trip) / 8
        if finished:
            self._log.finish(entry)
            self._queue.done(entry)
            if not entry.stored:
                self._queue.forget(entry.id)
        else:
            self._open.discard(entry.id)
            self._queue.put_back(entry)
        self._log.write_soon()
        self._more.set()

    def _noted(self, erased: list[int]) -> None:
        for number in erased:
            self._queue.forget(number)
        self._open.difference_update(erased)
        self._more.set()
        self._changed.set()

    async def _attempt(self, entry: Entry) -> bool:
        """Try once; True if the entry is finished, False if it must be tried again."""
        if self._queue.is_stale(entry) or 0 < entry.expires_at <= self._now().timestamp():
            return True
        try:
            result = await (self._work.run(entry) if isinstance(entry, Task) else self._send(entry))
        except TelegramError as error:
            return self._failed(entry, error)
        if isinstance(result, dict) and "message_id" in result:
            self._posted(entry, result["message_id"])
        return True

    async def _send(self, message: Message) -> Any:
        method, params = message.method, {"chat_id": message.chat_id, **message.params}
        if message.living or (message.tag and method == "deleteMessage"):
            known = await self._log.message_about(message)
            if known is not None:
                method = "editMessageText" if message.living else method
                params["message_id"] = known
            elif not message.living:
                return None
        return await self._client.call(method, params)

    def _posted(self, entry: Entry, message_id: int) -> None:
        if entry.tag:
            self._log.remember(entry, message_id)
        if entry.posts and entry.expires_at and not entry.stored:
            params = {"message_id": message_id}
            gone = Message(method="deleteMessage", chat_id=entry.chat_id, params=params, stored=False)
            gone.not_before = entry.expires_at
            self.add(Outgoing(memory=[gone]))

    def _failed(self, entry: Entry, error: TelegramError) -> bool:
        """Do what the refusal asks for; True if the entry is finished, False if it must be tried again."""
        match judge(entry, error):
            case Verdict.DONE:
                return True
            case Verdict.UNREACHABLE:
                return self._unreachable(entry)
            case Verdict.REFUSED:
                return self._give_up(entry, type(error).__name__)
            case Verdict.MOVED if isinstance(error, ChatMigrated):
                self._move(entry, error.new_chat_id)
            case Verdict.ANEW if isinstance(entry, Message):
                return self._say_anew(entry)
            case Verdict.PLAIN:
                make_plain(entry)
            case Verdict.NO_TOPIC:
                del entry.params["message_thread_id"]
            case Verdict.CLOSED:
                if entry.tries == 0:  # once, for it may be closed all day
                    log.error("the group does not let me write: %s", error.message)
                    self._alert("alert-group-closed")
                return self._try_later(entry, error)
            case Verdict.DOUBTFUL:
                self._healing.start()
                return self._try_later(entry, error)
            case _:
                return self._try_later(entry, error)
        return False

    def _try_later(self, entry: Entry, error: TelegramError) -> bool:
        entry.tries += 1
        if entry.stored and not entry.failing_since:
            number, now = entry.id, int(self._now().timestamp())
            entry.failing_since = now
            self._log.add(lambda db: outbox.note_failing(db, number, now))
        if not entry.stored and isinstance(entry, Message) and entry.tries > _TRIES_FROM_MEMORY:
            return self._give_up(entry, type(error).__name__)
        # Only what Telegram says about its limits may concern other chats too.
        wait = self._pace.pause if isinstance(error, RetryAfter) else self._pace.rest
        wait(entry.chat_id, _wait_after(entry, error), time.monotonic())
        return False

    def _say_anew(self, message: Message) -> bool:
        """The message to be changed is gone: a page that is gone was left, anything else is said in a new message."""
        if not message.stored:
            return True
        if message.living:
            self._log.forget(message.chat_id, message.tag)
        else:
            make_new(message)
        return False

    def _move(self, entry: Entry, new: int) -> None:
        old = entry.chat_id

        async def move(db: Db) -> None:
            await cadre_group.migrate(db, old, new)
            await outbox.readdress(db, old, new)

        self._log.add(move)
        self._queue.readdress(old, new)
        entry.chat_id = new

    def _unreachable(self, entry: Entry) -> bool:
        chat_id = entry.chat_id
        if chat_id > 0:
            self._log.add(lambda db: members.set_reachable(db, chat_id, False))
        return self._give_up(entry, "Forbidden")

    def _drop_unreadable(self, number: int) -> None:
        """The key that sealed it is gone."""
        entry = Message(id=number, chat_id=0, params={}, method="unreadable")
        self._give_up(entry, "unreadable")
        self._log.finish(entry)
        self._log.write_soon()

    def _give_up(self, entry: Entry, error: str) -> bool:
        number, name, now = entry.id, entry.name, int(self._now().timestamp())
        log.warning("%s %d given up: %s", name, number, error)
        if entry.stored:
            self._log.add(lambda db: outbox.give_up(db, number, name, error, now))
        # Whatever it was: only of answers it would tell who has asked for something.
        if entry.stored and entry.posts and entry.chat_id > 0:
            chat_id, today = entry.chat_id, self._union.today(self._now()).isoformat()
            self._log.add(lambda db: members.note_missed(db, chat_id, today))
        return True

    async def _send_once(self, entry: Entry) -> None:
        """What is of no use a moment later: if it is lost the person taps again."""
        try:
            await self._client.call(entry.name, _call(entry))
        except RetryAfter as error:
            self._pace.pause(entry.chat_id, read_seconds(error), time.monotonic())
        except TelegramError as error:
            log.info("%s lost: %s", entry.name, type(error).__name__)


def _call(entry: Entry) -> dict[str, Any]:
    return {"chat_id": entry.chat_id, **entry.params} if entry.chat_id else entry.params


def _wait_after(entry: Entry, error: TelegramError) -> float:
    """Seconds: as long as Telegram says, else doubling from a fifth of a second."""
    if isinstance(error, RetryAfter):
        return read_seconds(error)
    if entry.tries > 1 and judge(entry, error) is Verdict.NO_TOKEN:
        log.error("Telegram does not accept the token any more; messages wait")
    return min(_LONGEST_PAUSE, 0.1 * 2.0 ** min(entry.tries, 10))
