"""Closing by hand, and killed before every single step: there is one result in the end, and no key."""

import asyncio
import json
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.__main__ import main
from storage.keys import Keys
from tests.closing_deaths import PEOPLE, prepare, state

ROOT = Path(__file__).parent.parent


async def test_killed_before_any_step_closing_ends_in_one_result_and_no_key(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.closing_deaths", str(tmp_path), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()
    deaths = json.loads(said)
    assert len(deaths) > 20
    assert [it["died"] for it in deaths] == [True] * (len(deaths) - 1) + [False]
    assert {it["left"]["survey"][0][0] for it in deaths} == {"open", "counted", "closed"}
    for it in deaths:
        left = it["left"]
        assert left["key"] or left["results"], "the key never goes before the result is there"
        assert bool(left["ballots"]) != bool(left["results"]), "either all answers or the whole result"
        assert it["end"] == deaths[-1]["end"]
    end = deaths[-1]["end"]
    assert end["survey"] == [["closed", PEOPLE]]
    assert (end["ballots"], end["comments"], end["key"]) == (0, PEOPLE, False)
    assert end["results"]


@pytest.fixture
async def over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data directory of a union whose survey is over."""
    await prepare(tmp_path)
    monkeypatch.setenv("UNIONHALL_STORAGE__URL", f"sqlite:///{tmp_path}/union.db")
    monkeypatch.setenv("UNIONHALL_STORAGE__KEYS", str(tmp_path / "keys"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def closes(*words: str) -> int:
    return await asyncio.to_thread(_call, words)


def _call(words: tuple[str, ...]) -> int:
    try:
        return main(["survey", "close", *words])
    except SystemExit as end:
        return int(end.code or 0)


async def test_it_is_closed_by_hand_once(over: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert await closes() == 0
    assert "is closed" in capsys.readouterr().out
    assert state(over)["key"] is False
    assert await closes() == 0
    assert "No survey waits" in capsys.readouterr().out


async def test_without_its_key_it_is_not_closed(over: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Keys(over / "keys").destroy("survey-2026-11")
    now = int(datetime.now(UTC).timestamp())
    _reopen(over, now - 60)
    assert await closes() == 1
    assert "bring it back first" in capsys.readouterr().err
    assert state(over)["ballots"] == PEOPLE


async def test_before_its_time_it_is_closed_only_when_asked_to(over: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _reopen(over, int(datetime.now(UTC).timestamp()) + 86400)
    assert await closes() == 1
    assert "--early ends it now" in capsys.readouterr().err
    assert await closes("--early") == 0
    assert state(over)["survey"] == [("closed", PEOPLE)]


def _reopen(folder: Path, until: int) -> None:
    with closing(sqlite3.connect(folder / "union.db")) as connection, connection:
        connection.execute("UPDATE surveys SET closes_at = ?", (until,))
