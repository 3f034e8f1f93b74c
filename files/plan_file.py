"""The annual plan as a table: written in the reader's language, and read back with every bad row named."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import unescape

from domain.activities import AUDIENCES, NotPossible, PlanEntry
from domain.calendar import Calendar
from domain.date_rules import RuleError
from domain.plan import COLUMNS, LEADS, REQUIRED, read_entry
from files.sheet import Cell, write_xlsx
from files.table import Problem, Row, find_code, read_table, translate_headings
from locales import render

_NUMBERS = ("minutes", "places")
_YES_NO = {"yes": "plan-yes", "no": "plan-no"}
_WORDS = {
    "lead": {lead: f"duty-{lead}" for lead in LEADS},
    "audience": {audience: f"audience-{audience}" for audience in AUDIENCES},
    "sign_up": _YES_NO,
    "in_working_time": _YES_NO,
}


def read(content: bytes, year: int, calendar: Calendar) -> tuple[list[PlanEntry], list[Problem]]:
    """The entries of a CSV or XLSX file, or everything that is wrong with it, by row."""
    table = read_table(content, translate_headings("plan", COLUMNS), REQUIRED)
    names, entries, problems = Counter(row["id"] for row in table.rows), [], list(table.problems)
    for row in table.rows:
        try:
            if names[row["id"]] > 1:
                raise NotPossible("plan-id-twice")
            entries.append(read_entry(_translate_codes(row), LEADS, year, calendar))
        except NotPossible as error:
            problems.append(Problem(row.number, error.key))
        except RuleError as error:
            problems.append(Problem(row.number, error.key, error.values))
    return ([], sorted(problems, key=lambda it: it.number)) if problems else (entries, [])


def _translate_codes(row: Row) -> dict[str, str]:
    return {name: find_code(row[name], _WORDS.get(name, {})) for name in COLUMNS}


def write(title: str, rows: Iterable[Mapping[str, str]], language: str) -> bytes:
    """An XLSX file of rows as `domain.plan.cells_of` gives them."""
    return write_xlsx(title, list_headings(language), [list_cells(row, language) for row in rows])


def list_headings(language: str) -> list[str]:
    return [unescape(render(language, f"plan-column-{name}")) for name in COLUMNS]


def list_cells(row: Mapping[str, str], language: str) -> Sequence[Cell]:
    """One line in the order of the columns, codes as words and numbers as numbers."""
    return [_make_cell(name, row[name], language) for name in COLUMNS]


def _make_cell(name: str, text: str, language: str) -> Cell:
    if name in _NUMBERS and text:
        return int(text)
    key = _WORDS.get(name, {}).get(text)
    return unescape(render(language, key)) if key else text
