"""What came on paper: counted with all other ballots, but apart from members and their departments."""

from dataclasses import replace

from handlers.context import JobContext
from storage import paper, surveys
from storage.ballots import Ballot
from storage.paper import SlipBox
from storage.surveys import Survey


async def read_ballots(context: JobContext, survey: Survey) -> list[Ballot]:
    """Those of slips on which two cadres agree; none without the survey's key."""
    box = _find_box(context, survey)
    found = await paper.list_settled_ballots(context.db, box) if box else []
    return [replace(ballot, answers=survey.questions.counted(ballot.answers)) for ballot in found]


async def close(context: JobContext, survey: Survey, counted: int, answered: int) -> None:
    """Erase the slips, and keep how many of them were among the `answered`; one is settled, or does not count."""
    box = _find_box(context, survey)
    if box is None:
        # Nobody can tell any more what became of them.
        await paper.clear(context.db, survey.box)
        return
    # Newcomers may answer too, and are no sign that somebody answered twice.
    people = max(survey.roll, await surveys.count_roll(context.db))
    await paper.close(context.db, box, counted, max(answered - people, 0))


def _find_box(context: JobContext, survey: Survey) -> SlipBox | None:
    key = context.keys.find(survey.box)
    return SlipBox(survey.box, key, survey.questions) if key else None
