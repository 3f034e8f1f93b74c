"""Rows out as CSV or XLSX in which no cell can ever run as a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from domain.text import clean_text

# What spreadsheets start a formula, a command or a new cell with, also after blanks and in full width.
_RISKY = re.compile(r"[\s\u00a0\u3000\ufeff]*[=+\-@|%\t\r\n＝＋－＠｜％﹢﹣﹦﹪﹫−]")
_GUARD = "'"
_MOST_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Percent:
    """A share, of 100."""

    value: float

    def __str__(self) -> str:
        return f"{self.value:.1f}%"


Cell = str | int | float | date | Percent | None
"""Days, moments on the union's own clock and shares are such in a workbook, so that they can be sorted and reckoned."""


@dataclass(frozen=True, slots=True)
class Sheet:
    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def guard(text: str) -> str:
    """The text with an apostrophe before it if a spreadsheet might run it (OWASP, CSV injection)."""
    return _GUARD + text if _RISKY.match(text) else text


def remove_guard(text: str) -> str:
    """The text as it was before guarded()."""
    # Only where guard() would have put it: an apostrophe of the writer's own is theirs.
    return text[1:] if text.startswith(_GUARD) and _RISKY.match(text[1:]) else text


def write_csv(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 with the byte order mark that Excel needs to read Chinese."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerows(map(_write_plain, row) for row in (headings, *rows))
    return text.getvalue().encode("utf-8-sig")


def write_xlsx(title: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """One sheet with a heading row that stays in sight."""
    return write_xlsx_book([Sheet(title, headings, list(rows))])


def write_xlsx_book(sheets: Iterable[Sheet]) -> bytes:
    """A workbook of several such sheets."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for sheet in sheets:
        # Excel does not open a workbook whose sheets have these signs or longer names.
        _fill(book.create_sheet(re.sub(r"[\[\]:*?/\\']", " ", sheet.title)[:31]), sheet)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _fill(page: Any, sheet: Sheet) -> None:
    from openpyxl.utils import get_column_letter

    lines = [[_make_safe(cell) for cell in row] for row in (sheet.headings, *sheet.rows)]
    # Before the first row: openpyxl takes neither panes nor widths once it has begun to write.
    page.freeze_panes = "A2"
    for place in range(len(sheet.headings)):
        column = [line[place] for line in lines if place < len(line)]
        page.column_dimensions[get_column_letter(place + 1)].width = min(
            _MOST_WIDTH, 2 + max(map(_measure_width, column))
        )
    for number, line in enumerate(lines):
        page.append([_make_typed(page, cell, bold=number == 0) for cell in line])


def _make_safe(cell: Cell) -> Cell:
    return guard(clean_text(cell)) if isinstance(cell, str) else cell


def _write_plain(cell: Cell) -> str | int | float | None:
    """A cell of a CSV file, in which a share is no text that might be a formula."""
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, date | Percent):
        return str(cell)
    return guard(clean_text(cell)) if isinstance(cell, str) else cell


def _make_typed(sheet: Any, cell: Cell, bold: bool) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    written = WriteOnlyCell(sheet, cell.value / 100 if isinstance(cell, Percent) else cell)
    if isinstance(cell, Percent):
        written.number_format = "0.0%"
    if isinstance(cell, date):
        written.number_format = "yyyy-mm-dd hh:mm" if isinstance(cell, datetime) else "yyyy-mm-dd"
    if isinstance(cell, str):
        # openpyxl makes a formula of "=…" and an error of "#N/A"; a string is what we said.
        written.data_type = "s"
    if bold:
        written.font = Font(bold=True)
    return written


def _measure_width(cell: Cell) -> int:
    """Chinese signs take two places."""
    return sum(1 + (sign > "\u2e7f") for sign in str(cell if cell is not None else ""))
