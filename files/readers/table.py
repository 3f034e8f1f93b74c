"""Reading what a cadre filled in with a spreadsheet: rows by field name, and every bad row named with its reason."""

import codecs
import csv
import io
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.text import clean_text
from files.readers import workbook
from files.readers.reading import Fault
from files.readers.workbook import UnreadableFile
from files.writers.sheet import remove_guard
from locales import LANGUAGES, render

MOST_BYTES = 10 * 1024 * 1024
MOST_ROWS = 10_000
MOST_COLUMNS = 50
MOST_SIGNS = 3_500  # in one cell

_ZIP, _OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_UNREADABLE = "\ufffd"
_ERRORS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!"}


@dataclass(frozen=True, slots=True)
class Row:
    """A line by field names, with the number a spreadsheet shows beside it; empty cells are ""."""

    number: int
    values: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.values.get(name, "")


@dataclass(frozen=True, slots=True)
class Table:
    """The good rows in the order of the file, and the faults of the others."""

    rows: tuple[Row, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    name: str


def translate_headings(prefix: str, columns: Iterable[str]) -> dict[str, str]:
    """What `read_table` takes: the columns' own names, and the words `prefix`-column-… in every language."""
    names = tuple(columns)
    words = {render(language, f"{prefix}-column-{name}"): name for language in LANGUAGES for name in names}
    return {name: name for name in names} | words


def find_code(word: str, keys: Mapping[str, str]) -> str:
    """The code of `keys` whose words in any language, or which itself, a cell holds; the cell as it is if none."""
    meant = {render(language, key).casefold(): code for language in LANGUAGES for code, key in keys.items()}
    return meant.get(word.casefold(), word)


def read_table(content: bytes, headings: Mapping[str, str], required: Collection[str] = ()) -> Table:
    """The table in a CSV or XLSX file, told apart by its first bytes.

    `headings` maps every heading we know, in any language, to its field; `required` are fields no row may leave empty.
    """
    try:
        lines = _read_lines(content)
        columns = _find_columns(next(lines, (0, []))[1], headings, required)
        return _sort_out(columns, lines, required)
    except UnreadableFile as error:
        return Table((), (Fault(f"reports-problem-{error.key}", error.values),))


def _read_lines(content: bytes) -> Iterator[tuple[int, list[str]]]:
    if len(content) > MOST_BYTES:
        raise UnreadableFile("too-big", megabytes=MOST_BYTES // 1024**2)
    for number, cells in enumerate(_read_cells(content), 1):
        if not any(cells):
            continue
        if number > MOST_ROWS + 1:
            raise UnreadableFile("too-many-rows", most=MOST_ROWS)
        if len(cells) > MOST_COLUMNS:
            raise UnreadableFile("too-many-columns", most=MOST_COLUMNS)
        yield number, [remove_guard(clean_text(cell)) for cell in cells]


def _read_cells(content: bytes) -> Iterable[list[str]]:
    if content.startswith(_OLD_EXCEL):
        raise UnreadableFile("old-excel")
    if content.startswith(_ZIP):
        return workbook.read_cells(content, MOST_COLUMNS + 1)
    return _read_csv(content)


def _read_csv(content: bytes) -> Iterator[list[str]]:
    text = _decode(content)
    first = text.lstrip("\r\n").split("\n", 1)[0]
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count)):
            yield _strip_empty_tail(row)
    except csv.Error:
        raise UnreadableFile("not-a-table") from None


def _strip_empty_tail(row: list[str]) -> list[str]:
    """Spreadsheets pad rows with empty cells to the widest row."""
    return row[: max((place for place, cell in enumerate(row, 1) if cell.strip()), default=0)]


def _decode(content: bytes) -> str:
    """UTF-8, else what Chinese Excel writes: GB 18030, or UTF-16 as "Unicode text"; U+FFFD for what is neither."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    encodings = ("utf-8-sig",) if content.startswith(codecs.BOM_UTF8) else ("utf-8", "gb18030")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8-sig", errors="replace")


def _find_columns(titles: Sequence[str], headings: Mapping[str, str], required: Collection[str]) -> list[_Column]:
    if not titles:
        raise UnreadableFile("empty")
    known = {_simplify(heading): name for heading, name in headings.items()}
    columns = []
    for title in titles:
        if title and _simplify(title) not in known:
            raise UnreadableFile("unknown-heading", heading=title[:60], known=", ".join(headings))
        columns.append(_Column(title, known[_simplify(title)] if title else ""))
    names = [column.name for column in columns]
    for column in columns:
        if column.name and names.count(column.name) > 1:
            raise UnreadableFile("heading-twice", heading=column.title)
    for heading, name in headings.items():
        if name in required and name not in names:
            raise UnreadableFile("heading-missing", heading=heading)
    return columns


def _simplify(heading: str) -> str:
    """Headings are compared without regard to case, width and spaces."""
    return "".join(unicodedata.normalize("NFKC", heading).casefold().split())


def _sort_out(columns: Sequence[_Column], lines: Iterable[tuple[int, list[str]]], required: Collection[str]) -> Table:
    rows, faults = [], []
    for number, cells in lines:
        found = list(_find_faults(number, columns, cells, required))
        faults += found
        if not found:
            pairs = zip(columns, cells, strict=False)
            rows.append(Row(number, {column.name: cell for column, cell in pairs if column.name}))
    return Table(tuple(rows), tuple(faults))


def _find_faults(
    number: int, columns: Sequence[_Column], cells: Sequence[str], required: Collection[str]
) -> Iterator[Fault]:
    if any(cells[len(columns) :]):
        yield Fault("reports-problem-cell-without-heading", row=number)
    for place, column in enumerate(columns):
        cell = cells[place] if place < len(cells) else ""
        if key := _find_complaint(column, cell, column.name in required):
            yield Fault(f"reports-problem-{key}", {"heading": column.title, "most": MOST_SIGNS}, number)


def _find_complaint(column: _Column, cell: str, required: bool) -> str:
    if not column.name:
        return "cell-without-heading" if cell else ""
    if not cell:
        return "cell-missing" if required else ""
    if len(cell) > MOST_SIGNS:
        return "cell-too-long"
    if _UNREADABLE in cell:
        return "cell-unreadable"
    return "cell-error" if cell in _ERRORS else ""
