"""The appraisal of the last half-year, as the bot would have counted it: voted by people who tell with care."""

from datetime import date
from random import Random

from bot.demo.world import World
from domain.appraisal import CANNOT_TELL, GRADES, HALF, ITEMS, list_cadre_results
from domain.appraisal_days import compute_appraisal_window
from storage import appraisal_results, appraisals, members

_AGO = 110
"""Workdays before the demo: long enough for the next one to be planned in it."""
_VOTED = 34
_GRADES = (*GRADES, CANNOT_TELL)
_WEIGHTS = (9, 12, 3, 1, 5)
_NO_FORMS = ("", "")
"""Nobody is asked any more in one that is over."""


async def write_appraisal(world: World, day: date) -> None:
    """All in one transaction, as the other months before the history begins."""
    # Chance of its own: the life of the people must not depend on what they once voted.
    union, random = world.machine.union, Random(day.toordinal())
    opens = union.calendar.first_push_day_on_or_after(union.calendar.add_workdays(day, -_AGO))
    async with world.machine.database.transaction() as db:
        planned = await appraisals.plan(db, HALF, compute_appraisal_window(union, opens))
        cadres = sorted(await members.list_with_role(db, "cadre", "chair"), key=lambda it: (it.name, it.id))
        await appraisals.open_one(db, planned, _NO_FORMS, [(it.id, it.name) for it in cadres])
        for place in range(1, len(cadres) + 1):
            grades = [random.choices(_GRADES, _WEIGHTS, k=len(ITEMS)) for _ in range(_VOTED)]
            ballots = [dict(zip(ITEMS, row, strict=True)) for row in grades]
            await appraisal_results.write(db, planned.number, place, list_cadre_results(ballots))
        await appraisals.count_one(db, planned.number, _VOTED // 10 * 10)
        await appraisals.close(db, planned.number)
