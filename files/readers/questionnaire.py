"""A questionnaire out of a spreadsheet in the XLSForm convention, or everything that is wrong with the file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from domain.form import RIGHTS, SCALES, Form, Question
from domain.questionnaire import (
    BUILT_IN,
    LONGEST,
    LONGEST_NAME,
    MOST_CHOICES,
    MOST_QUESTIONS,
    MOST_TEXTS,
    RESERVED,
    Questionnaire,
    find_look_fault,
    write,
)
from files.readers.questionnaire_sheet import Line, make_fault, read_lines, read_words
from files.readers.reading import Fault, Reading
from locales import LANGUAGES, render

COLUMNS = {
    "survey": ("type", "name", "label", "hint", "relevant", "required", "right", "max", "exclusive", "parameters"),
    "choices": ("list_name", "name", "label"),
    "settings": ("form_id", "form_title", "heading", "version", "default_language"),
}
_NEEDED = {"survey": ("type", "name", "label"), "choices": ("list_name", "name", "label"), "settings": ("form_id",)}
LONGEST_TEXT = 300
_YES, _NO = ("yes", "true", "1"), ("no", "false", "0", "")
_NAME, _FORM_ID = re.compile(r"[A-Za-z][A-Za-z0-9_]*"), re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,23}")
_CHOICE = re.compile(r"[A-Za-z0-9_-]+")
_TYPES = {"select_one": "single", "select_multiple": "multi", "range": "range", "text": "text"}


@dataclass(frozen=True, slots=True)
class Choices:
    """A list of choices: its options in order, and their words by language."""

    options: tuple[str, ...]
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # option, language


def read_file(content: bytes, told: Mapping[str, Any]) -> Reading:
    """The questionnaire's document, as `domain.questionnaire.write` gives it."""
    found, faults = read(content)
    return Reading(write(found) if found else None, faults)


def read(content: bytes) -> tuple[Questionnaire | None, list[Fault]]:
    """The questionnaire, or None and every fault in the order of the file."""
    faults: list[Fault] = []
    sheets = read_lines(content, COLUMNS, _NEEDED, faults)
    if not sheets and faults:
        return None, faults
    faults += [make_fault(sheet, 0, "", "no-sheet") for sheet in ("survey", "settings") if sheet not in sheets]
    words: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    lists = _read_lists(sheets.get("choices", []), faults)
    questions = _read_questions(sheets.get("survey", []), lists, words, faults)
    form_id = _read_settings(sheets.get("settings", []), words, faults)
    if faults:
        return None, sorted(faults, key=lambda it: (it.sheet != "survey", it.sheet, it.row))
    return Questionnaire(form_id, Form(form_id, questions), words), []


def _read_settings(rows: Sequence[Line], words: dict[str, dict[str, str]], faults: list[Fault]) -> str:
    if not rows:
        faults.append(make_fault("settings", 2, "form_id", "no-form-id"))
        return ""
    line = rows[0]
    if not _FORM_ID.fullmatch(line["form_id"]):
        faults.append(line.fault("form_id", "no-form-id"))
    elif line["form_id"].casefold() == BUILT_IN:
        faults.append(line.fault("form_id", "form-id-taken", id=line["form_id"]))
    titled = line if line.words("heading") else Line(line.sheet, 2, {("heading", ""): line["form_title"]})
    for language, text in read_words(titled, "heading", LONGEST["title"], LANGUAGES, faults).items():
        words[language][""] = text
    return line["form_id"]


def _read_lists(rows: Sequence[Line], faults: list[Fault]) -> dict[str, Choices]:
    found: dict[str, dict[str, dict[str, str]]] = {}
    for line in rows:
        choices, name = found.setdefault(line["list_name"], {}), line["name"]
        if not line["list_name"]:
            faults.append(line.fault("list_name", "empty"))
        if not _CHOICE.fullmatch(name) or len(name) > LONGEST_NAME:
            faults.append(line.fault("name", "wrong-choice", most=LONGEST_NAME))
        elif name in choices:
            faults.append(line.fault("name", "twice", name=name))
        elif len(choices) == MOST_CHOICES:
            faults.append(line.fault("name", "too-many-choices", most=MOST_CHOICES))
        choices[name] = read_words(line, "label", LONGEST["option"], LANGUAGES, faults)
    return {name: Choices(tuple(choices), choices) for name, choices in found.items()}


def _read_questions(
    rows: Sequence[Line], lists: Mapping[str, Choices], words: dict[str, dict[str, str]], faults: list[Fault]
) -> tuple[Question, ...]:
    earlier: dict[str, Question] = {}
    later = [line["name"] for line in rows]
    for line in rows:
        question = _Row(line, lists, faults).question()
        _read_name(line, earlier, faults)
        _read_words(line, question, lists, words, faults)
        if question.relevant and (wrong := find_look_fault(question.relevant, earlier, later)):
            faults.append(line.fault("relevant", wrong.key, place=str(wrong.place), **wrong.values))
        earlier[line["name"]] = question
    _count(rows, earlier, faults)
    return tuple(earlier.values())


def _read_name(line: Line, earlier: Mapping[str, Question], faults: list[Fault]) -> None:
    name = line["name"]
    if not _NAME.fullmatch(name) or len(name) > LONGEST_NAME or name in RESERVED:
        faults.append(line.fault("name", "wrong-name", most=LONGEST_NAME, reserved=", ".join(RESERVED)))
    elif name in earlier:
        faults.append(line.fault("name", "twice", name=name))


