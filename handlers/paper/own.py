"""One's own slip: a member who answers on paper takes back what they answered in the chat, and is reminded no more."""

from handlers.context import Context
from handlers.messenger import MEMORY, Button
from handlers.survey import pages
from storage import ballots, surveys
from storage.ballots import Ballot, KeyGone
from storage.surveys import Survey


async def ask(context: Context) -> None:
    if survey := await _open(context):
        # From memory, here and below: a row would tell who answers on paper.
        yes = Button("paper-own-yes", f"paper:own-yes:{survey.id}")
        context.edit(
            "paper-own-sure", store=MEMORY, buttons=[[yes], [Button("survey-continue", f"survey:start:{survey.id}")]]
        )


async def confirm_paper(context: Context) -> None:
    """An empty ballot that is done counts as nothing and keeps reminders away."""
    survey = await _open(context)
    if survey is None:
        return
    key = context.keys.find(survey.box)
    if key is None:
        # As when answering: the key may come back, and nothing is noted until then.
        raise KeyGone(survey.id)
    # Of the size of all others, so that on the disk it looks like answering.
    size = ballots.measure_size(survey.questions)
    await ballots.put(context.db, key, survey.box, context.actor.id, Ballot(done=True), size)
    closes = pages.say_moment(context.language, context.union, survey.closes_at)
    instead = [[Button("survey-again", f"survey:at:{survey.id}:{survey.questions.questions[0].id}")]]
    context.edit("paper-own-noted", store=MEMORY, buttons=instead, closes=closes)


async def _open(context: Context) -> Survey | None:
    survey = await surveys.find(context.db, context.choice)
    if survey is None or not survey.accepts(context.now):
        context.edit("survey-over", store=MEMORY)
        return None
    return survey
