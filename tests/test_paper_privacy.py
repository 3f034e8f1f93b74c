"""What is typed from paper: a thief of every file of every moment learns no more of it than of answers in the chat."""

import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from storage.dump import examine
from tests.papering import ALONE, ROW, begins, opens, printed, types
from tests.play import Actor, Stage, stage
from tests.surveying import COUNTED, NOVEMBER, crowd, gives, sheet
from tests.test_sealed import KEY, Journal

MARKER = "vermilion rhinoceros"


@pytest.fixture
async def union(tmp_path: Path) -> AsyncIterator[Stage]:
    (tmp_path / "data").mkdir()
    async with stage(tmp_path / "data", f"sqlite:///{tmp_path}/data/union.db", features=ALONE) as play:
        yield play


def steals(folder: Path, name: str) -> Path:
    loot = folder / "loot" / name
    shutil.copytree(folder / "data", loot)
    (loot / "survey-keys" / KEY).unlink(missing_ok=True)
    return loot


def sizes(loot: Path) -> set[int]:
    with closing(sqlite3.connect(loot / "union.db")) as connection:
        return {row[0] for row in connection.execute("SELECT length(sealed) FROM paper_slips")}


async def test_slips_lie_as_sealed_as_ballots_and_none_is_left_after_closing(union: Stage, tmp_path: Path) -> None:
    people = await crowd(union, 12)
    chair, zhang, qian = await opens(union)
    await printed(union, "201-23W", "4JV-SR0")
    await types(zhang, "201-23W", text=f"{MARKER} once")
    await begins(chair, "4JV-SR0")
    once = steals(tmp_path, "once")
    await types(qian, "201-23W", text=f"{MARKER} twice")
    differs = steals(tmp_path, "differs")
    await qian.taps("paper-again")
    await qian.says(f"{MARKER} once")
    await qian.taps("paper-hand-in")
    settled = steals(tmp_path, "settled")
    for loot in (once, differs, settled):
        assert examine(loot, MARKER).betrayals == []
        assert not [file.name for file in loot.glob("union.db*") if b"201-23W" in file.read_bytes()]
        assert len(sizes(loot)) == 1
    for number, person in enumerate(people):
        await gives(union, person, sheet(str(number % 5 + 1), Q12=f"text {number}"))
    await union.sleeps_until(COUNTED)
    closed = steals(tmp_path, "closed")
    found = examine(closed, MARKER)
    assert found.betrayals == []
    assert any("among the comments" in note for note in found.notes)
    assert sizes(closed) == set()
    with closing(sqlite3.connect(closed / "union.db")) as connection, connection:
        connection.execute("INSERT INTO paper_slips VALUES (?, zeroblob(40), zeroblob(40))", (f"survey-{NOVEMBER}",))
    assert examine(closed, MARKER).betrayals == [f"union.db still holds 1 paper slips of {NOVEMBER}, long counted."]


async def traces_of(cadre: Actor, journal: Journal, code: str, row: str, text: str) -> list[tuple[str, str, str]]:
    await journal.reads()
    await types(cadre, code, row, text)
    return await journal.reads()


async def test_whatever_is_typed_leaves_the_same_trace(union: Stage) -> None:
    _, zhang, _ = await opens(union)
    await printed(union, "201-23W", "4JV-SR0")
    journal = Journal(union.machine.database)
    await journal.opens()
    first = await traces_of(zhang, journal, "201-23W", ROW, MARKER)
    assert await traces_of(zhang, journal, "4JV-SR0", "- - - - - - - - - -", "") == first
    assert any(table == "paper_slips" for table, *_ in first)


async def test_a_scanned_slip_stands_in_no_stored_message(union: Stage) -> None:
    _, zhang, _ = await opens(union)
    await printed(union, "201-23W")
    journal = Journal(union.machine.database)
    await journal.opens()
    await zhang.says("/start paper-201-23W")
    assert zhang.sees("paper-begin", code="201-23W")
    assert not [table for table, *_ in await journal.reads() if table == "outbox"]
