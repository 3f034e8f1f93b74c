"""Nothing stored leads from an anonymous case to a person: no join, no order, no time, no picture."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from files.readers.photo import MOST_PIXELS, Unclean, clean_photo
from tests.casework import answers, files_case, people, takes
from tests.play import Actor, Stage

MARKER = "xq7-marker-of-the-text"
PLACE = b"30.66 N 104.06 E"
_APART = 5_000_000
"""Ids of members begin here, so that none is mistaken for a count or a place in a list."""
_RARE = 12
"""A value that stands in this many rows or fewer could join them."""

Row = tuple[object, ...]


def rows_of(folder: Path) -> dict[str, list[Row]]:
    """Every row of every table, in the order in which they lie there."""
    with closing(sqlite3.connect(folder / "union.db")) as db:
        names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: db.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}


def reached_from(start: object, tables: dict[str, list[Row]]) -> set[object]:
    """Every value that stands in a row with `start`, or in one joined to it by values that few rows share."""
    rows = [row for listed in tables.values() for row in listed]
    often = Counter(value for row in rows for value in set(row))
    known, found = {start}, set[object]()
    while True:
        joined = [row for row in rows if known & set(row)]
        found = {value for row in joined for value in row}
        more = {value for value in found if _joins(value) and often[value] <= _RARE}
        if more <= known:
            return found
        known |= more


def _joins(value: object) -> bool:
    """Whether a value is somebody's or something's own: no word, no day, no full hour, which many share."""
    if isinstance(value, int):
        return abs(value) > _APART and value % 3600 != 0
    if isinstance(value, str):
        return len(value) > 5 and any(map(str.isdigit, value)) and not re.fullmatch(r"[\d:T-]+", value)
    return isinstance(value, bytes)


def moments(tables: dict[str, list[Row]]) -> Iterable[int]:
    return (value for listed in tables.values() for row in listed for value in row if isinstance(value, int))


async def acts(union: Stage, acted: list[int], **by: float) -> None:
    """Let some time pass and note the moment at which somebody acts next, alone."""
    await union.turns(**by)
    acted.append(int(union.clock.now().timestamp()))


async def play_a_month(union: Stage) -> tuple[Actor, str, str, list[int]]:
    """Li writes one signed and one anonymous case; the numbers of both, and when Li acted anonymously."""
    union._people = _APART
    li, zhou, _ = await people(union)
    wang = await union.member("Wang", language="en")
    signed = await files_case(li, text="The lamp is broken.")
    await files_case(wang, text="The door squeaks.")
    acted: list[int] = []
    await acts(union, acted, minutes=17, seconds=11)
    code = await files_case(li, "anonymous", text=MARKER)
    await union.turns(hours=3)
    async with union.machine.database.reading() as db:
        rows = await db.all("SELECT number FROM cases WHERE mode = 'anonymous'")
    number = str(rows[0][0])
    await takes(zhou, number)
    await answers(zhou, number)
    await acts(union, acted, days=1, minutes=23, seconds=7)
    await li.says(f"/track {code}")
    await li.taps("rating-not_satisfied")
    await li.says("Not yet repaired.")
    await acts(union, acted, days=1, minutes=31, seconds=13)
    await li.says(f"/track {code}")
    await li.taps("cases-write")
    await li.sends_photo(photo())
    await union.turns(days=3)
    return li, signed, number, acted


async def test_no_row_leads_from_an_anonymous_case_to_its_author(union: Stage, tmp_path: Path) -> None:
    li, signed, number, acted = await play_a_month(union)
    await union.stops()
    tables = rows_of(tmp_path)
    persons = {li.member_id, li.person.id, str(li.person.id), "Li"}
    assert persons & reached_from(signed, tables), "the search finds what there is to find"
    assert not persons & reached_from(number, tables)
    near = {second for at in acted for second in range(at - 90, at + 91)}
    assert [value for value in moments(tables) if value in near] == []
    await union.starts()


async def test_the_order_of_rows_follows_no_time(union: Stage, tmp_path: Path) -> None:
    union._people = _APART
    li, _, _ = await people(union)
    written = [await files_case(li, "anonymous", text=f"Matter {place}.") for place in range(3)]
    assert len(set(written)) == 3
    await union.turns(hours=3)
    await union.stops()
    tables = rows_of(tmp_path)
    for name in ("cases", "case_codes", "case_messages", "case_events"):
        keys = [row[:2] for row in tables[name]]
        assert keys == sorted(keys), f"{name} lies in the order of its random keys"
    assert len({row[7] for row in tables["cases"]}) == 1, "all of a day are dated alike"
    await union.starts()


async def test_erased_words_are_nowhere_in_the_files(union: Stage, tmp_path: Path) -> None:
    li, _, _ = await people(union)
    hidden = await files_case(li, "anonymous", text=MARKER)
    shown = await files_case(li, "signed", text=MARKER)
    await union.turns(hours=3)
    assert traces(tmp_path, MARKER.encode())
    await li.says(f"/track {hidden}")
    await li.taps("cases-withdraw")
    await li.taps("cases-withdraw-erase")
    await li.presses(f"1:cases:mine:{shown}")
    await li.taps("cases-withdraw")
    await li.taps("cases-withdraw-erase")
    await union.turns(days=1)
    await union.stops()
    assert traces(tmp_path, MARKER.encode()) == []
    await union.starts()


def traces(folder: Path, marker: bytes) -> list[str]:
    """The files, journals included, in whose bytes the marker stands."""
    return [file.name for file in sorted(folder.rglob("*")) if file.is_file() and marker in file.read_bytes()]


async def test_the_link_to_who_wrote_in_confidence_is_cut_after_the_case_has_closed(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li, "confidential")
    await takes(zhou, number)
    await answers(zhou, number)
    await li.taps("rating-satisfied")
    for moment, links in ((datetime(2026, 11, 29, 20, tzinfo=UTC), 1), (datetime(2026, 12, 6, 20, tzinfo=UTC), 0)):
        await union.sleeps_until(moment)  # Monday nights: closed on 2 November, kept for thirty days
        async with union.machine.database.reading() as db:
            assert len(await db.all("SELECT * FROM sealed_authors")) == links


def photo(size: tuple[int, int] = (64, 48), kind: str = "JPEG") -> bytes:
    """A picture that tells where it was taken."""
    exif = Image.Exif()
    exif[0x010E] = PLACE.decode()
    exif[0x0112] = 6
    target = BytesIO()
    Image.new("RGB", size, "teal").save(target, kind, exif=exif)
    return target.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_clean_photo_is_the_picture_and_nothing_else(kind: str) -> None:
    dirty = photo(kind=kind)
    assert PLACE in dirty
    clean = clean_photo(dirty)
    assert PLACE not in clean
    with Image.open(BytesIO(clean)) as found:
        assert (found.format, found.size, dict(found.getexif())) == ("JPEG", (48, 64), {})


def bomb() -> bytes:
    target = BytesIO()
    Image.new("1", (MOST_PIXELS // 5000 + 1, 5000)).save(target, "PNG")
    return target.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a", b"%PDF-1.7", photo()[:200], bomb()],
    ids=["nothing", "drawing", "film", "page", "half", "bomb"],
)
def test_what_is_no_photo_or_too_large_is_refused(content: bytes) -> None:
    with pytest.raises(Unclean):
        clean_photo(content)


async def test_cadres_call_an_unnamed_sender_by_an_alias_of_this_case_alone(union: Stage) -> None:
    li, zhou, _ = await people(union)
    names = set()
    for number in [await files_case(li, "confidential") for _ in range(3)]:
        await zhou.says(f"/queue {number}")
        names.add(zhou.news[0].split("from ")[1].split("\n")[0])
        assert "Li" not in zhou.news[0]
    assert len(names) > 1
