"""What came on paper: counted with all other ballots, but apart from members and their departments."""

from dataclasses import replace

from domain.paper import DIFFERS, ONCE, SlipTally, count_states
from handlers.context import JobContext
from storage import paper, surveys
from storage.ballots import Ballot
from storage.surveys import Survey


async def read_ballots(context: JobContext, survey: Survey) -> list[Ballot]:
    """Those of slips on which two cadres agree; none without the survey's key."""
    key, form = context.keys.find(survey.box), survey.questions
    found = await paper.list_settled_ballots(context.db, key, survey) if key else []
    return [replace(ballot, answers=form.counted(ballot.answers)) for ballot in found]


async def close(context: JobContext, survey: Survey, counted: int, answered: int) -> None:
    """Erase the slips, and keep how many of them were among the `answered`; one is settled, or does not count."""
    printed = await paper.count_printed(context.db, survey.id)
    if not printed:
        return
    # Newcomers may answer too, and are no sign that somebody answered twice.
    key, people = context.keys.find(survey.box), max(survey.roll, await surveys.count_roll(context.db))
    state = count_states(await paper.list_slips(context.db, key, survey.id) if key else [])
    above = max(answered - people, 0)
    await paper.close(context.db, survey.id, SlipTally(printed, counted, state[ONCE], state[DIFFERS], above))
