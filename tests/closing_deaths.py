"""Closes a survey again and again, in processes that are killed before each step in turn; prints what was left."""

import asyncio
import json
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing, redirect_stdout
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bot.__main__ import main
from domain.member import NOTICE_VERSION, Member
from storage import ballots, members, surveys
from storage.ballots import Ballot
from storage.database import open_database
from storage.keys import Keys
from storage.surveys import Survey

PEOPLE = 12
LIVED = 100
"""More steps than closing has."""


async def prepare(folder: Path) -> None:
    """A survey that is over, with its key and twelve sealed ballots."""
    database = await open_database(f"sqlite:///{folder}/union.db", folder / "keys")
    opens, closes, summary, result = (datetime(2026, 11, day, tzinfo=UTC) for day in (10, 17, 18, 20))
    survey = Survey("2026-11", "monthly", "monthly", False, opens, None, None, closes, summary, result, PEOPLE)
    key = Keys(folder / "keys").make(survey.box)
    async with database.transaction() as db:
        await surveys.add(db, survey)
        for number in range(1, PEOPLE + 1):
            await members.add(db, _member(number))
            answers = {"Q01": str(number % 5 + 1), "Q02": "4", "Q12": f"text {number}"}
            await ballots.put(db, key, survey.box, number, Ballot(answers, done=True))
    await database.close()


def _member(number: int) -> Member:
    return Member(
        id=number,
        telegram_id=number,
        name=f"P{number}",
        role="member",
        committee="",
        duty="",
        department="",
        staff_number="",
        language="en",
        status="active",
        reachable=True,
        consent_version=NOTICE_VERSION,
        consented_on="",
        quiet_from="",
        quiet_to="",
        joined_on="",
    )


def dies(folder: Path, before: int) -> bool:
    """Close in a process of its own that is killed before its step of that number; False if it ended by itself."""
    child = os.fork()
    if child == 0:
        _close(folder, _death(before))
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _death(before: int) -> Callable[..., None]:
    steps = 0

    def step(*_: object) -> None:
        nonlocal steps
        steps += 1
        if steps == before:
            os.kill(os.getpid(), signal.SIGKILL)

    return step


def _close(folder: Path, step: Callable[..., None]) -> None:
    begun: list[str] = []
    sync, unlink, connect = os.fsync, Path.unlink, sqlite3.connect

    def says(sql: str) -> None:
        # What comes before is opening the database, of which other tests tell.
        if begun or "occurrences" in sql:
            begun.append(sql)
            step()

    def synced(file: Any) -> None:
        if begun:
            step()
        sync(file)

    def unlinked(file: Path, missing_ok: bool = False) -> None:
        step()
        unlink(file, missing_ok)

    def traced(*args: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*args, **options)
        connection.set_trace_callback(says)
        return connection

    with (
        patch.object(os, "fsync", synced),
        patch.object(Path, "unlink", unlinked),
        patch.object(sqlite3, "connect", traced),
    ):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os._exit(_call(folder))


def _call(folder: Path) -> int:
    os.environ["UNIONHALL_STORAGE__URL"] = f"sqlite:///{folder}/union.db"
    os.environ["UNIONHALL_STORAGE__KEYS"] = str(folder / "keys")
    try:
        return main(["survey", "close"])
    except SystemExit as end:
        return int(end.code or 0)


def state(folder: Path) -> dict[str, object]:
    with closing(sqlite3.connect(folder / "union.db")) as connection:
        found = {
            "survey": connection.execute("SELECT state, answered FROM surveys").fetchall(),
            "ballots": connection.execute("SELECT count(*) FROM ballots").fetchone()[0],
            "results": connection.execute("SELECT measure, value, n FROM survey_results ORDER BY 1").fetchall(),
            "votes": connection.execute("SELECT question, option, votes FROM survey_answers ORDER BY 1, 2").fetchall(),
            "comments": connection.execute("SELECT count(*) FROM survey_comments").fetchone()[0],
        }
    return found | {"key": (folder / "survey-keys/survey-2026-11.key").exists()}


def play(folder: Path) -> list[dict[str, object]]:
    """For each step: what a death before it left, and what a second call made of that."""
    origin, told = folder / "origin", []
    asyncio.run(prepare(origin))
    with redirect_stdout(StringIO()):
        # Everything is imported before the processes part, so that each of them starts at once.
        _call(Path(shutil.copytree(origin, folder / "first")))
    for before in range(1, LIVED):
        place = folder / str(before)
        shutil.copytree(origin, place)
        died = dies(place, before)
        left = state(place)
        dies(place, LIVED)
        told.append({"died": died, "left": left, "end": state(place)})
        if not died:
            return told
    raise AssertionError("it has more steps than we thought")


if __name__ == "__main__":
    print(json.dumps(play(Path(sys.argv[1]))))
