"""Quiz questions: what they ask, which answers are right, how an attempt is dealt and marked."""

import json
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from random import Random

from domain.form import Form, Question
from domain.questionnaire import Questionnaire
from domain.text import clean_text, count_utf16

PASS_MARK = 80
"""Percent of right answers from which an attempt is passed."""
MOST_ATTEMPTS = 2
MOST_QUESTIONS = 15
MOST_OPTIONS = 6
LONGEST = {"question": 300, "option": 120, "why": 300, "source": 120}
"""In UTF-16 units."""
OPTIONS = ("A", "B", "C", "D", "E", "F")
_DATA = Path(__file__).parent / "data" / "quiz.toml"
_TRUE_FALSE = Path(__file__).parent / "data" / "quiz_true_false.toml"
_RIGHT, _WRONG = "*＊✓", "-－–—•"


class QuizError(ValueError):
    """A question that cannot be asked; `key` names the words that say why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class QuizQuestion:
    """One version of a question, which is never changed: another wording is another version.

    `words` by language and place: "" is the question, "why" the explanation, "A" an option. Options that are
    `in_order` are never shuffled. `known` says how the answer is known, `source` which law or paper says so.
    """

    id: str
    kind: str
    right: tuple[str, ...]
    words: Mapping[str, Mapping[str, str]]
    topic: str = ""
    level: int = 1
    known: str = "ours"
    in_order: bool = False
    source: str = ""

    @property
    def is_true_or_false(self) -> bool:
        return any(_is_true_or_false(language, said) for language, said in self.words.items())

    @property
    def options(self) -> tuple[str, ...]:
        places = {place for said in self.words.values() for place in said}
        return tuple(option for option in OPTIONS if option in places)

    def say(self, language: str, place: str = "") -> str:
        """The words in this language, else in another; empty if there are none."""
        own = self.words.get(language, {}).get(place, "")
        return own or next((said[place] for said in self.words.values() if said.get(place)), "")

    def is_right(self, answer: str) -> bool:
        """Only the exact set of options is; `answer` has them joined by commas."""
        return set(filter(None, answer.split(","))) == set(self.right)


def write_question(question: QuizQuestion) -> str:
    """The document: canonical JSON, so that two that say the same are the same."""
    # Not `asdict`, which copies all the words first: a union's whole bank is written when one question is proposed.
    parts = {it.name: getattr(question, it.name) for it in fields(question)}
    return json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_question(document: str) -> QuizQuestion:
    """The question of a document that `write_question` wrote."""
    found = json.loads(document)
    return QuizQuestion(**{**found, "right": tuple(found["right"])})


@cache
def load_bank() -> Mapping[str, QuizQuestion]:
    """The questions a union starts from, by id."""
    rows = tomllib.loads(_DATA.read_text("utf-8"))
    return {name: _load_question(name, row) for name, row in rows.items()}


def _load_question(name: str, row: Mapping[str, object]) -> QuizQuestion:
    words = {}
    for language, short in (("zh-CN", "zh"), ("en", "en")):
        options: Sequence[str] = row[f"options_{short}"]  # type: ignore[assignment] # as the file has it
        words[language] = dict(zip(OPTIONS, options, strict=False)) | {"": row[short], "why": row[f"why_{short}"]}
    return QuizQuestion(
        id=name,
        kind=str(row["kind"]),
        right=tuple(row["right"]),  # type: ignore[arg-type] # as the file has it
        words=words,  # type: ignore[arg-type] # as the file has it
        topic=str(row["topic"]),
        level=int(str(row["level"])),
        known=str(row["known"]),
        source=str(row.get("source", "")),
        in_order=bool(row.get("in_order", False)),
    )


@cache
def load_true_false() -> Mapping[str, tuple[str, ...]]:
    """The answers of a question that is true or false, by language."""
    return {language: tuple(words) for language, words in tomllib.loads(_TRUE_FALSE.read_text("utf-8")).items()}


def read_written(question_id: str, language: str, text: str) -> QuizQuestion:
    """A question as a cadre writes it: its first line asks, each further line is an option, right ones begin with *.

    Raises QuizError.
    """
    asked, *lines = [line for line in map(str.strip, clean_text(text).splitlines()) if line] or [""]
    if len(lines) > MOST_OPTIONS:
        raise QuizError("quiz-wrong-options")
    options = [line.lstrip(_RIGHT + _WRONG + " ").strip() for line in lines]
    right = tuple(code for code, line in zip(OPTIONS, lines, strict=False) if line[0] in _RIGHT)
    return make_question(question_id, {language: {"": asked, **dict(zip(OPTIONS, options, strict=False))}}, right)


def make_question(question_id: str, words: Mapping[str, Mapping[str, str]], right: Collection[str]) -> QuizQuestion:
    """A question with its words looked at; several right options make it one of several choices. Raises QuizError."""
    for key in find_faults(words, right):
        raise QuizError(key)
    options = next(iter(words.values()))
    places = [place for place in options if place in OPTIONS]
    kind = "multi" if len(right) > 1 else "single"
    in_order = _are_figures(options, places) or any(_is_true_or_false(*it) for it in words.items())
    return QuizQuestion(question_id, kind, tuple(sorted(right)), words, in_order=in_order)


def find_faults(words: Mapping[str, Mapping[str, str]], right: Collection[str]) -> Iterator[str]:
    """The keys of everything that is wrong with the words of a question and with what is said to be right."""
    options = next(iter(words.values()))
    places = [place for place in options if place in OPTIONS]
    if not options.get(""):
        yield "quiz-wrong-question"
    if not 2 <= len(places) <= MOST_OPTIONS or not all(options[place] for place in places):
        yield "quiz-wrong-options"
    if not right or not set(right) <= set(places):
        yield "quiz-wrong-right"
    if any(count_utf16(text) > _find_longest(place) for said in words.values() for place, text in said.items()):
        yield "quiz-too-long"
    if any(len({said.get(place) for place in places}) < len(places) for said in words.values()):
        yield "quiz-same-options"


def _find_longest(place: str) -> int:
    return LONGEST["option" if place in OPTIONS else place or "question"]


def _is_true_or_false(language: str, said: Mapping[str, str]) -> bool:
    return tuple(said[place] for place in OPTIONS if place in said) == load_true_false().get(language)


def _are_figures(options: Mapping[str, str], places: Iterable[str]) -> bool:
    return all(any(sign.isdecimal() for sign in options[place]) for place in places)


def build_questionnaire(name: str, questions: Sequence[QuizQuestion], seed: int) -> Questionnaire:
    """The questions as a form in this order, the options of each shuffled by `seed`."""
    words: dict[str, dict[str, str]] = {}
    for question in questions:
        for language in question.words:
            said = words.setdefault(language, {})
            said[question.id] = question.say(language)
            said |= {f"{question.id}/{option}": question.say(language, option) for option in question.options}
    form = Form(name, tuple(_make_form_question(question, seed) for question in questions))
    return Questionnaire(name, form, words)


def _make_form_question(question: QuizQuestion, seed: int) -> Question:
    options = list(question.options)
    if not question.in_order:
        # By the attempt's seed: a page that is shown again, after a restart too, has the same order. Random hashes a
        # text in the same way in every process.
        Random(f"{seed}/{question.id}").shuffle(options)
    most = len(options) if question.kind == "multi" else 0
    return Question(question.id, "", "", question.kind, tuple(options), most, required=True)


def compute_score(questions: Sequence[QuizQuestion], answers: Mapping[str, str]) -> int:
    """Percent of right answers, rounded down; what was not answered is not right.

    Where every question was withdrawn nothing was wrong; a course counts no such attempt.
    """
    right = sum(question.is_right(answers.get(question.id, "")) for question in questions)
    return right * 100 // len(questions) if questions else 100


def choose_others(
    first: Sequence[QuizQuestion], bank: Iterable[QuizQuestion], random: Random
) -> tuple[tuple[QuizQuestion, ...], bool]:
    """The questions of a second attempt: others of the same topics; and whether there were enough of them.

    Where there are not, questions of the first attempt come again, in another order.
    """
    asked = {question.id for question in first}
    topics = {question.topic for question in first} - {""}
    others = [it for it in bank if it.topic in topics and it.id not in asked]
    random.shuffle(others)
    chosen = others[: len(first)]
    again = random.sample(list(first), len(first) - len(chosen))
    return (*chosen, *again), not again
