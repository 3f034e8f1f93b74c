"""Closing, in two steps that may each be repeated: count and forget the ballots, then destroy the key."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from domain.groups import FEWEST_TEXTS, TEXT_GROUP, is_hidden
from domain.published import count_votes, list_measures, measure_reliability
from handlers.context import JobContext
from handlers.survey import departments, on_paper, proving
from handlers.survey.losing import end_without_result
from storage import ballots, survey_results, surveys
from storage.ballots import Ballot, KeyGone
from storage.fingerprints import forget_key
from storage.surveys import OPEN, Survey

COMMENTS = "comments"
"""The name of the key that seals open texts after closing."""

_GRACE = timedelta(days=3)
"""How long we wait for a lost key to be brought back before a survey closes without its answers."""


class NotCounted(RuntimeError):
    """The survey has to be counted first: the key must outlive the count; the clock tries again."""


async def count(context: JobContext) -> None:
    """Score the ballots, keep numbers and shuffled texts, and erase every ballot, all in one transaction."""
    survey = await surveys.find(context.db, context.period.partition("/")[0])
    # The command line may have counted it before the clock did.
    if survey is None or survey.state != OPEN:
        return
    if await _is_lost(context, survey):
        await end_without_result(context, survey)
        return
    # First of all: a program that tells more than was promised must not even begin.
    await proving.hold(context.db, survey)
    found = await _read_papers(context, survey)
    # A ballot in which everything was skipped is no answer, or it would lift the response.
    slips = [ballot for ballot in await on_paper.read_ballots(context, survey) if ballot.answers]
    papers = [*(ballot for ballot in found.values() if ballot.answers), *slips]
    sheets, texts = [ballot.answers for ballot in papers], list[str]()
    # Those who joined after the opening may make the answers more than the roll.
    form, roll = survey.questions, max(survey.roll, len(sheets))
    numbers = list_measures(form, sheets, roll)
    alpha = measure_reliability(form, sheets)
    await survey_results.write(context.db, survey.id, [*numbers, *([alpha] if alpha else [])])
    # Below ten they are not even kept: what no table holds no later report can tell.
    if not is_hidden(len(sheets), TEXT_GROUP):
        await survey_results.write_votes(context.db, survey.id, count_votes(form, sheets))
        texts = [sheet[q.id] for q in form.questions if q.type == "text" for sheet in sheets if q.id in sheet]
        if len(texts) >= FEWEST_TEXTS:
            seal = context.keys.seal(COMMENTS)
            # Shuffled by the way: in the order of the ballots the texts of one person could be joined.
            await survey_results.write_comments(context.db, seal, survey.id, texts, context.random)
    values = {it.name: it.value for it in numbers}
    await proving.keep(context, survey, papers, roll, values, texts=len(texts) >= FEWEST_TEXTS)
    # Without the slips, which belong to nobody's department.
    await departments.count(context, survey, found)
    await on_paper.close(context, survey, len(slips), len(papers))
    # All of it in one transaction: a crash leaves either every ballot and no number, or the numbers and no ballot.
    await ballots.clear(context.db, survey.box)
    await surveys.count(context.db, survey.id, len(sheets), roll)
    # From now on a missing key is as it should be, and nobody is to be warned of it.
    await forget_key(context.db, survey.box)


async def _is_lost(context: JobContext, survey: Survey) -> bool:
    """Whether there are answers, and their key has not been brought back in time."""
    return (
        context.keys.find(survey.box) is None
        and context.now >= context.due + _GRACE
        and await ballots.has_ballots(context.db, survey.box)
    )


async def _read_papers(context: JobContext, survey: Survey) -> Mapping[int, Ballot]:
    """Of everybody who is or was on the roll; none without the key, for which we wait if there are any."""
    key = context.keys.find(survey.box)
    if key is not None:
        everybody = await ballots.list_everybody(context.db)
        found = await ballots.find_of(context.db, key, survey.box, everybody)
        # Skip logic looks at a whole paper, so it is applied before the answers of one paper are parted.
        form = survey.questions
        return {who: replace(paper, answers=form.counted(paper.answers)) for who, paper in found.items()}
    if await ballots.has_ballots(context.db, survey.box):
        raise KeyGone(survey.id)
    return {}


async def destroy_key(context: JobContext) -> None:
    """From here on nobody, we included, can say who gave which answer."""
    survey = await surveys.find(context.db, context.period.partition("/")[0])
    if survey is None:
        return
    if survey.state == OPEN:
        raise NotCounted(survey.id)
    # The file goes first: after a crash in between the next try finds no key and closes the survey all the same.
    context.keys.destroy(survey.box)
    await surveys.close(context.db, survey.id)


async def purge(context: JobContext) -> None:
    """Open texts are kept for a season only."""
    await survey_results.purge_comments(context.db, context.period)
