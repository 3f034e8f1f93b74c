"""Taking a receipt on the last page of a survey: one's own word first, then a code that is seen for a minute."""

from dataclasses import dataclass, replace
from datetime import timedelta

from domain.codes import new_receipt_code
from domain.receipt import LONGEST_WORD, read_word, seed_of
from handlers.pen import Button
from handlers.survey import pages
from handlers.turn import Turn
from locales import Markup
from storage import ballots, receipts, surveys
from storage.ballots import Ballot
from storage.surveys import Survey

SEEN = timedelta(seconds=60)
"""How long what must not stay in a chat is shown."""


@dataclass(frozen=True, slots=True)
class _Paper:
    """A finished ballot in a survey that is still open and will have a list."""

    survey: Survey
    key: bytes
    ballot: Ballot


async def ask(turn: Turn) -> None:
    """What a receipt is good for and what it does not protect from; then the word is asked for."""
    place = turn.incoming.message_id
    if paper := await _paper(turn, turn.choice, place):
        turn.show("receipt-ask", buttons=[[Button("receipt-no", f"receipt:back:{paper.survey.id}")]], most=LONGEST_WORD)
        turn.ask("word", survey=paper.survey.id, message=str(place))


async def back(turn: Turn) -> None:
    """The last page again; a receipt that was shown is out of sight."""
    place = turn.incoming.message_id
    if paper := await _paper(turn, turn.choice, place):
        leave(turn)
        buttons = pages.sent(paper.survey, receipts=True)
        turn.show("survey-sent", buttons=buttons, closes=_closes(turn, paper.survey))


async def give(turn: Turn) -> None:
    """The word was typed: it goes from the chat, and the code is seen until the minute is over."""
    chat, place = turn.incoming.chat_id, int(turn.draft["message"])
    turn.pen.unsay(chat, turn.incoming.message_id)
    word = read_word(turn.incoming.text)
    if word is None:
        turn.pen.whisper(chat, turn.language, "receipt-no-word", most=LONGEST_WORD)
        return
    turn.finish()
    if paper := await _paper(turn, turn.draft["survey"], place):
        code, survey = new_receipt_code(turn.random), paper.survey
        ballot = replace(paper.ballot, receipt=seed_of(survey.id, code, word))
        size = ballots.size_of(survey.questions)
        await ballots.put(turn.db, paper.key, survey.id, turn.actor.id, ballot, size)
        _show_for_a_minute(turn, survey, place, code)


def _show_for_a_minute(turn: Turn, survey: Survey, place: int, code: str) -> None:
    chat, language, closes = turn.incoming.chat_id, turn.language, _closes(turn, survey)
    written = [[Button("receipt-written", f"receipt:back:{survey.id}")]]
    turn.pen.show(chat, place, language, "receipt-code", buttons=written, code=code)
    ways = pages.sent(survey, receipts=True)
    turn.pen.fade(chat, place, language, "survey-sent", at=turn.now + SEEN, buttons=ways, closes=closes)


async def _paper(turn: Turn, survey_id: str, place: int) -> _Paper | None:
    """None, and the person is told, if no receipt can be taken (any more)."""
    survey = await surveys.find(turn.db, survey_id)
    if survey is None or not survey.accepts(int(turn.now.timestamp())):
        leave(turn)
        turn.pen.show(turn.incoming.chat_id, place, turn.language, "survey-over")
        return None
    key, promised = turn.keys.find(survey.key), await receipts.find(turn.db, survey.id)
    ballot = await ballots.find(turn.db, key, survey.id, turn.actor.id) if key and promised else None
    if key is None or ballot is None or not (ballot.done and ballot.answers):
        turn.toast("receipt-nothing", alert=True)
        return None
    return _Paper(survey, key, ballot)


def leave(turn: Turn) -> None:
    if turn.next and turn.next.feature == turn.feature:
        turn.finish()


def _closes(turn: Turn, survey: Survey) -> Markup:
    return pages.moment(turn.language, turn.union, survey.closes_at)
