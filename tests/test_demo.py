"""The demo as its visitor starts it: a union with a month behind it, a clock to turn, and a clean end."""

import asyncio
import os
import re
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.demo import demo
from bot.demo.cast import load_cast
from bot.demo.history import find_beginning, find_opening
from bot.settings import Settings
from bot.union import make_union
from domain.survey import compute_monthly_window
from storage import completions, expenses, health, members, plan_changes, promises, signups, surveys
from storage.database import Database, open_database

DAY = "2026-11-20"


@asynccontextmanager
async def started(*options: str) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """The command in a process of its own, and the address it prints once everybody is there."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo", "--no-browser", "--port", "0", *options, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    try:
        address = ""
        while not address and (line := (await process.stdout.readline()).decode()):
            address = next(iter(re.findall(r"http://127\.0\.0\.1:\d+/", line)), "")
        yield process, address
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


class Desk:
    """The page's own requests, without the page."""

    def __init__(self, http: aiohttp.ClientSession, address: str) -> None:
        self._http, self._address = http, address

    async def reads(self, path: str) -> Any:
        async with self._http.get(f"{self._address}desk/{path}") as answer:
            return await answer.json()

    async def turns(self, by: str) -> datetime:
        async with self._http.post(f"{self._address}desk/clock", json={"by": by}) as answer:
            return datetime.fromisoformat((await answer.json())["clock"])

    async def group(self) -> list[dict[str, Any]]:
        group = (await self.reads("state"))["groups"][0]
        return (await self.reads(f"chats/{group['id']}?viewer={group['members'][0]}"))["messages"]  # type: ignore[no-any-return]


async def test_a_visitor_finds_a_month_of_history_and_turns_the_clock(tmp_path: Path) -> None:
    async with (
        started("--start", DAY, "--keep", str(tmp_path / "kept")) as (process, address),
        aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(120)) as http,
    ):
        desk = Desk(http, address)
        await looks_around(desk)
        await turns_the_clock(desk)
        process.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(process.wait(), 10) == 0
    database = await open_database(f"sqlite:///{tmp_path / 'kept' / 'union.db'}")
    try:
        await remembers(database)
    finally:
        await database.close()


async def looks_around(desk: Desk) -> None:
    state = await desk.reads("state")
    assert state["clock"] == f"{DAY}T02:10:{state['clock'][17:]}"
    assert len(state["people"]) == 49
    assert len(state["groups"][0]["members"]) == 9
    assert len(state["links"]) == 1
    said = await desk.group()
    assert sum(message["photo"] is not None for message in said) == 1
    assert any("2026年11月测评" in message["html"] and "民主管理指数" in message["html"] for message in said)


async def turns_the_clock(desk: Desk) -> None:
    before = len(await desk.group())
    monday = await desk.turns("next")
    assert monday > datetime.fromisoformat(f"{DAY}T02:10:00+00:00")
    assert await desk.turns("month") - monday >= timedelta(days=30)
    said = await desk.group()
    assert len(said) > before
    assert sum(message["photo"] is not None for message in said) == 2


