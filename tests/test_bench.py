"""The bench itself: its people, its lean Telegram, its processes and its sums; how fast anything is, no test asks."""

import asyncio
import math
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random
from typing import Any

import aiohttp
import orjson
import pytest

from bench.bots import OURS
from bench.broadcast import Broadcast, list_figures
from bench.check_in import share_out
from bench.figures import Figure, percentile, shown, table
from bench.load import Failed, Load, scratch
from bench.people import Move, Person, Stuck
from bench.process import started
from bench.report import figures, line, numbers, page
from bench.telegram import TOKEN, Telegram, serve
from bench.union import NOTICE, announce, prepare
from storage import members, outbox
from storage.database import open_database

LOAD = Load(
    first_poll=0.5,
    start_cpu=0.4,
    updates=900,
    updates_a_second=600.0,
    calls_an_update=1.5,
    cpu_an_update=1.0,
    cpu_a_suggestion=5.0,
    wait_median=10.0,
    wait_p99=20.0,
    memory=90.0,
)
KEYBOARD = {"inline_keyboard": [[{"text": "Canteen", "callback_data": "go:canteen"}]]}


class Caller:
    """A bot of a few lines: calls, and polls with an offset of its own."""

    def __init__(self, session: aiohttp.ClientSession, base: str) -> None:
        self._session, self._base = session, base + TOKEN

    async def call(self, method: str, **params: Any) -> Any:
        return await self._ask(method, json=params)

    async def call_with_form(self, method: str, **params: str) -> Any:
        return await self._ask(method, data=params)

    async def _ask(self, method: str, **body: Any) -> Any:
        async with self._session.post(f"{self._base}/{method}", **body) as answer:
            return orjson.loads(await answer.read())["result"]


@pytest.fixture
async def lean() -> Telegram:
    return Telegram()


@pytest.fixture
async def caller(lean: Telegram) -> AsyncIterator[Caller]:
    async with serve(lean) as base, aiohttp.ClientSession() as session:
        yield Caller(session, base)


async def answer_two(caller: Caller) -> None:
    """Ask for a category, then thank for it."""
    (update,) = await caller.call("getUpdates", timeout=5)
    chat = update["message"]["chat"]["id"]
    shown = await caller.call("sendMessage", chat_id=chat, text="Which?", reply_markup=KEYBOARD)
    (update,) = await caller.call("getUpdates", timeout=5, offset=update["update_id"] + 1)
    await caller.call(
        "editMessageText", chat_id=chat, message_id=shown["message_id"], text=update["callback_query"]["data"]
    )


async def test_a_person_plays_the_dialogue_to_its_end(lean: Telegram, caller: Caller) -> None:
    person = Person(lean, 1)
    moves = [Move(say="/suggest", then="go:"), Move(tap="canteen$", then="^go:canteen$")]
    await asyncio.gather(person.play(moves), answer_two(caller))
    assert len(person.waits) == lean.pushed == 2


async def test_a_person_who_gets_no_answer_says_so(lean: Telegram) -> None:
    with pytest.raises(Stuck, match="/suggest"):
        await Person(lean, 1).play([Move(say="/suggest", then="x")], patience=0)


async def test_a_person_who_finds_no_button_says_so(lean: Telegram) -> None:
    person = Person(lean, 1)
    person.hear({"text": "Nothing to tap"})
    with pytest.raises(Stuck, match="no button 'safety'"):
        await person.play([Move(say="Hello", then="Nothing"), Move(tap="safety", then="")])


async def test_an_update_comes_again_until_the_offset_confirms_it(lean: Telegram, caller: Caller) -> None:
    for number in range(3):
        lean.push({"number": number})
    assert [it["number"] for it in await caller.call("getUpdates")] == [0, 1, 2]
    assert [it["number"] for it in await caller.call("getUpdates", offset=2)] == [1, 2]
    assert await caller.call("getUpdates", offset=4, timeout=0) == []


async def test_a_form_is_read_as_json_is(lean: Telegram, caller: Caller) -> None:
    person = Person(lean, 1)
    sent = await caller.call_with_form(
        "sendMessage", chat_id=str(person.id), text="Which?", reply_markup=orjson.dumps(KEYBOARD).decode()
    )
    assert sent["reply_markup"] == KEYBOARD


async def test_only_what_the_bot_does_is_counted_as_a_call(lean: Telegram, caller: Caller) -> None:
    await caller.call("getUpdates")
    await caller.call("answerCallbackQuery", callback_query_id="1")
    assert lean.calls == 1


async def test_members_and_letters_wait_for_the_bot(tmp_path: Path) -> None:
    await prepare(tmp_path, 3)
    await announce(tmp_path, 3)
    database = await open_database(f"sqlite:///{tmp_path}/union.db", tmp_path / "keys")
    async with database.reading() as db:
        letters, _ = await outbox.load(db, await outbox.list_due_ids(db, 0))
        roles = [it.role for it in await members.list_active(db)]
    await database.close()
    assert (roles, [it.params["text"] for it in letters]) == (["chair", *["member"] * 3], [NOTICE] * 3)


