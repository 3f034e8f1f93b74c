"""The sheets of a questionnaire's file in the XLSForm convention: headings, lines, languages, and faults by place."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.text import clean_text, count_utf16
from files.readers import workbook
from files.readers.reading import Fault
from files.readers.workbook import UnreadableFile
from files.writers.sheet import remove_guard

MOST_BYTES = 1024 * 1024
_MOST_COLUMNS, _MOST_ROWS = 30, 500
WORDED = ("label", "hint", "heading")
"""Columns that may be there once for each language, as label::en or label::English (en)."""


def make_fault(sheet: str, row: int, column: str, key: str, values: Mapping[str, object] | None = None) -> Fault:
    """Why a place cannot be used; row and column are 0 and empty where it is the whole sheet or file."""
    return Fault(f"questionnaire-fault-{key}", values or {}, row, column, sheet)


@dataclass(frozen=True, slots=True)
class Line:
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
    content: bytes, columns: Mapping[str, Sequence[str]], needed: Mapping[str, Collection[str]], faults: list[Fault]
) -> dict[str, list[Line]]:
    """The lines of the sheets named in `columns`; `needed` are the columns that must be there."""
    found = _read_sheets(content, faults)
    return {
        sheet: list(_read_lines(sheet, found[sheet], columns[sheet], needed.get(sheet, ()), faults))
        for sheet in columns
        if sheet in found
    }


def _read_sheets(content: bytes, faults: list[Fault]) -> dict[str, list[list[str]]]:
    if len(content) > MOST_BYTES:
        faults.append(make_fault("", 0, "", "too-big", {"megabytes": MOST_BYTES // 1024**2}))
        return {}
    try:
        found = workbook.read_sheets(content, _MOST_COLUMNS, _MOST_ROWS + 1)
    except UnreadableFile:
        faults.append(make_fault("", 0, "", "unreadable"))
        return {}
    return {name.strip().casefold(): rows for name, rows in found.items()}


def _read_lines(
    sheet: str, rows: Sequence[Sequence[str]], known: Sequence[str], needed: Collection[str], faults: list[Fault]
) -> Iterator[Line]:
    headings = list(rows[0]) if rows else []
    columns = [_find_column(sheet, heading, known, faults) for heading in headings]
    for column in sorted({it for it in columns if it and columns.count(it) > 1}):
        faults.append(make_fault(sheet, 1, "::".join(filter(None, column)), "column-twice"))
    for name in needed:
        if name not in {column[0] for column in columns if column}:
            faults.append(make_fault(sheet, 1, name, "column-missing"))
    if len(rows) > _MOST_ROWS:
        faults.append(make_fault(sheet, 0, "", "too-many-rows", {"most": str(_MOST_ROWS)}))
    for number, row in enumerate(rows[1:], 2):
        if not any(cell.strip() for cell in row):
            continue
        texts = [remove_guard(clean_text(cell)) for cell in row]
        if any(texts[len(columns) :]):
            faults.append(make_fault(sheet, number, "", "no-heading"))
        pairs = zip(columns, texts, strict=False)
        yield Line(sheet, number, {column: text for column, text in pairs if column})


def _find_column(sheet: str, heading: str, known: Sequence[str], faults: list[Fault]) -> tuple[str, str] | None:
    """Name and language of a column; None for one that is not known, which is a fault unless it has no heading."""
    plain = unicodedata.normalize("NFKC", heading).strip()
    name, _, spoken = plain.partition("::")
    name = name.strip().casefold().replace(" ", "_")
    if not plain:
        return None
    if name not in known or (spoken and name not in WORDED):
        faults.append(make_fault(sheet, 1, plain[:40], "column-unknown", {"known": ", ".join(known)}))
        return None
    language = _find_language(spoken)
    if language is None:
        faults.append(make_fault(sheet, 1, plain[:40], "language-unknown"))
        return None
    return name, language


def _find_language(spoken: str) -> str | None:
    """Of `zh-CN` or `Chinese (zh)`; empty for a column without one."""
    found = re.search(r"\(([\w-]+)\)\s*$", spoken) or re.fullmatch(r"\s*([\w-]*)\s*", spoken)
    plain = found[1].casefold() if found else spoken
    return {"": "", "zh": "zh-CN", "en": "en"}.get(plain.partition("-")[0])


def read_words(
    line: Line, column: str, most: int, languages: Sequence[str], faults: list[Fault], *, needed: bool = True
) -> dict[str, str]:
    """The line's texts by language, checked; a column without a language fills the gaps."""
    found = line.words(column)
    everywhere = found.pop("", "")
    words = {language: found.get(language) or everywhere for language in languages}
    for language, text in words.items():
        if (length := count_utf16(text)) > most:
            heading = f"{column}::{language}" if language in found else column
            faults.append(line.fault(heading, "too-long", most=most, length=length))
    if needed and not any(words.values()):
        faults.append(line.fault(column, "no-words"))
    return {language: text for language, text in words.items() if text}
