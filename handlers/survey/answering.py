"""Answering: one message edited in place from question to question, every answer sealed as soon as it is given."""

from dataclasses import dataclass, replace

from domain.survey import InvalidAnswer, Question
from handlers.pen import Button
from handlers.survey import managing, pages
from handlers.turn import Turn
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


async def introduce(turn: Turn) -> None:
    """/survey: what is open now, or when the next one opens; says nothing of what this person has answered."""
    survey = await surveys.open_now(turn.db)
    if survey is None or not survey.accepts(int(turn.now.timestamp())):
        opens = int(managing.next_monthly(turn.union, turn.now).opens.timestamp())
        turn.say("survey-none", opens=pages.moment(turn.language, turn.union, opens))
    else:
        turn.say(
            "survey-intro",
            buttons=pages.start(survey),
            closes=pages.moment(turn.language, turn.union, survey.closes_at),
            headline=pages.headline(turn.language, survey),
            freedom=pages.freedom(turn.language, survey),
        )


async def start(turn: Turn) -> None:
    """Begin, or go on at the first question without an answer."""
    if paper := await _take(turn):
        question = paper.survey.questions.next_unanswered(paper.ballot.answers)
        if paper.ballot.done or question is None:
            await _end(turn, paper)
        else:
            _show(turn, replace(paper, question=question))


async def look(turn: Turn) -> None:
    """Show the question the button names."""
    if paper := await _take(turn):
        _show(turn, paper)


async def go_on(turn: Turn) -> None:
    """Leave a question as it is; the ballot is sealed afresh, so that skipping looks like answering on the disk."""
    paper = await _take(turn)
    if paper is None:
        return
    kept = paper.ballot.answers.get(paper.question.id, "")
    if paper.question.required and not kept:
        turn.toast("survey-required", alert=True)
        return
    await _next(turn, await _keep(turn, paper, kept))


async def answer(turn: Turn) -> None:
    """An option was tapped: keep it; among several, tapping again takes it back."""
    paper = await _take(turn)
    if paper is None:
        return
    question, option = paper.question, turn.args[2] if len(turn.args) > 2 else ""
    if option not in question.options:
        turn.toast("answer-too-old")
        return
    several = question.type == "multi"
    try:
        kept = question.toggle(paper.ballot.answers.get(question.id, ""), option) if several else option
    except InvalidAnswer as refused:
        turn.toast(refused.key, **refused.values)
        return
    paper = await _keep(turn, paper, kept)
    turn.toast("survey-saved")
    if several:
        _show(turn, paper)
    else:
        await _next(turn, paper)


async def write(turn: Turn) -> None:
    """The open text was typed: seal it and take it out of the chat."""
    place, typed = int(turn.draft["message"]), turn.incoming.message_id
    turn.args = (turn.draft["survey"], turn.draft["question"])
    paper = await _take(turn, place)
    try:
        kept = paper.question.accept("" if turn.incoming.file else turn.incoming.text) if paper else ""
    except InvalidAnswer as refused:
        # Their words stay in the chat until they have sent a shorter text: nothing is lost.
        turn.pen.whisper(turn.incoming.chat_id, turn.language, refused.key, **refused.values)
        turn.ask("text", **{**turn.draft, "refused": f"{turn.draft.get('refused', '')} {typed}"})
        return
    for message in (typed, *map(int, turn.draft.get("refused", "").split())):
        turn.pen.unsay(turn.incoming.chat_id, message)
    if paper:
        await _next(turn, await _keep(turn, paper, kept), place)


async def pause(turn: Turn) -> None:
    """Put it away until later."""
    if paper := await _take(turn):
        _leave_text(turn)
        closes = pages.moment(turn.language, turn.union, paper.survey.closes_at)
        again = [[Button("survey-continue", f"survey:start:{paper.survey.id}")]]
        turn.show("survey-paused", buttons=again, closes=closes)


async def _take(turn: Turn, place: int = 0) -> Paper | None:
    """The paper the button's arguments name; None, and the person is told, once it is over or if it never was."""
    survey = await surveys.find(turn.db, turn.args[0]) if turn.args else None
    if survey is None or not survey.accepts(int(turn.now.timestamp())):
        _leave_text(turn)
        turn.pen.show(turn.incoming.chat_id, place or turn.incoming.message_id, turn.language, "survey-over")
        return None
    questions = {question.id: question for question in survey.questions.questions}
    question = questions.get(turn.args[1]) if len(turn.args) > 1 else survey.questions.questions[0]
    if question is None:
        turn.toast("answer-too-old")
        return None
    key = turn.keys.find(survey.key)
    if key is None:
        raise KeyGone(survey.id)
    ballot = await ballots.find(turn.db, key, survey.id, turn.actor.id) or Ballot()
    if question not in survey.questions.asked(ballot.answers):
        turn.toast("survey-not-concerned", alert=True)
        return None
    return Paper(survey, key, ballot, question)


async def _keep(turn: Turn, paper: Paper, kept: str) -> Paper:
    answers = {**paper.ballot.answers, paper.question.id: kept}
    if not kept:
        del answers[paper.question.id]
    # A receipt stands for the very answers it was taken for.
    receipt = paper.ballot.receipt if answers == paper.ballot.answers else ""
    ballot = replace(paper.ballot, answers=answers, receipt=receipt)
    return await _put(turn, replace(paper, ballot=ballot))


async def _put(turn: Turn, paper: Paper) -> Paper:
    size = ballots.size_of(paper.survey.questions)
    await ballots.put(turn.db, paper.key, paper.survey.id, turn.actor.id, paper.ballot, size)
    return paper


async def _next(turn: Turn, paper: Paper, place: int = 0) -> None:
    form, answers = paper.survey.questions, paper.ballot.answers
    question = form.step(paper.question.id, 1, answers) or form.missing(answers)
    if question:
        _show(turn, replace(paper, question=question), place)
    else:
        await _end(turn, paper, place)


def _show(turn: Turn, paper: Paper, place: int = 0) -> None:
    """The question's page; `place` is the survey's message if this was no tap on it."""
    survey, question, place = paper.survey, paper.question, place or turn.incoming.message_id
    if question.type == "text":
        turn.ask("text", survey=survey.id, question=question.id, message=str(place))
    else:
        _leave_text(turn)
    page = pages.Page(turn.language, survey, question, paper.ballot.answers)
    values = pages.text(turn.language, survey, question)
    turn.pen.show(turn.incoming.chat_id, place, turn.language, "survey-question", buttons=page.keyboard(), **values)


async def _end(turn: Turn, paper: Paper, place: int = 0) -> None:
    """The last page; `place` is the survey's message if this was no tap on it."""
    _leave_text(turn)
    survey = paper.survey
    if not paper.ballot.done:
        await _put(turn, replace(paper, ballot=replace(paper.ballot, done=True)))
    turn.pen.show(
        turn.incoming.chat_id,
        place or turn.incoming.message_id,
        turn.language,
        "survey-sent",
        buttons=pages.sent(survey, receipts=await receipts.find(turn.db, survey.id) is not None),
        closes=pages.moment(turn.language, turn.union, survey.closes_at),
    )


def _leave_text(turn: Turn) -> None:
    if turn.next and turn.next.feature == turn.feature:
        turn.finish()
