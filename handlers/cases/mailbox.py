"""The mailbox: whoever knows the code of an anonymous case reads its replies and writes back."""

from dataclasses import replace
from datetime import timedelta

from domain.codes import read_tracking_code
from handlers.cases import own
from handlers.cases.opened import OPENED
from handlers.cases.tally import WRONG_CODES
from handlers.turn import Turn
from storage import cases
from storage.seal import Keys, Seal

_READABLE = timedelta(minutes=10)
_WRONG_A_PERSON = 5
_WRONG_IN_ALL = 60


def code_hash(keys: Keys, code: str) -> bytes:
    """By which a code is known again; from the database alone it can be neither read nor tried."""
    return Seal(keys.make("codes")).mark(code.encode())


async def track(turn: Turn) -> None:
    """`/track`, with the code or without."""
    if turn.args:
        await enter(turn)
    else:
        turn.say("cases-code-ask")
        turn.ask("code")


async def enter(turn: Turn) -> None:
    """The typed code goes from the chat at once; what it opens goes after ten minutes."""
    turn.pen.unsay(turn.incoming.chat_id, turn.incoming.message_id)
    if WRONG_CODES.of(turn.actor.id, turn.now) >= _WRONG_A_PERSON or WRONG_CODES.in_all(turn.now) >= _WRONG_IN_ALL:
        turn.say("cases-code-too-often")
        turn.finish()
        return
    code = read_tracking_code(turn.incoming.text)
    case = await cases.by_code(turn.db, code_hash(turn.keys, code)) if code else None
    if case is None:
        WRONG_CODES.add(turn.actor.id, turn.now)
        turn.say("cases-code-wrong")
        turn.ask("code")
        return
    if case.unread_at:
        case = replace(case, unread_at=0, version=case.version + 1)
        await cases.save(turn.db, case)
    OPENED.note(turn.actor.id, case.number, turn.now)
    await own.show(turn, case, until=turn.now + _READABLE)
