"""Hostile and damaged files: reading one never costs the bot more than a child process, and its sender is answered."""

import io
import struct
import zipfile
import zlib

import pytest
from openpyxl import Workbook
from PIL import Image

from files import readers
from files.child import run
from files.readers import read
from locales import render
from tests.play import Stage
from tests.test_plan_table import sends
from tests.walking import ALONE, cadre

__all__ = ["ALONE"]

pytestmark = pytest.mark.usefixtures("cold")

FAR = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row>'


def workbook(name: str, change: tuple[str, str]) -> bytes:
    """A workbook of one row in which one part is changed."""
    book, made, file = Workbook(), io.BytesIO(), io.BytesIO()
    book.worksheets[0].append(["姓名", "工号"])
    book.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.namelist():
            text = source.read(part).decode()
            target.writestr(part, text.replace(*change) if part == name else text)
    return file.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
HOSTILE = {
    "far": workbook(SHEET, ("</sheetData>", f"{FAR}</sheetData>")),
    "nested": workbook(SHEET, ("<sheetData>", "<a>" * 200_000 + "</a>" * 200_000 + "<sheetData>")),
    "many": workbook(SHEET, ("</sheetData>", "<row/>" * 600_000 + "</sheetData>")),
    "strings": workbook("xl/sharedStrings.xml", ("</sst>", "<si><t>a</t></si>" * 1_000_000 + "</sst>")),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_file_made_to_harm_is_read_or_refused_within_the_limits(name: str) -> None:
    reading = await read("roster", HOSTILE[name], {})
    assert reading.faults or reading.found == []


def plain_png(width: int, height: int) -> bytes:
    """A picture of one colour; a drawing library takes seconds for one so large."""
    packing, row = zlib.compressobj(1), bytes(1 + (width + 7) // 8)  # a row begins with the number of its filter
    rows = max(1, (1 << 20) // len(row))
    packed = [packing.compress(row * min(rows, height - done)) for done in range(0, height, rows)]
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", b"".join(packed) + packing.flush()), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )


def test_a_written_picture_is_the_one_that_a_library_draws() -> None:
    with Image.open(io.BytesIO(plain_png(1030, 1100))) as picture:
        assert (picture.mode, picture.size, picture.getextrema()) == ("1", (1030, 1100), (0, 0))


@pytest.mark.parametrize("size", [(1, 40_000_000), (40_000_000, 1), (30_000, 30_000)])
async def test_a_photo_that_no_telephone_takes_is_refused(size: tuple[int, int]) -> None:
    reading = await read("photo", plain_png(*size), {})
    assert [it.key for it in reading.faults] == ["reports-problem-no-photo"]


async def test_a_child_is_told_nothing_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNIONHALL_TELEGRAM__TOKEN", "1:secret")
    said = await run("timeit", "-n1", "-r1", "import os; print(dict(os.environ))", data=b"")
    assert b"PATH" in said
    assert b"secret" not in said


async def test_a_file_that_is_not_read_in_time_is_tried_twice_and_its_sender_answered(
    union: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(readers, "_PATIENCE", 0.01)
    zhang = await cadre(union)
    await sends(zhang, HOSTILE["far"])
    assert len([it for it in caplog.messages if "came to its end" in it]) == 2
    assert zhang.sees("plan-table-faults", count=1, faults=f"• {render('en', 'reports-problem-too-hard')}")
