"""The pages of the survey: what a question looks like, and the buttons under it."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from domain.survey import Question
from domain.union import Union
from handlers.cases.words import day
from handlers.pen import Button, Keyboard
from locales import Markup, render
from storage.ballots import Ballot
from storage.surveys import Survey

_STEPS_IN_A_ROW = 6


def moment(language: str, union: Union, instant: int) -> Markup:
    """Day and time of unix seconds in the union's zone."""
    local = datetime.fromtimestamp(instant, union.zone)
    return Markup(f"{day(language, local.date())} {local:%H:%M}")


def name(language: str, survey: Survey) -> Markup:
    """What a survey is called: by its month, or by its day if it was an extra one."""
    if survey.kind == "monthly":
        year, month = survey.id.split("-")
        return Markup(render(language, "survey-name-monthly", year=year, month=int(month)))
    return Markup(render(language, "survey-name-extra", day=day(language, date.fromisoformat(survey.id[:10]))))


def start(survey: Survey) -> Keyboard:
    return [[Button("survey-start", f"survey:start:{survey.id}")]]


def sent(survey: Survey, *, receipts: bool) -> Keyboard:
    """The ways on from the last page."""
    again = [Button("survey-again", f"survey:at:{survey.id}:{survey.questions.questions[0].id}")]
    return [again, [Button("receipt-take", f"receipt:ask:{survey.id}")]] if receipts else [again]


def text(language: str, survey: Survey, question: Question) -> dict[str, Any]:
    """The values of `survey-question`; what was chosen is never among them."""
    place, count = survey.questions.progress(question.id)
    hint = f"survey-hint-{question.type}" if question.type in ("multi", "text") else "survey-hint"
    return {
        "bar": "▰" * place + "▱" * (count - place),
        "place": str(place),
        "count": str(count),
        "question": Markup(render(language, f"question-{question.id}")),
        "hint": Markup(render(language, hint)),
    }


def keyboard(language: str, survey: Survey, question: Question, ballot: Ballot) -> Keyboard:
    """Options and ways on. Only a choice of several marks what is chosen, while its page is open."""
    return [*_options(language, survey, question, ballot), _ways(survey, question, ballot), [_later(survey)]]


def _options(language: str, survey: Survey, question: Question, ballot: Ballot) -> Iterator[list[Button]]:
    chosen = ballot.answers.get(question.id, "").split(",") if question.type == "multi" else []
    buttons = [_option(language, survey, question, option, option in chosen) for option in question.options]
    width = {"nps": _STEPS_IN_A_ROW, "multi": 2}.get(question.type, 1)
    yield from (buttons[start : start + width] for start in range(0, len(buttons), width))


def _option(language: str, survey: Survey, question: Question, option: str, is_chosen: bool) -> Button:
    data = f"survey:a:{survey.id}:{question.id}:{option}"
    if question.type == "nps":
        return Button("survey-digit", data, values={"digit": option})
    key = question.option_key(option)
    if is_chosen:
        return Button("survey-chosen", data, values={"option": Markup(render(language, key))})
    return Button(key, data)


def _ways(survey: Survey, question: Question, ballot: Ballot) -> list[Button]:
    ways = []
    if before := survey.questions.step(question.id, -1):
        ways.append(Button("survey-back", f"survey:at:{survey.id}:{before.id}"))
    on = "survey-next" if question.id in ballot.answers else "survey-skip"
    ways.append(Button(on, f"survey:on:{survey.id}:{question.id}"))
    return ways


def _later(survey: Survey) -> Button:
    return Button("survey-later", f"survey:later:{survey.id}")
