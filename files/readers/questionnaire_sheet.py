"""The sheets of a questionnaire's file in the XLSForm convention: headings, lines, languages, and faults by place."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from domain.text import clean_text, count_utf16
from files.readers.reading import Fault
from files.readers.table import find_cell_fault, name_column, open_pages
from files.readers.workbook import UnreadableFile, WorkbookPage
from files.writers.sheet import remove_guard

MOST_BYTES = 1024 * 1024
_MOST_COLUMNS, _MOST_ROWS, _HEADINGS_WITHIN = 200, 500, 20
WORDED = ("label", "hint", "heading")
"""Columns that may be there once for each language, as label::en or label::English (en)."""
_SAME = {
    "relevance": "relevant",
    "bind::relevant": "relevant",
    "bind::required": "required",
    "list": "list_name",
    "caption": "label",
    "value": "name",
    "title": "form_title",
    "id_string": "form_id",
    "calculate": "calculation",
    "bind::constraint": "constraint",
    "bind::calculate": "calculation",
    "bind::readonly": "read_only",
    "readonly": "read_only",
    "repeats": "repeat_count",
}
"""Other names that XLSForm has for a column."""


def make_fault(sheet: str, row: int, column: str, key: str, values: Mapping[str, object] | None = None) -> Fault:
    """Why a place cannot be used; row and column are 0 and empty where it is the whole sheet or file."""
    return Fault(f"questionnaire-fault-{key}", values or {}, row, column, sheet)


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a file while it is read: what is wrong with it, and what is left out of it."""

    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)

    def leave_out(self, sheet: str, row: int, key: str, **values: object) -> None:
        self.notes.append(Fault(f"questionnaire-note-{key}", values, row, "", sheet))


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One row by column; worded columns are told apart by language, as ("label", "en"), and "" stands for any."""

    sheet: str
    number: int
    cells: Mapping[tuple[str, str], str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get((column, ""), "")

    def words(self, column: str) -> dict[str, str]:
        """What it says in each language; a column without a language speaks for those that are missing."""
        return {language: text for (name, language), text in self.cells.items() if name == column and text}

    def fault(self, column: str, key: str, **values: object) -> Fault:
        return make_fault(self.sheet, self.number, column, key, values)


def read_lines(
    content: bytes, columns: Mapping[str, Sequence[str]], needed: Mapping[str, Collection[str]], said: Said
) -> dict[str, list[SheetLine]]:
    """The lines of the sheets named in `columns`; `needed` are the columns that must be there."""
    found = {page.title.strip().casefold(): page for page in _open(content, said)}
    if others := [page.title for name, page in found.items() if name not in columns and page.rows]:
        said.notes.append(Fault("reports-note-sheets", {"names": ", ".join(others[:10])}))
    sheets = [name for name in columns if name in found]
    for sheet in sheets:
        if found[sheet].is_hidden and found[sheet].rows:
            said.leave_out(sheet, 0, "hidden")
    return {sheet: _Sheet(sheet, found[sheet], columns[sheet], said).read(needed.get(sheet, ())) for sheet in sheets}


def _open(content: bytes, said: Said) -> list[WorkbookPage]:
    if len(content) > MOST_BYTES:
        said.faults.append(make_fault("", 0, "", "too-big", {"megabytes": MOST_BYTES // 1024**2}))
        return []
    try:
        pages = open_pages(content)
        if not pages[0].title:
            raise UnreadableFile("not-a-table")  # a CSV file has but one sheet
        return pages
    except UnreadableFile as error:
        plain = error.key in ("not-a-table", "empty", "quote-open")
        key = "questionnaire-fault-unreadable" if plain else f"reports-problem-{error.key}"
        said.faults.append(Fault(key, error.values))
        return []


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One sheet on its way to lines; what is to be said of it goes to `said`."""

    name: str
    page: WorkbookPage
    known: Sequence[str]
    said: Said

    def read(self, needed: Collection[str]) -> list[SheetLine]:
        heading = self._find_heading()
        rows = {number: cells for number, cells in self.page.rows.items() if number > heading}
        columns = self._read_columns(heading, rows)
        for column in sorted({it for it in columns.values() if list(columns.values()).count(it) > 1}):
            self._wrong(heading, "::".join(filter(None, column)), "column-twice")
        for name in needed:
            if name not in {column[0] for column in columns.values()}:
                self._wrong(heading or 1, name, "column-missing")
        if len(rows) > _MOST_ROWS:
            self._wrong(0, "", "too-many-rows", most=str(_MOST_ROWS))
            return []
        return [line for number in rows if (line := self._read_line(number, columns))]

    def _wrong(self, row: int, column: str, key: str, **values: object) -> None:
        self.said.faults.append(make_fault(self.name, row, column, key, values))

    def _find_heading(self) -> int:
        """The first row near the top that has two columns we know, else the first of all; 0 in an empty sheet."""
        top = list(self.page.rows.items())[:_HEADINGS_WITHIN]
        for number, cells in top:
            if sum(split_heading(cell.text)[0] in self.known for cell in cells.values()) > 1:
                return number
        return top[0][0] if top else 0

    def _read_columns(self, heading: int, rows: Mapping[int, Mapping[int, object]]) -> dict[int, tuple[str, str]]:
        """Name and language by place; the rest is left out and named, if there is anything in it."""
        titles, filled = self.page.rows.get(heading, {}), {place: row for row, cells in rows.items() for place in cells}
        for place in sorted(filled.keys() - titles.keys()):
            first = min(row for row, cells in rows.items() if place in cells)
            self._wrong(first, name_column(place), "no-heading")
        columns, unknown = {}, []
        for place, cell in titles.items():
            name, spoken = split_heading(cell.text)
            if name in self.known and (not spoken or name in WORDED):
                columns[place] = (name, _find_language(spoken))
            elif place in filled:
                unknown.append(cell.text.strip()[:40])
        if unknown:
            self.said.leave_out(self.name, 0, "columns", names=", ".join(unknown[:20]))
        return self._choose_languages(columns)

    def _choose_languages(self, columns: dict[int, tuple[str, str]]) -> dict[int, tuple[str, str]]:
        """Words in a third language are left out, unless there are no others: then they speak for everybody."""
        spoken = {language for _, language in columns.values()}
        others = sorted(language for language in spoken if language.startswith("="))
        if not others:
            return columns
        ours = {language for name, language in columns.values() if name in WORDED} & {"", "zh-CN", "en"}
        taken = "" if ours else others[0]
        if left := [language[1:] for language in others if language != taken]:
            self.said.leave_out(self.name, 0, "languages", names=", ".join(left))
        plain = {place: (name, "" if language == taken else language) for place, (name, language) in columns.items()}
        return {place: it for place, it in plain.items() if not it[1].startswith("=")}

    def _read_line(self, number: int, columns: Mapping[int, tuple[str, str]]) -> SheetLine | None:
        cells = self.page.rows[number]
        if not any(place in cells for place in columns):
            return None
        for place, (name, language) in columns.items():
            heading = f"{name}::{language}" if language else name
            if fault := find_cell_fault(self.page, number, place, heading):
                self.said.faults.append(Fault(fault.key, fault.values, number, heading, self.name))
        if number in self.page.hidden_rows:
            self.said.faults.append(Fault("reports-problem-row-hidden", {}, number, "", self.name))
        texts = {
            column: remove_guard(clean_text(cells[place].text)) for place, column in columns.items() if place in cells
        }
        return SheetLine(self.name, number, texts)


