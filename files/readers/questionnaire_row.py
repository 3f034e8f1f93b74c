"""One row of a questionnaire's sheet `survey` on its way to a question."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain import skip_logic
from domain.form import RIGHTS, SCALES, Question
from domain.questionnaire import LONGEST_NAME, MOST_CHOICES
from files.readers.questionnaire_sheet import Said, SheetLine
from locales import LANGUAGES, render

LONGEST_TEXT = 300
_YES, _NO = ("yes", "true", "1"), ("no", "false", "0", "")
_TYPES = {"select_one": "single", "select_multiple": "multi", "range": "range", "text": "text", "string": "text"}
_SELECT = re.compile(
    r"(?:add )?select(?P<many>[ _]multiple|[ _]all[ _]that[ _]apply)?(?P<one>[ _]?one|1)?"
    r"(?: prompt using| from)? (?P<list>.+)"
)
"""The ways in which XLSForm writes select_one LIST and select_multiple LIST."""
_RANGE = {"start": "0", "end": "10", "step": "1"}
_HARMLESS = ("rows", "randomize", "seed", "placeholder", "tick_interval", "tick_labelset", "max-pixels", "quality")
"""Parameters that change how a question looks, not what it asks."""
_PARAMETER = re.compile(r"([\w-]+)\s*=\s*([\w.${}-]+)[\s,;]*")
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
"""Word processors turn the quotation marks of a condition into curly ones."""


@dataclass(frozen=True, slots=True)
class Choices:
    """A list of choices: its options in order, their words by language, and those that were called otherwise."""

    options: tuple[str, ...]
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # option, language
    renamed: Mapping[str, str] = field(default_factory=dict)


def split_type(text: str) -> tuple[str, str]:
    """`select_one` or another type as XLSForm calls it, and the list it chooses from, else empty."""
    plain = " ".join(text.split())
    found = _SELECT.fullmatch(plain)
    if found and bool(found["many"]) != bool(found["one"]):
        return "select_multiple" if found["many"] else "select_one", found["list"]
    return plain, ""


class QuestionRow:
    """What is wrong with the row is added to what is said."""

    def __init__(
        self, line: SheetLine, lists: Mapping[str, Choices], options: Mapping[str, Mapping[str, str]], said: Said
    ) -> None:
        self._line, self._lists, self._options, self._said = line, lists, options, said
        self._parameters = self._read_parameters()

    def question(self) -> Question:
        kind, options = self._type(*split_type(self._line["type"]))
        relevant = " ".join(self._line["relevant"].translate(_STRAIGHT).split())
        return Question(
            id=self._line["name"],
            right=self._right(),
            theme="",
            type=kind,
            options=options,
            most=self._most(kind, options),
            exclusive=self._exclusive(kind, options),
            relevant=skip_logic.rename_choices(relevant, self._options),
            required=self._required(),
        )

    def _wrong(self, column: str, key: str, **values: object) -> None:
        self._said.faults.append(self._line.fault(column, key, **values))

    def _type(self, kind: str, listed: str) -> tuple[str, tuple[str, ...]]:
        if kind == "select_one" and listed in SCALES:
            return listed, self._scale(listed)
        if not kind:
            self._wrong("type", "empty")
            return "text", ()
        if kind not in _TYPES or " " in listed or bool(listed) != kind.startswith("select"):
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
        """Upwards or downwards, as written."""
        if not set(_RANGE) & set(self._parameters):
            self._said.leave_out("survey", self._line.number, "range", start=_RANGE["start"], end=_RANGE["end"])
        try:
            given = (re.sub(r"\.0+$", "", self._parameters.get(name, usual)) for name, usual in _RANGE.items())
            start, end, step = map(int, given)
            step = abs(step) if end >= start else -abs(step)
            steps = tuple(map(str, range(start, end + (1 if step > 0 else -1), step)))
        except ValueError:
            steps = ()
        if not 2 <= len(steps) <= MOST_CHOICES or min(map(int, steps)) < 0 or max(map(len, steps)) > LONGEST_NAME:
            self._wrong("parameters", "wrong-range", most=MOST_CHOICES)
            return ("0", "1")
        return steps

    def _read_parameters(self) -> dict[str, str]:
        text, allowed = self._line["parameters"], (*_RANGE, "max", "exclusive")
        found = dict(_PARAMETER.findall(text))
        if _PARAMETER.sub("", text) or not set(found) <= {*allowed, *_HARMLESS}:
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
        given = self._options.get(self._line["name"], {}).get(given, given)
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


def check_scale(line: SheetLine, question: Question, given: Choices, said: Said) -> None:
    """Words the other way round would count everybody's praise as blame."""
    for language in LANGUAGES:
        usual = {render(language, question.option_key(option)).casefold(): option for option in question.options}
        best, worst = (
            render(language, f"questionnaire-words-{end}").casefold().split("|") for end in ("best", "worst")
        )
        for option in question.options:
            text = given.words.get(option, {}).get(language, "").casefold()
            other = usual.get(text, option) != option
            if other or (option in "12" and text in best) or (option in "45" and text in worst):
                said.faults.append(line.fault("type", "scale-reversed", option=option, words=text))
                return
