"""Taking a receipt on the last page of a survey: one's own word first, then a code that is seen for a minute."""

from dataclasses import dataclass, replace
from datetime import timedelta

from domain.codes import make_receipt_code
from domain.receipt import LONGEST_WORD, make_seed, read_word
from handlers.context import Context
from handlers.messenger import MEMORY, Button, Text
from handlers.survey import pages
from locales import Markup
from storage import ballots, receipts, surveys
from storage.ballots import Ballot
from storage.surveys import Survey

SEEN = timedelta(seconds=60)
"""How long what must not stay in a chat is shown."""


@dataclass(frozen=True, slots=True)
class FinishedBallot:
    """A finished ballot in a survey that is still open and will have a list."""

    survey: Survey
    key: bytes
    ballot: Ballot


async def ask(context: Context) -> None:
    """What a receipt is good for and what it does not protect from; then the word is asked for."""
    place = context.incoming.message_id
    if paper := await _find_ballot(context, context.choice, place):
        # From memory, here and below: a row would tell who takes a receipt, and so who has answered.
        context.edit(
            "receipt-ask",
            store=MEMORY,
            buttons=[[Button("receipt-no", f"receipt:back:{paper.survey.id}")]],
            most=LONGEST_WORD,
        )
        context.ask("word", survey=paper.survey.id, message=str(place))


async def return_to_survey(context: Context) -> None:
    """The last page again; a receipt that was shown is out of sight."""
    place = context.incoming.message_id
    if paper := await _find_ballot(context, context.choice, place):
        context.leave()
        buttons = pages.make_sent_buttons(paper.survey, receipts=True)
        context.edit("survey-sent", store=MEMORY, buttons=buttons, closes=_say_closing(context, paper.survey), note="")


async def give(context: Context) -> None:
    """The word was typed: it goes from the chat, and the code is seen until the minute is over."""
    chat, place = context.incoming.chat_id, int(context.draft["message"])
    # The word goes from the chat, whether it can be used or not.
    context.messenger.delete(chat, context.incoming.message_id, store=MEMORY)
    word = read_word(context.incoming.text)
    if word is None:
        context.say("receipt-no-word", store=MEMORY, most=LONGEST_WORD)
        return
    context.finish()
    if paper := await _find_ballot(context, context.draft["survey"], place):
        code, survey = make_receipt_code(context.random), paper.survey
        ballot = replace(paper.ballot, receipt=make_seed(survey.id, code, word))
        size = ballots.measure_size(survey.questions)
        await ballots.put(context.db, paper.key, survey.box, context.actor.id, ballot, size)
        _show_for_a_minute(context, survey, place, code)


def _show_for_a_minute(context: Context, survey: Survey, place: int, code: str) -> None:
    closes = _say_closing(context, survey)
    written = [[Button("receipt-written", f"receipt:back:{survey.id}")]]
    context.messenger.edit(context.chat, place, Text("receipt-code", buttons=written, code=code), store=MEMORY)
    # The second page waits in memory and hides the code; it is dropped if the person turns to another one first.
    ways = pages.make_sent_buttons(survey, receipts=True)
    context.messenger.edit(
        context.chat,
        place,
        Text("survey-sent", buttons=ways, closes=closes, note=""),
        store=MEMORY,
        at=context.now + SEEN,
    )


async def _find_ballot(context: Context, survey_id: str, place: int) -> FinishedBallot | None:
    """None, and the person is told, if no receipt can be taken (any more)."""
    survey = await surveys.find(context.db, survey_id)
    if survey is None or not survey.accepts(context.now):
        context.leave()
        context.messenger.edit(context.chat, place, Text("survey-over"), store=MEMORY)
        return None
    key, promised = context.keys.find(survey.box), await receipts.find(context.db, survey.id)
    ballot = await ballots.find(context.db, key, survey.box, context.actor.id) if key and promised else None
    # Only for what is finished: each change would make the receipt void.
    if key is None or ballot is None or not (ballot.done and ballot.answers):
        context.toast("receipt-nothing", alert=True)
        return None
    return FinishedBallot(survey, key, ballot)


def _say_closing(context: Context, survey: Survey) -> Markup:
    return pages.say_moment(context.language, context.union, survey.closes_at)
