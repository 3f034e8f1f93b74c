"""The roll out of a list that an office keeps, with every bad row named."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from domain.roll import COLUMNS, REQUIRED, find_faults, read_entry
from files.readers.reading import Fault, Reading
from files.readers.roster_groups import GROUPS, list_usual, load_groups, name_column, read_groups
from files.readers.table import Table, TableRow, find_code, read_table, translate_headings, translate_synonyms
from files.writers.roster import SHOWN, WORDS
from locales import LANGUAGES


def read_file(content: bytes, told: Mapping[str, Any]) -> Reading:
    """Pairs of a row's number and the fields of a `domain.roll.Entry`; of the good rows, where there are faults."""
    groups = load_groups(told)
    table = _read_table(content, groups)
    found, faults = [], list(table.faults)
    for row in table.all_rows:
        cells = _translate_codes(row)
        moves, misnamed = read_groups(row, groups)
        wrong = [*find_faults(cells, LANGUAGES), *misnamed]
        faults += [Fault(key, row=row.number) for name, key in wrong if name not in row.wrong]
        if not wrong and not row.wrong:
            found.append((row.number, asdict(replace(read_entry(cells, LANGUAGES), groups=moves))))
    return Reading(found, sorted(faults, key=lambda it: it.row), table.notes)


def _read_table(content: bytes, groups: Mapping[int, Sequence[str]]) -> Table:
    """Besides the roll's own columns one headed by each group's name, and one that holds names of groups."""
    by_group = {name: name_column(group) for group, names in groups.items() for name in names}
    # A group that is called like a column of the roll has none of its own.
    own = translate_headings("roster", (*COLUMNS, GROUPS, *SHOWN))
    synonyms = translate_synonyms("roster", (*COLUMNS, GROUPS))
    return read_table(content, {**list_usual(), **by_group, **own}, REQUIRED, synonyms)


def _translate_codes(row: TableRow) -> Mapping[str, str]:
    return {name: find_code(row[name], WORDS.get(name, {})) for name in COLUMNS}
