"""The annual plan out of a table, with every bad row named."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from domain.activities import PlanEntry
from domain.calendar import Calendar
from domain.date_rules import parse
from domain.plan import COLUMNS, LEADS, REQUIRED, read_row, write_cells
from files.readers.reading import Fault, Reading
from files.readers.table import TableRow, find_code, read_table, translate_headings, translate_synonyms
from files.writers.plan import WORDS


def read_file(content: bytes, told: Mapping[str, Any]) -> Reading:
    """The rows of a plan, as `domain.plan.write_cells` gives them, for the `year` told and the `calendar` described."""
    entries, faults, notes = read(content, int(told["year"]), _read_calendar(told["calendar"]))
    return Reading(None if faults else [write_cells(entry) for entry in entries], faults, notes)


def _read_calendar(told: Mapping[str, Any]) -> Calendar:
    off, made_up = (frozenset(map(date.fromisoformat, told[name])) for name in ("off_days", "make_up_days"))
    return Calendar(ZoneInfo(told["zone"]), off, made_up, frozenset(told.get("noticed_years", ())))


def read(content: bytes, year: int, calendar: Calendar) -> tuple[list[PlanEntry], list[Fault], list[Fault]]:
    """The entries of a CSV or XLSX file, or everything that is wrong with it, by row; and notes on it."""
    table = read_table(content, translate_headings("plan", COLUMNS), REQUIRED, translate_synonyms("plan", COLUMNS))
    names, entries, faults = Counter(row["id"] for row in table.all_rows), [], list(table.faults)
    for row in table.all_rows:
        entry, wrong = read_row(_translate_codes(row), LEADS, year, calendar)
        entries += [entry] if entry else []
        faults += [Fault(it.key, it.values, row.number) for name, it in wrong if name not in row.wrong]
        if row["id"] and names[row["id"]] > 1:
            faults.append(Fault("plan-id-twice", row=row.number))
    if faults:
        return [], sorted(faults, key=lambda it: it.row), []
    return entries, [], [*table.notes, *_note_vague(entries, year, calendar)]


def _note_vague(entries: Sequence[PlanEntry], year: int, calendar: Calendar) -> Iterator[Fault]:
    """Whoever writes a time instead of a day is told the day that was taken."""
    for it in entries:
        if parse(it.rule).is_vague:
            day = it.days(year, calendar)[0].isoformat()
            yield Fault("plan-note-vague", {"rule": it.rule, "title": it.title_zh or it.title_en or it.id, "day": day})


def _translate_codes(row: TableRow) -> dict[str, str]:
    return {name: find_code(row[name], WORDS.get(name, {})) for name in COLUMNS}
