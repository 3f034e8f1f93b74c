"""Typing in: one cadre after another types what is ticked, on pages like a member's, and sees no other's entry."""

from domain.codes import read_slip_code
from handlers.context import Context
from handlers.messenger import MEMORY, Button
from handlers.paper import desk, holding
from handlers.paper.holding import CONVERSATION, Typing
from storage import paper


async def ask_code(context: Context) -> None:
    if await desk.find_box(context):
        context.edit("paper-ask-code", store=MEMORY, buttons=[desk.make_back_button()])
        context.ask("code", message=str(context.incoming.message_id))


async def read_code(context: Context) -> None:
    """The code was typed: it goes from the chat, and the first page is shown."""
    message_id, code = int(context.draft["message"]), read_slip_code(context.incoming.text)
    # Whoever reads it later in the chat could open the slip.
    context.messenger.delete(context.incoming.chat_id, context.incoming.message_id, store=MEMORY)
    if code is None:
        context.say("paper-misread", store=MEMORY)
        return
    context.leave()
    await _begin(context, code, message_id)


async def follow(context: Context) -> None:
    """The picture on a slip was scanned: a tap begins; any other link leads to the desk."""
    code = read_slip_code(context.choice)
    context.messenger.delete(context.incoming.chat_id, context.incoming.message_id, store=MEMORY)
    if code is None:
        await desk.show(context)
    else:
        begin = [[Button("paper-start", f"paper:at:{code}")]]
        # From memory: a stored message would tell who typed which slip.
        context.say("paper-begin", store=MEMORY, buttons=begin, code=code)


async def look(context: Context) -> None:
    """Begin, or show the question the button names."""
    if len(context.args) < 2:
        await _begin(context, context.choice, context.incoming.message_id)
    else:
        await CONVERSATION.look(context)


async def _begin(context: Context, code: str, message_id: int) -> None:
    found = await holding.find(context, code, message_id)
    if found is None:
        return
    box, slip = found
    form, barred = box.slips.form, box.find_barred(context.actor.id)
    if not slip.may_type(form, context.actor.id, barred):
        holding.tell_state(context, box, slip, message_id)
        return
    slip = slip.taken_up(form, context.actor.id, barred)
    await paper.keep(context.db, box.slips, slip)
    typing = Typing(box, slip, slip.entries[context.actor.id])
    CONVERSATION.show(context, holding.make_filling(context, typing), message_id)
