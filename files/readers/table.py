"""Reading what a cadre filled in with a spreadsheet: rows by field name, and every bad row named with its reason."""

import re
import unicodedata
from codecs import BOM_UTF8
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from domain.text import clean_text
from files.readers.csv_page import HEADINGS_WITHIN, read_csv
from files.readers.reading import Fault
from files.readers.workbook import Cell, UnreadableFile, WorkbookPage, read_pages
from files.writers.sheet import remove_guard
from locales import LANGUAGES, has_key, render

MOST_BYTES = 10 * 1024 * 1024
MOST_ROWS = 10_000
MOST_COLUMNS = 200
MOST_SIGNS = 3_500  # in one cell
_NAMED = 10  # of things left out, by name

_ZIP = b"PK\x03\x04"
_OTHERS = {
    # The container of Office before 2007, of what is encrypted too, and the plain records before it.
    b"\xd0\xcf\x11\xe0": "old-excel",
    b"\x09\x08": "old-excel",
    b"\x09\x00\x04\x00": "old-excel",
    b"%PDF": "is-pdf",
    b"\x89PNG": "is-picture",
    b"\xff\xd8\xff": "is-picture",
    b"GIF8": "is-picture",
    b"{\\rtf": "is-word",
    b"Rar!": "is-archive",
    b"7z\xbc\xaf": "is-archive",
    # What many systems export and call .xls: a web page, or XML as Excel wrote it in 2003.
    b"<html": "is-web-page",
    b"<!doctype": "is-web-page",
    b"<table": "is-web-page",
    b"<meta": "is-web-page",
    b"<?xml": "is-web-page",
    b"mime-version:": "is-web-page",
}
"""First bytes, in small letters, of what people send instead of a table."""
_BEGINNING = 64
_UNREADABLE = "\ufffd"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A line by field names, with the number a spreadsheet shows beside it; empty cells are ""."""

    number: int
    values: Mapping[str, str]
    wrong: frozenset[str] = frozenset()
    """The fields whose cells have a fault of their own: what else is said of these would say it twice."""

    def __getitem__(self, name: str) -> str:
        return self.values.get(name, "")


@dataclass(frozen=True, slots=True)
class Table:
    """The good rows in the order of the file, the faults of the others, and notes on what was left out.

    Of `wrong_rows` a reader only looks for further faults, so that all of a row are named in one go.
    """

    rows: tuple[TableRow, ...]
    faults: tuple[Fault, ...]
    notes: tuple[Fault, ...] = ()
    wrong_rows: tuple[TableRow, ...] = ()

    @property
    def all_rows(self) -> tuple[TableRow, ...]:
        return tuple(sorted((*self.rows, *self.wrong_rows), key=lambda it: it.number))


@dataclass(frozen=True, slots=True)
class _Column:
    place: int
    title: str
    name: str


class _Headings:
    """Fields by what heads their columns."""

    def __init__(self, own: Mapping[str, str], synonyms: Mapping[str, str]) -> None:
        self.own = own
        self._own = {simplify(heading): name for heading, name in own.items()}
        self._synonyms = {simplify(heading): name for heading, name in synonyms.items()}
        self._order = list(self._synonyms)

    def find(self, title: str) -> str:
        """The field; empty if we do not know the heading."""
        plain = simplify(title)
        return self._own.get(plain) or self._synonyms.get(plain, "")

    def rank(self, title: str) -> int:
        """Ours come first, and none of them before another."""
        plain = simplify(title)
        return 0 if plain in self._own else 1 + self._order.index(plain)


@dataclass(slots=True)
class _Found:
    """A page with the row its headings are in, 0 if there is none, and the columns we know."""

    page: WorkbookPage
    heading: int = 0
    columns: list[_Column] = field(default_factory=list)

    def holds(self, required: Collection[str]) -> bool:
        return bool(self.heading) and set(required) <= {column.name for column in self.columns}


def translate_headings(prefix: str, columns: Iterable[str]) -> dict[str, str]:
    """What `read_table` takes: the columns' own names, and the words `prefix`-column-… in every language."""
    names = tuple(columns)
    words = {render(language, f"{prefix}-column-{name}"): name for language in LANGUAGES for name in names}
    return {name: name for name in names} | words


