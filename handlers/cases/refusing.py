"""Why a step of a case cannot be made: of one that was made already it is said who made it and when."""

from domain.case import Case
from domain.case_moves import Event
from handlers.cases.words import say_day_at
from handlers.context import Context
from handlers.naming import name_person
from locales import Markup, render
from storage import case_events, members

NOT_NOW = "refused-step"


async def refuse_step(context: Context, case: Case, action: str, key: str = NOT_NOW) -> None:
    """Say it over the tapped button, or below what was typed; `key` is a reason of its own, which is said as it is."""
    done = await _find_last(context, case, action) if key == NOT_NOW else None
    if done is None:
        context.toast(key, alert=True)
        return
    cadre = await members.find(context.db, done.cadre_id) if done.cadre_id else None
    context.toast(
        "hazard-step-done" if case.is_hazard else "cases-step-done",
        alert=True,
        who=done.actor if cadre is None else "cadre",
        name=await name_person(context.db, context.language, cadre) if cadre else "",
        day=Markup(say_day_at(context.language, context.union, done.at)),
    )


async def _find_last(context: Context, case: Case, action: str) -> Event | None:
    events = await case_events.list_events(context.db, case.number)
    return next((it for it in reversed(events) if it.action == action), None)


def refuse_own(context: Context, key: str = "", **values: object) -> None:
    """To the author: that the step is over, and before it with the words of `key` what was done already."""
    if not key:
        context.toast("cases-over", alert=True)
        return
    context.toast(key, alert=True, over=Markup(render(context.language, "cases-over")), **values)
