"""The cells of an XLSX file as text, within bounds that no bomb gets past."""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime, time
from itertools import islice
from typing import Any

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
)


class UnreadableFile(ValueError):
    """A file that cannot be taken at all; words for it are `reports-problem-` + `key`, with `values`."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


def read_cells(content: bytes, most_columns: int) -> Iterator[list[str]]:
    """Every row of the first sheet, without its empty tail, so that an empty row is []. Raises UnreadableFile."""
    try:
        yield from _read_rows(_check_size(content), most_columns)
    except UnreadableFile:
        raise
    except _BROKEN:
        raise UnreadableFile("not-a-table") from None


def read_sheets(content: bytes, most_columns: int, most_rows: int) -> dict[str, list[list[str]]]:
    """The first rows of every sheet by its name, read like those of `cells`. Raises UnreadableFile."""
    try:
        return {
            it.title: list(islice(_read_rows_of(it, most_columns), most_rows))
            for it in _open_book(_check_size(content))
        }
    except UnreadableFile:
        raise
    except _BROKEN:
        raise UnreadableFile("not-a-table") from None


def _read_rows(file: io.BytesIO, most_columns: int) -> Iterator[list[str]]:
    yield from _read_rows_of(_open_book(file)[0], most_columns)


def _open_book(file: io.BytesIO) -> Any:
    from openpyxl import load_workbook

    # It warns of drop-down lists and styles that it leaves out; we want neither.
    warnings.filterwarnings("ignore", category=UserWarning, module="openpyxl")
    return load_workbook(file, read_only=True, data_only=True, keep_links=False).worksheets


def _read_rows_of(sheet: Any, most_columns: int) -> Iterator[list[str]]:
    # A file's own claim of how far it goes is often wrong.
    sheet.reset_dimensions()
    for row in sheet.iter_rows(max_col=most_columns, values_only=True):
        texts = [_show_value(value) for value in row]
        yield texts[: max((place for place, text in enumerate(texts, 1) if text.strip()), default=0)]


def _check_size(content: bytes) -> io.BytesIO:
    """The same archive with true sizes: unpacked in pieces up to the limit, for a whole read trusts no limit."""
    copy = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(copy, "w") as target:
        parts = {part.filename: part for part in source.infolist()}
        if len(parts) > MOST_PARTS:
            raise UnreadableFile("too-big-unpacked")
        left = MOST_UNPACKED
        for name, part in parts.items():
            unpacked = _unpack(source, part, left)
            left -= len(unpacked)
            target.writestr(name, unpacked)
    return copy


def _unpack(source: zipfile.ZipFile, part: zipfile.ZipInfo, most: int) -> bytes:
    unpacked = bytearray()
    with source.open(part) as packed:
        while piece := packed.read(_PIECE):
            unpacked += piece
            if len(unpacked) > most:
                raise UnreadableFile("too-big-unpacked")
    return bytes(unpacked)


def _show_value(value: object) -> str:
    """What a person reads in the cell: 1001 for 1001.0, ISO dates, minutes without seconds."""
    match value:
        case None:
            return ""
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime():
            return value.isoformat(" ", "minutes")
        case time():
            return value.isoformat("minutes")
    return str(value)
