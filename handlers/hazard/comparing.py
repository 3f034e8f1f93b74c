"""Comparing pictures: whose photo looks like one of an open hazard is asked whether it is the same."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.case_states import Refused
from domain.schedule import Occurrence
from domain.union import Union
from handlers.cases import hazards as words
from handlers.cases.moves import move
from handlers.cases.own import find_owned
from handlers.cases.refusing import refuse_step
from handlers.cases.words import say_day_at
from handlers.context import Context, JobContext
from handlers.feature import Job
from handlers.messenger import Button, Text
from storage import cases, hazards
from storage.database import Db

_MOST = 2


async def _find_uncompared(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    """As soon as a picture was drawn anew: whoever reported it still stands there."""
    return [Occurrence(number, now) for number in await hazards.list_uncompared(db)]


async def compare(context: JobContext) -> None:
    for number in await hazards.list_uncompared(context.db):
        # First, also where nobody is asked: else it would come up at every wake-up.
        await hazards.note_compared(context.db, number)
        case = await cases.find(context.db, number)
        author = await cases.find_author(context.db, number)
        near = await hazards.list_near(context.db, number, await hazards.list_looks(context.db, number), _MOST)
        listed = [parent for it in near if (parent := await cases.find(context.db, it)) and parent.is_listed]
        # Who gave no name cannot be asked.
        if case is None or author is None or case.state != "reported" or not listed:
            continue
        for parent in listed:
            known = await words.describe(context.db, author.language, parent)
            day = say_day_at(author.language, context.union, parent.opened_at)
            same = [[Button("hazard-same", f"hazard:join:{number}:{parent.number}", values={"day": day})]]
            text = Text("hazard-looks-alike", buttons=same, number=number, at=known["at"], day=day)
            context.messenger.send(author, text)


async def join(context: Context) -> None:
    """It is the same: from now on its reporter hears of the other one."""
    case = await find_owned(context, "write")
    parent = await cases.find(context.db, context.choice)
    if case is None or parent is None or not parent.is_listed or parent.number == case.number:
        context.toast("cases-over", alert=True)
        return
    try:
        await move(context, case, "same", "sender", parent=parent.number)
    except Refused as refusal:
        await refuse_step(context, case, "same", refusal.key)
        return
    await move(context, parent, "join", "duty")
    context.edit("hazard-same-thanks", number=case.number)


JOB = Job("hazard-compare", _find_uncompared, compare, late=timedelta(days=1))
