"""Typing in: one cadre after another types what is ticked, on pages like a member's, and sees no other's entry."""

from dataclasses import replace

from domain.codes import read_slip_code
from domain.survey import InvalidAnswer
from handlers.paper import desk, holding, pages
from handlers.paper.pages import Typing
from handlers.pen import Button
from handlers.turn import Turn
from storage import paper


async def ask_code(turn: Turn) -> None:
    if await desk.box(turn):
        turn.show("paper-ask-code", buttons=[desk.back()])
        turn.ask("code", message=str(turn.incoming.message_id))


async def read_code(turn: Turn) -> None:
    """The code was typed: it goes from the chat, and the first page is shown."""
    place, code = int(turn.draft["message"]), read_slip_code(turn.incoming.text)
    turn.pen.unsay(turn.incoming.chat_id, turn.incoming.message_id)
    if code is None:
        turn.pen.whisper(turn.incoming.chat_id, turn.language, "paper-misread")
        return
    desk.leave(turn)
    turn.args = (code,)
    await _begin(turn, place)


async def follow(turn: Turn) -> None:
    """The picture on a slip was scanned: a tap begins; any other link leads to the desk."""
    code = read_slip_code(turn.choice)
    turn.pen.unsay(turn.incoming.chat_id, turn.incoming.message_id)
    if code is None:
        await desk.show(turn)
    else:
        turn.say("paper-begin", buttons=[[Button("paper-start", f"paper:at:{code}")]], code=code)


async def look(turn: Turn) -> None:
    """Begin, or show the question the button names."""
    if len(turn.args) < 2:
        await _begin(turn)
    elif typing := await holding.take(turn):
        holding.show(turn, typing)


async def _begin(turn: Turn, place: int = 0) -> None:
    found = await holding.find(turn, place)
    if found is None:
        return
    box, slip = found
    if not slip.may_type(turn.actor.id):
        holding.tell_state(turn, box, slip, place)
        return
    slip = slip.taken_up(box.survey.questions, turn.actor.id)
    await paper.keep(turn.db, box.key, box.survey, slip)
    entry = slip.entries[turn.actor.id]
    holding.show(turn, Typing(box, slip, entry, pages.pages(box, entry)[0]), place)


async def answer(turn: Turn) -> None:
    """What is ticked; among several, tapping again takes it back."""
    typing = await holding.take(turn)
    if typing is None:
        return
    question, option = typing.question, turn.choice
    if option not in question.options:
        turn.toast("answer-too-old")
        return
    several = question.type == "multi"
    try:
        kept = question.toggle(typing.entry.answers.get(question.id, ""), option) if several else option
    except InvalidAnswer as refused:
        turn.toast(refused.key, **refused.values)
        return
    typing = await holding.keep(turn, typing, kept)
    if several:
        holding.show(turn, typing)
    else:
        _next(turn, typing)


async def go_on(turn: Turn) -> None:
    """What was typed before stays."""
    if typing := await holding.take(turn):
        _next(turn, typing)


async def leave_blank(turn: Turn) -> None:
    if typing := await holding.take(turn):
        _next(turn, await holding.keep(turn, typing, ""))


async def write(turn: Turn) -> None:
    """The open text was typed: it is sealed and goes from the chat."""
    place = int(turn.draft["message"])
    turn.args = (turn.draft["slip"], turn.draft["question"])
    turn.pen.unsay(turn.incoming.chat_id, turn.incoming.message_id)
    typing = await holding.take(turn, place)
    if typing is None:
        return
    try:
        kept = typing.question.accept("" if turn.incoming.file else turn.incoming.text)
    except InvalidAnswer as refused:
        turn.pen.whisper(turn.incoming.chat_id, turn.language, refused.key, **refused.values)
        return
    _next(turn, await holding.keep(turn, typing, kept), place)


def _next(turn: Turn, typing: Typing, place: int = 0) -> None:
    if question := typing.beside(1):
        holding.show(turn, replace(typing, question=question), place)
        return
    desk.leave(turn)
    code = typing.slip.code
    ways = [[Button("paper-hand-in", f"paper:hand:{code}")], [Button("paper-through", f"paper:at:{code}")]]
    pages.show(turn, place, "paper-end", ways, code=code)
