"""Counts: what is told of a questionnaire's own questions, by how often each choice was given, from ten answers on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from domain.form import Question
from domain.scoring import OVERALL, PRIORITIES, RECOMMENDATION
from domain.text import shorten
from handlers.form.wording import load_words
from handlers.survey.outcome import Outcome
from locales import Markup, render

_LABEL = 90
"""UTF-16 units of a question in a list of results."""
_TOLD_OTHERWISE = (OVERALL, PRIORITIES, RECOMMENDATION)


@dataclass(frozen=True, slots=True)
class ChoiceCounts:
    """Of `n` people, how many gave each choice, in the order of the form."""

    n: int
    votes: Sequence[tuple[str, int]]

    @property
    def top(self) -> tuple[str, int]:
        return max(self.votes, key=lambda vote: vote[1])

    def percent(self, votes: int) -> str:
        return f"{100 * votes / self.n:.0f}"

    @property
    def mean(self) -> float:
        """Of a range, on its own steps."""
        return sum(int(option) * votes for option, votes in self.votes) / self.n


def own(outcome: Outcome) -> list[Question]:
    """The questions that no other line of a result tells of; open texts are told elsewhere."""
    questions = outcome.survey.questions.questions if outcome.survey.written else ()
    return [it for it in questions if it.type != "text" and it.id not in _TOLD_OTHERWISE]


def count_choices(outcome: Outcome, question: Question) -> ChoiceCounts | None:
    """None where fewer than ten answered."""
    votes: Mapping[str, int] = outcome.votes.get(question.id, {})
    # Of several choices the votes do not add up to people.
    answered = outcome.now.get(f"{question.id}/answered") if question.type == "multi" else None
    n = answered.n if answered else 0 if question.type == "multi" else sum(votes.values())
    return ChoiceCounts(n, [(option, votes.get(option, 0)) for option in question.options]) if n else None


def say_label(language: str, outcome: Outcome, question: Question) -> str:
    return shorten(load_words(language, outcome.survey).question(question), _LABEL)


def make_drawing(language: str, union: str, outcome: Outcome, title: str) -> dict[str, object]:
    """What the picture of a questionnaire's result is drawn from: a bar from 0 to 100 for each question."""
    rows = [
        {
            "label": load_words(language, outcome.survey).question(question),
            "percent": _compute_percent(outcome, question),
            # A picture has no HTML.
            "figure": unescape(_say_figure(language, outcome, question)),
        }
        for question in own(outcome)
    ]
    survey = outcome.survey
    head = {"union": union, "title": unescape(title), "survey": survey.id}
    return head | {"answered": survey.answered, "invited": survey.roll, "rows": rows}


def _compute_percent(outcome: Outcome, question: Question) -> float | None:
    """How far the bar goes; None where the figure is hidden."""
    if question.is_scale:
        return outcome.now[question.id].value if question.id in outcome.now else None
    counts = count_choices(outcome, question)
    if counts is None:
        return None
    if question.type == "range":
        first, last = int(question.options[0]), int(question.options[-1])
        return 100 * (counts.mean - first) / (last - first)
    return 100 * counts.top[1] / counts.n


def say_lines(language: str, outcome: Outcome, most: int) -> Iterator[str]:
    """One line a question; what is left out is said."""
    questions = own(outcome)
    if questions:
        yield render(language, "survey-own-questions")
    for question in questions[:most]:
        yield render(
            language,
            "survey-own-line",
            question=say_label(language, outcome, question),
            figure=Markup(_say_figure(language, outcome, question)),
        )
    if len(questions) > most:
        yield render(language, "survey-own-more", count=len(questions) - most)


def _say_figure(language: str, outcome: Outcome, question: Question) -> str:
    """The mean of a scale or a range, else the choice most of them gave."""
    if question.is_scale:
        points = outcome.points(question.id)
        return render(language, "survey-own-score", points=points) if points else render(language, "hidden-few-answers")
    counts = count_choices(outcome, question)
    if counts is None:
        return render(language, "survey-fewer-than-ten")
    if question.type == "range":
        ends = {"first": question.options[0], "last": question.options[-1]}
        return render(language, "survey-own-mean", mean=f"{counts.mean:.1f}", **ends)
    option, votes = counts.top
    said = load_words(language, outcome.survey).option(question, option)
    return render(language, "survey-own-top", option=said, percent=counts.percent(votes))