async def test_a_process_gets_its_environment_and_nothing_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNIONHALL_LOG__LEVEL", "debug")
    said = "import os; print(os.environ['BENCH'], 'UNIONHALL_LOG__LEVEL' in os.environ)"
    async with started([sys.executable, "-c", said], {"BENCH": "here"}, tmp_path) as process:
        await process.ended()
    assert (tmp_path / "bot.log").read_text() == "here False\n"


async def test_a_process_is_watched_and_then_stopped(tmp_path: Path) -> None:
    async with started([sys.executable, "-c", "import signal; signal.pause()"], {}, tmp_path) as process:
        assert process.peak_memory > 0
        assert process.cpu >= 0
    await process.ended()


def test_a_failure_carries_what_the_bot_said() -> None:
    with pytest.raises(Failed, match=r"(?s)unionhall: TimeoutError.*no such table"):
        fail_saying("no such table")


def fail_saying(last_words: str) -> None:
    with scratch("unionhall") as folder:
        (folder / "bot.log").write_text(last_words)
        raise TimeoutError


@pytest.mark.parametrize(
    ("values", "part", "found"),
    [([3.0, 1.0, 2.0], 0.5, 2.0), ([1.0, 2.0], 0.5, 1.0), (range(1, 101), 0.99, 99), ([7.0], 0.99, 7.0)],
)
def test_a_percentile_is_a_value_that_was_measured(values: list[float], part: float, found: float) -> None:
    assert percentile(values, part) == found


@pytest.mark.parametrize(
    ("figure", "passes"),
    [
        (Figure("", 0.75, "", "<=", 0.75), True),
        (Figure("", 0.76, "", "<=", 0.75), False),
        (Figure("", 1.5, "s", "<", 1.5), False),
        (Figure("", 3, "", ">=", 3), True),
        (Figure("", 2.9, "", ">=", 3), False),
        (Figure("", percentile([], 0.99), "s", "<", 1), False),
        (Figure("", 1), None),
    ],
)
def test_a_figure_is_held_against_its_target(figure: Figure, passes: bool | None) -> None:
    assert figure.passes is passes


def test_the_table_shows_sign_value_target_and_spread() -> None:
    figures = [
        Figure("memory", 90, "MB", "<", 120),
        Figure("speed", 2.5, "", ">=", 3, "2 to 3.1"),
        Figure("rest", 1234.5),
    ]
    assert table(figures).splitlines() == [
        "✓ memory  90 MB  < 120 MB",
        "✗ speed     2.5  >= 3      (2 to 3.1)",
        "  rest    1,234",
    ]


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "0"), (0.6273, "0.627"), (12.34, "12.3"), (184.2, "184"), (math.nan, "nan")]
)
def test_three_digits_count(value: float, text: str) -> None:
    assert shown(value) == text


def test_ratios_are_taken_within_a_round() -> None:
    rounds = {
        "unionhall": [of(cpu=1.0, speed=600), of(cpu=4.0, speed=100), of(cpu=1.2, speed=500)],
        "aiogram": [of(cpu=2.0), of(cpu=8.0), of(cpu=2.0)],
        "python-telegram-bot": [of(speed=200), of(speed=50), of(speed=100)],
    }
    cpu, suggestion, speed, *rest = figures(rounds, Broadcast(70.0, 100, 0.9, 0.1, 0, 0.99))
    assert (cpu.value, cpu.spread, speed.value, speed.spread) == (0.5, "0.5 to 0.6", 3.0, "2 to 5")
    assert (suggestion.value, suggestion.spread) == (0.5, "0.5 to 0.6")
    assert all(figure.passes in (True, None) for figure in rest)
    assert numbers(rounds)["cpu_of_aiogram"] == [0.5, 0.5, 0.6]
    assert line("median", "unionhall", of(cpu=1.2, speed=500)) in page(rounds, None)


def test_a_notice_may_last_two_percent_longer_than_at_the_full_rate() -> None:
    slow, quick = (list_figures(Broadcast(70.0, 100, 0.9, 0.1, 0, used))[-1] for used in (0.97, 0.985))
    assert (slow.passes, quick.passes) == (False, True)


def test_everybody_comes_through_a_door_and_some_twice() -> None:
    codes = [str(number) for number in range(200)]
    doors = share_out(codes, Random(3))
    assert {code for door in doors for code in door} == set(codes)
    assert [len(door) for door in doors] == [120, 120]
    assert len(set(doors[0]) & set(doors[1])) >= 20


def of(cpu: float = 1.0, speed: float = 100.0) -> Load:
    values = {name: getattr(LOAD, name) for name in Load.__slots__}
    return Load(**values | {"cpu_an_update": cpu, "cpu_a_suggestion": 5 * cpu, "updates_a_second": speed})


def test_our_dialogue_is_the_whole_one() -> None:
    assert [bool(move.say) for move in OURS] == [True, False, False, True, False]
