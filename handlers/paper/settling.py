"""Settling: what two cadres have typed alike goes into the box of all ballots; what differs is looked at again."""

from dataclasses import replace
from typing import Any

from domain.paper import DIFFERS, Slip
from handlers.paper import holding
from handlers.paper.desk import Box
from handlers.pen import Button
from handlers.turn import Turn
from storage import members, paper
from storage.outbox import WORK


async def hand_in(turn: Turn) -> None:
    """This cadre is done with the slip."""
    typing = await holding.take(turn)
    if typing is None:
        return
    box, slip = typing.box, typing.slip.kept(turn.actor.id, replace(typing.entry, done=True))
    agreed = slip.agreed(box.survey.questions)
    if agreed is None:
        await paper.keep(turn.db, box.key, box.survey, slip)
        await _tell_others(turn, box, slip)
    else:
        await paper.settle(turn.db, box.key, box.survey, slip.code, agreed)
        slip = replace(slip, entries={}, settled=True)
    holding.tell_state(turn, box, slip)


async def _tell_others(turn: Turn, box: Box, slip: Slip) -> None:
    """Which questions differ, but not who typed what."""
    if slip.state != DIFFERS:
        return
    again = [[Button("paper-again", f"paper:at:{slip.code}")]]
    values: dict[str, Any] = {"code": slip.code, "numbers": holding.numbers(box, slip)}
    for who in sorted(slip.entries.keys() - {turn.actor.id}):
        if other := await members.find(turn.db, who):
            turn.pen.tell(other, "paper-is-differs", buttons=again, lane=WORK, **values)
