"""What is required of whom out of a table, with every bad row named."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from domain.requirement_row import COLUMNS, WrongRequirement, read_row
from files.readers.reading import Fault, Reading
from files.readers.table import read_table, translate_headings


def read_file(content: bytes, told: Mapping[str, Any]) -> Reading:
    """The fields of a `domain.requirement_row.RequirementRow` for each row, and its `row`."""
    table = read_table(content, translate_headings("training-need", COLUMNS), ("course", "whom"))
    found, faults = [], list(table.faults)
    for row in table.rows:
        try:
            found.append({"row": row.number, **asdict(read_row(*(row[name] for name in COLUMNS)))})
        except WrongRequirement as error:
            faults.append(Fault(error.key, row=row.number))
    return Reading(None if faults else found, faults, () if faults else table.notes)
