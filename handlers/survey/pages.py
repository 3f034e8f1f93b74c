"""The pages of the survey: what a question looks like, and the buttons under it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from domain.form import Question
from domain.union import Union
from handlers.cases.words import day
from handlers.messenger import Button, Keyboard
from handlers.survey.wording import words
from locales import Markup, render
from storage.surveys import Survey

_STEPS_IN_A_ROW = 6
_SHORT = 28
"""Signs of the longest option that still shares its row."""
_BAR = 20


def moment(language: str, union: Union, instant: int) -> Markup:
    """Day and time of unix seconds in the union's zone."""
    local = datetime.fromtimestamp(instant, union.zone)
    return Markup(f"{day(language, local.date())} {local:%H:%M}")


def name(language: str, survey: Survey) -> Markup:
    """What a survey is called: by its month, or by its day if it was an extra one, after its questionnaire's title."""
    if survey.kind == "monthly":
        year, month = survey.id.split("-")
        return Markup(render(language, "survey-name-monthly", year=year, month=int(month)))
    opened = day(language, date.fromisoformat(survey.id[:10]))
    if survey.written:
        return Markup(render(language, "survey-name-titled", title=survey.written.say(language, ""), day=opened))
    return Markup(render(language, "survey-name-extra", day=opened))


def freedom(language: str, survey: Survey) -> Markup:
    """What may be skipped."""
    required = sum(question.required for question in survey.questions.questions)
    return Markup(
        render(language, "survey-freedom-but", required=required) if required else render(language, "survey-freedom")
    )


def headline(language: str, survey: Survey) -> Markup:
    """The title of a questionnaire on a line of its own; nothing for the monthly survey."""
    if survey.written is None:
        return Markup()
    return Markup("\n<b>{}</b>").format(survey.written.say(language, ""))


def start(survey: Survey) -> Keyboard:
    return [[Button("survey-start", f"survey:start:{survey.id}")]]


def on_paper(survey: Survey) -> Keyboard:
    """For who has taken a slip of paper."""
    return [[Button("paper-own", f"paper:own:{survey.id}")]]


def sent(survey: Survey, *, receipts: bool) -> Keyboard:
    """The ways on from the last page."""
    again = [Button("survey-again", f"survey:at:{survey.id}:{survey.questions.questions[0].id}")]
    return [again, [Button("receipt-take", f"receipt:ask:{survey.id}")]] if receipts else [again]


def text(language: str, survey: Survey, question: Question) -> dict[str, Any]:
    """The values of `survey-question`; what was chosen is never among them."""
    place, count = survey.questions.progress(question.id)
    said = words(language, survey)
    full = -(-place * _BAR // count) if count > _BAR else place
    return {
        "bar": "▰" * full + "▱" * (min(count, _BAR) - full),
        "place": str(place),
        "count": str(count),
        "question": said.question(question),
        "hint": said.hint(question),
    }


@dataclass(frozen=True, slots=True)
class Page:
    """One question of a survey as somebody with these answers meets it; its buttons come back to `feature`."""

    language: str
    survey: Survey
    question: Question
    answers: Mapping[str, str]
    feature: str = "survey"

    def keyboard(self) -> Keyboard:
        """Options and ways on. Only a choice of several marks what is chosen, while its page is open."""
        return [*self._options(), self._ways(), [Button("survey-later", self._data("later"))]]

    def _data(self, action: str, *args: str) -> str:
        return ":".join((self.feature, action, self.survey.id, *args))

    def _options(self) -> Iterator[list[Button]]:
        question = self.question
        chosen = self.answers.get(question.id, "").split(",") if question.type == "multi" else []
        buttons = [self._option(option, option in chosen) for option in question.options]
        width = self._width()
        yield from (buttons[start : start + width] for start in range(0, len(buttons), width))

    def _width(self) -> int:
        """Buttons in a row: two where the words are short enough to be read on a telephone."""
        if self.question.type == "range":
            return _STEPS_IN_A_ROW
        said = words(self.language, self.survey)
        short = all(len(said.option(self.question, option)) <= _SHORT for option in self.question.options)
        return 2 if self.question.type == "multi" and short else 1

    def _option(self, option: str, is_chosen: bool) -> Button:
        data = self._data("a", self.question.id, option)
        if not (is_chosen or self.survey.written or self.question.type == "range"):
            return Button(self.question.option_key(option), data)  # rendered once for all pages
        label = words(self.language, self.survey).option(self.question, option)
        return Button("survey-chosen" if is_chosen else "survey-option", data, values={"option": label})

    def _ways(self) -> list[Button]:
        ways, question = [], self.question
        if before := self.survey.questions.step(question.id, -1, self.answers):
            ways.append(Button("survey-back", self._data("at", before.id)))
        if question.id in self.answers or not question.required:
            on = "survey-next" if question.id in self.answers else "survey-skip"
            ways.append(Button(on, self._data("on", question.id)))
        return ways
