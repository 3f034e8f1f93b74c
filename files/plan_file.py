"""The annual plan as a table: written in the reader's language, and read back with every bad row named."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import unescape

from domain.activities import AUDIENCES, NotPossible, PlanEntry
from domain.calendar import Calendar
from domain.date_rules import RuleError
from domain.plan import COLUMNS, LEADS, REQUIRED, entry_of
from files.sheet import Cell, xlsx_file
from files.table import Problem, Row, coded, headings_of, read_table
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
    table = read_table(content, headings_of("plan", COLUMNS), REQUIRED)
    names, entries, problems = Counter(row["id"] for row in table.rows), [], list(table.problems)
    for row in table.rows:
        try:
            if names[row["id"]] > 1:
                raise NotPossible("plan-id-twice")
            entries.append(entry_of(_codes(row), LEADS, year, calendar))
        except NotPossible as error:
            problems.append(Problem(row.number, error.key))
        except RuleError as error:
            problems.append(Problem(row.number, error.key, error.values))
    return ([], sorted(problems, key=lambda it: it.number)) if problems else (entries, [])


def _codes(row: Row) -> dict[str, str]:
    return {name: coded(row[name], _WORDS.get(name, {})) for name in COLUMNS}


def write(title: str, rows: Iterable[Mapping[str, str]], language: str) -> bytes:
    """An XLSX file of rows as `domain.plan.cells_of` gives them."""
    return xlsx_file(title, headings(language), [cells(row, language) for row in rows])


def headings(language: str) -> list[str]:
    return [unescape(render(language, f"plan-column-{name}")) for name in COLUMNS]


def cells(row: Mapping[str, str], language: str) -> Sequence[Cell]:
    """One line in the order of the columns, codes as words and numbers as numbers."""
    return [_cell(name, row[name], language) for name in COLUMNS]


def _cell(name: str, text: str, language: str) -> Cell:
    if name in _NUMBERS and text:
        return int(text)
    key = _WORDS.get(name, {}).get(text)
    return unescape(render(language, key)) if key else text
