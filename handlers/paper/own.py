"""One's own slip: a member who answers on paper takes back what they answered in the chat, and is reminded no more."""

from handlers.pen import Button
from handlers.survey import pages
from handlers.turn import Turn
from storage import ballots, surveys
from storage.ballots import Ballot, KeyGone
from storage.surveys import Survey


async def ask(turn: Turn) -> None:
    if survey := await _open(turn):
        yes = Button("paper-own-yes", f"paper:own-yes:{survey.id}")
        turn.show("paper-own-sure", buttons=[[yes], [Button("survey-continue", f"survey:start:{survey.id}")]])


async def yes(turn: Turn) -> None:
    """An empty ballot that is done counts as nothing and keeps reminders away."""
    survey = await _open(turn)
    if survey is None:
        return
    key = turn.keys.find(survey.key)
    if key is None:
        raise KeyGone(survey.id)
    size = ballots.size_of(survey.questions)
    await ballots.put(turn.db, key, survey.id, turn.actor.id, Ballot(done=True), size)
    closes = pages.moment(turn.language, turn.union, survey.closes_at)
    instead = [[Button("survey-again", f"survey:at:{survey.id}:{survey.questions.questions[0].id}")]]
    turn.show("paper-own-noted", buttons=instead, closes=closes)


async def _open(turn: Turn) -> Survey | None:
    survey = await surveys.find(turn.db, turn.choice)
    if survey is None or not survey.accepts(int(turn.now.timestamp())):
        turn.show("survey-over")
        return None
    return survey
