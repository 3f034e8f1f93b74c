"""The catalogue of courses and its quiz questions out of a table, with every bad row named."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from domain import quiz
from domain.course import COLUMNS, REQUIRED, find_faults, read_course, write_cells
from domain.quiz import OPTIONS, QuizQuestion, make_question
from domain.quiz_row import LANGUAGE_OF
from files.readers.reading import Fault, Reading
from files.readers.table import Table, TableRow, open_pages, read_table, translate_headings
from files.readers.workbook import UnreadableFile
from files.writers.courses import QUESTION_COLUMNS

_SHEETS = "reports-note-sheets"


def read_file(content: bytes, told: Mapping[str, Any]) -> Reading:
    """The `courses` as `domain.course.write_cells` gives them, and the `questions` as JSON of QuizQuestion."""
    table = read_table(content, translate_headings("training", COLUMNS), REQUIRED)
    asked = _read_questions(content)
    courses, course_faults = _read_courses(table)
    questions, question_faults = _read_rows(asked)
    faults = [*_sort([*table.faults, *course_faults]), *_sort([*asked.faults, *question_faults])]
    found = {"courses": [write_cells(it) for it in courses], "questions": [asdict(it) for it in questions]}
    return Reading(None if faults else found, faults, () if faults else _list_notes(table, asked))


def _list_notes(table: Table, asked: Table) -> Sequence[Fault]:
    """Not read is what neither the courses nor the questions were read from."""
    unread = {name for note in asked.notes for name in _list_sheets(note)}
    left = [name for note in table.notes for name in _list_sheets(note) if name in unread]
    others = [note for note in table.notes if not _list_sheets(note)]
    return [*others, *([Fault(_SHEETS, {"names": ", ".join(left)})] if left else [])] if asked.rows else table.notes


def _list_sheets(note: Fault) -> list[str]:
    return str(note.values["names"]).split(", ") if note.key == _SHEETS else []


def _sort(faults: Iterable[Fault]) -> list[Fault]:
    return sorted(faults, key=lambda it: it.row)


def _read_questions(content: bytes) -> Table:
    """The second sheet; a file with one sheet has no questions."""
    try:
        pages = len(open_pages(content))
    except UnreadableFile:
        return Table((), ())  # the courses have said so
    if pages < 2:
        return Table((), ())
    return read_table(content, translate_headings("training", QUESTION_COLUMNS), ("question", "right"))


def _read_courses(table: Table) -> tuple[list[Any], list[Fault]]:
    names, found, faults = Counter(row["id"] for row in table.all_rows), [], []
    for row in table.all_rows:
        cells = {name: row[name] for name in COLUMNS}
        wrong = find_faults(cells)
        if row["id"] and names[row["id"]] > 1:
            wrong.append(("", "training-wrong-twice"))
        faults += [Fault(key, row=row.number) for name, key in wrong if name not in row.wrong]
        found += [] if wrong or row.wrong else [read_course(cells)]
    return found, faults


def _read_rows(table: Table) -> tuple[list[QuizQuestion], list[Fault]]:
    found, faults = [], []
    for row in table.all_rows:
        words, right = _read_words(row), row["right"].upper().split()
        wrong = list(quiz.find_faults(words, right)) if words else ["quiz-wrong-question"]
        if "right" in row.wrong:
            wrong = [key for key in wrong if key != "quiz-wrong-right"]
        faults += [Fault(key, row=row.number, sheet="quiz") for key in wrong]
        if not wrong and not row.wrong:
            found.append(make_question(row["question"], words, right))
    return found, faults


def _read_words(row: TableRow) -> dict[str, dict[str, str]]:
    """The words by language and place; a language in which nothing stands is left out."""
    words = {}
    for short, language in LANGUAGE_OF.items():
        said = {place: row[f"{place}_{short}"] for place in (*OPTIONS, "why")} | {"": row[short]}
        if said[""]:
            words[language] = {place: text for place, text in said.items() if text}
    return words
