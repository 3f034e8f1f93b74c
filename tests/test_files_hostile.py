"""Hostile and damaged files: reading one never costs the bot more than a child process, and its sender is answered."""

import io
import zipfile

import pytest
from openpyxl import Workbook
from PIL import Image

from files.readers import read
from tests.walking import ALONE

__all__ = ["ALONE"]

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
    "many": workbook(SHEET, ("</sheetData>", "<row/>" * 3_000_000 + "</sheetData>")),
    "strings": workbook("xl/sharedStrings.xml", ("</sst>", "<si><t>a</t></si>" * 3_000_000 + "</sst>")),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_file_made_to_harm_is_read_or_refused_within_the_limits(name: str) -> None:
    reading = await read("roster", HOSTILE[name], {})
    assert reading.found or reading.faults


def test_a_photo_of_one_row_of_forty_million_pixels_is_refused() -> None:
    file = io.BytesIO()
    Image.new("1", (1, 40_000_000)).save(file, "PNG")
    assert len(file.getvalue()) < 1 << 20
