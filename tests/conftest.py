"""What every play has: a database of each engine, and no network beyond this machine."""

import asyncio
import gc
import ipaddress
import logging
import os
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.event_loop import find_loop, look_seldom
from files import child
from handlers import FEATURES, drafting
from handlers.cases import opened, tally
from storage.database import Database, open_database
from tests import warm
from tests.play import Stage, prepare, stage
from tests.postgres import fresh_schema, standing_schema, sweep
from tests.shell import Shell, environment

_ALLOWED = {None, "", "localhost", urlsplit(os.environ.get("UNIONHALL_TEST_POSTGRES", "")).hostname}


def _stay_home(event: str, args: tuple[object, ...]) -> None:
    if event not in ("socket.connect", "socket.sendto", "socket.getaddrinfo"):
        return
    address = args[0] if event == "socket.getaddrinfo" else args[1]
    host = address[0] if isinstance(address, tuple) else address if event == "socket.getaddrinfo" else None
    name = host.decode() if isinstance(host, bytes) else host
    if name not in _ALLOWED and not _is_loopback(str(name)):
        raise ConnectionRefusedError(f"a test wanted to reach {name}: tests stay on this machine")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


sys.addaudithook(_stay_home)
look_seldom()  # now already: the tests are imported next


def pytest_collection_finish() -> None:
    # What has been imported stays; looking through it again and again would take a tenth of the time.
    gc.freeze()


def pytest_asyncio_loop_factories() -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    return {"of the bot": find_loop()}


def pytest_unconfigure(config: pytest.Config) -> None:
    if config.pluginmanager.has_plugin("dsession"):  # here are only the workers' leftovers
        sweep()


@pytest.fixture(scope="session", autouse=True)
def _files_are_read_by_a_warm_process() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        if hasattr(os, "fork"):
            patch.setattr(child, "begin", warm.begin)
        yield


@pytest.fixture
def cold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Readers and writers start as they do outside of plays: where the start, the limits or the end is the story."""
    monkeypatch.setattr(child, "begin", warm.COLD)


@pytest.fixture(params=["sqlite", "postgresql"])
async def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The url of an empty database of each engine in turn."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/union.db"
    else:
        async with fresh_schema() as url:
            yield url


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The url of a migrated database without a row of each engine in turn."""
    if request.param == "sqlite":
        await prepare(tmp_path / "union.db")
        yield f"sqlite:///{tmp_path}/union.db"
    else:
        async with standing_schema() as url:
            yield url


@pytest.fixture
async def database(database_url: str, tmp_path: Path) -> AsyncIterator[Database]:
    """A migrated database of each engine in turn."""
    opened = await open_database(database_url, tmp_path / "keys")
    yield opened
    await opened.close()


@pytest.fixture
async def union(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    """A union whose bot has started, on SQLite; with the features that the test's file names `ALONE`, else all."""
    features = getattr(request.module, "ALONE", FEATURES)
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=features) as play:
        yield play


@pytest.fixture
async def anywhere(request: pytest.FixtureRequest, tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    """The same on each engine in turn."""
    async with stage(tmp_path, database_url, features=getattr(request.module, "ALONE", FEATURES)) as play:
        yield play


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Shell]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    handlers, level = logging.root.handlers[:], logging.root.level
    yield Shell(capsys)
    logging.captureWarnings(False)
    logging.root.handlers, logging.root.level = handlers, level


@pytest.fixture
def operator(shell: Shell, union: Stage, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell whose settings are those of the bot on the stage."""
    for name, value in environment(union).items():
        monkeypatch.setenv(name, value)
    return shell


@pytest.fixture(autouse=True)
def _nobody_is_counted_yet() -> None:
    """What is counted in memory alone would go on from play to play."""
    tally.WRONG_CODES.clear()
    tally.UNSIGNED.clear()
    opened.OPENED.clear()
    opened.WRITING.clear()
    opened.ALBUMS.clear()
    drafting.SENT.clear()  # it knows drafts by the numbers of updates, which begin anew in each play
