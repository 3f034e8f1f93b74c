"""A quiz on paper: its questions with their letters, a line for the name, and no answers."""

from collections.abc import Mapping
from typing import Any

from fpdf import FPDF

from files.fonts import find_whole_font, list_texts
from files.writers.certificate import INK, QUIET, say


def write(data: Mapping[str, Any], language: str) -> bytes:
    """An A4 PDF of the `questions`, each with its `question` and `options` as (letter, words), and its `number`."""
    paper = FPDF(format="A4")
    title = say(language, "quiz-paper-title", number=str(data["number"]))
    hint = say(language, "quiz-paper-hint")
    name = say(language, "quiz-paper-name")
    file, number = find_whole_font("".join([*list_texts(dict(data)), title, hint, name]))
    paper.add_font("noto", fname=file, collection_font_number=number)
    paper.set_margins(18, 16, 18)
    paper.set_auto_page_break(True, 16)
    paper.set_lang(language)
    paper.set_title(title)
    paper.add_page()
    _write_line(paper, title, 16)
    _write_line(paper, name, 12, space=10)
    paper.set_text_color(*QUIET)
    _write_line(paper, hint, 10)
    paper.set_text_color(*INK)
    for place, asked in enumerate(data["questions"], 1):
        _write_question(paper, place, asked)
    return bytes(paper.output())


def _write_question(paper: FPDF, place: int, asked: Mapping[str, Any]) -> None:
    # A question stays on one page with its answers.
    if paper.get_y() > paper.h - 60:
        paper.add_page()
    paper.ln(2)
    _write_line(paper, f"{place}. {asked['question']}", 11)
    for letter, words in asked["options"]:
        _write_line(paper, f"     {letter}. {words}", 10.5)


def _write_line(paper: FPDF, words: str, size: float, space: float = 6) -> None:
    paper.set_font("noto", size=size)
    paper.multi_cell(0, space, words, new_x="LMARGIN", new_y="NEXT", align="L")
