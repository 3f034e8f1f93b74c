"""Sealed answers: a thief has every file of every moment and the true roll, all but the key of the survey."""

import asyncio
import bz2
import gzip
import lzma
import shutil
from base64 import b64encode
from collections.abc import AsyncIterator, Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.__main__ import main
from domain.receipt import make_seed, make_tracker
from storage import survey_results
from storage.database import Database
from storage.dump import examine
from storage.keys import Keys
from storage.places import name_place
from tests.listing import code_seen_by
from tests.play import Actor, Stage, stage
from tests.surveying import COUNTED, NOVEMBER, OPENS, crowd, fills_in, gives, key_of, sheet

MARKER = "turquoise hippopotamus"
PEOPLE = 12
KEY = f"survey-{NOVEMBER}.key"


@pytest.fixture
async def union(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """A union in which receipts are off, or as the test's parameter says."""
    (tmp_path / "data").mkdir()
    receipts = getattr(request, "param", "off")
    async with stage(tmp_path / "data", f"sqlite:///{tmp_path}/data/union.db", receipts=receipts) as play:
        yield play


without_receipts_and_with = pytest.mark.parametrize("union", ["off", "on"], indirect=True)


def steals(folder: Path, name: str, *, key: bool = False) -> Path:
    """A full copy of the data directory as it is now, journal and all, without the survey's key unless asked for."""
    loot = folder / "loot" / name
    shutil.copytree(folder / "data", loot)
    if not key:
        (loot / "survey-keys" / KEY).unlink(missing_ok=True)
    return loot


class Journal:
    """Everything that is ever written, as somebody sees it who cannot open what is sealed: tables, kinds and sizes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def opens(self) -> None:
        async with self._database.transaction() as db:
            # The lease is renewed every few seconds, whatever anybody does.
            found = await db.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'leases'")
            tables = [row[0] for row in found]
            await db.run("CREATE TABLE journal (number INTEGER PRIMARY KEY, place TEXT, event TEXT, shape TEXT)")
            for table in tables:
                columns = [row[1] for row in await db.all(f"PRAGMA table_info({table})")]
                for event, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
                    cells = (
                        f"iif(typeof({row}.{it}) = 'blob', length({row}.{it}), typeof({row}.{it}))" for it in columns
                    )
                    shape = " || ' ' || ".join(cells)
                    await db.run(
                        f"""CREATE TRIGGER {table}_{event} AFTER {event} ON {table} BEGIN
                        INSERT INTO journal (place, event, shape) VALUES ('{table}', '{event}', {shape});
                        END"""
                    )

    async def reads(self) -> list[tuple[str, str, str]]:
        """What was written since the last time."""
        async with self._database.transaction() as db:
            rows = await db.all("SELECT place, event, shape FROM journal ORDER BY number")
            await db.run("DELETE FROM journal")
        return [(row[0], row[1], row[2]) for row in rows]


async def traces_of(
    person: Actor, journal: Journal, words: tuple[str, ...], text: str
) -> list[list[tuple[str, str, str]]]:
    """Go through all questions by one tap each, then write `text` or skip."""
    await person.taps("survey-start")
    found = [await journal.reads()]
    for word in words:
        await person.taps(word)
        found.append(await journal.reads())
    await (person.says(text) if text else person.taps("survey-skip"))
    return [*found, await journal.reads()]


@without_receipts_and_with
async def test_whatever_somebody_answers_leaves_the_same_trace(union: Stage) -> None:
    people = await crowd(union, 4)
    await union.sleeps_until(OPENS)
    scale = tuple(f"answer-scale-{n}" for n in (5, 1, 4, 2, 3, 5, 1, 4, 2))
    ways = [
        ((*scale, "answer-q10-S", "survey-skip"), MARKER),
        ((*reversed(scale), "answer-q10-N", "survey-skip"), "x" * 300),
        ((*scale, "answer-q10-B", "survey-skip"), ""),
        (("survey-skip",) * 11, ""),
    ]
    journal = Journal(union.machine.database)
    await journal.opens()
    found = [await traces_of(person, journal, *way) for person, way in zip(people, ways, strict=True)]
    assert len(found[0]) == 13
    for others in found[1:]:
        assert others == found[0]
    assert any(table == "ballots" for table, *_ in found[0][1])


async def test_a_text_that_is_too_long_is_refused_without_a_trace(union: Stage) -> None:
    (li,) = await crowd(union, 1)
    await union.sleeps_until(OPENS)
    await li.presses(f"1:survey:at:{NOVEMBER}:Q12")
    journal = Journal(union.machine.database)
    await journal.opens()
    await li.says("x" * 301)
    assert li.sees("invalid-too-long", most=300, length=301)
    assert {table for table, *_ in await journal.reads()} == {"seen_updates", "conversations"}


async def answers(union: Stage, people: list[Actor]) -> None:
    for number, person in enumerate(people):
        await gives(union, person, sheet(str(number % 5 + 1), Q12=f"{MARKER} {number}"))


async def test_while_it_is_open_nothing_links_without_the_key_and_everything_with_it(
    union: Stage, tmp_path: Path
) -> None:
    people = await crowd(union, PEOPLE)
    await union.sleeps_until(OPENS)
    await fills_in(people[0], "5 4 3 2 1 5 4 3 2 S")
    await answers(union, people)
    await union.machine.database.copy_to(tmp_path / "data/backup.db")
    found = examine(steals(tmp_path, "open"), MARKER)
    assert found.betrayals == []
    assert found.databases == 2
    assert f"union.db holds {PEOPLE} sealed ballots of {NOVEMBER}, still open." in found.notes
    with_key = examine(steals(tmp_path, "with-key", key=True), MARKER).betrayals
    assert f"survey-keys/{KEY} links {PEOPLE} answers of {NOVEMBER} to persons." in with_key


@pytest.mark.parametrize("union", ["on"], indirect=True)
async def test_a_receipt_is_in_the_files_of_no_moment(union: Stage, tmp_path: Path) -> None:
    people = await crowd(union, PEOPLE)
    await union.sleeps_until(OPENS)
    await answers(union, people)
    await people[0].presses(f"1:survey:start:{NOVEMBER}")
    steals(tmp_path, "before")
    await people[0].taps("receipt-take")
    steals(tmp_path, "asked")
    await people[0].says("salamander")
    code = code_seen_by(people[0])
    steals(tmp_path, "taken")
    await union.sleeps_until(COUNTED)
    steals(tmp_path, "closed")
    await union.stops()
    loot = steals(tmp_path, "stopped").parent
    await union.starts()
    assert examine(loot, MARKER).betrayals == []
    seed = make_seed(NOVEMBER, code, "salamander")
    for secret in (code, "salamander", seed):
        assert examine(loot, secret).betrayals == []
    async with union.machine.database.reading() as db:
        listed = {row[0] for row in await db.all("SELECT tracker FROM receipt_rows")}
    assert len(listed) == PEOPLE * 9
    assert make_tracker(seed, "Q01") in listed, (
        "only who holds the receipt can tell its lines from those made by chance"
    )


@without_receipts_and_with
async def test_after_closing_the_files_of_every_moment_together_link_nothing(
    union: Stage, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    people = await crowd(union, PEOPLE)
    await union.sleeps_until(OPENS)
    for number, person in enumerate(people):
        await gives(union, person, sheet(str(number % 5 + 1), Q12=f"{MARKER} {number}"))
        steals(tmp_path, f"moment-{number}")
    await people[0].presses(f"1:survey:at:{NOVEMBER}:Q12")
    await people[0].says(f"{MARKER} again")
    steals(tmp_path, "written")
    key = key_of(union, NOVEMBER)
    await union.sleeps_until(COUNTED)
    steals(tmp_path, "closed")
    await union.stops()
    loot = steals(tmp_path, "stopped").parent
    await union.starts()
    ours = [record.getMessage() for record in caplog.records if record.name.startswith(("bot", "handlers", "storage"))]
    (loot / "bot.log").write_text("\n".join(ours))
    found = examine(loot, MARKER)
    assert found.betrayals == []
    assert {note.partition(" holds")[0] for note in found.notes if "among the comments" in note} == {
        "closed/union.db",
        "stopped/union.db",
    }
    assert not any(key in file.read_bytes() for file in loot.rglob("*") if file.is_file())


async def test_comments_lie_on_their_pages_in_an_order_of_chance(union: Stage, tmp_path: Path) -> None:
    people = await crowd(union, 30)
    await union.sleeps_until(OPENS)
    for number, person in enumerate(people):
        await gives(union, person, sheet("3", Q12=f"{number:02}"))
    await union.sleeps_until(COUNTED)
    seal = Keys(union.settings.storage.keys).seal("comments")
    async with union.machine.database.reading() as db:
        rows = await db.all("SELECT survey_id, number, sealed FROM survey_comments")
        assert len(await survey_results.list_comments(db, seal, NOVEMBER, 100, 0)) == 30
    await union.stops()
    dump = (tmp_path / "data/union.db").read_bytes()
    words = [seal.open(row["sealed"], name_place("survey_comments", row)) for row in rows]
    places = sorted((dump.index(row["sealed"]), int(word or b"")) for row, word in zip(rows, words, strict=True))
    await union.starts()
    assert abs(correlation([arrival for _, arrival in places])) < 0.5


def correlation(ranks: list[int]) -> float:
    """Spearman's, of the order in which `ranks` stand."""
    n = len(ranks)
    return 1 - 6 * sum((place - rank) ** 2 for place, rank in enumerate(ranks)) / (n * (n * n - 1))


def disguised(form: str, text: str) -> bytes:
    match form:
        case "UTF-16":
            return text.encode("utf-16")
        case "JSON":
            return text.encode("unicode_escape")
        case "gzip":
            return gzip.compress(f"before {text} after".encode())
    return b"." + b64encode(f"{form}{text} after".encode())


@pytest.mark.parametrize("form", ["UTF-16", "JSON", "gzip", "", "x", "xy"])
async def test_a_marked_answer_is_found_in_any_form(union: Stage, tmp_path: Path, form: str) -> None:
    marker = "绿松石色的河马 8731"
    loot = steals(tmp_path, "loot")
    assert examine(loot, marker).betrayals == []
    (loot / "left.bin").write_bytes(disguised(form, marker))
    assert examine(loot, marker).betrayals == ["left.bin holds the marked answer in plain form."]


def zipped(text: bytes) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("left.txt", text)
    return packed.getvalue()


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, zipped])
def test_a_packed_file_that_is_cut_off_or_damaged_is_said_to_be_unreadable(
    tmp_path: Path, pack: Callable[[bytes], bytes]
) -> None:
    whole = pack(f"{MARKER} and more".encode() * 9)
    middle = len(whole) // 2
    (tmp_path / "cut").write_bytes(whole[:-9])
    (tmp_path / "damaged").write_bytes(whole[:middle] + bytes(8) + whole[middle + 8 :])
    said = examine(tmp_path, "another").betrayals
    assert said == [f"{name} cannot be read, so nothing can be said of it." for name in ("cut", "damaged")]


