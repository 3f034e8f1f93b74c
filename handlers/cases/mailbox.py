"""The mailbox: whoever knows the code of an anonymous case reads its replies and writes back."""

from domain.case_limits import WRONG_A_PERSON, WRONG_IN_ALL
from domain.case_moves import project
from domain.codes import read_tracking_code
from handlers.cases import own
from handlers.cases.opened import OPENED
from handlers.cases.tally import WRONG_CODES
from handlers.context import Context
from handlers.messenger import MEMORY
from storage import cases
from storage.keys import Keys


def hash_code(keys: Keys, code: str) -> bytes:
    """By which a code is known again; from the database alone it can be neither read nor tried."""
    return keys.seal("codes").mark(code.encode())


async def ask_code(context: Context) -> None:
    """`/track`, with the code or without."""
    if context.args:
        await enter(context)
    else:
        context.say("cases-code-ask")
        context.ask("code")


async def enter(context: Context) -> None:
    """The typed code goes from the chat at once; what it opens goes after ten minutes."""
    # A wrong one too: it may be a right code with one sign mistyped.
    context.messenger.delete(context.incoming.chat_id, context.incoming.message_id, store=MEMORY)
    # Before the code is looked at: refused only when wrong, a guesser would learn which one is right.
    if (
        WRONG_CODES.of(context.actor.id, context.now) >= WRONG_A_PERSON
        or WRONG_CODES.in_all(context.now) >= WRONG_IN_ALL
    ):
        context.say("cases-code-too-often")
        context.finish()
        return
    code = read_tracking_code(context.incoming.text)
    case = await cases.find_by_code(context.db, hash_code(context.keys, code)) if code else None
    if case is None:
        WRONG_CODES.add(context.actor.id, context.now)
        context.say("cases-code-wrong")
        context.ask("code")
        return
    # Only here does its sender really look; the notice to everybody ends by it.
    if case.unread_at:
        await cases.mark_read(context.db, case.number)
    OPENED.note(context.actor.id, case.number, context.now)
    # As it will be after the batch: its sender sees at once what they did.
    await own.show(context, project(case, context.union.calendar, context.now), until=context.now + own.READABLE)
