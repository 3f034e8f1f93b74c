"""Typing in: one cadre after another types what is ticked, on pages like a member's, and sees no other's entry."""

from dataclasses import replace

from domain.codes import read_slip_code
from domain.form import InvalidAnswer
from handlers.context import Context
from handlers.messenger import Button
from handlers.paper import desk, holding, pages
from handlers.paper.pages import Typing
from storage import paper


async def ask_code(context: Context) -> None:
    if await desk.box(context):
        context.show("paper-ask-code", buttons=[desk.back()])
        context.ask("code", message=str(context.incoming.message_id))


async def read_code(context: Context) -> None:
    """The code was typed: it goes from the chat, and the first page is shown."""
    place, code = int(context.draft["message"]), read_slip_code(context.incoming.text)
    context.messenger.unsay(context.incoming.chat_id, context.incoming.message_id)
    if code is None:
        context.messenger.whisper(context.incoming.chat_id, context.language, "paper-misread")
        return
    desk.leave(context)
    context.args = (code,)
    await _begin(context, place)


async def follow(context: Context) -> None:
    """The picture on a slip was scanned: a tap begins; any other link leads to the desk."""
    code = read_slip_code(context.choice)
    context.messenger.unsay(context.incoming.chat_id, context.incoming.message_id)
    if code is None:
        await desk.show(context)
    else:
        context.say("paper-begin", buttons=[[Button("paper-start", f"paper:at:{code}")]], code=code)


async def look(context: Context) -> None:
    """Begin, or show the question the button names."""
    if len(context.args) < 2:
        await _begin(context)
    elif typing := await holding.take(context):
        holding.show(context, typing)


async def _begin(context: Context, place: int = 0) -> None:
    found = await holding.find(context, place)
    if found is None:
        return
    box, slip = found
    if not slip.may_type(context.actor.id):
        holding.tell_state(context, box, slip, place)
        return
    slip = slip.taken_up(box.survey.questions, context.actor.id)
    await paper.keep(context.db, box.key, box.survey, slip)
    entry = slip.entries[context.actor.id]
    holding.show(context, Typing(box, slip, entry, pages.pages(box, entry)[0]), place)


async def answer(context: Context) -> None:
    """What is ticked; among several, tapping again takes it back."""
    typing = await holding.take(context)
    if typing is None:
        return
    question, option = typing.question, context.choice
    if option not in question.options:
        context.toast("answer-too-old")
        return
    several = question.type == "multi"
    try:
        kept = question.toggle(typing.entry.answers.get(question.id, ""), option) if several else option
    except InvalidAnswer as refused:
        context.toast(refused.key, **refused.values)
        return
    typing = await holding.keep(context, typing, kept)
    if several:
        holding.show(context, typing)
    else:
        _next(context, typing)


async def go_on(context: Context) -> None:
    """What was typed before stays."""
    if typing := await holding.take(context):
        _next(context, typing)


async def leave_blank(context: Context) -> None:
    if typing := await holding.take(context):
        _next(context, await holding.keep(context, typing, ""))


async def write(context: Context) -> None:
    """The open text was typed: it is sealed and goes from the chat."""
    place = int(context.draft["message"])
    context.args = (context.draft["slip"], context.draft["question"])
    context.messenger.unsay(context.incoming.chat_id, context.incoming.message_id)
    typing = await holding.take(context, place)
    if typing is None:
        return
    try:
        kept = typing.question.accept("" if context.incoming.file else context.incoming.text)
    except InvalidAnswer as refused:
        context.messenger.whisper(context.incoming.chat_id, context.language, refused.key, **refused.values)
        return
    _next(context, await holding.keep(context, typing, kept), place)


def _next(context: Context, typing: Typing, place: int = 0) -> None:
    if question := typing.beside(1):
        holding.show(context, replace(typing, question=question), place)
        return
    desk.leave(context)
    code = typing.slip.code
    ways = [[Button("paper-hand-in", f"paper:hand:{code}")], [Button("paper-through", f"paper:at:{code}")]]
    pages.show(context, place, "paper-end", ways, code=code)