def split_heading(heading: str) -> tuple[str, str]:
    """Name and language of a column, `label::English (en)` or `label:en`; the name as XLSForm calls it."""
    plain = unicodedata.normalize("NFKC", heading).strip()
    whole = re.sub(r"\s*:+\s*", "::", plain.casefold()).replace(" ", "_")
    if whole in _SAME:
        return _SAME[whole], ""
    name, _, spoken = re.sub(r"\s*:+\s*", "::", plain).partition("::")
    name = name.casefold().replace(" ", "_")
    return _SAME.get(name, name), spoken.strip()


def _find_language(spoken: str) -> str:
    """Of `zh-CN` or `Chinese (zh)`; empty for a column without one, after an equals sign one that we do not speak."""
    found = re.search(r"\(([\w-]+)\)\s*$", spoken) or re.fullmatch(r"\s*([\w-]*)\s*", spoken)
    plain = found[1].casefold() if found else spoken.casefold()
    ours = {"": "", "zh": "zh-CN", "chinese": "zh-CN", "en": "en", "english": "en", "default": ""}
    return ours.get(re.split("[-_]", plain)[0], f"={spoken[:20]}")


def read_words(
    line: SheetLine, column: str, most: int, languages: Sequence[str], said: Said, *, needed: bool = True
) -> dict[str, str]:
    """The line's texts by language, checked; a column without a language fills the gaps."""
    found = line.words(column)
    everywhere = found.pop("", "")
    words = {language: found.get(language) or everywhere for language in languages}
    for language, text in words.items():
        heading = f"{column}::{language}" if language in found else column
        if (length := count_utf16(text)) > most:
            said.faults.append(line.fault(heading, "too-long", most=most, length=length))
        if piped := re.search(r"\$\{[^}]*\}", text):
            said.faults.append(line.fault(heading, "piped", answer=piped[0]))
    if needed and not any(words.values()):
        said.faults.append(line.fault(column, "no-words"))
    return {language: text for language, text in words.items() if text}