async def remembers(database: Database) -> None:
    async with database.reading() as db:
        roll = Counter(member.role for member in await members.list_active(db))
        assert roll == {"member": 38, "cadre": 8, "chair": 1, "auditor": 1}
        waves = await surveys.list_closed(db, 10, 0)
        assert [wave.id for wave in waves] == ["2026-12", "2026-11"]
        # In December the visitor's own twelve did not answer.
        assert [20 <= waves[0].answered <= 36, 36 <= waves[1].answered <= 48] == [True, True]
        states = Counter(row[0] for row in await db.all("SELECT state FROM cases WHERE category <> 'hazard'"))
        dangers = [
            row[0] for row in await db.all("SELECT state FROM cases WHERE category = 'hazard' ORDER BY opened_at")
        ]
        assert dangers == ["fixing", "verified"]
        assert (sum(states.values()), states["closed"] >= 8, len(states) >= 2) == (16, True, True)
        shown = Counter(row[0] for row in await db.all("SELECT stage FROM publications"))
        assert shown["shown"] == 4, "and what waited for others has been sent back or on in a month"
        kept = {it.state for it in await promises.list_standing(db, date(2026, 10, 1))}
        assert {"open", "kept"} <= kept
        disclosed = {row[0] for row in await db.all("SELECT item FROM disclosures")}
        assert disclosed == {"D02", "D06", "D07", "D15"}
        modes = Counter(row[0] for row in await db.all("SELECT mode FROM cases"))
        assert min(modes[mode] for mode in ("signed", "confidential", "anonymous")) >= 2
        assert any(each.waiting for each in (await signups.count_signups(db, list(range(1, 30)))).values())
        thanked = await db.all("SELECT 1 FROM thanks WHERE state = 'shown'")
        honoured = Counter(row[0] for row in await db.all("SELECT state FROM award_nominees"))
        assert (len(thanked), honoured) == (2, {"honoured": 1, "out": 1})
        assert await db.one("SELECT 1 FROM points")
        learnt = Counter(it.course_id for it in await completions.list_held(db))
        assert learnt == {"M04": 6}, "one of seven did not pass"
        lines = await plan_changes.list_planned(db, *(datetime(year, 1, 1, tzinfo=UTC) for year in (2026, 2027)))
        changes = await plan_changes.list_changes(db, [it.id for it in lines])
        assert {it.kind for each in changes.values() for it in each} == {"moved", "dropped"}
        assert sum(it.status == "reviewed" for it in lines) >= 6
        books = await expenses.list_between(db, date(2026, 1, 1), date(2026, 12, 31))
        assert {it.verdict for it in books} == {"passed"}
        found = await health.read_health(db)
        assert (found.undelivered, found.set_aside) == (0, 0)


async def test_told_to_stop_while_the_month_goes_by_it_stops(tmp_path: Path) -> None:
    playing = asyncio.create_task(demo(0, open_page=False, keep=tmp_path / "kept"))
    begun = tmp_path / "kept" / "union.db"
    for _ in iter(lambda: playing.done() or begun.exists(), True):
        await asyncio.sleep(0)
    assert not playing.done()
    for _ in range(2):
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.sleep(0)
    await asyncio.wait_for(playing, 10)


async def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter").touch()
    with pytest.raises(OSError, match="not empty"):
        await demo(0, open_page=False, keep=tmp_path)
    assert os.listdir(tmp_path) == ["letter"]


@pytest.mark.parametrize("day", ["2026-03-04", "2026-10-12", "2026-11-12", "2026-11-20", "2027-01-04", "2028-02-29"])
def test_a_history_holds_a_month_and_a_whole_survey(day: str) -> None:
    union, end = make_union(Settings()), date.fromisoformat(day)
    start = find_beginning(union, end)
    assert timedelta(days=28) <= find_opening(union, end) - start <= timedelta(days=75)
    months = {(start.year, start.month), *((d.year, d.month) for d in (end - timedelta(n) for n in range(75)))}
    windows = [compute_monthly_window(union, *month) for month in months]
    assert any(start < window.opens and window.result < find_opening(union, end) for window in windows)


def test_everybody_named_in_a_story_is_in_the_union() -> None:
    told = load_cast()
    names = {role.name for role in told.people}
    assert len(names) == 48
    people = [{story.by, story.handler, *(name for step in story.then for name in step.who)} for story in told.stories]
    people += [{it.by} for it in told.disclosures]
    people += [{it.by, it.cadre} for it in told.hazards]
    people += [{it.by, *it.learners, *it.slow} for it in told.courses]
    people += [{it.by, it.to} for it in told.thanks]
    for award in told.awards:
        people.append(
            {award.by, *award.chosen_by, *award.voters, *(who for it in award.nominees for who in (it.by, it.name))}
        )
    assert [those for those in people if those - names - {""}] == []
