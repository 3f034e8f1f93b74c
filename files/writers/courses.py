"""The catalogue of courses and their quiz questions as a workbook, in the reader's language."""

from collections.abc import Mapping
from html import unescape
from typing import Any

from domain.course import COLUMNS
from domain.quiz_row import LANGUAGE_OF, WORDS
from files.writers.sheet import Cell, Sheet, write_xlsx_book
from locales import render

QUESTION_COLUMNS = ("question", "right", *WORDS)


def write(data: Mapping[str, Any], language: str) -> bytes:
    """An XLSX file of `courses`, from `domain.course.write_cells`, and of `questions`, as JSON of QuizQuestion."""
    courses = [[_make_cell(name, row[name]) for name in COLUMNS] for row in data["courses"]]
    questions = [[find_cell(it, name) for name in QUESTION_COLUMNS] for it in data["questions"]]
    return write_xlsx_book(
        [
            Sheet(_say(language, "training-sheet-courses"), _list_headings(language, COLUMNS), courses),
            Sheet(_say(language, "training-sheet-questions"), _list_headings(language, QUESTION_COLUMNS), questions),
        ]
    )


def _make_cell(name: str, text: str) -> Cell:
    return float(text) if name in ("hours", "valid_months", "share") and text else text


def find_cell(question: Mapping[str, Any], name: str) -> str:
    """What stands in a column of the sheet of questions."""
    if name == "question":
        return str(question["id"])
    if name == "right":
        return " ".join(question["right"])
    place, _, short = name.rpartition("_")
    return str(question["words"].get(LANGUAGE_OF[short], {}).get(place, ""))


def _list_headings(language: str, columns: tuple[str, ...]) -> list[str]:
    return [_say(language, f"training-column-{name}") for name in columns]


def _say(language: str, key: str) -> str:
    return unescape(render(language, key))
