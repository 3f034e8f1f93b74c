"""The roll out of a list that an office keeps, with every bad row named."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from domain.roll import COLUMNS, REQUIRED, find_faults, read_entry
from files.readers.reading import Fault, Reading
from files.readers.table import TableRow, find_code, read_table, translate_headings, translate_synonyms
from files.writers.roster import SHOWN, WORDS
from locales import LANGUAGES


def read_file(content: bytes, told: Mapping[str, Any]) -> Reading:
    """Pairs of a row's number and the fields of a `domain.roll.Entry`; of the good rows, where there are faults."""
    table = read_table(
        content, translate_headings("roster", (*COLUMNS, *SHOWN)), REQUIRED, translate_synonyms("roster", COLUMNS)
    )
    found, faults = [], list(table.faults)
    for row in table.all_rows:
        cells = _translate_codes(row)
        wrong = list(find_faults(cells, LANGUAGES))
        faults += [Fault(key, row=row.number) for name, key in wrong if name not in row.wrong]
        if not wrong and not row.wrong:
            found.append((row.number, asdict(read_entry(cells, LANGUAGES))))
    return Reading(found, sorted(faults, key=lambda it: it.row), table.notes)


def _translate_codes(row: TableRow) -> Mapping[str, str]:
    return {name: find_code(row[name], WORDS.get(name, {})) for name in COLUMNS}