def _read_words(
    line: Line,
    question: Question,
    lists: Mapping[str, Choices],
    words: dict[str, dict[str, str]],
    faults: list[Fault],
) -> None:
    """The question's own words and those of its choices; a scale's usual ones are left to us."""
    labels = read_words(line, "label", LONGEST["question"], LANGUAGES, faults)
    hints = read_words(line, "hint", LONGEST["hint"], LANGUAGES, faults, needed=False)
    for place, said in ((question.id, labels), (f"{question.id}?", hints)):
        for language, text in said.items():
            words[language][place] = text
    given = lists.get(line["type"].partition(" ")[2].strip())
    for option in question.options if given else ():
        for language, text in (given.words.get(option, {}) if given else {}).items():
            if not (question.is_scale and text == render(language, question.option_key(option))):
                words[language][f"{question.id}/{option}"] = text


def _count(rows: Sequence[Line], questions: Mapping[str, Question], faults: list[Fault]) -> None:
    if not rows and not any(it.key == "questionnaire-fault-no-sheet" for it in faults):
        faults.append(make_fault("survey", 0, "", "no-questions"))
    if len(rows) > MOST_QUESTIONS:
        faults.append(rows[MOST_QUESTIONS].fault("", "too-many-questions", most=MOST_QUESTIONS))
    texts = [line for line in rows if line["type"].strip() == "text"]
    if len(texts) > MOST_TEXTS:
        faults.append(texts[MOST_TEXTS].fault("type", "too-many-texts", most=MOST_TEXTS))


class _Row:
    """One row of the sheet `survey` on its way to a question; what is wrong is added to `faults`."""

    def __init__(self, line: Line, lists: Mapping[str, Choices], faults: list[Fault]) -> None:
        self._line, self._lists, self._faults = line, lists, faults
        self._parameters = self._read_parameters()

    def question(self) -> Question:
        kind, _, listed = " ".join(self._line["type"].split()).partition(" ")
        kind, options = self._type(kind, listed)
        return Question(
            id=self._line["name"],
            right=self._right(),
            theme="",
            type=kind,
            options=options,
            most=self._most(kind, options),
            exclusive=self._exclusive(kind, options),
            relevant=" ".join(self._line["relevant"].split()),
            required=self._required(),
        )

    def _wrong(self, column: str, key: str, **values: object) -> None:
        self._faults.append(self._line.fault(column, key, **values))

    def _type(self, kind: str, listed: str) -> tuple[str, tuple[str, ...]]:
        if kind == "select_one" and listed in SCALES:
            return listed, self._scale(listed)
        if not kind:
            self._wrong("type", "empty")
            return "text", ()
        if kind not in _TYPES or bool(listed) != kind.startswith("select"):
            self._wrong("type", "wrong-type", type=self._line["type"][:40])
            return "text", ()
        if kind == "range":
            return "range", self._range()
        if listed and listed not in self._lists:
            self._wrong("type", "no-list", list=listed)
        options = self._lists[listed].options if listed in self._lists else ()
        if len(options) == 1:
            self._wrong("type", "one-choice", list=listed)
        return _TYPES[kind], options

    def _scale(self, listed: str) -> tuple[str, ...]:
        if listed in self._lists and self._lists[listed].options != SCALES[listed]:
            self._wrong("type", "wrong-scale", list=listed, steps=", ".join(SCALES[listed]))
        return SCALES[listed]

    def _range(self) -> tuple[str, ...]:
        try:
            start, end, step = (int(self._parameters.get(name, usual)) for name, usual in _RANGE.items())
            steps = tuple(map(str, range(start, end + 1, step)))
        except ValueError:
            steps = ()
        if not 2 <= len(steps) <= MOST_CHOICES or int(steps[0]) < 0 or len(steps[-1]) > LONGEST_NAME:
            self._wrong("parameters", "wrong-range", most=MOST_CHOICES)
            return ("0", "1")
        return steps

    def _read_parameters(self) -> dict[str, str]:
        text, allowed = self._line["parameters"], (*_RANGE, "max", "exclusive")
        found = dict(re.findall(r"(\w+)\s*=\s*([\w-]+)", text))
        if re.sub(r"(\w+)\s*=\s*([\w-]+)[\s,;]*", "", text) or not set(found) <= set(allowed):
            self._wrong("parameters", "wrong-parameters", known=", ".join(allowed))
        return found

    def _given(self, column: str) -> str:
        return self._line[column] or self._parameters.get(column, "")

    def _most(self, kind: str, options: Sequence[str]) -> int:
        given, limit = self._given("max"), LONGEST_TEXT if kind == "text" else len(options) if kind == "multi" else 0
        if not given:
            return limit
        if not re.fullmatch(r"\d{1,3}", given) or not 1 <= int(given) <= limit:
            self._wrong("max", "wrong-max", most=limit)
            return limit
        return int(given)

    def _exclusive(self, kind: str, options: Sequence[str]) -> str:
        given = self._given("exclusive")
        if given and (kind != "multi" or given not in options):
            self._wrong("exclusive", "wrong-exclusive", choice=given[:40])
        return given

    def _right(self) -> str:
        if self._line["right"] not in ("", *RIGHTS):
            self._wrong("right", "wrong-right", rights=", ".join(RIGHTS))
        return self._line["right"]

    def _required(self) -> bool:
        given = self._line["required"].casefold().removesuffix("()")
        if given not in _YES + _NO:
            self._wrong("required", "wrong-required")
        return given in _YES


_RANGE = {"start": "0", "end": "10", "step": "1"}
