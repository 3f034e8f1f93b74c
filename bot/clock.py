"""Tick: APScheduler is only a pulse; what is due is computed from the calendar, and each occurrence is claimed once."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import view
from bot.answer import Environment
from bot.sender import Sender
from domain.union import Union
from handlers.context import JobContext
from handlers.feature import Feature, Job, Occurrence
from handlers.messenger import Messenger, Outgoing
from storage import occurrences, outbox
from storage.database import Database, DatabaseError, Db

log = logging.getLogger(__name__)

_PULSE = 30
_HORIZON = timedelta(days=62)


@dataclass(frozen=True, slots=True)
class _Due:
    job: Job
    occurrence: Occurrence


class Clock:
    """Runs the features' jobs when they are due, exactly once each, also after downtime."""

    def __init__(
        self, database: Database, sender: Sender, environment: Environment, features: Sequence[Feature]
    ) -> None:
        self._database, self._sender, self._environment = database, sender, environment
        self._features = features
        self._jobs = [job for feature in features for job in feature.jobs]
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._ticking = asyncio.Lock()

    def start(self) -> None:
        # A pulse that comes late is still a pulse: APScheduler's default would drop it after one second.
        self._scheduler.add_job(
            self._pulse, "interval", seconds=_PULSE, misfire_grace_time=None, coalesce=True, max_instances=1
        )
        self._scheduler.start()

    async def stop(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        async with self._ticking:
            pass

    async def _pulse(self) -> None:
        await self.tick()
        try:
            await self._database.forget_journal()
        except DatabaseError as error:
            log.warning("the journal could not be emptied: %s", error)

    async def tick(self) -> None:
        """Do all that is due now; what fails is tried again at the next pulse."""
        async with self._ticking:
            now = self._environment.now()
            for due in await self._due(now):
                try:
                    await self._run(due, now)
                except Exception:
                    log.exception("job %s for %s failed", due.job.name, due.occurrence.period)
            self._sender.look()

    async def next_due(self) -> datetime | None:
        async with self._database.reading() as db:
            return await find_next_due(db, self._environment.union, self._jobs, self._environment.now())

    async def _due(self, now: datetime) -> list[_Due]:
        found: list[_Due] = []
        waiting = list(reversed(self._jobs))
        while waiting:
            async with self._database.reading() as db:
                found += await self._times_of(db, waiting, now)
        async with self._database.reading() as db:
            return sorted(await _leave_out_done(db, found), key=lambda it: it.occurrence.due)

    async def _times_of(self, db: Db, waiting: list[Job], now: datetime) -> list[_Due]:
        """What these jobs, taken from the end, have due; up to one that fails, for it may have spoilt the reading."""
        found: list[_Due] = []
        while waiting:
            job = waiting.pop()
            try:
                times = await job.times(db, self._environment.union, now - job.late, now)
            except Exception:
                log.exception("when job %s is due cannot be told", job.name)
                break
            found += [_Due(job, it) for it in times if now - job.late <= it.due <= now]
        return found

    async def _run(self, due: _Due, now: datetime) -> None:
        outgoing = await run_once(self._database, self._environment, self._features, due.job, due.occurrence, now)
        self._sender.add(outgoing)


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
        if not await occurrences.claim(db, job.name, occurrence.period, int(now.timestamp())):
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
        )
        await job.run(context)
        await view.refresh(features, db, messenger)
        await outbox.put(db, messenger.outgoing.stored)
    return messenger.outgoing


async def find_next_due(db: Db, union: Union, jobs: Sequence[Job], now: datetime) -> datetime | None:
    """When something will happen by itself next: a job or a message that waits for its hour."""
    ahead = [_Due(job, it) for job in jobs for it in await job.times(db, union, now, now + _HORIZON) if it.due > now]
    moments = [it.occurrence.due for it in await _leave_out_done(db, ahead)]
    if (moment := await outbox.find_next_due(db, int(now.timestamp()))) is not None:
        moments.append(datetime.fromtimestamp(moment, now.tzinfo))
    return min(moments, default=None)


async def _leave_out_done(db: Db, found: Sequence[_Due]) -> list[_Due]:
    done = await occurrences.find_done(db, [(it.job.name, it.occurrence.period) for it in found])
    return [it for it in found if (it.job.name, it.occurrence.period) not in done]
