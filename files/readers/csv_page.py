"""Text with separators as a page of cells: in the encodings and with the separators that spreadsheets write."""

import codecs
import csv
import io
import re

from files.readers.workbook import Cell, UnreadableFile, WorkbookPage

HEADINGS_WITHIN = 30  # rows from the top
_ERRORS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!"}
_SCIENTIFIC = re.compile(r"\d(\.\d+)?E\+?\d+", re.IGNORECASE)
_AS_TEXT = re.compile(r'="([^"]*)"')
"""How a CSV file keeps a spreadsheet from making a number of 00123."""


def read_csv(content: bytes) -> WorkbookPage:
    text = _decode(content)
    if "\0" in text:
        raise UnreadableFile("not-a-table")
    top = "\n".join(text.split("\n", HEADINGS_WITHIN)[:HEADINGS_WITHIN])
    # Strict, or a quotation mark that is never closed would take all rows below into one cell.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=top.count), strict=True)
    rows: dict[int, dict[int, Cell]] = {}
    number = line = 0
    try:
        for number, cells in enumerate(reader, 1):
            line = reader.line_num
            if filled := {place: _read_csv_cell(cell) for place, cell in enumerate(cells, 1) if cell.strip()}:
                rows[number] = filled
    except csv.Error:
        raise UnreadableFile("quote-open", line=str(line + 1)) from None
    return WorkbookPage("", rows)


def _read_csv_cell(text: str) -> Cell:
    if found := _AS_TEXT.fullmatch(text.strip()):
        return Cell(found[1])
    trouble = "error" if text.strip() in _ERRORS else "format" if _SCIENTIFIC.fullmatch(text.strip()) else ""
    return Cell(text, trouble)


def _decode(content: bytes) -> str:
    """UTF-8, else what Chinese Excel writes: GB 18030, or UTF-16 as "Unicode text"; U+FFFD for what is neither."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    # UTF-8 first: nearly any bytes are some GB 18030, while Chinese in GB 18030 is hardly ever UTF-8.
    encodings = ("utf-8-sig",) if content.startswith(codecs.BOM_UTF8) else ("utf-8", "gb18030")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8-sig", errors="replace")
