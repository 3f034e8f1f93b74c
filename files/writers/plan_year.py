"""Plan and done as a table: each line of a year's plan, what became of it, and who was there by the proof."""

from collections.abc import Mapping
from datetime import date
from html import unescape
from typing import Any

from files.writers.sheet import Cell, write_xlsx
from locales import render

_MONEY = ("approved", "spent", "reviewed")
_COLUMNS = ("planned", "title", "lead", "outcome", "day", "reason", "line", "A", "B", "C", "D", "heads", *_MONEY)
_DAYS = ("planned", "day")
_CODES = {"lead": "duty", "outcome": "plan-outcome", "reason": "plan-reason"}


def write(data: Mapping[str, Any], language: str) -> bytes:
    """An XLSX file of the `year` and its `rows` by column, days as 'YYYY-MM-DD' and codes as codes."""
    headings = [unescape(render(language, f"plan-done-{name}")) for name in _COLUMNS]
    rows = [[_make_cell(name, row[name], language) for name in _COLUMNS] for row in data["rows"]]
    return write_xlsx(data["year"], headings, rows)


def _make_cell(name: str, value: Any, language: str) -> Cell:
    if name in _DAYS:
        return date.fromisoformat(value) if value else None
    if name in _MONEY:
        return None if value is None else value / 100
    if name in _CODES and value:
        return unescape(render(language, f"{_CODES[name]}-{value}"))
    cell: Cell = value
    return cell
