"""What a thief of the data directory learns, with the true roll in hand: while a survey is open, and after it."""

import hmac
import shutil
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from handlers import survey
from storage.ballots import SIZE
from tests.play import Actor, Stage, stage
from tests.surveying import COUNTED, NOVEMBER, OPENS, crowd, fills_in, gives, key_of, keys_of, sheet

MARKER = "turquoise hippopotamus"
PEOPLE = 12


@pytest.fixture
async def union(tmp_path: Path) -> AsyncIterator[Stage]:
    """A union whose bot does nothing but surveys."""
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[survey.FEATURE]) as play:
        yield play


def stolen(folder: Path) -> bytes:
    """Every byte of the database: its file, its journal and the shared memory of the journal."""
    return b"".join(file.read_bytes() for file in sorted(folder.glob("union.db*")))


def stolen_keys(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.glob("*keys/*"))


def rows_of(folder: Path, table: str) -> list[tuple[object, ...]]:
    """What an SQLite shell shows of a copy, in the order in which it lies there."""
    copy = folder / "copy"
    copy.mkdir(exist_ok=True)
    for file in folder.glob("union.db*"):
        shutil.copy(file, copy)
    connection = sqlite3.connect(copy / "union.db")
    try:
        return connection.execute(f"SELECT * FROM {table}").fetchall()
    finally:
        connection.close()


async def writes_marker(person: Actor) -> None:
    await person.presses(f"1:survey:at:{NOVEMBER}:Q12")
    await person.says(MARKER)


async def test_an_open_survey_is_sealed_to_whoever_has_not_its_key(union: Stage, tmp_path: Path) -> None:
    (li,) = await crowd(union, 1)
    await union.sleeps_until(OPENS)
    await fills_in(li, "5 4 3 2 1 5 4 3 2 S")
    await writes_marker(li)
    await union.settle()
    dump = stolen(tmp_path)
    for betrayal in (MARKER, '"answers"', '"done"', "survey:a:"):
        assert betrayal.encode() not in dump
    ((_, voter, sealed),) = rows_of(tmp_path, "ballots")
    guesses = {hmac.digest(b"", b"row|%d" % li.member_id, "sha256"), str(li.member_id).encode()}
    assert voter not in guesses
    assert voter == hmac.digest(key_of(union, NOVEMBER), b"row|%d" % li.member_id, "sha256")
    assert isinstance(sealed, bytes)
    assert len(sealed) == SIZE + 28
    for table in ("conversations", "outbox", "posted", "undelivered"):
        assert rows_of(tmp_path, table) == [], f"{table} knows who answered"


async def test_ballots_do_not_differ_in_size_and_change_with_every_answer(union: Stage, tmp_path: Path) -> None:
    people = await crowd(union, 3)
    await union.sleeps_until(OPENS)
    await gives(union, people[0], {"Q01": "1"}, done=False)
    await gives(union, people[1], sheet("5", Q11="pay,shift,safety", Q12="x" * 300))
    await gives(union, people[2], {"Q12": "长" * 300})
    first = {row[1]: row[2] for row in rows_of(tmp_path, "ballots")}
    assert {len(sealed) for sealed in first.values() if isinstance(sealed, bytes)} == {SIZE + 28}
    await gives(union, people[0], {"Q01": "1"}, done=False)
    second = {row[1]: row[2] for row in rows_of(tmp_path, "ballots")}
    assert sum(first[voter] != second[voter] for voter in first) == 1, "the same answer is sealed afresh"


async def test_after_closing_no_row_joins_a_person_with_an_answer(union: Stage, tmp_path: Path) -> None:
    people = await crowd(union, PEOPLE)
    await union.sleeps_until(OPENS)
    key = key_of(union, NOVEMBER)
    for number, person in enumerate(people):
        await gives(union, person, sheet(str(number % 5 + 1), Q12=f"{MARKER} {number}"))
    before = rows_of(tmp_path, "ballots")
    await union.sleeps_until(COUNTED)
    assert keys_of(union).find(f"survey-{NOVEMBER}") is None
    dump = stolen(tmp_path) + stolen_keys(tmp_path)
    assert key not in dump
    assert MARKER.encode() not in dump
    assert rows_of(tmp_path, "ballots") == []
    names = {row[1] for row in before} | {str(person.person.id) for person in people}
    for table in ("surveys", "survey_results", "survey_answers", "survey_comments"):
        cells = {cell for row in rows_of(tmp_path, table) for cell in row}
        assert not names & {cell if isinstance(cell, bytes) else str(cell) for cell in cells}, table


async def test_a_closed_database_holds_no_trace_of_the_ballots(union: Stage, tmp_path: Path) -> None:
    people = await crowd(union, PEOPLE)
    await union.sleeps_until(OPENS)
    for person in people:
        await gives(union, person, sheet("3"))
    voters = [row[1] for row in rows_of(tmp_path, "ballots")]
    await union.sleeps_until(COUNTED)
    await union.stops()
    dump = stolen(tmp_path)
    assert not [voter for voter in voters if isinstance(voter, bytes) and voter in dump]
    await union.starts()


@pytest.mark.parametrize("seed", [1, 2])
async def test_results_lie_in_the_same_order_whoever_answered_first(union: Stage, tmp_path: Path, seed: int) -> None:
    people = await crowd(union, PEOPLE)
    await union.sleeps_until(OPENS)
    order = Random(seed).sample(range(PEOPLE), PEOPLE)
    for number in order:
        await gives(union, people[number], sheet(str(number % 5 + 1)))
    await union.sleeps_until(COUNTED)
    rows = rows_of(tmp_path, "survey_answers")
    assert rows == sorted(rows)
    assert [row[3] for row in rows if row[1] == "Q01"] == [3, 3, 2, 2, 2]


async def test_comments_lie_in_an_order_of_chance(union: Stage, tmp_path: Path) -> None:
    people = await crowd(union, PEOPLE)
    await union.sleeps_until(OPENS)
    for number, person in enumerate(people):
        await gives(union, person, sheet("3", Q12="x" * (number + 1)))
    await union.sleeps_until(COUNTED)
    lengths = [len(sealed) for *_, sealed in rows_of(tmp_path, "survey_comments") if isinstance(sealed, bytes)]
    assert len(lengths) == PEOPLE
    assert lengths not in (sorted(lengths), sorted(lengths, reverse=True))


async def test_the_log_knows_no_answer(union: Stage, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    (li,) = await crowd(union, 1)
    await union.sleeps_until(OPENS)
    await fills_in(li, "5 4 3 2 1 5 4 3 2 S")
    await writes_marker(li)
    ours = [record.getMessage() for record in caplog.records if record.name.startswith(("bot", "handlers", "storage"))]
    assert not [line for line in ours if MARKER in line or "survey:a" in line]