def translate_synonyms(prefix: str, columns: Iterable[str]) -> dict[str, str]:
    """What other lists call the same, the usual ones first: the words `prefix`-headings-…, with a | between them."""
    return {
        heading.strip(): name
        for name in columns
        for language in LANGUAGES
        if has_key(language, f"{prefix}-headings-{name}")
        for heading in render(language, f"{prefix}-headings-{name}").split("|")
    }


def find_code(word: str, keys: Mapping[str, str]) -> str:
    """The code of `keys` that a cell holds, in its words of any language or in others for it; the cell itself if none.

    Other words are `KEY-also`, with a | between them.
    """
    meant = {
        simplify(said): code
        for language in LANGUAGES
        for code, key in keys.items()
        for said in (render(language, key), *_list_others(language, key))
    }
    return meant.get(simplify(word), word)


def _list_others(language: str, key: str) -> list[str]:
    return render(language, f"{key}-also").split("|") if has_key(language, f"{key}-also") else []


def read_table(
    content: bytes,
    headings: Mapping[str, str],
    required: Collection[str] = (),
    synonyms: Mapping[str, str] = MappingProxyType({}),
) -> Table:
    """The table in a CSV or XLSX file, told apart by its first bytes.

    `headings` maps our headings in any language to their fields, `synonyms` those of other lists, which give way;
    `required` are fields no row may leave empty. Other columns, titles above and sums below are left out and named.
    """
    try:
        pages = [page for page in open_pages(content) if page.rows]
        found, notes = _choose_page(pages, _Headings(headings, synonyms), required)
        _check_size(found)
        rows, faults, more = _sort_out(found, required)
        good = tuple(row for row in rows if not row.wrong)
        # Of a row that is hidden or merged nobody sees what it says.
        wrong = tuple(row for row in rows if row.wrong and _WHOLE_ROW not in row.wrong)
        return Table(good, faults, (*notes, *_note_columns(found), *more), wrong)
    except UnreadableFile as error:
        return Table((), (Fault(f"reports-problem-{error.key}", error.values),))


