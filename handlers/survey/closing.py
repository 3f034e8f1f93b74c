"""Closing, in two steps that may each be repeated: count and forget the ballots, then destroy the key."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from domain.groups import TEXT_GROUP, hidden
from domain.published import measures, reliability, votes
from handlers.survey import departments, on_paper, pages, proving
from handlers.turn import Tick
from storage import ballots, cadre_group, survey_results, surveys
from storage.ballots import Ballot, KeyGone
from storage.outbox import WORK
from storage.seal import Seal
from storage.surveys import OPEN, Survey

COMMENTS = "comments"
"""The name of the key that seals open texts after closing."""

_GRACE = timedelta(days=3)
"""How long we wait for a lost key to be brought back before a survey closes without its answers."""

_FEWEST_TEXTS = 3
"""Fewer texts of a whole survey would tell on their writers."""


class NotCounted(RuntimeError):
    """The key must outlive the count; the clock tries again."""


async def count(tick: Tick) -> None:
    """Score the ballots, keep numbers and shuffled texts, and erase every ballot, all in one transaction."""
    survey = await surveys.find(tick.db, tick.period.partition("/")[0])
    if survey is None or survey.state != OPEN:
        return
    await proving.hold(tick.db, survey)
    found = await _papers(tick, survey)
    slips = [ballot for ballot in await on_paper.ballots(tick, survey) if ballot.answers]
    papers = [*(ballot for ballot in found.values() if ballot.answers), *slips]
    sheets, texts = [ballot.answers for ballot in papers], list[str]()
    form, roll = survey.questions, max(survey.roll, len(sheets))
    numbers = measures(form, sheets, roll)
    alpha = reliability(form, sheets)
    await survey_results.write(tick.db, survey.id, [*numbers, *([alpha] if alpha else [])])
    if not hidden(len(sheets), TEXT_GROUP):
        await survey_results.write_votes(tick.db, survey.id, votes(form, sheets))
        texts = [sheet[q.id] for q in form.questions if q.type == "text" for sheet in sheets if q.id in sheet]
        if len(texts) >= _FEWEST_TEXTS:
            seal = Seal(tick.keys.make(COMMENTS))
            await survey_results.write_comments(tick.db, seal, survey.id, texts, tick.random)
    values = {it.name: it.value for it in numbers}
    await proving.keep(tick, survey, papers, roll, values, texts=len(texts) >= _FEWEST_TEXTS)
    await departments.count(tick, survey, found)
    await on_paper.close(tick, survey, len(slips), len(papers))
    await ballots.clear(tick.db, survey.id)
    await surveys.count(tick.db, survey.id, len(sheets), roll)


async def _papers(tick: Tick, survey: Survey) -> Mapping[int, Ballot]:
    """Of everybody who is or was on the roll; none without the key, for which we wait if there are any."""
    key = tick.keys.find(survey.key)
    if key is not None:
        everybody = await ballots.everybody(tick.db)
        found = await ballots.of(tick.db, key, survey.id, everybody)
        # Skip logic looks at a whole paper, so it is applied before the answers of one paper are parted.
        form = survey.questions
        return {who: replace(paper, answers=form.counted(paper.answers)) for who, paper in found.items()}
    if await ballots.exist(tick.db, survey.id):
        if tick.now < tick.due + _GRACE:
            raise KeyGone(survey.id)
        await _tell_of_loss(tick, survey)
    return {}


async def _tell_of_loss(tick: Tick, survey: Survey) -> None:
    if group := await cadre_group.current(tick.db):
        name = pages.name(group.language, survey)
        tick.pen.send(group.chat_id, group.language, "survey-key-lost", lane=WORK, survey=name)


async def destroy_key(tick: Tick) -> None:
    """From here on nobody, we included, can say who gave which answer."""
    survey = await surveys.find(tick.db, tick.period.partition("/")[0])
    if survey is None:
        return
    if survey.state == OPEN:
        raise NotCounted(survey.id)
    tick.keys.destroy(survey.key)
    await surveys.close(tick.db, survey.id)


async def purge(tick: Tick) -> None:
    """Open texts are kept for a season only."""
    await survey_results.purge_comments(tick.db, tick.period)