def test_a_key_that_begins_as_a_packed_file_does_is_a_key(tmp_path: Path) -> None:
    (tmp_path / "some.key").write_bytes(b"\x1f\x8b".ljust(32, b"x"))
    assert examine(tmp_path, MARKER).betrayals == []


async def test_answers_kept_after_closing_are_found(union: Stage, tmp_path: Path) -> None:
    people = await crowd(union, PEOPLE)
    await union.sleeps_until(OPENS)
    await answers(union, people)
    async with union.machine.database.transaction() as db:
        await db.run("UPDATE surveys SET state = 'closed'")
    found = examine(steals(tmp_path, "kept", key=True), MARKER).betrayals
    assert f"union.db still holds {PEOPLE} ballots of {NOVEMBER}, long counted." in found
    assert f"survey-keys/{KEY} should have been destroyed when {NOVEMBER} was closed." in found


async def test_a_text_that_only_some_other_key_opens_is_found(union: Stage, tmp_path: Path) -> None:
    letters = Keys(union.settings.storage.keys).seal("letters")
    draft = letters.close(MARKER.encode(), name_place("conversations", {"alias": 1}))
    async with union.machine.database.transaction() as db:
        await db.run("INSERT INTO conversations VALUES (1, :draft, 99)", draft=draft)
    assert examine(steals(tmp_path, "draft"), MARKER).betrayals == [
        "union.db holds the marked answer in the table conversations; keys/letters.key opens it."
    ]


@pytest.mark.parametrize("where", ["right", "broken", "missing", "empty"])
async def test_the_auditor_is_told_in_sentences_and_by_the_exit_code(
    union: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str], where: str
) -> None:
    folder = steals(tmp_path, where)
    if where == "broken":
        (folder / "notes.txt").write_text(f"Li said: {MARKER}")
    if where == "empty":
        shutil.rmtree(folder)
        folder.mkdir()
    code = await asyncio.to_thread(_check, str(folder) if where != "missing" else "nowhere", MARKER)
    said = "".join(capsys.readouterr())
    expected = {
        "right": (0, "leads from an answer to a person"),
        "broken": (1, "FOUND: notes.txt holds the marked answer in plain form."),
        "missing": (1, "nowhere is not a folder."),
        "empty": (1, "There is no SQLite database"),
    }[where]
    assert (code, expected[1] in said) == (expected[0], True)


async def test_a_short_marker_proves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert await asyncio.to_thread(_check, str(tmp_path), "canteen") == 1
    assert "too short" in capsys.readouterr().err


def _check(folder: str, marker: str) -> int:
    try:
        return main(["dump-check", "--marker", marker, folder])
    except SystemExit as end:
        return int(end.code or 0)
