"""The machine: opens everything in order, runs listen, answer, send and tick, and stops within five seconds."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from random import Random, SystemRandom

from telegram import User
from telegram.error import TelegramError

from bot import menus
from bot.alerts import Alerts
from bot.answer import Answerer
from bot.clock import Clock
from bot.environment import Environment
from bot.guard import Guard
from bot.lease import Lease
from bot.listen import Listener, watch
from bot.outages import Outages
from bot.pace import Limits
from bot.router import Router
from bot.sender import Sender
from bot.settings import Settings
from bot.telegram_client import TelegramClient, ask
from bot.union import make_union, switch_features
from domain.union import Union
from handlers import FEATURES
from handlers.feature import Feature
from storage import case_authors
from storage.binding import bind_seals
from storage.database import Database, DatabaseError, open_database

log = logging.getLogger(__name__)

_LONGEST_SILENCE = 90.0
_WATCH_EVERY = 10.0


def read_system_clock() -> datetime:
    return datetime.now(UTC)


class Machine:
    """One bot, from `start` to `stop`; time and randomness come in as arguments.

    One that does not wake by itself is told by whoever turns its clock: `clock.tick()`.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        features: Sequence[Feature] = FEATURES,
        now: Callable[[], datetime] = read_system_clock,
        random: Random | None = None,
        wakes: bool = True,
    ) -> None:
        self._settings, self._features, self._now = settings, switch_features(settings, features), now
        # Invitations and tracking codes are drawn from it: nobody may be able to guess the next.
        self._random = random or SystemRandom()
        self._wakes = wakes
        self._tasks: list[asyncio.Task[None]] = []
        telegram = settings.telegram
        self.client = TelegramClient(telegram.bot_token(), telegram.base_url, telegram.file_url, telegram.proxy or "")
        self.database: Database
        self.sender: Sender
        self.clock: Clock
        self._alerts: Alerts
        self.listener: Listener
        self.lease: Lease
        self.outages: Outages
        self.guard: Guard
        self.settling_in: asyncio.Task[None]
        self.environment: Environment
        self.username = ""

    @property
    def union(self) -> Union:
        """The union as it is now, with the notices its chair entered."""
        return self.environment.union

    async def start(self) -> None:
        """Raises TelegramError, DatabaseError or AlreadyRunning, having closed what it opened."""
        try:
            await self._start()
        except BaseException:
            await self.stop()
            raise

    async def _start(self) -> None:
        settings = self._settings
        await self._open()
        union = make_union(settings)
        self.environment = Environment(union, self._random, self.username, self._now, self.database.keys)
        async with self.database.reading() as db:
            await self.environment.load_notices(db)
        limits = Limits(
            settings.telegram.messages_per_second, settings.telegram.chat_interval, settings.telegram.group_per_minute
        )
        self.sender = Sender(
            self.database, self.client, limits, self._now, self.union, self._features, alert=self._alert
        )
        self.environment.followers.append(self.sender.follow)
        self._alerts = Alerts(self.database, self.environment, self.sender)
        self.clock = Clock(self.database, self.sender, self.environment, self._features)
        self.outages = Outages()
        answerer = Answerer(self.database, Router(self._features), self.sender, self.environment, self.outages)
        poll_seconds = settings.telegram.poll_timeout
        self.listener = Listener(self.client, answerer.batch, poll_seconds, self.outages, alert=self._alert)
        self.environment.measure_silence = self.outages.measure_silence
        # Before anybody can write: a write that is not heard of would not wake a job.
        await self.clock.watch()
        self.settling_in = asyncio.create_task(self._settle_in())
        self.guard = Guard(self.database, settings.storage.copies, self._now)
        self._tasks = [
            asyncio.create_task(self.guard.run()),
            asyncio.create_task(self.sender.run()),
            asyncio.create_task(watch(self._listen, self.listener, _LONGEST_SILENCE, _WATCH_EVERY)),
            self.settling_in,
        ]
        if self._wakes:
            self.clock.start()

    async def _open(self) -> None:
        """The way to Telegram, the database and the lease, which no other process holds from now on."""
        kept = self._settings.storage
        await self.client.open()
        # While the database is opened; both take their time.
        asking = asyncio.create_task(ask(self.client.bot.get_me()))
        try:
            # Before an upgrade, or a newer version would change the tables under one that is serving.
            self.database = await open_database(
                kept.url, kept.keys, kept.survey_keys, claim=lambda database: self._take_lease(database, asking)
            )
        finally:
            # Whatever became of the database: nobody else would take this task's error.
            me = await asking
        self.username = me.username or ""
        # Before anything is written: two that speak for one bot would take each other's updates.
        await self._take_lease(self.database, asking)
        async with self.database.transaction() as db:
            await case_authors.seal_plain(db)
            await bind_seals(db, self.database.keys)

    async def _take_lease(self, database: Database, asking: Awaitable[User]) -> None:
        """Once; `asking` tells whom this process speaks for."""
        if not hasattr(self, "lease"):
            lease = Lease(database, (await asking).id)
            await lease.take()
            self.lease = lease

    def _alert(self, key: str) -> None:
        self._alerts.give(key)

    def _listen(self) -> asyncio.Task[None]:
        return asyncio.create_task(self.listener.run())

    async def _settle_in(self) -> None:
        """What may happen after the first poll: catching up with the calendar, command menus."""
        # What people did while nobody ran counts before what fell due meanwhile, such as silence that closes a case.
        await self.listener.listening()
        await self.clock.tick()
        try:
            await menus.publish(self.client.bot, self.union, self._features)
        except TelegramError as error:
            log.warning("the command menu could not be set: %s", type(error).__name__)
        except Exception:
            log.exception("settling in failed; the bot goes on without")

    async def run_until(self, stopping: asyncio.Event) -> None:
        """Run until told to stop, until another process has taken over, or until the database is gone."""
        events = (stopping, self.lease.lost, self.guard.lost)
        waits = [asyncio.create_task(event.wait()) for event in events]
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        if self.lease.lost.is_set():
            log.error("another process speaks for this bot now; stopping")
        for wait in waits:
            wait.cancel()
        await self.stop()

    async def stop(self) -> None:
        """Finish the batch, let what is under way arrive, hand the offset back, close everything."""
        if self._tasks:
            # First, so that no job begins while the rest comes to its end.
            await self.clock.stop()
            for task in reversed(self._tasks):
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            with suppress(TelegramError, TimeoutError):
                # A network that hangs must not use up the five seconds; what is not handed back comes again and is
                # known.
                async with asyncio.timeout(2.5):
                    await self.listener.hand_back()
            # Before the sender, to which an alert that is being written is handed.
            await self._alerts.stop()
            await _settle("what was sent cannot be noted", self.sender.stop(1.5))
            self._tasks = []
        if hasattr(self, "lease"):
            # Only when all is sent and noted: from here on another process may speak for the bot.
            await _settle("the lease cannot be given back; it ends by itself", self.lease.release())
        if hasattr(self, "database"):
            await self.database.close()
        await self.client.close()


async def _settle(otherwise: str, last: Awaitable[None]) -> None:
    """Do one of the last things; a database that is full or gone must not keep the process from ending."""
    try:
        await last
    except DatabaseError as error:
        log.error("%s: %s", otherwise, error)