def open_pages(content: bytes) -> list[WorkbookPage]:
    """The sheets of a file; one without a title for CSV. Raises UnreadableFile."""
    if len(content) > MOST_BYTES:
        raise UnreadableFile("too-big", megabytes=MOST_BYTES // 1024**2)
    if not content.strip():
        raise UnreadableFile("empty")
    beginning = content[:_BEGINNING].removeprefix(BOM_UTF8).lstrip(b" \r\n").lower()
    for start, kind in _OTHERS.items():
        if beginning.startswith(start.lower()):
            raise UnreadableFile(kind)
    return read_pages(content) if content.startswith(_ZIP) else [read_csv(content)]


def _choose_page(
    pages: Sequence[WorkbookPage], headings: "_Headings", required: Collection[str]
) -> tuple[_Found, list[Fault]]:
    """The one sheet in sight that has the table, and notes that name the others."""
    if not pages:
        raise UnreadableFile("empty")
    seen = [_find_headings(page, headings) for page in pages if not page.is_hidden]
    if not seen:
        raise UnreadableFile("all-hidden")
    whole = [it for it in seen if it.holds(required)]
    # To choose one of them would leave the other out, and nobody would see which it was.
    if len(whole) > 1:
        raise UnreadableFile("two-tables", sheets=", ".join(it.page.title for it in whole[:_NAMED]))
    found = whole[0] if whole else max(seen, key=lambda it: len(it.columns))
    _refuse_wrong_headings(found, headings, required)
    others = [page.title for page in pages if page is not found.page]
    return found, [Fault("reports-note-sheets", {"names": ", ".join(others[:_NAMED])})] if others else []


def _find_headings(page: WorkbookPage, headings: "_Headings") -> _Found:
    """The first row near the top that has most of the headings."""
    found = _Found(page)
    for number, cells in list(page.rows.items())[:HEADINGS_WITHIN]:
        columns = [
            _Column(place, cell.text.strip(), name)
            for place, cell in cells.items()
            if (name := headings.find(cell.text))
        ]
        if len(columns) > len(found.columns):
            found = _Found(page, number, _choose_columns(columns, headings))
    return found


def _choose_columns(columns: Sequence[_Column], headings: "_Headings") -> list[_Column]:
    """One column for each field: our own heading before those that other lists use."""
    best: dict[str, _Column] = {}
    for column in columns:
        other = best.setdefault(column.name, column)
        if other is not column:
            ranks = headings.rank(other.title), headings.rank(column.title)
            # Two columns of the same worth: to choose one of them would drop the other in silence.
            if ranks[0] == ranks[1]:
                raise UnreadableFile("heading-twice", heading=column.title)
            if ranks[1] < ranks[0]:
                best[column.name] = column
    return sorted(best.values(), key=lambda it: it.place)


def _refuse_wrong_headings(found: _Found, headings: "_Headings", required: Collection[str]) -> None:
    names = {column.name for column in found.columns}
    for name in required:
        if name not in names:
            # In both languages: nobody knows here who reads it, and either heading will do.
            shown = [heading for heading, own in headings.own.items() if own == name and heading != name]
            raise UnreadableFile("heading-missing", heading=" / ".join(dict.fromkeys(shown)) or name)


def _check_size(found: _Found) -> None:
    rows = found.page.rows
    if sum(number > found.heading for number in rows) > MOST_ROWS:
        raise UnreadableFile("too-many-rows", most=MOST_ROWS)
    if max(max(cells) for cells in rows.values()) > MOST_COLUMNS:
        raise UnreadableFile("too-many-columns", most=MOST_COLUMNS)


def simplify(heading: str) -> str:
    """Headings are compared without regard to case, width, spaces and the mark of a required field."""
    return "".join(unicodedata.normalize("NFKC", heading).casefold().split()).strip("*:")


def _note_columns(found: _Found) -> Iterator[Fault]:
    """What stands above the headings, and the columns that nobody here asks for."""
    rows, ours = found.page.rows, {column.place for column in found.columns}
    if above := [number for number in rows if number < found.heading]:
        yield Fault("reports-note-above", {"first": str(above[0]), "last": str(above[-1]), "count": len(above)})
    titles = rows[found.heading]
    named = [titles[place].text.strip()[:40] for place in sorted(titles) if place not in ours]
    if named:
        yield Fault("reports-note-columns", {"names": ", ".join(named[: 2 * _NAMED]), "count": len(named)})


def name_column(place: int) -> str:
    """A for 1, AE for 31."""
    name = ""
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name


def _sort_out(found: _Found, required: Collection[str]) -> tuple[tuple[TableRow, ...], tuple[Fault, ...], list[Fault]]:
    rows, faults, below = [], list(_find_columns_without_heading(found)), list[int]()
    unheaded = {fault.row for fault in faults}
    ends = {simplify(word) for language in LANGUAGES for word in render(language, "reports-words-of-sums").split("|")}
    titles = {column.place: column.title for column in found.columns}
    for number, cells in found.page.rows.items():
        if number <= found.heading or all(cells.get(place, _NOTHING).text == titles[place] for place in titles):
            continue  # headings are repeated on each page that is printed
        if _is_sum(cells, found.columns, required, ends):
            below.append(number)
            continue
        complaints = list(_find_faults(number, found, cells, required))
        faults += [fault for _, fault in complaints]
        # Our own lists have an apostrophe before such words: what was downloaded and sent back must be the same.
        values = {it.name: remove_guard(clean_text(cells.get(it.place, _NOTHING).text)) for it in found.columns}
        if any(values.values()):
            wrong = {name for name, _ in complaints} | ({_NO_FIELD} if number in unheaded else set())
            rows.append(TableRow(number, values, frozenset(wrong)))
    notes = [Fault("reports-note-below", {"rows": ", ".join(map(str, below[:_NAMED]))})] if below else []
    return tuple(rows), tuple(faults), notes


_NOTHING = Cell("")
_WHOLE_ROW, _NO_FIELD = "*", "-"
"""What is wrong where no field is: with all of a row, or with a cell that belongs to none."""


def _find_columns_without_heading(found: _Found) -> Iterator[Fault]:
    """One fault a column, at the first row that has something there: nobody can tell what it was to mean."""
    headed = set(found.page.rows[found.heading])
    for number, cells in found.page.rows.items():
        if number > found.heading:
            for place in cells.keys() - headed:
                headed.add(place)
                values = {"cell": f"{name_column(place)}{number}"}
                yield Fault("reports-problem-cell-without-heading", values, number)


def _is_sum(
    cells: Mapping[int, Cell], columns: Sequence[_Column], required: Collection[str], ends: Collection[str]
) -> bool:
    """A row of sums or of remarks: it begins with such a word, and what every row must have is not all there."""
    first = simplify(next(iter(cells.values())).text)
    has = {it.name: cells[it.place].text for it in columns if it.place in cells}
    begins = any(first == word or first.startswith((f"{word}:", f"{word}(")) for word in ends)
    # Not by the word alone: somebody's name may begin with it.
    return begins and (
        set(required) - has.keys() != set() or len(has) <= 1 or simplify(has.get(columns[0].name, "")) == first
    )


def _find_faults(
    number: int, found: _Found, cells: Mapping[int, Cell], required: Collection[str]
) -> Iterator[tuple[str, Fault]]:
    """The faults of a row, each with the field it is about."""
    page, ours = found.page, {column.place for column in found.columns}
    if not ours & cells.keys():
        return  # nothing but columns that are left out
    if number in page.hidden_rows:
        yield _WHOLE_ROW, Fault("reports-problem-row-hidden", row=number)
        return
    for column in found.columns:
        if fault := find_cell_fault(page, number, column.place, column.title, column.name in required):
            yield column.name, fault
    for area in page.merged:
        if _covers(area, number, ours):
            yield _WHOLE_ROW, Fault("reports-problem-cell-merged", {"cells": area}, number)


def find_cell_fault(page: WorkbookPage, number: int, place: int, heading: str, required: bool = False) -> Fault | None:
    """Why a cell cannot be taken as a person sees it."""
    key = _find_complaint(page.rows[number].get(place, _NOTHING), required, place in page.hidden_columns)
    values = {"heading": heading, "most": MOST_SIGNS, "cell": f"{name_column(place)}{number}"}
    return Fault(f"reports-problem-cell-{key}", values, number) if key else None


def _covers(area: str, number: int, ours: Collection[int]) -> bool:
    """Whether the range merges two of our columns in this row."""
    first, last = (re.fullmatch(r"([A-Z]+)(\d+)", corner) for corner in area.split(":"))
    if not first or not last or not int(first[2]) <= number <= int(last[2]):
        return False
    return sum(_find_place(first[1]) <= place <= _find_place(last[1]) for place in ours) > 1


def _find_place(name: str) -> int:
    place = 0
    for letter in name:
        place = 26 * place + ord(letter) - 64
    return place


def _find_complaint(cell: Cell, required: bool, is_hidden: bool) -> str:
    if cell.trouble:
        return cell.trouble
    if not cell.text.strip():
        return "missing" if required else ""
    if is_hidden:
        return "hidden"
    if len(cell.text) > MOST_SIGNS:
        return "too-long"
    return "unreadable" if _UNREADABLE in cell.text else ""
