"""Holding a slip: found by its code, typed by one cadre at a time, sealed after every tap."""

from dataclasses import replace

from domain.codes import read_slip_code
from domain.paper import Slip
from handlers.context import Context
from handlers.messenger import Button
from handlers.paper import desk, pages
from handlers.paper.desk import Box
from handlers.paper.pages import Typing
from storage import paper


async def find(context: Context, place: int = 0) -> tuple[Box, Slip] | None:
    """The slip the first argument names; None, and the cadre is told, if there is none (any more)."""
    box = await desk.box(context)
    if box is None:
        return None
    code = read_slip_code(context.args[0]) if context.args else None
    slip = await paper.find(context.db, box.key, box.survey.id, code) if code else None
    if slip is None:
        desk.leave(context)
        pages.show(context, place, "paper-unknown", [desk.back()])
        return None
    return box, slip


async def take(context: Context, place: int = 0) -> Typing | None:
    """The page the arguments name, of an entry this cadre is working on; None, and they are told, if there is none."""
    found = await find(context, place)
    if found is None:
        return None
    box, slip = found
    entry = slip.entries.get(context.actor.id)
    if entry is None or entry.done:
        tell_state(context, box, slip, place)
        return None
    asked = pages.pages(box, entry)
    question = next((it for it in asked if len(context.args) < 2 or it.id == context.args[1]), None)
    if question is None:
        context.toast("answer-too-old")
        return None
    return Typing(box, slip, entry, question)


async def keep(context: Context, typing: Typing, kept: str) -> Typing:
    """With this answer to the question, "" for blank."""
    others = {name: given for name, given in typing.entry.answers.items() if name != typing.question.id}
    entry = replace(typing.entry, answers=others | ({typing.question.id: kept} if kept else {}))
    slip = typing.slip.kept(context.actor.id, entry)
    await paper.keep(context.db, typing.box.key, typing.box.survey, slip)
    return replace(typing, slip=slip, entry=entry)


def show(context: Context, typing: Typing, place: int = 0) -> None:
    place = place or context.incoming.message_id
    if typing.question.type == "text":
        context.ask("text", slip=typing.slip.code, question=typing.question.id, message=str(place))
    else:
        desk.leave(context)
    buttons = pages.keyboard(context.language, typing)
    pages.show(context, place, "paper-question", buttons, **pages.text(context.language, typing))


def tell_state(context: Context, box: Box, slip: Slip, place: int = 0) -> None:
    """How far the slip is, and what can be done about it; never what anybody typed."""
    desk.leave(context)
    state = slip.state
    again = [Button("paper-again", f"paper:at:{slip.code}")]
    ways = [again] if slip.may_type(context.actor.id) else []
    values = {"code": slip.code} | ({"numbers": numbers(box, slip)} if state == "differs" else {})
    pages.show(context, place, f"paper-is-{state}", [*ways, desk.back()], **values)


def numbers(box: Box, slip: Slip) -> str:
    """The numbers of the questions on which no two agree."""
    form = box.survey.questions
    return ", ".join(str(form.progress(question.id)[0]) for question in slip.differing(form))
