"""Money of a quarter or a year as a workbook: line by line, row by row, and by kind for the report of fund review."""

from collections.abc import Iterator, Mapping
from datetime import date
from html import unescape
from typing import Any

from files.writers.sheet import Cell, Sheet, write_xlsx_book
from locales import render

_LINE = ("title", "planned", "approved", "spent", "reviewed", "people", "head")
_ROW = (
    "number",
    "day",
    "title",
    "kind",
    "about",
    "fen",
    "payee",
    "receipts",
    "state",
    "enterer",
    "reviewer",
    "corrects",
)
_KIND = ("kind", "rows", "spent", "waiting", "Q1", "Q2", "Q3", "Q4")
_FEN = ("planned", "approved", "spent", "reviewed", "head", "fen", "waiting", "Q1", "Q2", "Q3", "Q4")


def write(data: Mapping[str, Any], language: str) -> bytes:
    """An XLSX file of the `lines`, and the `rows` and `kinds` if there are any; amounts in fen, days 'YYYY-MM-DD'."""
    kinds = [it | {f"Q{at}": fen for at, fen in enumerate(it["quarters"], 1)} for it in data["kinds"]]
    parts = [("lines", _LINE, data["lines"]), ("rows", _ROW, data["rows"]), ("kinds", _KIND, kinds)]
    return write_xlsx_book(
        Sheet(
            _say(language, f"money-part-{part}"), _list_headings(language, columns), _list_rows(language, columns, rows)
        )
        for part, columns, rows in parts
        if rows or part == "lines"
    )


def _say(language: str, key: str) -> str:
    return unescape(render(language, key))


def _list_headings(language: str, columns: tuple[str, ...]) -> list[str]:
    return [_say(language, f"money-column-{name}") for name in columns]


def _list_rows(language: str, columns: tuple[str, ...], rows: list[Mapping[str, Any]]) -> list[list[Cell]]:
    return [list(_list_cells(language, columns, row)) for row in rows]


def _list_cells(language: str, columns: tuple[str, ...], row: Mapping[str, Any]) -> Iterator[Cell]:
    for name in columns:
        value = row[name]
        if name in _FEN and value is not None:
            yield value / 100
        elif name == "day":
            yield date.fromisoformat(value)
        elif name in ("kind", "state"):
            yield _say(language, f"money-{name}-{value}")
        else:
            yield value
