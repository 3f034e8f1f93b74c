"""The reporter has the last word: asked at the fix and four weeks after the clearing whether it is really cured."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from domain.batches import find_midnight
from domain.case import Case
from domain.case_states import Refused
from domain.hazard import ASKED_AGAIN
from domain.schedule import Occurrence
from domain.union import Union
from handlers.cases.acting import act
from handlers.cases.moves import move
from handlers.cases.own import find_owned
from handlers.cases.refusing import refuse_own
from handlers.cases.sight import list_deciders
from handlers.cases.telling import ANSWERS, make_fixed_buttons
from handlers.cases.words import say_state
from handlers.context import Context, JobContext
from handlers.feature import Job
from handlers.messenger import Button, Text
from storage import case_photos, case_voices, cases, hazard_answers, hazards
from storage.database import Db

_AT = time(10)


async def receive(context: Context) -> None:
    """Yes, no or not sure; a *no* has it cured once more, and from the second one on the chair hears it."""
    case, answer = await find_owned(context, "write"), context.choice
    asked = context.number(1)
    if case is None or answer not in ANSWERS or asked not in (0, 1):
        return
    matter = await cases.find(context.db, case.parent) if case.parent else case
    if matter is None or not matter.is_hazard or matter.state not in ("fixed", "cleared"):
        # A second *no*, or what was to be fixed once more already.
        if matter and not matter.has_ended:
            refuse_own(context, "cases-goes-on", state=say_state(context.language, matter))
        else:
            refuse_own(context)
        return
    # The day alone of who gave no name, as of all they do.
    at = find_midnight(context.union.calendar, context.now) if case.mode == "anonymous" else context.now
    await hazard_answers.put(context.db, case.number, asked, answer, at)
    if answer != "no":
        context.edit(f"hazard-thanks-{answer}", number=case.number)
    else:
        await _deny(context, case, matter)


async def _deny(context: Context, case: Case, matter: Case) -> None:
    hazard = await hazards.find(context.db, matter.number)
    try:
        if case.number == matter.number and matter.mode == "anonymous":
            await act(context, case, "deny")
        else:
            await move(context, matter, "deny", "sender", grade=hazard.grade if hazard else "")
    except Refused:
        await _tell_chair(context, matter)
        context.edit("hazard-thanks-chair", number=case.number)
        return
    # It shows what was not cured: the next cure needs a picture of its own.
    await case_photos.retire_after(context.db, matter.number)
    context.edit("hazard-thanks-no", number=case.number)


async def _tell_chair(context: Context, matter: Case) -> None:
    """It was taken up again before: now somebody has to go and speak with people."""
    for each in await list_deciders(context.db, matter):
        see = [[Button("cases-open", f"cases:case:{matter.number}")]]
        context.messenger.send(each, Text("hazard-denied-again", buttons=see, number=matter.number))


async def _find_first(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    cleared = await hazards.find_first_unasked(db)
    if cleared is None:
        return ()
    due = _find_day(union, cleared)
    # What is late is looked at anew each hour, for a name is claimed once.
    return [Occurrence(f"{due:%Y-%m-%d}", due)] if due >= since else [Occurrence(f"{since:%Y-%m-%dT%H}", now)]


def _find_day(union: Union, cleared: datetime) -> datetime:
    # On or before: after thirty days nobody knows any longer who confided it.
    day = union.calendar.last_push_day_on_or_before(union.today(cleared + ASKED_AGAIN))
    return union.at(day, _AT)


async def ask_again(context: JobContext) -> None:
    # Nine days early, because before a long holiday the last push day may lie so far ahead.
    for number in await hazards.list_unasked(context.db, context.now - ASKED_AGAIN + timedelta(days=9)):
        case = await cases.find(context.db, number)
        if case is None or case.closed_at is None or _find_day(context.union, case.closed_at) > context.now:
            continue
        await hazards.note_asked(context.db, number)
        for known, author in await case_voices.list_authors(context.db, number):
            buttons = make_fixed_buttons(known, 1)
            context.messenger.send(author, Text("hazard-ask-again", buttons=buttons, number=known))


JOB = Job("hazard-again", _find_first, ask_again, late=timedelta(days=20))
