"""Processes: one at a time serves, the next takes over from a dead one at once, and a stop is quick and clean."""

import asyncio
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random

import pytest

from simulator import Message, Telegram, serve
from storage.database import open_database
from tests.crash import ROOT, Union, environment, settle_union

AT_ONCE = 15
"""Seconds: on a crowded machine a bot needs some to begin; one that waits for the end of a lease needs thirty more."""


class Station:
    """A local Telegram, a union and as many processes of the bot as somebody starts by mistake."""

    def __init__(self, telegram: Telegram, union: Union, settings: dict[str, str]) -> None:
        self.telegram, self.union, self._settings = telegram, union, settings
        self.processes: list[Process] = []

    async def start(self) -> Process:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=ROOT, env=self._settings, stdout=PIPE, stderr=PIPE
        )
        self.processes.append(process)
        return process

    async def serving(self) -> Process:
        """A process that listens already."""
        polls = len(self.telegram.calls_of("getUpdates"))
        process = await self.start()
        await self.telegram.until(lambda: len(self.telegram.calls_of("getUpdates")) > polls, within=60)
        return process

    def last(self, method: str) -> float:
        """When, in monotonic seconds, a bot last called this; its first call, when all is imported, is getMe."""
        return self.telegram.calls_of(method)[-1].at

    async def greets(self, number: int) -> None:
        """One member asks for help and is answered."""
        person = self.union.authors[number]
        person.say("/help")
        await self.telegram.until(lambda: answers(self, number) == 1, within=30)


def said(station: Station, number: int) -> list[Message]:
    return [message for message in station.union.authors[number].sees if message["from"]["is_bot"]]


def answers(station: Station, number: int) -> int:
    return len(said(station, number))


@asynccontextmanager
async def _station(folder: Path, url: str) -> AsyncIterator[Station]:
    telegram = Telegram()
    async with serve(telegram) as server:
        database = await open_database(url)
        union = await settle_union(database, telegram, Random(4), 120)
        await database.close()
        station = Station(telegram, union, environment(server, telegram, url, folder))
        try:
            yield station
        finally:
            for process in station.processes:
                if process.returncode is None:
                    process.kill()
                await process.communicate()


@pytest.fixture
async def station(tmp_path: Path, database_url: str) -> AsyncIterator[Station]:
    async with _station(tmp_path, database_url) as found:
        yield found


async def test_a_second_process_leaves_with_a_sentence_and_the_first_goes_on(station: Station) -> None:
    first = await station.serving()
    second = await station.start()
    told, complained = await second.communicate()
    assert time.monotonic() - station.last("getMe") < AT_ONCE
    assert second.returncode == 1
    assert told == b""
    (sentence,) = complained.decode().splitlines()
    assert "already running on" in sentence
    assert f"as process {first.pid}" in sentence
    assert first.returncode is None
    await station.greets(0)


async def test_after_a_kill_the_next_process_starts_at_once(station: Station) -> None:
    first = await station.serving()
    await station.greets(0)
    first.kill()
    await first.wait()
    await station.serving()
    assert station.last("getUpdates") - station.last("getMe") < AT_ONCE
    await station.greets(1)


async def test_a_stop_under_load_is_quick_and_leaves_no_update_twice_or_unread(station: Station) -> None:
    first = await station.serving()
    for person in station.union.authors:
        person.say("/help")
    await station.telegram.until(lambda: answers(station, 0), within=30)
    began = time.monotonic()
    first.send_signal(signal.SIGTERM)
    assert await first.wait() == 0
    assert time.monotonic() - began < 5
    last = station.telegram.calls_of("getUpdates")[-1]
    assert last.params["timeout"] == 0  # the offset was handed back: what is left is what nobody has read
    await station.serving()
    everybody = range(len(station.union.authors))
    await station.telegram.until(lambda: all(answers(station, number) for number in everybody), within=30)
    heard = {number: [it.text[:40] for it in said(station, number)] for number in everybody}
    assert {number: texts for number, texts in heard.items() if len(texts) != 1} == {}
