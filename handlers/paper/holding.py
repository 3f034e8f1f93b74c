"""Holding a slip: found by its code, typed by one cadre at a time, sealed after every tap."""

from dataclasses import replace

from domain.codes import read_slip_code
from domain.paper import Slip
from handlers.paper import desk, pages
from handlers.paper.desk import Box
from handlers.paper.pages import Typing
from handlers.pen import Button
from handlers.turn import Turn
from storage import paper


async def find(turn: Turn, place: int = 0) -> tuple[Box, Slip] | None:
    """The slip the first argument names; None, and the cadre is told, if there is none (any more)."""
    box = await desk.box(turn)
    if box is None:
        return None
    code = read_slip_code(turn.args[0]) if turn.args else None
    slip = await paper.find(turn.db, box.key, box.survey.id, code) if code else None
    if slip is None:
        desk.leave(turn)
        pages.show(turn, place, "paper-unknown", [desk.back()])
        return None
    return box, slip


async def take(turn: Turn, place: int = 0) -> Typing | None:
    """The page the arguments name, of an entry this cadre is working on; None, and they are told, if there is none."""
    found = await find(turn, place)
    if found is None:
        return None
    box, slip = found
    entry = slip.entries.get(turn.actor.id)
    if entry is None or entry.done:
        tell_state(turn, box, slip, place)
        return None
    asked = pages.pages(box, entry)
    question = next((it for it in asked if len(turn.args) < 2 or it.id == turn.args[1]), None)
    if question is None:
        turn.toast("answer-too-old")
        return None
    return Typing(box, slip, entry, question)


async def keep(turn: Turn, typing: Typing, kept: str) -> Typing:
    """With this answer to the question, "" for blank."""
    others = {name: given for name, given in typing.entry.answers.items() if name != typing.question.id}
    entry = replace(typing.entry, answers=others | ({typing.question.id: kept} if kept else {}))
    slip = typing.slip.kept(turn.actor.id, entry)
    await paper.keep(turn.db, typing.box.key, typing.box.survey, slip)
    return replace(typing, slip=slip, entry=entry)


def show(turn: Turn, typing: Typing, place: int = 0) -> None:
    place = place or turn.incoming.message_id
    if typing.question.type == "text":
        turn.ask("text", slip=typing.slip.code, question=typing.question.id, message=str(place))
    else:
        desk.leave(turn)
    buttons = pages.keyboard(turn.language, typing)
    pages.show(turn, place, "paper-question", buttons, **pages.text(turn.language, typing))


def tell_state(turn: Turn, box: Box, slip: Slip, place: int = 0) -> None:
    """How far the slip is, and what can be done about it; never what anybody typed."""
    desk.leave(turn)
    state = slip.state
    again = [Button("paper-again", f"paper:at:{slip.code}")]
    ways = [again] if slip.may_type(turn.actor.id) else []
    values = {"code": slip.code} | ({"numbers": numbers(box, slip)} if state == "differs" else {})
    pages.show(turn, place, f"paper-is-{state}", [*ways, desk.back()], **values)


def numbers(box: Box, slip: Slip) -> str:
    """The numbers of the questions on which no two agree."""
    form = box.survey.questions
    return ", ".join(str(form.progress(question.id)[0]) for question in slip.differing(form))
