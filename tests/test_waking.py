"""Waking: jobs are asked when something they read has changed, and the clock wakes exactly when one is due."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot import heartbeat
from bot.machine import Machine
from domain.schedule import Occurrence, each_day, slots
from domain.union import Union
from handlers.context import JobContext
from handlers.feature import Feature, Job, once_begun
from storage.database import Database, Db, open_database
from tests.play import MONDAY, Stage, stage

SECOND = timedelta(seconds=1)
WITHIN = 2 * SECOND


@dataclass
class Diary:
    """A job that is due at the instants that the table of plans holds, and reads nothing else."""

    asked: int = 0
    done: list[tuple[datetime, datetime]] = field(default_factory=list)
    written: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def feature(self) -> Feature:
        return Feature("diary", jobs=(Job("diary", self.moments, self.run, timedelta(hours=2)),))

    async def moments(self, db: Db, union: Union, since: datetime, now: datetime) -> list[Occurrence]:
        self.asked += 1
        rows = await db.all("SELECT revision FROM plans ORDER BY revision")
        return [Occurrence(f"{row[0]}", datetime.fromtimestamp(row[0], UTC)) for row in rows]

    async def run(self, context: JobContext) -> None:
        self.done.append((context.due, context.now))
        self.written.set()


async def _write(database: Database, due: datetime) -> datetime:
    """Note something that is due then, to the second."""
    async with database.transaction() as db:
        year = await db.one("SELECT count(*) FROM plans")
        await db.run(
            "INSERT INTO plans (year, revision) VALUES (:year, :due)",
            year=int(year[0]) if year else 0,
            due=int(due.timestamp()),
        )
    return due.replace(microsecond=0)


async def test_a_job_is_asked_anew_when_what_it_read_has_changed_or_the_day_turns(
    tmp_path: Path, database_url: str
) -> None:
    diary = Diary()
    async with stage(tmp_path, database_url, features=[diary.feature]) as play:
        clock, database = play.machine.clock, play.machine.database
        await clock.next_due()

        async def asked_by(act: Callable[[], object]) -> int:
            before = diary.asked
            await act()  # type: ignore[misc] # every one of them can be awaited
            await clock.next_due()
            return diary.asked - before

        async def writes_elsewhere() -> None:
            async with database.transaction() as db:
                await db.run("DELETE FROM members WHERE id = 0")

        assert await asked_by(clock.tick) == 0
        assert await asked_by(lambda: play.turns(hours=1)) == 0
        assert await asked_by(writes_elsewhere) == 0
        assert await asked_by(lambda: _write(database, MONDAY + timedelta(hours=2))) == 1
        assert await asked_by(lambda: play.turns(minutes=59)) == 0
        assert await asked_by(lambda: play.turns(minutes=1)) > 0
        assert [due for due, _ in diary.done] == [MONDAY + timedelta(hours=2)]
        assert await asked_by(lambda: play.turns(days=1)) == 1


async def test_a_job_by_rows_uses_its_moments_up_before_it_is_asked_anew(tmp_path: Path, database_url: str) -> None:
    asked, done = [0], list[str]()

    async def begins(db: Db) -> date | None:
        asked[0] += 1
        row = await db.one("SELECT min(year) AS first FROM plans")
        return MONDAY.date() if row and row["first"] is not None else None

    async def run(context: JobContext) -> None:
        done.append(context.period)

    job = Job("bell", once_begun(begins, slots(each_day, time(9), time(21))), run, timedelta(hours=1))
    async with stage(tmp_path, database_url, features=[Feature("bell", jobs=(job,))]) as play:
        clock, database = play.machine.clock, play.machine.database
        await play.turns(days=3)
        assert (asked, done) == ([1], []), "as long as no row says that it begins"
        await _write(database, MONDAY)
        await play.turns(hours=22)
        assert (asked, done) == ([2], ["2026-11-05T21:00"])
        await play.turns(hours=4)
        assert (asked, done[1:]) == ([2], ["2026-11-06T09:00"]), "whatever the day"
        await play.turns(days=1)
        assert done[2:] == ["2026-11-06T21:00", "2026-11-07T09:00"]
        assert asked == [3], "after the last that it had told"
        async with database.transaction() as db:
            await db.run("DELETE FROM plans")
        await play.turns(days=3)
        assert (asked, len(done)) == ([4], 4)
        assert await clock.next_due() is None


@dataclass
class _Wall:
    """A wall clock that runs, and may be set."""

    ahead: timedelta

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@asynccontextmanager
async def _awake(folder: Path, url: str, diary: Diary) -> AsyncIterator[tuple[Stage, _Wall]]:
    """A bot that wakes by itself, beside a stage whose own has stopped."""
    async with stage(folder, url, features=[]) as play:
        await play.stops()
        wall = _Wall(MONDAY - datetime.now(UTC))
        play.machine = Machine(play.settings, features=[diary.feature], now=wall.now)
        await play.machine.start()
        await play.machine.settling_in
        yield play, wall


async def _happened(diary: Diary, times: int) -> timedelta:
    """How late the last of so many was."""
    async with asyncio.timeout(10):
        while len(diary.done) < times:
            diary.written.clear()
            await diary.written.wait()
    due, now = diary.done[-1]
    return now - due


async def test_it_wakes_within_two_seconds_of_a_moment_whoever_wrote_it_and_wherever_the_clock_was_set(
    tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heartbeat, "BEAT", 0.2)
    diary = Diary()
    async with _awake(tmp_path, database_url, diary) as (play, wall):
        await _write(play.machine.database, wall.now() + 2 * SECOND)
        assert timedelta(0) <= await _happened(diary, 1) < WITHIN

        other = await open_database(database_url)
        await _write(other, wall.now() + SECOND)
        await other.wake()
        await other.close()
        assert await _happened(diary, 2) < WITHIN

        await _write(play.machine.database, wall.now() + timedelta(hours=1))
        wall.ahead += timedelta(hours=1)  # set, or the machine has slept
        assert await _happened(diary, 3) < WITHIN
