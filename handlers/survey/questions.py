"""Question by question: favourable, neutral and unfavourable shares beside the mean, which alone would hide a split."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.groups import TEXT_GROUP, hidden
from domain.survey import Question
from handlers.pen import Button
from handlers.survey import managing, outcome, pages
from handlers.survey.outcome import Outcome
from handlers.turn import Turn
from locales import Markup, render
from storage import survey_results
from storage.database import Db


@dataclass(frozen=True, slots=True)
class Shares:
    """Of `n` answers on the scale, in percent: favourable 4 and 5, neutral 3, unfavourable 1 and 2."""

    n: int
    favourable: float
    neutral: float
    unfavourable: float


def asked(found: Outcome) -> Iterator[Question]:
    return (question for question in found.survey.questions.questions if question.is_scale)


async def shares(db: Db, found: Outcome) -> dict[str, Shares]:
    """Of questions that ten people answered; those of a right are shown together or not at all, as their means are."""
    votes = await survey_results.votes(db, found.survey.id)
    counted = {q.id: votes[q.id] for q in asked(found) if q.id in found.now and q.id in votes}
    steps = {name: [given.get(step, 0) for step in "12345"] for name, given in counted.items()}
    return {name: _of(each) for name, each in steps.items() if not hidden(sum(each), TEXT_GROUP)}


def _of(steps: list[int]) -> Shares:
    one, two, three, four, five = (100 * count / sum(steps) for count in steps)
    return Shares(sum(steps), four + five, three, one + two)


async def show(turn: Turn) -> None:
    survey = await managing.counted(turn)
    if survey is None:
        return
    found = await outcome.outcome_of(turn.db, survey)
    split = await shares(turn.db, found)
    lines = [_line(turn.language, found, question, split.get(question.id)) for question in asked(found)]
    turn.edit(
        "survey-by-question",
        buttons=[[Button("survey-to-result", f"survey:result:{survey.id}")]],
        survey=pages.name(turn.language, survey),
        lines=Markup("\n").join(lines),
        alpha=_alpha(turn, found),
    )


def _line(language: str, found: Outcome, question: Question, split: Shares | None) -> Markup:
    name = Markup(render(language, f"question-{question.id}"))
    mean = found.now.get(question.id)
    if mean is None:
        reason = Markup(render(language, "hidden-few-answers"))
        return Markup(render(language, "survey-question-hidden", question=name, reason=reason))
    if split is None:
        return Markup(render(language, "survey-question-mean", question=name, mean=outcome.points_of(mean)))
    parts = {"up": split.favourable, "flat": split.neutral, "down": split.unfavourable}
    values = {name: f"{part:.0f}" for name, part in parts.items()}
    told = render(
        language, "survey-question-split", question=name, mean=outcome.points_of(mean), count=split.n, **values
    )
    return Markup(told)


def _alpha(turn: Turn, found: Outcome) -> Markup:
    """How well the questions measure one thing: for the chair, who answers for the questionnaire."""
    alpha = found.now.get("alpha")
    if alpha is None or not turn.actor.is_chair:
        return Markup("")
    return Markup(render(turn.language, "survey-alpha", value=f"{alpha.value:.2f}", count=alpha.n))
