"""Answering: the form of an open survey, whose answers are sealed as soon as they are given."""

from dataclasses import dataclass, replace

from domain.survey import find_next_monthly
from handlers.context import Context
from handlers.form.conversation import Conversation
from handlers.form.filling import Filling, Held, Keeper, PageWords
from handlers.form.page import tell_news
from handlers.form.wording import load_words
from handlers.messenger import MEMORY, Button, Text
from handlers.survey import pages, past
from locales import render
from storage import ballots, receipts, surveys
from storage.ballots import Ballot, KeyGone
from storage.surveys import Survey

PAGE = PageWords(
    question="survey-question",
    option="survey-option",
    chosen="survey-chosen",
    back="survey-back",
    skip="survey-skip",
    clear="survey-clear",
    next="survey-next",
    later="survey-later",
    kept="survey-text-kept",
)


_ANSWERED = {"text": "survey-answered-text"}


@dataclass(frozen=True, slots=True)
class Sealed:
    """The open survey and this person's ballot in it."""

    survey: Survey
    key: bytes
    ballot: Ballot


class BallotKeeper(Keeper[Sealed]):
    """Keeps the answers in the member's sealed ballot."""

    feature = "survey"
    words = PAGE
    saved = "survey-saved"

    async def open(self, context: Context, name: str, message_id: int) -> Filling[Sealed] | None:
        survey = await surveys.find(context.db, name)
        if survey is None or not survey.accepts(context.now):
            context.leave()
            # From memory, as all pages of a survey: a stored row would tell who takes part.
            context.messenger.edit(context.chat, message_id, Text("survey-over"), store=MEMORY)
            return None
        key = context.keys.find(survey.box)
        # Not said to be over: the key may come back, and the update is answered with an apology until then.
        if key is None:
            raise KeyGone(survey.id)
        ballot = await ballots.find(context.db, key, survey.box, context.actor.id) or Ballot()
        form = survey.questions
        said, held = load_words(context.language, survey), Sealed(survey, key, ballot)
        return Filling(survey.id, form, said, ballot.answers, held, form.questions[0])

    async def keep(self, context: Context, filling: Filling[Sealed]) -> Filling[Sealed]:
        ballot = filling.held.ballot
        # A receipt stands for the very answers it was taken for.
        receipt = ballot.receipt if filling.answers == ballot.answers else ""
        return await _put(context, filling, replace(ballot, answers=dict(filling.answers), receipt=receipt))

    def note(self, filling: Filling[Sealed]) -> str:
        return note_answer(filling)

    async def end(self, context: Context, filling: Filling[Sealed], message_id: int) -> None:
        survey, ballot = filling.held.survey, filling.held.ballot
        if not ballot.done:
            await _put(context, filling, replace(ballot, done=True))
        # From memory: a row would tell who has answered, and when.
        context.messenger.edit(
            context.chat,
            message_id,
            Text(
                "survey-sent",
                buttons=pages.make_sent_buttons(
                    survey, receipts=await receipts.find(context.db, survey.id) is not None
                ),
                closes=pages.say_moment(context.language, context.union, survey.closes_at),
                note=tell_news(filling),
            ),
            store=MEMORY,
        )


async def _put(context: Context, filling: Filling[Sealed], ballot: Ballot) -> Filling[Sealed]:
    survey, key = filling.held.survey, filling.held.key
    # Always of one size, and in the place of the ballot before: how often somebody answered leaves no trace.
    await ballots.put(context.db, key, survey.box, context.actor.id, ballot, ballots.measure_size(survey.questions))
    return replace(filling, held=Sealed(survey, key, ballot))


def note_answer(filling: Filling[Held]) -> str:
    """That there is an answer, not which: who stands behind somebody could make them go back and look."""
    kind = filling.question.type
    # Of several choices the marks on the buttons say it already.
    return "" if kind == "multi" else render(filling.words.language, _ANSWERED.get(kind, "survey-answered"))


CONVERSATION = Conversation(BallotKeeper())


async def introduce(context: Context) -> None:
    """/survey: what is open now, or when the next one opens; says nothing of what this person has answered."""
    survey = await surveys.open_now(context.db)
    # Between its last moment and the count the row still says open.
    if survey is None or not survey.accepts(context.now):
        opens = find_next_monthly(context.union, context.now).opens
        context.say(
            "survey-none", buttons=[past.make_button()], opens=pages.say_moment(context.language, context.union, opens)
        )
    else:
        context.say(
            "survey-intro",
            buttons=[*pages.start(survey), past.make_button()],
            closes=pages.say_moment(context.language, context.union, survey.closes_at),
            headline=pages.say_headline(context.language, survey),
            freedom=pages.say_freedom(context.language, survey),
        )


async def start(context: Context) -> None:
    """Begin, or go on after the last answer."""
    if filling := await CONVERSATION.open(context):
        await CONVERSATION.resume(context, filling, is_done=filling.held.ballot.done)


async def pause(context: Context) -> None:
    """Put it away until later."""
    if filling := await CONVERSATION.open(context):
        context.leave()
        survey = filling.held.survey
        closes = pages.say_moment(context.language, context.union, survey.closes_at)
        again = [[Button("survey-continue", f"survey:start:{survey.id}")]]
        context.edit("survey-paused", store=MEMORY, buttons=again, closes=closes)
