"""The spot check: each month fund review visits some of what was cleared, and says what it found there."""

from collections.abc import Sequence
from datetime import time, timedelta
from functools import partial

from domain.case import Case
from domain.case_states import Refused
from domain.hazard import Hazard
from domain.hazard_visits import RESULTS, choose_size, draw_visits
from domain.member import Member
from domain.schedule import Month, by_month_before, by_week, month_starts, slots, week_starts
from handlers.cases import hazards as words
from handlers.cases.moves import move
from handlers.cases.refusing import refuse_own, refuse_step
from handlers.cases.sight import find_seen
from handlers.context import Context, JobContext
from handlers.feature import Job, by_calendar
from handlers.messenger import Button, Keyboard, Text
from handlers.spot_checks import remind_of_waiting
from storage import case_events, case_photos, hazard_figures, hazard_visits, hazards, members
from storage.database import Db

_COMMITTEE = "fund_review"


async def draw(context: JobContext) -> None:
    """By a lot that can be drawn again: its seed is the union's name and the month, and is said."""
    month = Month.read(context.period)
    cleared = await hazard_figures.list_clearings(context.db, *month.bounds(context.union.calendar))
    if not cleared or not await _list_visitors(context):
        return
    seed = f"{context.union.name} {month}"
    size = choose_size(await hazard_visits.list_of_month(context.db, str(month - 1)))
    numbers = draw_visits(cleared, seed, size)
    await hazard_visits.add(context.db, str(month), numbers)
    await _ask_to_visit(context, "hazard-visits", month, numbers, seed)


async def remind(context: JobContext) -> None:
    """What nobody has visited comes back each week, after two weeks to the chair too."""
    ask = partial(_ask_to_visit, context, "hazard-visits-wait")
    await remind_of_waiting(context, hazard_visits.list_of_month, ask, "hazard-visits-late")


async def _ask_to_visit(context: JobContext, key: str, month: Month, numbers: Sequence[str], seed: str = "") -> None:
    """Each of fund review is asked for those that they may visit."""
    found = {number: hazard for number in numbers if (hazard := await hazards.find(context.db, number))}
    for each in await _list_visitors(context):
        theirs = [number for number, hazard in found.items() if not await _is_own_work(context.db, each, hazard)]
        buttons: Keyboard = [
            [Button("cases-number", f"hazard:visit:{number}:{month}", values={"number": number})] for number in theirs
        ]
        if theirs:
            context.messenger.send(each, Text(key, buttons=buttons, count=len(theirs), seed=seed))


async def _is_own_work(db: Db, cadre: Member, hazard: Hazard) -> bool:
    """Whether they cured or cleared it: nobody visits their own work."""
    return cadre.id in {*hazard.curers, *await case_events.list_actors(db, hazard.number, "clear")}


async def _list_visitors(context: JobContext) -> list[Member]:
    cadres = await members.list_with_role(context.db, "cadre")
    return [each for each in cadres if each.committee == _COMMITTEE]


async def show(context: Context) -> None:
    """Where to go, and the three things that can be found there."""
    if (found := await _find(context)) is None:
        return
    case, month = found
    hazard = await hazards.find(context.db, case.number)
    results: Keyboard = [[Button(f"hazard-found-{it}", f"hazard:found:{case.number}:{month}:{it}")] for it in RESULTS]
    context.edit(
        "hazard-visit",
        buttons=[*results, words.make_leaving_button(case)],
        number=case.number,
        at=await words.say_where(context.db, context.language, hazard) if hazard else "",
        measure=hazard.measure if hazard else "",
    )


async def _find(context: Context) -> tuple[Case, str] | None:
    """The hazard, if this cadre of fund review may visit it."""
    case = await find_seen(context, "revisit")
    hazard = await hazards.find(context.db, case.number) if case else None
    if case is None or hazard is None:
        return None
    month = context.args[1] if len(context.args) > 1 else ""
    if context.actor.committee != _COMMITTEE or await _is_own_work(context.db, context.actor, hazard):
        context.toast("hazard-not-your-own", alert=True)
        return None
    return case, month


async def note(context: Context) -> None:
    """What was found; what is not fixed is fixed once more, and twice as many are visited next month."""
    found, result = await _find(context), context.choice
    if found is None or result not in RESULTS:
        return
    case, month = found
    # Two of fund review may have gone there: the first result stands.
    if not await hazard_visits.put_result(context.db, month, case.number, result, context.actor.id):
        refuse_own(context, "hazard-visited-before")
        return
    hazard = await hazards.find(context.db, case.number)
    if result == "not_ok" and case.allows("duty", "revisit"):
        try:
            await move(context, case, "revisit", "duty", context.actor, grade=hazard.grade if hazard else "general")
        except Refused as refusal:
            await refuse_step(context, case, "revisit", refusal.key)
            return
        # It shows what was not cured: the next cure needs a picture of its own.
        await case_photos.retire_after(context.db, case.number)
    context.edit("hazard-visit-noted", number=case.number)


JOB = Job(
    "hazard-visits",
    by_calendar(slots(month_starts, time(9, 45), name=by_month_before)),
    draw,
    late=timedelta(days=10),
)
REMINDING = Job(
    "hazard-visits-wait",
    by_calendar(slots(week_starts, time(9, 55), name=by_week)),
    remind,
    late=timedelta(days=2),
)
