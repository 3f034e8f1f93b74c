"""A form: questions, what counts as an answer to each, and which of them concern whoever answered so."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from domain import skip_logic
from domain.text import clean_text, count_utf16

RIGHTS = ("know", "participate", "express", "supervise")
NOT_APPLICABLE = "na"
_SCALE = ("1", "2", "3", "4", "5")
SCALES = {"scale5": _SCALE, "scale5_na": (*_SCALE, NOT_APPLICABLE)}


class InvalidAnswer(ValueError):
    """An answer the question does not take; `key` names the words that say why."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values: dict[str, Any] = values


@dataclass(frozen=True, slots=True)
class Question:
    """`type` is scale5, scale5_na, single, multi, range or text; `most` limits choices or UTF-16 units of text.

    `relevant` is skip logic: the question is asked only where that holds; `required` ones cannot be skipped.
    """

    id: str
    right: str
    theme: str
    type: str
    options: tuple[str, ...] = ()
    most: int = 0
    exclusive: str = ""
    relevant: str = ""
    required: bool = False

    @property
    def is_scale(self) -> bool:
        return self.type in ("scale5", "scale5_na")

    def option_key(self, option: str) -> str:
        """The locale key of an option; a step of a range has none and is shown as the number it is."""
        if option == NOT_APPLICABLE:
            return "answer-na"
        prefix = {"multi": "priority", "single": f"answer-{self.id.lower()}"}.get(self.type, "answer-scale")
        return f"{prefix}-{option}"

    def concerns(self, sheet: Mapping[str, str]) -> bool:
        """Whether it is asked of somebody with these earlier answers."""
        return not self.relevant or skip_logic.is_met(skip_logic.parse(self.relevant), sheet)

    @property
    def longest(self) -> int:
        """The most bytes an answer takes as JSON in UTF-8."""
        if self.type == "text":
            # A UTF-16 unit takes three bytes at most; the two of a rare sign take four together.
            return 3 * self.most
        lengths = sorted(map(len, self.options), reverse=True)
        most = self.most if self.type == "multi" else 1
        return sum(lengths[:most]) + most

    def accept(self, answer: str) -> str:
        """The answer as it is kept: an option, for multi options joined by commas, or cleaned text.

        Raises InvalidAnswer.
        """
        if self.type == "text":
            return self._accept_text(answer)
        chosen = answer.split(",") if self.type == "multi" else [answer]
        if not set(chosen) <= set(self.options) or len(set(chosen)) != len(chosen):
            raise InvalidAnswer("invalid-unknown-option")
        if self.type == "multi" and len(chosen) > self.most:
            raise InvalidAnswer("invalid-too-many", most=self.most)
        if self.exclusive in chosen and len(chosen) > 1:
            raise InvalidAnswer("invalid-exclusive")
        # In the order of the form: the order of taps must not make two answers of one choice.
        return ",".join(option for option in self.options if option in chosen)

    def _accept_text(self, answer: str) -> str:
        text = clean_text(answer)
        if not text:
            raise InvalidAnswer("invalid-empty")
        if (length := count_utf16(text)) > self.most:
            raise InvalidAnswer("invalid-too-long", most=self.most, length=length)
        return text

    def choose(self, answer: str, option: str, *, is_chosen: bool = True) -> str:
        """The answer once `option` is chosen, or is not; "" when nothing is. Raises InvalidAnswer.

        It says what shall be, not what to change: a tap that comes twice does nothing twice.
        """
        chosen = set(filter(None, answer.split(",")))
        if not is_chosen:
            chosen -= {option}
        elif self.type != "multi" or self.exclusive in (option, *chosen):
            chosen = {option}
        else:
            chosen |= {option}
        return self.accept(",".join(sorted(chosen))) if chosen else ""


@dataclass(frozen=True, slots=True)
class Form:
    """Questions in the order they are asked; `form` is its name."""

    form: str
    questions: tuple[Question, ...]

    def question(self, question_id: str) -> Question:
        return next(question for question in self.questions if question.id == question_id)

    def asked(self, sheet: Mapping[str, str]) -> tuple[Question, ...]:
        """The questions that concern whoever answered so; an answer to any other is as if it had never been given."""
        asked, kept = [], dict[str, str]()
        for question in self.questions:
            # By what was kept so far and not by the whole sheet: an answer that does not concern its writer must open
            # no other question.
            if question.concerns(kept):
                asked.append(question)
                if question.id in sheet:
                    kept[question.id] = sheet[question.id]
        return tuple(asked)

    def counted(self, sheet: Mapping[str, str]) -> dict[str, str]:
        """The answers that count: those to questions that concern whoever answered so."""
        return {question.id: sheet[question.id] for question in self.asked(sheet) if question.id in sheet}

    def has(self, question_id: str) -> bool:
        return any(question.id == question_id for question in self.questions)

    def step(self, question_id: str, by: int, sheet: Mapping[str, str] = MappingProxyType({})) -> Question | None:
        """The next question on (1) or back (-1) for whoever answered so; None beyond either end."""
        order = [question.id for question in self.questions]
        place, asked = order.index(question_id), self.asked(sheet)
        if by > 0:
            return next((question for question in asked if order.index(question.id) > place), None)
        return next((question for question in reversed(asked) if order.index(question.id) < place), None)

    def resume_at(self, sheet: Mapping[str, str]) -> Question | None:
        """Where somebody who comes back goes on: after their last answer; None if only skipped questions are left."""
        asked = self.asked(sheet)
        last = max((number for number, question in enumerate(asked) if question.id in sheet), default=-1)
        # What was skipped before it was skipped on purpose (decision 36).
        return next(iter(asked[last + 1 :]), None) or self.missing(sheet)

    def missing(self, sheet: Mapping[str, str]) -> Question | None:
        """The first question that has to be answered and is not."""
        return next((it for it in self.asked(sheet) if it.required and it.id not in sheet), None)

    def progress(self, question_id: str) -> tuple[int, int]:
        """The place of a question, from 1, and how many there are."""
        return self.questions.index(self.question(question_id)) + 1, len(self.questions)

    @property
    def items(self) -> Mapping[str, tuple[Question, ...]]:
        """The scale questions of each right: what the index is made of."""
        return {right: tuple(q for q in self.questions if q.is_scale and q.right == right) for right in RIGHTS}
