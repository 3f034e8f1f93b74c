"""Settling: what two cadres have typed alike goes into the box of all ballots; what differs is looked at again."""

from dataclasses import replace
from typing import Any

from domain.paper import DIFFERS, Slip
from handlers.context import Context
from handlers.messenger import Button, Text
from handlers.paper import holding
from handlers.paper.desk import Box
from storage import members, paper


async def hand_in(context: Context) -> None:
    """This cadre is done with the slip."""
    filling = await holding.CONVERSATION.open(context)
    if filling is None:
        return
    typing = filling.held
    box, slip = typing.box, typing.slip.kept(context.actor.id, replace(typing.entry, done=True))
    agreed = slip.agreed(box.survey.questions)
    if agreed is None:
        await paper.keep(context.db, box.key, box.survey, slip)
        await _tell_others(context, box, slip)
    else:
        await paper.settle(context.db, box.key, box.survey, slip.code, agreed)
        slip = replace(slip, entries={}, settled=True)
    holding.tell_state(context, box, slip, context.incoming.message_id)


async def _tell_others(context: Context, box: Box, slip: Slip) -> None:
    """Which questions differ, but not who typed what."""
    if slip.state != DIFFERS:
        return
    again = [[Button("paper-again", f"paper:at:{slip.code}")]]
    values: dict[str, Any] = {"code": slip.code, "numbers": holding.say_numbers(box, slip)}
    for who in sorted(slip.entries.keys() - {context.actor.id}):
        if other := await members.find(context.db, who):
            context.messenger.send(other, Text("paper-is-differs", buttons=again, **values))
