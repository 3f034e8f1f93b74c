"""Question by question: favourable, neutral and unfavourable shares beside the mean, which alone would hide a split."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.form import Question
from domain.groups import TEXT_GROUP, is_hidden
from handlers.context import Context
from handlers.form.wording import load_words
from handlers.listing import cut_page, part_text
from handlers.messenger import Button
from handlers.survey import counts, managing, outcome, pages, summary
from handlers.survey.counts import own
from handlers.survey.outcome import Outcome
from locales import Markup, render
from storage import survey_results
from storage.database import Db
from storage.surveys import Survey


@dataclass(frozen=True, slots=True)
class Shares:
    """Of `n` answers on the scale, in percent: favourable 4 and 5, neutral 3, unfavourable 1 and 2."""

    n: int
    favourable: float
    neutral: float
    unfavourable: float


_TURNING = ("survey-back", "survey-next")


def list_asked(found: Outcome) -> Iterator[Question]:
    return (question for question in found.survey.questions.questions if question.is_scale)


async def compute_shares(db: Db, found: Outcome) -> dict[str, Shares]:
    """Of questions that ten people answered; those of a right are shown together or not at all, as their means are."""
    votes = await survey_results.find_votes(db, found.survey.id)
    # Only where the mean is told: shares of a hidden question would tell it.
    counted = {q.id: votes[q.id] for q in list_asked(found) if q.id in found.now and q.id in votes}
    steps = {name: [given.get(step, 0) for step in "12345"] for name, given in counted.items()}
    return {name: _compute_shares(each) for name, each in steps.items() if not is_hidden(sum(each), TEXT_GROUP)}


def _compute_shares(steps: list[int]) -> Shares:
    one, two, three, four, five = (100 * count / sum(steps) for count in steps)
    return Shares(sum(steps), four + five, three, one + two)


async def show(context: Context) -> None:
    if survey := await managing.find_counted(context):
        back = Button("survey-to-result", f"survey:result:{survey.id}")
        await show_page(context, survey, f"survey:questions:{survey.id}", back)


async def show_page(context: Context, survey: Survey, turning: str, back: Button) -> None:
    """A page of them; `turning` is the data of the buttons that turn it, `back` leads to the whole result."""
    found = await outcome.load_outcome(context.db, survey)
    split = await compute_shares(context.db, found)
    told = [question for question in found.survey.questions.questions if question.is_scale or question in own(found)]
    parts = part_text(_say_line(context.language, found, question, split.get(question.id)) for question in told)
    page = cut_page(parts, context.number(1), 1)
    context.edit(
        "survey-by-question",
        buttons=[*page.turning(turning, _TURNING), [back]],
        survey=pages.say_name(context.language, survey),
        lines=Markup().join(page.rows),
        alpha=_say_alpha(context, found),
    )


def _say_line(language: str, found: Outcome, question: Question, split: Shares | None) -> Markup:
    if found.survey.written:
        name = counts.say_label(language, found, question)
    else:
        name = Markup(render(language, f"question-{question.id}"))
    return (
        _scale(language, found, question, name, split) if question.is_scale else _say_counts(language, found, question)
    )


def _say_counts(language: str, found: Outcome, question: Question) -> Markup:
    """How often each choice was given, and the mean of a range."""
    name, told, said = (
        counts.say_label(language, found, question),
        counts.count_choices(found, question),
        load_words(language, found.survey),
    )
    if told is None:
        reason = Markup(render(language, "survey-fewer-than-ten"))
        return Markup(render(language, "survey-question-hidden", question=name, reason=reason))
    choices = [
        render(language, "survey-choice", choice=said.option(question, it), votes=votes, percent=told.percent(votes))
        for it, votes in told.votes
        if votes or question.type != "range"
    ]
    key = "survey-question-range" if question.type == "range" else "survey-question-choices"
    values = {"mean": f"{told.mean:.1f}"} if question.type == "range" else {}
    gap = Markup(" · ") if question.type == "range" else Markup("\n")
    listed = gap.join(map(Markup, choices))
    return Markup(render(language, key, question=name, count=told.n, choices=listed, **values))


def _scale(language: str, found: Outcome, question: Question, name: str, split: Shares | None) -> Markup:
    mean = found.now.get(question.id)
    if mean is None:
        reason = Markup(render(language, "hidden-few-answers"))
        return Markup(render(language, "survey-question-hidden", question=name, reason=reason))
    if split is None:
        return Markup(render(language, "survey-question-mean", question=name, mean=outcome.say_points(mean)))
    parts = {"up": split.favourable, "flat": split.neutral, "down": split.unfavourable}
    values = {name: f"{part:.0f}" for name, part in parts.items()}
    told = render(
        language, "survey-question-split", question=name, mean=outcome.say_points(mean), count=split.n, **values
    )
    return Markup(told + summary.say_change(language, found.change(question.id)))


def _say_alpha(context: Context, found: Outcome) -> Markup:
    """How well the questions measure one thing: for the chair, who answers for the questionnaire."""
    alpha = found.now.get("alpha")
    if alpha is None or not context.actor.is_chair:
        return Markup("")
    return Markup(render(context.language, "survey-alpha", value=f"{alpha.value:.2f}", count=alpha.n))
