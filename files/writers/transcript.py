"""A transcript: everything somebody has completed and the sum of its hours, as a workbook."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from files.writers.certificate import say
from files.writers.sheet import Cell, write_xlsx

COLUMNS = ("day", "course", "version", "hours", "grade", "score", "until", "number", "code")


def write(data: Mapping[str, Any], language: str) -> bytes:
    """An XLSX file of `rows`, days as 'YYYY-MM-DD' and hours as numbers, with their `sum` in the last line."""
    rows = [list_cells(row, language) for row in data["rows"]]
    total: list[Cell] = [say(language, "training-transcript-sum"), "", "", data["sum"]]
    return write_xlsx(say(language, "training-transcript-title"), list_headings(language), [*rows, total])


def list_headings(language: str) -> list[str]:
    return [say(language, f"training-transcript-{name}") for name in COLUMNS]


def list_cells(row: Mapping[str, Any], language: str) -> list[Cell]:
    """One event in the order of the columns."""
    return [
        date.fromisoformat(row["day"]),
        row["course"],
        row["version"],
        row["hours"],
        say(language, f"training-paper-grade-{row['grade']}-{row['form']}"),
        row["score"],
        date.fromisoformat(row["until"]) if row["until"] else "",
        row["number"],
        row["code"],
    ]
