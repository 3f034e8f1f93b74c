"""Settling: what two cadres have typed alike goes into the box of all ballots; what differs is looked at again."""

from dataclasses import replace

from domain.paper import DIFFERS, Slip
from handlers.context import Context
from handlers.messenger import Button, Text
from handlers.paper import holding
from storage import members, paper


async def hand_in(context: Context) -> None:
    """This cadre is done with the slip."""
    filling = await holding.CONVERSATION.open(context)
    if filling is None:
        return
    typing = filling.held
    box, slip = typing.box, typing.slip.kept(context.actor.id, replace(typing.entry, done=True))
    agreed = slip.agreed(box.slips.form)
    if agreed is None:
        await paper.keep(context.db, box.slips, slip)
        if slip.state == DIFFERS:
            await _tell_others(context, slip, numbers=holding.say_numbers(box, slip))
    else:
        # A ballot like all others from here on: who typed it is forgotten in the same transaction.
        await paper.settle(context.db, box.slips, slip.code, agreed)
        await _tell_others(context, slip)
        # After telling, which has to know who typed it; from here on nobody does.
        slip = replace(slip, entries={}, settled=True)
    holding.tell_state(context, box, slip, context.incoming.message_id)


async def _tell_others(context: Context, slip: Slip, numbers: str = "") -> None:
    """Whoever else typed it hears what became of it: which questions differ, or that it counts; not who typed what."""
    again = [[Button("paper-again", f"paper:at:{slip.code}")]]
    said = Text("paper-is-settled", code=slip.code)
    if numbers:
        said = Text("paper-is-differs", buttons=again, code=slip.code, numbers=numbers)
    for who in sorted(slip.entries.keys() - {context.actor.id}):
        if other := await members.find(context.db, who):
            context.messenger.send(other, said)
