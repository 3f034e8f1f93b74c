"""A major hazard: another person confirms it within two working hours; it counts as major until then too."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.case import Case
from domain.hazard import CONFIRM_WITHIN
from domain.member import Member
from domain.schedule import Occurrence
from domain.union import Union
from handlers.cases import hazards as words
from handlers.cases.majors import ROUNDS, is_waited_for, list_confirming, list_knowing, may_confirm
from handlers.cases.reading import show
from handlers.cases.sight import find_seen, list_deciders
from handlers.context import AnyContext, Context, JobContext
from handlers.feature import Job
from handlers.messenger import Button, Text
from storage import cadre_group, cases, hazard_confirmations, members
from storage.database import Db


async def ask(context: Context, case: Case) -> None:
    """Whoever decides hears of it at once, because the head of the company has to; and another person confirms."""
    due = context.union.calendar.add_working_hours(context.now, CONFIRM_WITHIN)
    await hazard_confirmations.ask(context.db, case.number, context.actor.id, due)
    chairs, asked = await list_deciders(context.db, case), await list_confirming(context.db, case, context.actor.id)
    for each in {it.id: it for it in (*chairs, *asked)}.values():
        key = "hazard-major" if each in chairs else "hazard-major-confirm"
        await _tell(context, each, case, key, may_confirm=each in asked)


async def _tell(context: AnyContext, reader: Member, case: Case, key: str, *, may_confirm: bool) -> None:
    known = await words.describe(context.db, reader.language, case)
    ways = [[Button("cases-open", f"cases:case:{case.number}")]]
    if may_confirm:
        ways = [[Button("hazard-confirm", f"hazard:confirm:{case.number}")], *ways]
    context.messenger.send(reader, Text(key, buttons=ways, number=case.number, at=known["at"]))


async def confirm(context: Context) -> None:
    """Once, and by somebody else than who graded it; whoever thinks it lighter grades it anew, with a second person."""
    case = await find_seen(context)
    waiting = await hazard_confirmations.find(context.db, case.number) if case else None
    if case is None:
        return
    if waiting is None or not await is_waited_for(context.db, case):
        context.toast("cases-over", alert=True)
        return
    if not await may_confirm(context.db, case, context.actor):
        context.toast("hazard-not-your-own", alert=True)
        return
    if await hazard_confirmations.confirm(context.db, case.number, context.actor.id, context.now):
        await _tell_grader(context, case, waiting.graded_by)
    await show(context, case)


async def _tell_grader(context: Context, case: Case, grader_id: int | None) -> None:
    if grader_id and (grader := await members.find(context.db, grader_id)):
        context.messenger.send(grader, Text("hazard-confirmed", number=case.number, name=context.actor.name))


async def _find_reminders(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    return [Occurrence(f"{at:%Y-%m-%dT%H:%M:%S}", at) for at in await hazard_confirmations.list_next(db)]


async def remind(context: JobContext) -> None:
    for waiting in await hazard_confirmations.list_due(context.db, context.now):
        case = await cases.find(context.db, waiting.case_number)
        rounds = waiting.reminded + 1
        is_waiting = case is not None and await is_waited_for(context.db, case)
        following = context.union.calendar.add_working_hours(context.now, CONFIRM_WITHIN)
        goes_on = is_waiting and rounds < ROUNDS
        # Stored with what is said, so that a restart neither repeats nor loses it.
        await hazard_confirmations.wait(context.db, waiting.case_number, rounds, following if goes_on else None)
        if case and is_waiting:
            await _climb(context, case, waiting.graded_by, rounds)


async def _climb(context: JobContext, case: Case, grader: int | None, rounds: int) -> None:
    everybody = rounds >= ROUNDS
    readers = await list_knowing(context.db, case) if everybody else await list_confirming(context.db, case, grader)
    for each in readers:
        await _tell(context, each, case, "hazard-confirm-late", may_confirm=each.id != grader)
    group = await cadre_group.find_current(context.db)
    if everybody and group and not case.is_confidential:
        context.messenger.send(group, Text("hazard-confirm-group", number=case.number))


JOB = Job("hazard-confirm", _find_reminders, remind, late=timedelta(days=60))
