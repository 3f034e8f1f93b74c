"""What a union takes away of its surveys: each one that is closed, and every number that was told of it."""

from collections.abc import Iterator, Sequence

from domain.scoring import round_score
from domain.union import Union
from handlers.feature import UnionTable
from handlers.survey import counts
from handlers.survey.outcome import Outcome, load_outcome
from locales import render
from storage import surveys
from storage.database import Db
from storage.surveys import Survey

_SURVEYS = ("survey", "form", "opened", "closed", "roll", "answered")
_SHARES = ("satisfied", "basically_or_better")
_RESULTS = ("survey", "measure", "value", "people", "error")
_EVERY = 10_000


async def list_tables(db: Db, union: Union, language: str) -> Sequence[UnionTable]:
    closed = await surveys.list_closed(db, _EVERY, 0)
    rows = [(it.id, _name_form(it, language), it.opens_at, it.closes_at, it.roll, it.answered) for it in closed]
    results = [row for it in closed for row in list_results(await load_outcome(db, it))]
    return [UnionTable("surveys", _SURVEYS, rows), UnionTable("results", _RESULTS, results)]


def _name_form(survey: Survey, language: str) -> str:
    written = survey.written
    return written.say(language, "") if written else render(language, f"export-form-{survey.form}")


def _is_share(name: str) -> bool:
    return name in _SHARES or name.startswith("priority-")


def list_results(found: Outcome) -> Iterator[Sequence[object]]:
    """The measures, and how often each choice of a questionnaire's own questions was given."""
    # No more digits than were told: with all of them single answers could be reckoned back.
    for it in sorted(found.now.values(), key=lambda measure: measure.name):
        value = round(it.value, 2) if _is_share(it.name) else round_score(it.value)
        yield found.survey.id, it.name, value, it.n, None if it.se is None else round_score(it.se)
    for question in counts.own(found):
        if told := counts.count_choices(found, question):
            for option, votes in told.votes:
                yield found.survey.id, f"{question.id}/{option}", votes, told.n, None
