"""Clock: wakes exactly when something is due, and each occurrence is claimed once, ever, with what it writes."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot import view
from bot.agenda import Agenda, DueJob, find_next_moment
from bot.alarm import Alarm
from bot.clock_guard import ClockGuard
from bot.environment import Environment
from bot.heartbeat import Heartbeat
from bot.log import name_error
from bot.sender import Sender
from domain.calendar import DAY
from domain.schedule import Occurrence
from domain.union import Union
from handlers.context import JobContext
from handlers.feature import Feature, Job
from handlers.messenger import Messenger, Outgoing
from locales.dates import written_on
from storage import occurrences, outbox
from storage.database import Database, DatabaseError, Db, Unavailable

log = logging.getLogger(__name__)

_GATHERING = 1.0
"""Seconds in which writes gather before jobs are asked anew: under load that is once a second, not once a write."""
_RETRY = timedelta(seconds=30)
"""How long what failed rests before it is tried again."""


class Clock:
    """Runs the features' jobs when they are due, exactly once each, also after downtime."""

    def __init__(
        self, database: Database, sender: Sender, environment: Environment, features: Sequence[Feature]
    ) -> None:
        self._database, self._sender, self._environment = database, sender, environment
        self._features = features
        self._agenda = Agenda([job for feature in features for job in feature.jobs], environment.union)
        environment.followers.append(self._agenda.follow)
        self._resting: dict[tuple[str, str], datetime] = {}  # what failed, and until when it rests
        self._guard = ClockGuard(database, environment)
        self._alarm = Alarm(self._pause, self._wake)
        self._heartbeat = Heartbeat(database, environment.now, self._look_everywhere)
        self._ticking = asyncio.Lock()
        self._woken = asyncio.Event()
        self._waking: asyncio.TimerHandle | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def watch(self) -> None:
        """Hear from now on what is written, here and on PostgreSQL by others."""
        await self._database.watch(self._hear_of)
        await self._database.on_wake(self._look_everywhere)

    def start(self) -> None:
        """Wake by itself from now on."""
        self._alarm.start()
        self._tasks = [asyncio.create_task(self._run()), asyncio.create_task(self._heartbeat.run())]

    async def stop(self) -> None:
        self._alarm.stop()
        if self._waking:
            self._waking.cancel()
        async with self._ticking:  # what is being done is done to its end
            for task in self._tasks:
                task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def tick(self) -> None:
        """Do all that is due now, whatever happened meanwhile to the clock and by other processes."""
        await self._look_elsewhere()
        await self._do_what_is_due()
        self._sender.look()

    async def next_due(self) -> datetime | None:
        """When something will happen by itself next: a job or a message that waits for its hour."""
        await self._look_elsewhere()
        now = self._environment.now()
        async with self._ticking:
            rests_until = await self._guard.find_end(now)
            await self._agenda.ask(self._database, now)
        async with self._database.reading() as db:
            return _find_earliest(rests_until or self._agenda.next, await _find_next_message(db, now))

    async def _look_elsewhere(self) -> None:
        if await self._database.was_written_elsewhere():
            self._forget_all()

    def _forget_all(self) -> None:
        self._agenda.forget_all()
        self._guard.forget()

    def _look_everywhere(self) -> None:
        self._forget_all()
        self._sender.look()
        self._woken.set()

    def _hear_of(self, tables: frozenset[str]) -> None:
        self._heartbeat.note_write()
        self._environment.note_write(tables)
        if self._agenda.forget_tables(tables):
            self._wake_soon()

    def _wake_soon(self) -> None:
        if self._tasks and self._waking is None:
            self._waking = asyncio.get_running_loop().call_later(_GATHERING, self._woken.set)

    async def _wake(self) -> None:
        self._woken.set()

    async def _run(self) -> None:
        while True:
            await self._woken.wait()
            # Before the work: what rings during it is looked at once more.
            self._woken.clear()
            self._waking = None
            try:
                await self._do_what_is_due()
            # Nothing may end this loop: whatever is planned would never happen again, and nobody would hear of it.
            except DatabaseError as error:
                log.error("what is due cannot be told: %s", name_error(error))
            except Exception:
                log.exception("what is due cannot be told")

    def _pause(self) -> timedelta:
        """How long nothing will be due; what is not known, or failed, is looked at again before long."""
        now = self._environment.now()
        # Some rules look at the day alone, so all jobs are asked anew when it turns.
        midnight = self._environment.union.at(self._environment.union.today(now) + DAY, time())
        moments = [midnight, *(until for until in self._resting.values() if until > now)]
        # A job could not tell when it is due.
        if not self._agenda.is_complete:
            moments.append(now + _RETRY)
        return (_find_earliest(self._agenda.next, *moments) or midnight) - now

    async def _do_what_is_due(self) -> None:
        async with self._ticking:
            await self._environment.keep_up(self._database)
            now = self._environment.now()
            # A rest that lies further ahead was noted before the clock was set back.
            self._resting = {what: until for what, until in self._resting.items() if now < until <= now + _RETRY}
            if await self._guard.find_end(now):
                self._sender.add(await self._guard.warn(now))
            else:
                await self._agenda.ask(self._database, now)
                for due in self._agenda.due:
                    await self._do(due, now)
            self._alarm.set()

    async def _do(self, due: DueJob, now: datetime) -> None:
        """What fails is undone alone and tried again a little later."""
        what = (due.job.name, due.occurrence.period)
        if what in self._resting or due.occurrence.due < now - due.job.late:
            return
        try:
            with written_on(self._environment.union.today(now)):
                outgoing = await run_once(
                    self._database, self._environment, self._features, due.job, due.occurrence, now
                )
        except Exception as error:
            # The database's trouble is nothing of ours, and comes again at each try.
            ours = not isinstance(error, Unavailable)
            log.error("job %s for %s failed: %s", *what, name_error(error), exc_info=ours)
            self._resting[what] = now + _RETRY
            return
        self._guard.note(now)
        # Its answer still holds the occurrence that has just been done.
        self._agenda.note_done(due.job, due.occurrence)
        self._sender.add(outgoing)
        self._wake_soon()


