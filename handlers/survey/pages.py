"""What is said of a survey in many places: its name, its times, and the ways into it."""

from datetime import date, datetime

from domain.union import Union
from handlers.cases.words import say_day
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from locales.dates import write_moment
from storage.surveys import Survey


def say_moment(language: str, union: Union, instant: datetime) -> Markup:
    """Day and time by the union's clocks."""
    return write_moment(language, union.local(instant))


def say_name(language: str, survey: Survey) -> Markup:
    """What a survey is called: by its month, or by its day if it was an extra one, after its questionnaire's title."""
    if survey.kind == "monthly":
        year, month = survey.id.split("-")
        return Markup(render(language, "survey-name-monthly", year=year, month=int(month)))
    opened = say_day(language, date.fromisoformat(survey.id[:10]))
    if survey.written:
        return Markup(render(language, "survey-name-titled", title=survey.written.say(language, ""), day=opened))
    return Markup(render(language, "survey-name-extra", day=opened))


def say_freedom(language: str, survey: Survey) -> Markup:
    """What may be skipped."""
    required = sum(question.required for question in survey.questions.questions)
    return Markup(
        render(language, "survey-freedom-but", required=required) if required else render(language, "survey-freedom")
    )


def say_headline(language: str, survey: Survey) -> Markup:
    """The title of a questionnaire on a line of its own; nothing for the monthly survey."""
    if survey.written is None:
        return Markup()
    return Markup("\n<b>{}</b>").format(survey.written.say(language, ""))


def start(survey: Survey) -> Keyboard:
    return [[Button("survey-start", f"survey:start:{survey.id}")]]


def make_paper_button(survey: Survey) -> Keyboard:
    """For who has taken a slip of paper."""
    return [[Button("paper-own", f"paper:own:{survey.id}")]]


def make_sent_buttons(survey: Survey, *, receipts: bool) -> Keyboard:
    """The ways on from the last page."""
    again = [Button("survey-again", f"survey:at:{survey.id}:{survey.questions.questions[0].id}")]
    return [again, [Button("receipt-take", f"receipt:ask:{survey.id}")]] if receipts else [again]
