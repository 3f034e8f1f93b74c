"""The clock: what the calendar asks for happens once for each local day, whatever machine or clock does."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.clock import Clock
from bot.environment import Environment
from bot.pace import Limits
from bot.sender import Sender
from domain.schedule import Occurrence, by_day, each_day, slots
from domain.union import Union
from handlers.context import JobContext
from handlers.feature import ByRows, Feature, Job
from handlers.messenger import Place, Text
from storage.database import Database, Db, open_database
from storage.keys import Keys
from storage.outbox import ANSWER, Task
from tests.play import MONDAY, Actor, Stage, stage

NINE = MONDAY.replace(hour=1)
"""Nine o'clock in Chengdu, an hour before the first scene."""

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@dataclass
class Bell:
    """Rings in one chat at an hour of every day; `rung` has each try with its instant.

    Unless it `lasts`, it is asked anew after each moment.
    """

    at: time
    late: timedelta = timedelta(hours=6)
    name: str = "bell"
    chat_id: int = 0
    trouble: bool = False
    lasts: bool = True
    rung: list[tuple[str, datetime]] = field(default_factory=list)

    @property
    def feature(self) -> Feature:
        when = ByRows(self.moments) if self.lasts else self.moments_now
        return Feature(self.name, jobs=(Job(self.name, when, self.ring, self.late),))

    async def moments(self, db: Db, union: Union, since: datetime) -> Iterable[Occurrence]:
        return slots(each_day, self.at, name=by_day)(union, since)

    async def moments_now(self, db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
        return await self.moments(db, union, since)

    async def ring(self, context: JobContext) -> None:
        self.rung.append((context.period, context.now))
        context.messenger.send(Place(self.chat_id, "en"), Text("answer-in-group"), priority=ANSWER)
        if self.trouble:
            raise ValueError(context.period)


@asynccontextmanager
async def _hearing(folder: Path, url: str, *bells: Bell, **how: object) -> AsyncIterator[tuple[Stage, Actor]]:
    """A stage with these bells, and somebody in whose chat they ring."""
    how = {"start": NINE - HOUR} | how
    async with stage(folder, url, features=[bell.feature for bell in bells], **how) as play:  # type: ignore[arg-type]
        li = await play.member("Li", language="en")
        for bell in bells:
            bell.chat_id = li.person.id
        yield play, li


def _sqlite(folder: Path) -> str:
    return f"sqlite:///{folder}/union.db"


def _heard(actor: Actor) -> int:
    return len(actor.person.sees)


async def test_what_fell_due_while_nobody_ran_happens_once_at_the_next_start(tmp_path: Path, database_url: str) -> None:
    bell = Bell(time(9))
    async with _hearing(tmp_path, database_url, bell) as (play, li):
        await play.stops()
        play.clock.turn(2 * HOUR)
        for _ in range(3):
            await play.starts()
            await play.telegram.until(lambda: _heard(li))
            await play.machine.clock.tick()
            await play.stops()
        await play.starts()
        assert bell.rung == [("2026-11-02", NINE + HOUR)]
        assert _heard(li) == 1


async def test_what_is_later_than_it_may_be_is_dropped(tmp_path: Path) -> None:
    strict, patient = Bell(time(9), late=HOUR, name="strict"), Bell(time(9), late=2 * HOUR, name="patient")
    async with _hearing(tmp_path, _sqlite(tmp_path), strict, patient) as (play, _):
        await play.sleeps_until(NINE + HOUR + timedelta(seconds=1))
        assert strict.rung == []
        assert [period for period, _ in patient.rung] == ["2026-11-02"]
        await play.sleeps_until(NINE + DAY + HOUR)
        assert [period for period, _ in strict.rung] == ["2026-11-03"]


async def test_what_is_late_happens_in_the_order_in_which_it_was_due(tmp_path: Path) -> None:
    diary: list[tuple[str, datetime]] = []
    noon = Bell(time(12), late=DAY, name="noon", rung=diary)
    morning = Bell(time(9), late=DAY, name="morning", rung=diary)
    async with _hearing(tmp_path, _sqlite(tmp_path), noon, morning) as (play, _):
        await play.machine.clock.tick()
        diary.clear()  # of the day before
        await play.sleeps_until(NINE + DAY)
        assert [period for period, _ in diary] == ["2026-11-02", "2026-11-02", "2026-11-03"]


def _second_clock(play: Stage, database: Database, features: Sequence[Feature]) -> Clock:
    """The clock of another process that was started by mistake."""
    keys = play.settings.storage.keys
    machine, now = play.machine, play.clock.now
    here = Environment(machine.union, Random(1), machine.username, now, Keys(keys))
    return Clock(database, Sender(database, machine.client, Limits(), now, machine.union, features), here, features)


async def test_of_two_processes_that_see_it_due_at_once_one_does_it(tmp_path: Path, database_url: str) -> None:
    looked, both = [0], asyncio.Event()

    async def looks(db: Db, union: Union, since: datetime, now: datetime) -> list[Occurrence]:
        looked[0] += now >= NINE
        if looked[0] == 2:
            both.set()
        return [Occurrence("once", NINE)]

    async def does_nothing(context: JobContext) -> None:
        pass

    class Slow(Bell):
        async def ring(self, context: JobContext) -> None:
            await both.wait()  # until the other process, too, has found this due and not done
            await super().ring(context)

    bell = Slow(time(9))
    watching = Feature("watching", jobs=(Job("watching", looks, does_nothing, HOUR),))
    features = [bell.feature, watching]
    async with stage(tmp_path, database_url, features=features, start=NINE - HOUR) as play:
        bell.chat_id = (li := await play.member("Li")).person.id
        database = await open_database(database_url, play.settings.storage.keys)
        await database.was_written_elsewhere()  # its connection is open, as that of a running process is
        play.clock.turn(HOUR)
        await asyncio.gather(play.machine.clock.tick(), _second_clock(play, database, features).tick())
        await database.close()
        await play.settle()
        assert looked == [2]
        assert bell.rung == [("2026-11-02", NINE)]
        assert _heard(li) == 1


@pytest.mark.parametrize("lasts", [True, False])
@pytest.mark.parametrize("steps", [[-2 * HOUR, 2 * HOUR], [-DAY, DAY], [-10 * 365 * DAY, 10 * 365 * DAY]])
async def test_a_clock_that_steps_back_and_forth_repeats_nothing(
    tmp_path: Path, steps: list[timedelta], lasts: bool
) -> None:
    bell = Bell(time(9), lasts=lasts)
    async with _hearing(tmp_path, _sqlite(tmp_path), bell) as (play, li):
        await play.sleeps_until(NINE)
        for step in steps:
            play.clock.step(step)
            await play.sleeps_until(play.clock.now() + timedelta(minutes=1))
        await play.turns(days=1)
        assert [period for period, _ in bell.rung] == ["2026-11-01", "2026-11-02", "2026-11-03"][-len(bell.rung) :]
        assert _heard(li) == len(bell.rung)


# Each zone at a change of its clocks: an hour of the night, and when, in UTC, the bells of that hour and of nine ring.
CHANGES = [
    ("Europe/Berlin", "2027-03-28", "02:30", "2027-03-28 01:30", "2027-03-28 07:00"),  # there is no 02:30: 03:30
    ("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25 00:30", "2026-10-25 08:00"),  # 02:30 comes twice: the first
    ("America/New_York", "2027-03-14", "02:30", "2027-03-14 07:30", "2027-03-14 13:00"),
    ("America/New_York", "2026-11-01", "01:30", "2026-11-01 05:30", "2026-11-01 14:00"),
    ("Pacific/Auckland", "2027-04-04", "02:30", "2027-04-03 13:30", "2027-04-03 21:00"),
    ("Asia/Shanghai", "2026-10-25", "02:30", "2026-10-24 18:30", "2026-10-25 01:00"),  # never changes
]


@pytest.mark.parametrize(("zone", "day", "hour", "at_night", "at_nine"), CHANGES)
async def test_a_daily_bell_rings_once_each_local_day_when_the_clocks_change(
    tmp_path: Path, zone: str, day: str, hour: str, at_night: str, at_nine: str
) -> None:
    nightly, daily = Bell(time.fromisoformat(hour), late=HOUR, name="nightly"), Bell(time(9), late=HOUR, name="daily")
    change = date.fromisoformat(day)
    start = datetime.combine(change - DAY, time(12), ZoneInfo(zone)).astimezone(UTC)
    async with _hearing(tmp_path, _sqlite(tmp_path), nightly, daily, start=start, timezone=zone) as (play, _):
        while play.clock.now() < start + 2 * DAY:
            await play.sleeps_until(play.clock.now() + HOUR / 2)
    for bell, at in ((nightly, at_night), (daily, at_nine)):
        assert [period for period, _ in bell.rung] == [day, (change + DAY).isoformat()]
        assert dict(bell.rung)[day] == datetime.fromisoformat(at).replace(tzinfo=UTC)


async def test_a_bell_that_fails_has_not_rung_and_rings_at_the_next_pulse(tmp_path: Path, database_url: str) -> None:
    broken, sound = Bell(time(9), name="broken", trouble=True), Bell(time(9), name="sound")
    async with _hearing(tmp_path, database_url, broken, sound) as (play, li):
        await play.sleeps_until(NINE)
        assert len(broken.rung) == len(sound.rung) == _heard(li) == 1  # what the broken one wrote has not left
        broken.trouble = False
        await play.sleeps_until(NINE + timedelta(seconds=30))
        await play.sleeps_until(NINE + timedelta(seconds=60))
        assert (len(broken.rung), len(sound.rung), _heard(li)) == (2, 1, 2)


async def test_a_bell_that_cannot_tell_its_times_does_not_silence_the_others(tmp_path: Path) -> None:
    class Lost(Bell):
        async def moments(self, db: Db, union: Union, since: datetime) -> Iterable[Occurrence]:
            raise LookupError(self.name)

    lost, sound = Lost(time(9), name="lost"), Bell(time(9), name="sound")
    async with _hearing(tmp_path, _sqlite(tmp_path), lost, sound) as (play, li):
        await play.sleeps_until(NINE)
        assert (len(lost.rung), len(sound.rung), _heard(li)) == (0, 1, 1)


async def test_a_bell_and_its_letters_are_one_deed(tmp_path: Path, database_url: str) -> None:
    class Torn(Bell):
        async def ring(self, context: JobContext) -> None:
            await super().ring(context)
            if len(self.rung) == 1:
                context.messenger.run(
                    Task(name="pin", chat_id=self.chat_id, params={"text": object()})
                )  # nothing can store such a letter

    bell = Torn(time(9))
    async with _hearing(tmp_path, database_url, bell) as (play, li):
        await play.sleeps_until(NINE)
        async with play.machine.database.reading() as db:
            assert await db.all("SELECT job FROM occurrences") == []
        assert (len(bell.rung), _heard(li)) == (1, 0)
        await play.sleeps_until(NINE + timedelta(seconds=30))
        await play.sleeps_until(NINE + timedelta(seconds=60))
        assert (len(bell.rung), _heard(li)) == (2, 1)


async def test_next_due_tells_what_happens_next_by_itself(tmp_path: Path) -> None:
    class Promising(Bell):
        async def ring(self, context: JobContext) -> None:
            context.messenger.send(
                Place(self.chat_id, "en"), Text("answer-in-group"), priority=ANSWER, at=context.now + HOUR
            )

    bell = Promising(time(9))
    async with _hearing(tmp_path, _sqlite(tmp_path), bell) as (play, li):
        clock = play.machine.clock
        assert await clock.next_due() == NINE
        await play.sleeps_until(NINE)
        assert (await clock.next_due(), _heard(li)) == (NINE + HOUR, 0)
        await play.sleeps_until(NINE + HOUR)
        assert (await clock.next_due(), _heard(li)) == (NINE + DAY, 1)


async def test_nothing_is_due_where_nothing_is_planned(tmp_path: Path) -> None:
    async with _hearing(tmp_path, _sqlite(tmp_path)) as (play, _):
        assert await play.machine.clock.next_due() is None
