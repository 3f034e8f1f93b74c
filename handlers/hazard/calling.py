"""I have it: whoever takes a danger to life ends its calls, and has to take a step within four hours."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta

from domain.alarm import HELD
from domain.case import Case
from domain.case_states import Refused
from domain.schedule import Occurrence
from domain.union import Union
from handlers.cases import alarm, moves
from handlers.cases.sight import find_seen
from handlers.context import Context, JobContext
from handlers.feature import Job
from handlers.naming import name_person
from locales.dates import write_moment
from storage import cases, hazard_alarms, members
from storage.database import Db


async def have(context: Context) -> None:
    case = await _find_called(context)
    if case is None:
        return
    # Of two who tap at the same moment the first has it.
    if not await hazard_alarms.take(context.db, case.number, context.actor.id, context.now, context.now + HELD):
        await _say_taken_already(context, case.number)
        return
    at = write_moment(context.language, context.union.local(context.now))
    await alarm.say_taken(context, case, context.actor, at)
    if case.handler_id is None and case.may_be_led_by(context.actor):
        with suppress(Refused):  # the call is answered even where the case cannot be theirs
            await moves.take(context, case, context.actor)
    context.edit("hazard-have-thanks", number=case.number)


async def _find_called(context: Context) -> Case | None:
    """The case of the button, or the one it was merged into since."""
    case = await find_seen(context)
    if case and case.state == "merged" and case.parent:
        context.args = (case.parent,)
        return await find_seen(context)
    return case


async def _say_taken_already(context: Context, number: str) -> None:
    kept = await hazard_alarms.find(context.db, number)
    if kept is None or kept.taken_at is None:
        context.toast("cases-over", alert=True)
        return
    taker = await members.find(context.db, kept.taken_by) if kept and kept.taken_by else None
    # Whoever was forgotten after they took a step has no name any more.
    name = await name_person(context.db, context.language, taker) if taker else "—"
    context.toast("hazard-taken-already", alert=True, name=name)


async def _find_calls(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    return [Occurrence(f"{at:%Y-%m-%dT%H:%M:%S}", at) for at in await hazard_alarms.list_next(db)]


async def call(context: JobContext) -> None:
    for each in await hazard_alarms.list_due(context.db, context.now):
        if case := await cases.find(context.db, each.case_number):
            await alarm.call(context, case, each)


# However late: after an outage of ours danger to life that nobody has is told of at once.
JOB = Job("hazard-alarm", _find_calls, call, late=timedelta(days=60))
