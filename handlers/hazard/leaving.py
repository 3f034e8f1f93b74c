"""Who leaves: what they were to cure is nobody's, and a danger to life they had calls anew."""

from dataclasses import replace

from domain.member import Member
from handlers.cases import alarm
from handlers.cases.telling import tell_handler
from handlers.context import AnyContext
from storage import cases, hazards


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """A member without consent can be told nothing, so they cannot be the one who cures it either."""
    if before.can_work and not after.can_work:
        await alarm.free(context, before)
    if after.is_active or not before.is_active:
        return
    for number in await hazards.list_owned(context.db, before.id):
        case, hazard = await cases.find(context.db, number), await hazards.find(context.db, number)
        if case is None or hazard is None:
            continue
        await hazards.put(context.db, replace(hazard, owner_id=None))
        await tell_handler(context, case, "hazard-owner-gone")
