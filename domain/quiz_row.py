"""A question of the bank as a row of a table: its columns, what each may hold, and every fault of it by name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from domain import quiz
from domain.quiz import LONGEST, OPTIONS, QuizQuestion, load_true_false, make_question
from domain.text import count_utf16

LANGUAGE_OF = {"zh": "zh-CN", "en": "en"}
KINDS = ("single", "multi", "tf")
LEVELS = ("1", "2", "3")
WORDS = ("zh", "en", *(f"{it}_{short}" for it in OPTIONS for short in LANGUAGE_OF), "why_zh", "why_en")
COLUMNS = ("question", "kind", "topic", "level", "right", *WORDS, "source")
_LONGEST_ID = 12


def write_cells(question: QuizQuestion) -> dict[str, str]:
    """The row that `read_cells` reads as this question; kind and topic as their codes."""
    cells = {
        "question": question.id,
        "kind": "tf" if question.is_true_or_false else question.kind,
        "topic": question.topic,
        "level": str(question.level),
        "right": " ".join(question.right),
        "source": question.source,
    }
    return cells | {name: _find_words(question, name) for name in WORDS}


def _find_words(question: QuizQuestion, name: str) -> str:
    place, _, short = name.rpartition("_")
    return question.words.get(LANGUAGE_OF[short], {}).get(place, "")


def find_faults(cells: Mapping[str, str], topics: tuple[str, ...]) -> Iterator[str]:
    """The keys of everything that is wrong with a row by COLUMNS; kind and topic as their codes."""
    name = cells["question"]
    if not (name.isascii() and name.isalnum() and len(name) <= _LONGEST_ID):
        yield "quiz-wrong-id"
    if cells["topic"] not in topics:
        yield "quiz-wrong-topic"
    if cells["level"] not in LEVELS:
        yield "quiz-wrong-level"
    if cells["kind"] not in KINDS:
        yield "quiz-wrong-kind"
    if not cells["source"] or count_utf16(cells["source"]) > LONGEST["source"]:
        yield "quiz-wrong-source"
    yield from _find_word_faults(cells)


def _find_word_faults(cells: Mapping[str, str]) -> Iterator[str]:
    words = _read_words(cells)
    if any(not said.get("why") for said in words.values()):
        yield "quiz-wrong-why"
    first, second = (set(said) & set(OPTIONS) for said in words.values())
    if any(not said.get("") for said in words.values()) or first != second:
        yield "quiz-wrong-languages"
        return
    right = _read_right(cells)
    if cells["kind"] in ("single", "tf") and len(right) > 1:
        yield "quiz-wrong-single"
    yield from quiz.find_faults(words, right)


def read_cells(cells: Mapping[str, str]) -> QuizQuestion:
    """The question of a row without faults."""
    made = make_question(cells["question"], _read_words(cells), _read_right(cells))
    # Of several choices one may be the only right one.
    kind = "multi" if cells["kind"] == "multi" else "single"
    return replace(
        made, kind=kind, topic=cells["topic"], level=int(cells["level"]), source=cells["source"], known="own"
    )


def _read_right(cells: Mapping[str, str]) -> list[str]:
    return sorted(set(re.findall(r"[A-Z]", cells["right"].upper())))


def _read_words(cells: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The words by language and place; a true-or-false question needs no answers written."""
    words = {}
    for short, language in LANGUAGE_OF.items():
        said = {place: cells[f"{place}_{short}"] for place in (*OPTIONS, "why")} | {"": cells[short]}
        if cells["kind"] == "tf" and not any(said[place] for place in OPTIONS):
            said |= dict(zip(OPTIONS, load_true_false()[language], strict=False))
        words[language] = {place: text for place, text in said.items() if text}
    return words
