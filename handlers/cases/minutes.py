"""The light time log: one tap says how long a case took today, and how much paid time is left this month."""

from handlers.cases.sight import find_seen
from handlers.context import Context
from handlers.messenger import Button
from storage import rota

STEPS = (15, 30, 60)


def make_minute_buttons(number: str) -> list[Button]:
    return [Button("cases-minutes", f"cases:minutes:{number}:{each}", values={"minutes": each}) for each in STEPS]


async def log(context: Context) -> None:
    """Today's time on the case: another tap replaces it, so that a double tap counts once."""
    case, minutes = await find_seen(context, "log"), context.number(1)
    if case is None or minutes not in STEPS:
        return
    today = context.union.today(context.now)
    await rota.log(context.db, context.actor.id, today.isoformat(), case.number, minutes)
    mine = (await rota.list_loads(context.db, [context.actor.id], today))[0]
    context.toast("cases-minutes-noted", number=case.number, minutes=minutes, left=f"{mine.left / 60:g}")
