"""Listening: nothing ends it for good, and what is acknowledged has happened."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.lease import AlreadyRunning
from bot.listen import watch
from bot.machine import Machine
from handlers.context import Context
from handlers.feature import OPEN, Command, Feature
from storage import leases
from storage.database import Unavailable, open_database
from tests.play import Stage, stage


async def _toy(context: Context) -> None:
    context.say("answer-in-group")


TOY = Feature("toy", commands={"toy": Command(_toy, OPEN)})


@pytest.fixture
async def toys(tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    async with stage(tmp_path, database_url, features=[TOY]) as play:
        yield play


@pytest.fixture
async def toy(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[TOY]) as play:
        yield play


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Back-off in hundredths of a second, so that the plays are short."""
    monkeypatch.setattr("bot.listen._pause_after", lambda error, last: 0.01)


@pytest.mark.parametrize(
    "fault",
    [
        {"code": 401},
        {"code": 404},
        {"code": 409},
        {"code": 500},
        {"code": 502, "body": "<html>"},
        {"body": '{"ok": tr'},
        {"drop": "before"},
        {"drop": "after"},
    ],
)
async def test_one_trouble_while_polling_never_ends_listening(toy: Stage, fault: dict[str, object]) -> None:
    li = toy.stranger("Li")
    toy.telegram.faults.next("getUpdates", times=2, **fault)  # type: ignore[arg-type] # the table's own keywords
    await li.says("/toy")
    await li.says("/toy")
    await li.says("/toy")
    assert li.sees("answer-in-group")
    assert sum(it["from"]["is_bot"] for it in li.person.sees) == 3


async def test_updates_handed_out_twice_or_backwards_have_one_effect_each(toys: Stage) -> None:
    people = [toys.stranger(f"P{number}") for number in range(10)]
    toys.telegram.faults.repeat_updates(2)
    toys.telegram.faults.reorder_updates(1)
    for actor in people:
        actor.person.say("/toy")
    await toys.settle()
    for actor in people:
        assert sum(it["from"]["is_bot"] for it in actor.person.sees) == 1


async def test_a_batch_the_database_refuses_is_not_acknowledged(toy: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    li = toy.stranger("Li")
    refusals = iter([True, True, False])
    whole = toy.machine.database.transaction

    def sometimes() -> object:
        if next(refusals, False):
            raise Unavailable("the disk is full")
        return whole()

    monkeypatch.setattr(toy.machine.database, "transaction", sometimes)
    await li.says("/toy")
    assert sum(it["from"]["is_bot"] for it in li.person.sees) == 1


async def test_the_watchdog_starts_a_listener_that_died_or_hangs(toy: Stage) -> None:
    started: list[asyncio.Task[None]] = []
    third = asyncio.Event()

    async def listen() -> None:
        if len(started) < 3:
            raise RuntimeError
        third.set()
        await asyncio.Event().wait()

    def start() -> asyncio.Task[None]:
        started.append(asyncio.create_task(listen()))
        return started[-1]

    watching = asyncio.create_task(watch(start, toy.machine.listener, longest=1000, every=0.01))
    await toy.settle()
    async with asyncio.timeout(5):
        await third.wait()
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)
    assert len(started) == 3


async def test_a_stop_finishes_what_came_and_hands_the_offset_back(toys: Stage) -> None:
    li = toys.stranger("Li")
    li.person.say("/toy")
    await toys.settle()
    await toys.stops()
    assert len(toys.telegram.updates) == 0
    li.person.say("/toy")
    await toys.starts()
    await toys.settle()
    assert sum(it["from"]["is_bot"] for it in li.person.sees) == 2


async def test_a_second_process_is_sent_away_with_a_sentence(toys: Stage) -> None:
    second = Machine(toys.settings, features=[TOY], now=toys.clock.now)
    with pytest.raises(AlreadyRunning, match=r"already running on .* as process"):
        await second.start()


async def test_the_lease_of_a_process_that_died_is_taken_over_at_once(toys: Stage) -> None:
    lease = toys.machine.lease
    await toys.stops()
    dead = f"{lease.owner.split('/')[0]}/999999999/1/1"
    database = await open_database(toys.settings.storage.url)
    async with database.transaction() as db:
        assert await leases.hold(db, lease.name, dead, 0, 2_000_000_000) is None
    await database.close()
    await toys.starts()
    assert not toys.machine.lease.lost.is_set()


async def test_a_process_that_lost_its_lease_stops(toys: Stage) -> None:
    stopping = asyncio.Event()
    running = asyncio.create_task(toys.machine.run_until(stopping))
    toys.machine.lease.lost.set()
    async with asyncio.timeout(5):
        await running
    await toys.starts()
