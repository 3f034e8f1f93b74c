"""A process of ours that ends too early: the file comes all the same, or who asked for it hears that it does not."""

import asyncio
import signal
from typing import Any

import pytest

from files.child import ChildFailed, ChildStopped, run
from tests.play import Actor, Stage

pytestmark = pytest.mark.usefixtures("cold")

LIST = b"name,department\nLi,Tools\n"


def end_first(monkeypatch: pytest.MonkeyPatch, number: int, how: signal.Signals) -> list[int]:
    """The first `number` processes are real and are ended by a real signal; gives what was ended."""
    begin, ended = asyncio.create_subprocess_exec, list[int]()

    async def begin_and_end(*arguments: Any, **how_to: Any) -> asyncio.subprocess.Process:
        process = await begin(*arguments, **how_to)
        if len(ended) < number:
            ended.append(process.pid)
            process.send_signal(how)
        return process

    monkeypatch.setattr(asyncio, "create_subprocess_exec", begin_and_end)
    return ended


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (signal.SIGTERM, ChildStopped),
        (signal.SIGINT, ChildStopped),
        (signal.SIGHUP, ChildStopped),
        (signal.SIGKILL, ChildFailed),
        (signal.SIGXCPU, ChildFailed),
    ],
)
async def test_who_is_stopped_has_not_failed(number: signal.Signals, error: type[Exception]) -> None:
    with pytest.raises(error):
        await run("tests.ending", str(int(number)), data=b"")


async def gets_the_roll(chair: Actor) -> None:
    await chair.says("/roster")
    await chair.taps("people-sheet-get")


@pytest.mark.parametrize(("how", "times"), [(signal.SIGTERM, 3), (signal.SIGKILL, 1)])
async def test_a_file_is_made_again_when_its_process_was_ended(
    union: Stage, monkeypatch: pytest.MonkeyPatch, how: signal.Signals, times: int
) -> None:
    chair = await union.member("He", role="chair", language="en")
    ended = end_first(monkeypatch, times, how)
    await gets_the_roll(chair)
    assert "document" in chair.last
    assert chair.sees("people-sheet-file", count=1)
    assert len(ended) == times


async def test_a_file_that_cannot_be_made_is_said_to_be_missing(union: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    chair = await union.member("He", role="chair", language="en")
    end_first(monkeypatch, 2, signal.SIGKILL)
    await gets_the_roll(chair)
    assert chair.sees("people-sheet-file", count=1)
    assert chair.sees("answer-no-file")
    await gets_the_roll(chair)
    assert "document" in chair.last


async def test_a_sheet_is_read_again_however_often_the_bot_is_stopped(
    union: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    chair = await union.member("He", role="chair", language="en")
    await union.member("Li")
    await chair.says("/roster")
    await chair.taps("people-sheet-send")
    end_first(monkeypatch, 3, signal.SIGTERM)
    await chair.sends_document("roll.csv", LIST)
    assert chair.sees("people-sheet-changed", count=1)
