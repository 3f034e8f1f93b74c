"""The annual plan as a table, in the reader's language."""

from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any

from domain.audience import AUDIENCES
from domain.plan import COLUMNS, LEADS
from files.writers.sheet import Cell, write_xlsx
from locales import render

_NUMBERS = ("minutes", "places")
_YES_NO = {"yes": "plan-yes", "no": "plan-no"}
WORDS = {
    "lead": {lead: f"duty-{lead}" for lead in LEADS},
    "audience": {audience: f"audience-{audience}" for audience in AUDIENCES},
    "sign_up": _YES_NO,
    "in_working_time": _YES_NO,
}
"""For the columns that hold codes, the words of each code."""


def write(data: Mapping[str, Any], language: str) -> bytes:
    """An XLSX file of the `year` and its `rows` as `domain.plan.cells_of` gives them."""
    return write_xlsx(data["year"], list_headings(language), [list_cells(row, language) for row in data["rows"]])


def list_headings(language: str) -> list[str]:
    return [unescape(render(language, f"plan-column-{name}")) for name in COLUMNS]


def list_cells(row: Mapping[str, str], language: str) -> Sequence[Cell]:
    """One line in the order of the columns, codes as words and numbers as numbers."""
    return [_make_cell(name, row[name], language) for name in COLUMNS]


def _make_cell(name: str, text: str, language: str) -> Cell:
    if name in _NUMBERS and text:
        return int(text)
    if name == "budget" and text:
        return float(text)
    key = WORDS.get(name, {}).get(text)
    return unescape(render(language, key)) if key else text
