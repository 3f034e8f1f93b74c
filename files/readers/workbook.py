"""The sheets of an XLSX file as a person sees them, within bounds that no bomb gets past."""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from files.readers.number_format import show_number, show_time

MOST_UNPACKED = 64 * 1024 * 1024  # 500,000 cells of some 100 bytes; expat itself stops exploding entities
MOST_PARTS = 500
_PIECE = 1 << 16
# What openpyxl, expat and zipfile raise for broken, encrypted or foreign files.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,
    RuntimeError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    OSError,
    NotImplementedError,
    EOFError,
)
_OTHERS = {"word/document.xml": "word", "ppt/presentation.xml": "slides", "content.xml": "open-document"}
"""Parts by which files that are no workbooks are known."""
_STRICT = {
    b"http://purl.oclc.org/ooxml/spreadsheetml/main": b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}
"""Namespaces of ISO 29500 Strict by those of Transitional, which say the same and which openpyxl reads."""


class UnreadableFile(ValueError):
    """A file that cannot be taken at all; words for it are `reports-problem-` + `key`, with `values`."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


@dataclass(frozen=True, slots=True)
class Cell:
    """What a person reads in a cell; `trouble` says why that cannot be known (`reports-problem-cell-…`)."""

    text: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class WorkbookPage:
    """One sheet: rows by number, cells by column, both from 1; what is empty is not there."""

    title: str
    rows: dict[int, dict[int, Cell]]
    is_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: list[str] = field(default_factory=list)
    """Ranges over several columns, of which each but the first looks empty."""


def read_pages(content: bytes) -> list[WorkbookPage]:
    """Every sheet in its order. Raises UnreadableFile."""
    try:
        file, has_formulas = _unpack(content)
        values = _open(file, data_only=True)
        formulas = _open(file, data_only=False) if has_formulas else values
        return [_read_page(sheet, formulas[sheet.title]) for sheet in values.worksheets]
    except UnreadableFile:
        raise
    except _BROKEN:
        raise UnreadableFile("not-a-table") from None


def _open(file: io.BytesIO, *, data_only: bool) -> Any:
    from openpyxl import load_workbook

    # It warns of drop-down lists and styles that it leaves out; we want neither.
    warnings.filterwarnings("ignore", module="openpyxl")
    file.seek(0)
    return load_workbook(file, data_only=data_only, keep_links=False)


def _read_page(sheet: Any, formulas: Any) -> WorkbookPage:
    """`formulas` is the same sheet with its formulas; where there are none, it is the sheet itself."""
    rows: dict[int, dict[int, Cell]] = {}
    # Its own iteration makes every cell up to the farthest, which may be a billion; these are the ones there are.
    for (row, column), cell in sorted(sheet._cells.items()):
        shown = _show(cell, formulas._cells.get((row, column), cell))
        if shown.text.strip() or shown.trouble:
            rows.setdefault(row, {})[column] = shown
    return WorkbookPage(
        sheet.title,
        rows,
        sheet.sheet_state != "visible",
        frozenset(number for number, it in sheet.row_dimensions.items() if it.hidden),
        frozenset(_list_hidden_columns(sheet)),
        _fill_merged(sheet, rows),
    )


def _list_hidden_columns(sheet: Any) -> Iterator[int]:
    for it in sheet.column_dimensions.values():
        if it.hidden:
            # To the thousandth: "all others" are hidden as one range of sixteen thousand.
            yield from range(it.min or 0, min(it.max or 0, 1000) + 1)


def _fill_merged(sheet: Any, rows: dict[int, dict[int, Cell]]) -> list[str]:
    """A cell merged downwards speaks for each of its rows; the ranges that go across are given back."""
    across = []
    for it in sheet.merged_cells.ranges:
        first = rows.get(it.min_row, {}).get(it.min_col)
        if first is None:
            continue
        if it.max_col > it.min_col:
            across.append(str(it))
        # No farther than there are rows: a merged range may reach down to the millionth.
        for row in range(it.min_row + 1, min(it.max_row, max(rows)) + 1):
            rows.setdefault(row, {})[it.min_col] = first
    return across


def _show(cell: Any, formula: Any) -> Cell:
    value, code = cell.value, cell.number_format or "General"
    if cell.data_type == "e":
        return Cell(str(value), "error")
    if value is None:
        # A formula that gave an empty text has the type of one; one that was never calculated has none.
        never = formula.data_type == "f" and cell.data_type == "n"
        return Cell(str(formula.value) if never else "", "formula" if never else "")
    if isinstance(value, bool):
        return Cell(str(value).upper())
    if isinstance(value, int | float):
        shown = show_number(value, code)
    elif isinstance(value, datetime | date | time | timedelta):
        shown = show_time(value, code)
    else:
        return Cell(str(value))
    return Cell(str(value), "format") if shown is None else Cell(shown)


def _unpack(content: bytes) -> tuple[io.BytesIO, bool]:
    """The same archive with true sizes, and whether there are formulas: unpacked in pieces up to the limit."""
    copy, has_formulas = io.BytesIO(), False
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(copy, "w") as target:
        parts = {part.filename: part for part in source.infolist()}
        _refuse_others(parts)
        if len(parts) > MOST_PARTS:
            raise UnreadableFile("too-big-unpacked")
        left = MOST_UNPACKED
        for name, part in parts.items():
            unpacked = _unpack_part(source, part, left)
            left -= len(unpacked)
            if name.endswith((".xml", ".rels")):
                for strict, usual in _STRICT.items():
                    unpacked = unpacked.replace(strict, usual)
            has_formulas = has_formulas or (name.startswith("xl/worksheets/") and b"<f" in unpacked)
            target.writestr(name, unpacked)
    return copy, has_formulas


def _refuse_others(parts: dict[str, zipfile.ZipInfo]) -> None:
    for name, kind in _OTHERS.items():
        if name in parts:
            raise UnreadableFile(f"is-{kind}")
    if any(name.startswith("xl/") and name.endswith("workbook.bin") for name in parts):
        raise UnreadableFile("is-binary")
    if any(name.endswith(".iwa") for name in parts):
        raise UnreadableFile("is-numbers")
    if any(name.lower().endswith((".xlsx", ".xls", ".csv", ".et")) for name in parts):
        raise UnreadableFile("is-archive")


def _unpack_part(source: zipfile.ZipFile, part: zipfile.ZipInfo, most: int) -> bytes:
    unpacked = bytearray()
    with source.open(part) as packed:
        while piece := packed.read(_PIECE):
            unpacked += piece
            # By what comes out: the sizes that an archive names are its maker's.
            if len(unpacked) > most:
                raise UnreadableFile("too-big-unpacked")
    return bytes(unpacked)
