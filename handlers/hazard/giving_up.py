"""What cannot be cured now: the chair says why and until when, and fund review has to agree."""

from datetime import date, timedelta

from domain.case_states import MOST_GIVEN_UP_DAYS
from handlers.cases import hazards as words
from handlers.cases.refusing import refuse_step
from handlers.cases.sight import find_seen
from handlers.cases.words import say_day
from handlers.cases.writing import find_written
from handlers.context import Context
from handlers.hazard import seconding
from handlers.messenger import Button

_DAYS = (7, 14, 30)


async def ask_until(context: Context) -> None:
    """When it is looked at again."""
    case = await find_seen(context, "give_up")
    if case is None:
        return
    if not case.allows("chair", "give_up"):
        await refuse_step(context, case, "give_up")
        return
    today = context.union.today(context.now)
    days = [context.union.calendar.last_push_day_on_or_before(today + timedelta(days=count)) for count in _DAYS]
    row = [
        Button("hazard-day", f"hazard:until:{case.number}:{day}", values={"day": say_day(context.language, day)})
        for day in days
        if day > today
    ]
    context.edit("hazard-give-up-until", buttons=[row, words.make_leaving_button(case)], number=case.number)


async def ask_why(context: Context) -> None:
    case = await find_seen(context, "give_up")
    if case is None:
        return
    try:
        day = date.fromisoformat(context.choice)
    except ValueError:
        return
    # The keyboard may be days old.
    if not 0 < (day - context.union.today(context.now)).days <= MOST_GIVEN_UP_DAYS:
        context.toast("cases-over", alert=True)
        return
    context.edit("hazard-give-up-why", buttons=[words.make_leaving_button(case)], number=case.number)
    context.ask("giving_up", case=case.number, day=day.isoformat())


async def receive_why(context: Context) -> None:
    """Why, and what keeps people from harm until then."""
    day = context.draft.get("day", "")
    case, reason = await find_written(context, "give_up")
    if case is None:
        return
    context.finish()
    await seconding.propose(context, case, "give_up", reason=reason, review_on=date.fromisoformat(day))
