"""The bank of quiz questions as a workbook, in the reader's language."""

from collections.abc import Mapping
from html import unescape
from typing import Any

from domain.quiz_draw import load_blueprint
from domain.quiz_row import COLUMNS, KINDS, LEVELS
from files.writers.courses import QUESTION_COLUMNS
from files.writers.sheet import Cell, write_xlsx
from locales import render

WORDS = {
    "kind": {kind: f"quiz-kind-{kind}" for kind in KINDS},
    "topic": {topic: f"quiz-topic-{topic}" for topic in load_blueprint().topics},
    "level": {level: f"quiz-level-{level}" for level in LEVELS},
}
"""For the columns that hold codes, the words of each code."""
OWN_COLUMNS = ("kind", "topic", "level", "source")


def write(data: Mapping[str, Any], language: str) -> bytes:
    """An XLSX file of the `rows`, as `domain.quiz_row.write_cells` gives them."""
    rows = [[_make_cell(name, row[name], language) for name in COLUMNS] for row in data["rows"]]
    return write_xlsx(_say(language, "quiz-sheet"), [_name_column(language, name) for name in COLUMNS], rows)


def _name_column(language: str, name: str) -> str:
    """The columns that a course's table has too have the same names here."""
    return _say(language, f"training-column-{name}" if name in QUESTION_COLUMNS else f"quiz-column-{name}")


def _make_cell(name: str, text: str, language: str) -> Cell:
    key = WORDS.get(name, {}).get(text)
    return _say(language, key) if key else text


def _say(language: str, key: str) -> str:
    return unescape(render(language, key))
