"""A survey: its questions, what counts as an answer, and when a wave opens, reminds and closes."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from domain import skip_logic
from domain.text import clean, utf16_length
from domain.union import Union

_DATA = Path(__file__).parent / "data" / "survey.toml"

RIGHTS = ("know", "participate", "express", "supervise")
NOT_APPLICABLE = "na"
_SCALE = ("1", "2", "3", "4", "5")
SCALES = {"scale5": _SCALE, "scale5_na": (*_SCALE, NOT_APPLICABLE)}
_OPTIONS = {**SCALES, "range": tuple(str(n) for n in range(11))}
COOL_DOWN = timedelta(days=7)
"""How long after the close of a survey the people it asked are asked in no other."""
_FATIGUE = 0.6  # below this response, twice in a row, the short form goes out


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
        return not self.relevant or skip_logic.holds(skip_logic.parse(self.relevant), sheet)

    @property
    def longest(self) -> int:
        """The most bytes an answer takes as JSON in UTF-8."""
        if self.type == "text":
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
        return ",".join(option for option in self.options if option in chosen)

    def _accept_text(self, answer: str) -> str:
        text = clean(answer)
        if not text:
            raise InvalidAnswer("invalid-empty")
        if (length := utf16_length(text)) > self.most:
            raise InvalidAnswer("invalid-too-long", most=self.most, length=length)
        return text

    def toggle(self, answer: str, option: str) -> str:
        """A multi answer after a tap on one option; "" when nothing is chosen any more."""
        chosen = set(filter(None, answer.split(",")))
        if option in chosen:
            chosen.remove(option)
        elif self.exclusive in (option, *chosen):
            chosen = {option}
        else:
            chosen.add(option)
        return self.accept(",".join(sorted(chosen))) if chosen else ""


@dataclass(frozen=True, slots=True)
class Survey:
    """One form of the survey: questions in the order they are asked."""

    form: str
    questions: tuple[Question, ...]

    def question(self, question_id: str) -> Question:
        return next(question for question in self.questions if question.id == question_id)

    def asked(self, sheet: Mapping[str, str]) -> tuple[Question, ...]:
        """The questions that concern whoever answered so; an answer to any other is as if it had never been given."""
        asked, kept = [], dict[str, str]()
        for question in self.questions:
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

    def next_unanswered(self, sheet: Mapping[str, str]) -> Question | None:
        """Where somebody who comes back goes on; skipped questions count as unanswered."""
        return next((question for question in self.asked(sheet) if question.id not in sheet), None)

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


@cache
def survey(form: str = "monthly", quarter_end: bool = False) -> Survey:
    """The form "monthly" or "short", with the quarterly question where a quarter ends."""
    data = tomllib.loads(_DATA.read_text("utf-8"))
    wanted = {*data["forms"][form], *(data["forms"]["quarter"] if quarter_end else ())}
    return Survey(form, tuple(_question(row) for row in data["question"] if row["id"] in wanted))


def _question(row: Mapping[str, Any]) -> Question:
    return Question(**{**row, "options": tuple(row.get("options", _OPTIONS.get(row["type"], ())))})


def form_for(responses: Sequence[float]) -> str:
    """The form to send after these response rates (0 to 1), oldest first: short when two in a row were low."""
    tired = len(responses) >= 2 and all(rate < _FATIGUE for rate in responses[-2:])
    return "short" if tired else "monthly"


@dataclass(frozen=True, slots=True)
class Window:
    """The instants of one wave, in UTC; `summary` is for the cadre group, `result` for all members."""

    period: str
    opens: datetime
    reminders: tuple[datetime, ...]
    closes: datetime
    summary: datetime
    result: datetime


@lru_cache(maxsize=64)  # asked for month by month at every pulse of the clock
def monthly_window(union: Union, year: int, month: int) -> Window:
    """The wave of a month: opens on the first push day from the set day on, in the union's zone."""
    opening = union.calendar.first_push_day_on_or_after(date(year, month, union.survey_day))
    return window_from(union, f"{year}-{month:02}", union.calendar.at(opening, union.survey_open_at))


def window_from(union: Union, period: str, opens: datetime) -> Window:
    """The wave that opens at `opens`, monthly or extra; at most two reminders, none outside the wave."""
    calendar = union.calendar
    opening = calendar.local(opens).date()
    closing = calendar.add_workdays(opening, union.survey_workdays)
    closes = calendar.at(closing, union.survey_close_at)
    days = (
        calendar.first_push_day_on_or_after(calendar.add_workdays(opening, 2)),
        calendar.last_push_day_on_or_before(closing),
    )
    reminders = {calendar.at(day, union.survey_open_at) for day in days if opening < day}
    summary, result = told_at(union, closes)
    return Window(
        period=period,
        opens=opens,
        reminders=tuple(sorted(each for each in reminders if each < closes)),
        closes=closes,
        summary=summary,
        result=result,
    )


def told_at(union: Union, closes: datetime) -> tuple[datetime, datetime]:
    """When a wave that closes at `closes` is told: to the cadre group, and to all members."""
    calendar = union.calendar
    closing = calendar.local(closes).date()
    publishing = calendar.last_push_day_on_or_before(calendar.add_workdays(closing, 3))
    summary = calendar.at(calendar.next_push_day(closing), union.digest_at)
    return summary, max(summary, calendar.at(publishing, union.survey_open_at))
