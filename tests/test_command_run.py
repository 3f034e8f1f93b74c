"""The process itself: it starts, serves, says plainly why it cannot, and ends when told."""

import asyncio
import errno
import os
import re
import signal
import sys
import time
from pathlib import Path

import pytest
from telegram.error import BadRequest, InvalidToken, RetryAfter

from bot.commands.faults import explain_error
from bot.lease import AlreadyRunning
from bot.request import Uncertain
from simulator import Telegram, serve
from storage.database import DatabaseError, Unavailable


async def started(*words: str, **settings: str) -> asyncio.subprocess.Process:
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("UNIONHALL_")}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *words, env=quiet | settings, stderr=asyncio.subprocess.PIPE
    )


async def test_run_serves_until_told_to_stop_and_lets_no_second_one_in(tmp_path: Path) -> None:
    telegram = Telegram()
    async with serve(telegram) as server:
        settings = {
            "UNIONHALL_TELEGRAM__TOKEN": telegram.token,
            "UNIONHALL_TELEGRAM__BASE_URL": server.base_url,
            "UNIONHALL_STORAGE__URL": f"sqlite:///{tmp_path}/union.db",
            "UNIONHALL_STORAGE__KEYS": f"{tmp_path}/keys",
        }
        first = await started("run", **settings)
        await telegram.until(lambda: telegram.waiting)
        second = await started("run", **settings)
        _, said = await second.communicate()
        assert second.returncode == 1
        assert f"already running on .* as process {first.pid}".encode() in re.sub(rb"on \S+ as", b"on .* as", said)
        person = telegram.user("Li")
        person.say("/help")
        await telegram.until(lambda: person.sees[-1]["from"]["is_bot"])
        told = time.monotonic()
        first.send_signal(signal.SIGTERM)
        _, said = await first.communicate()
        assert first.returncode == 0
        assert time.monotonic() - told < 5
        assert b"serving as @unionhall_bot" in said
        assert b"ERROR" not in said


async def test_run_without_telegram_says_so_in_one_sentence(tmp_path: Path) -> None:
    process = await started(
        "run",
        UNIONHALL_TELEGRAM__TOKEN="1:a",
        UNIONHALL_TELEGRAM__BASE_URL="http://127.0.0.1:9/bot",
        UNIONHALL_STORAGE__URL=f"sqlite:///{tmp_path}/union.db",
        UNIONHALL_STORAGE__KEYS=f"{tmp_path}/keys",
    )
    _, said = await process.communicate()
    assert process.returncode == 1
    assert b"Telegram cannot be reached" in said
    assert b"Traceback" not in said


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            Unavailable("disk I/O error"),
            "The database cannot be reached or written (disk I/O error); storage.url says where",
        ),
        (DatabaseError("it is newer"), "The database cannot be used: it is newer."),
        (InvalidToken(), "Telegram does not know this token; @BotFather"),
        (RetryAfter(7), "Telegram asks us to wait 7 seconds"),
        (Uncertain("timeout"), "Telegram cannot be reached"),
        (BadRequest("chat not found"), "Telegram refused with an error of the kind BadRequest."),
        (PermissionError(13, "Permission denied", "keys/letters.key"), "keys/letters.key: Permission denied."),
        (OSError(errno.EADDRINUSE, "while attempting to bind"), "Another program has this port; name another one"),
        (AlreadyRunning("It is running."), "It is running."),
    ],
)
def test_an_error_becomes_a_sentence(error: Exception, said: str) -> None:
    (sentence,) = explain_error(error)
    assert sentence.startswith(said)
