"""How far one tap travels through our code: files, calls between files, statements: `python -m bench.hops`."""

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from bot.answer import Answerer
from bot.view import summarise
from storage.sqlite import SQLiteConnection
from tests.casework import people
from tests.play import stage

_ROOT = Path(__file__).parent.parent
_OURS = tuple(f"{_ROOT / room}/" for room in ("bot", "domain", "files", "handlers", "locales", "storage"))
_BATCH = Answerer.batch.__code__
_SUMMARY = summarise.__code__
_STATEMENTS = {SQLiteConnection.fetch.__code__, SQLiteConnection.fetch_each.__code__}


@dataclass(slots=True)
class Trip:
    """One update through `Answerer.batch`: files of ours, calls between two of them, calls in all, statements."""

    files: set[str] = field(default_factory=set)
    hops: int = 0
    calls: int = 0
    statements: int = 0
    _seen: list[FrameType] = field(default_factory=list)
    _known: set[int] = field(default_factory=set)

    def note(self, frame: FrameType, event: str, _: object) -> None:
        # A coroutine that is resumed is no further call; its frame is kept so that no other takes its id.
        if event != "call" or id(frame) in self._known or not frame.f_code.co_filename.startswith(_OURS):
            return
        if not _is_in_batch(frame):
            return
        self._known.add(id(frame))
        self._seen.append(frame)
        self.calls += 1
        self.files.add(frame.f_code.co_filename)
        self.statements += frame.f_code in _STATEMENTS
        caller = _our_caller(frame)
        self.hops += caller is not None and caller.f_code.co_filename != frame.f_code.co_filename


def _is_in_batch(frame: FrameType | None) -> bool:
    """Whether it belongs to the answer; what is summed up after it, in a transaction of its own, does not."""
    while frame is not None and frame.f_code is not _BATCH:
        if frame.f_code is _SUMMARY:
            return False
        frame = frame.f_back
    return frame is not None


def _our_caller(frame: FrameType) -> FrameType | None:
    caller = frame.f_back
    while caller is not None and not caller.f_code.co_filename.startswith(_OURS):
        caller = caller.f_back
    return caller


async def trip(act: Callable[[], Awaitable[Any]]) -> Trip:
    """What one act, such as a tap, sets in motion; everything before it must have settled."""
    found = Trip()
    sys.setprofile(found.note)
    try:
        await act()
    finally:
        sys.setprofile(None)
    return found


async def measure(folder: Path) -> dict[str, Trip]:
    """A signed suggestion is sent, taken in the group and answered; the second round counts, when words are warm."""
    async with stage(folder, f"sqlite:///{folder / 'union.db'}") as union:
        trips: dict[str, Trip] = {}
        li, zhou, _ = await people(union)
        for _ in range(2):
            await li.says("/suggest")
            await li.taps("suggest-about-welfare")
            await li.taps("mode-signed")
            await li.says("The tap in the washroom drips.")
            trips["send"] = await trip(partial(li.taps, "suggest-send"))
            trips["take"] = await trip(partial(zhou.taps_in_group, "cases-take"))
            await zhou.taps_in_group("cases-answer")
            await zhou.taps("outcome-F")
            await zhou.says("It will be repaired.")
            trips["answer"] = await trip(partial(zhou.taps, "cases-answer-send"))
        return trips


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        trips = asyncio.run(measure(Path(folder)))
    print("| tap | files | calls between files | calls | statements |\n|---|---|---|---|---|")
    for name, it in trips.items():
        print(f"| {name} | {len(it.files)} | {it.hops} | {it.calls} | {it.statements} |")


if __name__ == "__main__":
    main()