async def run_once(
    database: Database,
    environment: Environment,
    features: Sequence[Feature],
    job: Job,
    occurrence: Occurrence,
    now: datetime,
) -> Outgoing:
    """Run a job for this occurrence unless that has been done before; what it wants sent."""
    messenger = Messenger(now, environment.union, environment.bot_username)
    async with database.transaction() as db:
        # Claimed first: of two processes that wake at once the second waits here and finds it done.
        if not await occurrences.claim(db, job.name, occurrence.period, now):
            return Outgoing()
        context = JobContext(
            now,
            db,
            environment.union,
            environment.random,
            messenger,
            environment.keys,
            occurrence.period,
            occurrence.due,
            features,
            # A job that ends timed attempts must wait while Telegram is not heard (decision 70).
            environment.measure_silence(),
        )
        await job.run(context)
        await view.refresh(features, db, messenger)
        await outbox.put(db, messenger.outgoing.stored)
    summary = Messenger(now, environment.union, environment.bot_username)
    await view.summarise(database, features, db.touched, summary)
    messenger.outgoing.add(summary.outgoing)
    return messenger.outgoing


async def find_next_due(db: Db, union: Union, jobs: Sequence[Job], now: datetime) -> datetime | None:
    """When a bot would do something by itself next: a job, or a message that waits for its hour."""
    return _find_earliest(await find_next_moment(db, union, jobs, now), await _find_next_message(db, now))


async def _find_next_message(db: Db, now: datetime) -> datetime | None:
    seconds = await outbox.find_next_due(db, int(now.timestamp()))
    return None if seconds is None else datetime.fromtimestamp(seconds, now.tzinfo)


def _find_earliest(*moments: datetime | None) -> datetime | None:
    return min((moment for moment in moments if moment is not None), default=None)
