"""The light time log: one tap says how long a case took today, and how much paid time is left this month."""

from handlers.cases.sight import seen
from handlers.pen import Button
from handlers.turn import Turn
from storage import rota

STEPS = (15, 30, 60)


def taps(number: str) -> list[Button]:
    return [Button("cases-minutes", f"cases:minutes:{number}:{each}", values={"minutes": each}) for each in STEPS]


async def log(turn: Turn) -> None:
    """Today's time on the case: another tap replaces it, so that a double tap counts once."""
    case, minutes = await seen(turn, "log"), turn.number(1)
    if case is None or minutes not in STEPS:
        return
    today = turn.union.today(turn.now)
    await rota.log(turn.db, turn.actor.id, today.isoformat(), case.number, minutes)
    mine = (await rota.loads(turn.db, [turn.actor.id], today))[0]
    turn.toast("cases-minutes-noted", number=case.number, minutes=minutes, left=f"{mine.left / 60:g}")
