"""The bank of quiz questions out of a table, with every fault of every row named."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from domain.quiz_draw import load_blueprint
from domain.quiz_row import COLUMNS, find_faults, read_cells, write_cells
from files.readers.reading import Fault, Reading
from files.readers.table import TableRow, find_code, read_table, translate_headings
from files.writers.courses import QUESTION_COLUMNS
from files.writers.questions import OWN_COLUMNS, WORDS


def read_file(content: bytes, told: Mapping[str, Any]) -> Reading:
    """The rows as `domain.quiz_row.write_cells` gives them."""
    headings = translate_headings("training", QUESTION_COLUMNS) | translate_headings("quiz", OWN_COLUMNS)
    table = read_table(content, headings, ("question",))
    names = Counter(row["question"] for row in table.all_rows)
    cells = [(row, {name: find_code(row[name], WORDS.get(name, {})) for name in COLUMNS}) for row in table.all_rows]
    faults = [*table.faults, *(fault for row, it in cells for fault in _find_faults(row, it, names))]
    if faults:
        return Reading(None, sorted(faults, key=lambda it: it.row))
    return Reading([write_cells(read_cells(it)) for _, it in cells], (), table.notes)


def _find_faults(row: TableRow, cells: Mapping[str, str], names: Counter[str]) -> Iterator[Fault]:
    if cells["question"] and names[cells["question"]] > 1:
        yield Fault("quiz-wrong-twice", row=row.number)
    for key in dict.fromkeys(find_faults(cells, load_blueprint().topics)):
        if key == "quiz-wrong-id" and "question" in row.wrong:
            continue  # an empty cell has been named already
        yield Fault(key, row=row.number)
