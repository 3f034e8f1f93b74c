"""The spot check of answers: fund review reads five of a month's, and what it finds stands beside the figures."""

from collections.abc import Mapping, Sequence
from datetime import time, timedelta
from functools import partial

from domain.case import Case
from domain.hazard_visits import RESULTS, SAMPLE, draw_numbers
from domain.indicator import Indicator
from domain.schedule import Month, by_month_before, by_week, month_starts, slots, week_starts
from handlers.cases.sight import find_seen
from handlers.context import Context, JobContext
from handlers.feature import Job, by_calendar
from handlers.messenger import Button, Text
from handlers.spot_checks import remind_of_waiting
from locales import Markup, render
from storage import case_checks, case_events, cases, indicators, members
from storage.database import Db

_COMMITTEE = "fund_review"
_CHECKED = "KPI-02"
_BESIDE = ("KPI-01", "KPI-02", "KPI-03")
"""The indicators that could be reached by answers that answer nothing."""


async def draw(context: JobContext) -> None:
    """By a lot that can be drawn again: its seed is the union's name and the month, and is said."""
    month = Month.read(context.period)
    measured = await indicators.find_measurement(context.db, _CHECKED, "all", month)
    rows = await indicators.list_rows(context.db, measured) if measured else []
    # Only what every cadre may read: whoever checks must not learn what is kept from others.
    readable = await cases.list_readable(context.db, [row.key for row in rows if row.is_met])
    seed = f"{context.union.name} {month}"
    numbers = draw_numbers(readable, seed, SAMPLE)
    if not numbers:
        return
    await case_checks.add(context.db, str(month), numbers)
    await _ask_to_check(context, "kpi-checks", month, numbers, seed)


async def remind(context: JobContext) -> None:
    """What nobody has read comes back each week, after two weeks to the chair too."""
    ask = partial(_ask_to_check, context, "kpi-checks-wait")
    await remind_of_waiting(context, case_checks.list_of_month, ask, "kpi-checks-late")


async def _ask_to_check(context: JobContext, key: str, month: Month, numbers: Sequence[str], seed: str = "") -> None:
    """Each of fund review is asked for those that they did not answer themselves."""
    # Asked anew: since the draw one may have been kept from others.
    readable = await cases.list_readable(context.db, numbers)
    for each in await members.list_with_role(context.db, "cadre"):
        theirs = [it for it in numbers if it in readable and not await _is_own_work(context.db, it, each.id)]
        if each.committee == _COMMITTEE and theirs:
            buttons = [[Button("cases-number", f"kpi:check:{it}:{month}", values={"number": it})] for it in theirs]
            context.messenger.send(each, Text(key, buttons=buttons, count=len(theirs), seed=seed))


async def _is_own_work(db: Db, number: str, cadre_id: int) -> bool:
    """Whether they answered it: nobody checks their own work."""
    return cadre_id in await case_events.list_actors(db, number, "reply")


async def show(context: Context) -> None:
    if (case := await _find(context)) is None:
        return
    end = f"{case.number}:{context.args[1] if len(context.args) > 1 else ''}"
    results = [[Button(f"kpi-found-{it}", f"kpi:found:{end}:{it}")] for it in RESULTS]
    ways = [[Button("cases-open", f"cases:case:{case.number}")]]
    context.edit("kpi-check", buttons=[*ways, *results], number=case.number)


async def _find(context: Context) -> Case | None:
    """The case, if this cadre of fund review may check it."""
    case = await find_seen(context)
    if case is None:
        return None
    if context.actor.committee != _COMMITTEE or await _is_own_work(context.db, case.number, context.actor.id):
        context.toast("kpi-check-not-yours", alert=True)
        return None
    return case


async def note(context: Context) -> None:
    """The first result stands: two of fund review may have looked."""
    case, result = await _find(context), context.choice
    if case is None or result not in RESULTS or len(context.args) != len(("number", "month", "result")):
        return
    if await case_checks.put_result(context.db, context.args[1], case.number, result, context.actor.id):
        context.edit("kpi-checked", number=case.number)
    else:
        context.toast("cases-over", alert=True)


async def say_checks(context: Context, indicator: Indicator, month: Month) -> Markup:
    """What was found of the month before, because this month's are only drawn now; empty where nothing was drawn."""
    if indicator.id not in _BESIDE:
        return Markup()
    for each in (month, month - 1):
        found = await case_checks.list_of_month(context.db, str(each))
        if found:
            return _say_found(context.language, found)
    return Markup()


def _say_found(language: str, found: Mapping[str, str]) -> Markup:
    counted = {result: sum(it == result for it in found.values()) for result in RESULTS}
    return Markup(render(language, "kpi-page-checks", count=len(found), **counted))


JOB = Job(
    "kpi-checks",
    by_calendar(slots(month_starts, time(9, 47), name=by_month_before)),
    draw,
    late=timedelta(days=10),
)
REMINDING = Job(
    "kpi-checks-wait",
    by_calendar(slots(week_starts, time(9, 56), name=by_week)),
    remind,
    late=timedelta(days=2),
)
