"""Answering: one message edited in place from question to question, every answer sealed as soon as it is given."""

from dataclasses import dataclass, replace

from domain.form import InvalidAnswer, Question
from handlers.context import Context
from handlers.messenger import Button
from handlers.survey import managing, pages
from storage import ballots, receipts, surveys
from storage.ballots import Ballot, KeyGone
from storage.surveys import Survey


@dataclass(frozen=True, slots=True)
class Paper:
    """The open survey as this person holds it, at one question."""

    survey: Survey
    key: bytes
    ballot: Ballot
    question: Question


async def introduce(context: Context) -> None:
    """/survey: what is open now, or when the next one opens; says nothing of what this person has answered."""
    survey = await surveys.open_now(context.db)
    if survey is None or not survey.accepts(int(context.now.timestamp())):
        opens = int(managing.next_monthly(context.union, context.now).opens.timestamp())
        context.say("survey-none", opens=pages.moment(context.language, context.union, opens))
    else:
        context.say(
            "survey-intro",
            buttons=pages.start(survey),
            closes=pages.moment(context.language, context.union, survey.closes_at),
            headline=pages.headline(context.language, survey),
            freedom=pages.freedom(context.language, survey),
        )


async def start(context: Context) -> None:
    """Begin, or go on at the first question without an answer."""
    if paper := await _take(context):
        question = paper.survey.questions.next_unanswered(paper.ballot.answers)
        if paper.ballot.done or question is None:
            await _end(context, paper)
        else:
            _show(context, replace(paper, question=question))


async def look(context: Context) -> None:
    """Show the question the button names."""
    if paper := await _take(context):
        _show(context, paper)


async def go_on(context: Context) -> None:
    """Leave a question as it is; the ballot is sealed afresh, so that skipping looks like answering on the disk."""
    paper = await _take(context)
    if paper is None:
        return
    kept = paper.ballot.answers.get(paper.question.id, "")
    if paper.question.required and not kept:
        context.toast("survey-required", alert=True)
        return
    await _next(context, await _keep(context, paper, kept))


async def answer(context: Context) -> None:
    """An option was tapped: keep it; among several, tapping again takes it back."""
    paper = await _take(context)
    if paper is None:
        return
    question, option = paper.question, context.args[2] if len(context.args) > 2 else ""
    if option not in question.options:
        context.toast("answer-too-old")
        return
    several = question.type == "multi"
    try:
        kept = question.toggle(paper.ballot.answers.get(question.id, ""), option) if several else option
    except InvalidAnswer as refused:
        context.toast(refused.key, **refused.values)
        return
    paper = await _keep(context, paper, kept)
    context.toast("survey-saved")
    if several:
        _show(context, paper)
    else:
        await _next(context, paper)


async def write(context: Context) -> None:
    """The open text was typed: seal it and take it out of the chat."""
    place, typed = int(context.draft["message"]), context.incoming.message_id
    context.args = (context.draft["survey"], context.draft["question"])
    paper = await _take(context, place)
    try:
        kept = paper.question.accept("" if context.incoming.file else context.incoming.text) if paper else ""
    except InvalidAnswer as refused:
        # Their words stay in the chat until they have sent a shorter text: nothing is lost.
        context.messenger.whisper(context.incoming.chat_id, context.language, refused.key, **refused.values)
        context.ask("text", **{**context.draft, "refused": f"{context.draft.get('refused', '')} {typed}"})
        return
    for message in (typed, *map(int, context.draft.get("refused", "").split())):
        context.messenger.unsay(context.incoming.chat_id, message)
    if paper:
        await _next(context, await _keep(context, paper, kept), place)


async def pause(context: Context) -> None:
    """Put it away until later."""
    if paper := await _take(context):
        _leave_text(context)
        closes = pages.moment(context.language, context.union, paper.survey.closes_at)
        again = [[Button("survey-continue", f"survey:start:{paper.survey.id}")]]
        context.show("survey-paused", buttons=again, closes=closes)


async def _take(context: Context, place: int = 0) -> Paper | None:
    """The paper the button's arguments name; None, and the person is told, once it is over or if it never was."""
    survey = await surveys.find(context.db, context.args[0]) if context.args else None
    if survey is None or not survey.accepts(int(context.now.timestamp())):
        _leave_text(context)
        context.messenger.show(
            context.incoming.chat_id, place or context.incoming.message_id, context.language, "survey-over"
        )
        return None
    questions = {question.id: question for question in survey.questions.questions}
    question = questions.get(context.args[1]) if len(context.args) > 1 else survey.questions.questions[0]
    if question is None:
        context.toast("answer-too-old")
        return None
    key = context.keys.find(survey.key)
    if key is None:
        raise KeyGone(survey.id)
    ballot = await ballots.find(context.db, key, survey.id, context.actor.id) or Ballot()
    if question not in survey.questions.asked(ballot.answers):
        context.toast("survey-not-concerned", alert=True)
        return None
    return Paper(survey, key, ballot, question)


async def _keep(context: Context, paper: Paper, kept: str) -> Paper:
    answers = {**paper.ballot.answers, paper.question.id: kept}
    if not kept:
        del answers[paper.question.id]
    # A receipt stands for the very answers it was taken for.
    receipt = paper.ballot.receipt if answers == paper.ballot.answers else ""
    ballot = replace(paper.ballot, answers=answers, receipt=receipt)
    return await _put(context, replace(paper, ballot=ballot))


async def _put(context: Context, paper: Paper) -> Paper:
    size = ballots.measure_size(paper.survey.questions)
    await ballots.put(context.db, paper.key, paper.survey.id, context.actor.id, paper.ballot, size)
    return paper


async def _next(context: Context, paper: Paper, place: int = 0) -> None:
    form, answers = paper.survey.questions, paper.ballot.answers
    question = form.step(paper.question.id, 1, answers) or form.missing(answers)
    if question:
        _show(context, replace(paper, question=question), place)
    else:
        await _end(context, paper, place)


def _show(context: Context, paper: Paper, place: int = 0) -> None:
    """The question's page; `place` is the survey's message if this was no tap on it."""
    survey, question, place = paper.survey, paper.question, place or context.incoming.message_id
    if question.type == "text":
        context.ask("text", survey=survey.id, question=question.id, message=str(place))
    else:
        _leave_text(context)
    page = pages.Page(context.language, survey, question, paper.ballot.answers)
    values = pages.text(context.language, survey, question)
    context.messenger.show(
        context.incoming.chat_id, place, context.language, "survey-question", buttons=page.keyboard(), **values
    )


async def _end(context: Context, paper: Paper, place: int = 0) -> None:
    """The last page; `place` is the survey's message if this was no tap on it."""
    _leave_text(context)
    survey = paper.survey
    if not paper.ballot.done:
        await _put(context, replace(paper, ballot=replace(paper.ballot, done=True)))
    context.messenger.show(
        context.incoming.chat_id,
        place or context.incoming.message_id,
        context.language,
        "survey-sent",
        buttons=pages.sent(survey, receipts=await receipts.find(context.db, survey.id) is not None),
        closes=pages.moment(context.language, context.union, survey.closes_at),
    )


def _leave_text(context: Context) -> None:
    if context.next and context.next.feature == context.feature:
        context.finish()
