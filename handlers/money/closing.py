"""Closing a quarter: fund review does it once everything in it is reviewed, and from then on nothing in it changes."""

from domain.money import Expense, find_period, is_reviewer, list_waiting
from handlers.cadres import tell_cadres
from handlers.context import Context
from handlers.messenger import Button
from handlers.money import words
from handlers.money.showing import has_ended, show
from storage import expenses, money_quarters


async def ask(context: Context) -> None:
    name = _read(context)
    if name is None:
        return
    waiting, rows = await list_unsettled(context, name)
    period = words.say_period(context.language, name)
    back = [Button("money-back", f"money:period:{name}:0")]
    if waiting:
        context.edit("money-close-waits", period=period, count=len(waiting), buttons=[back])
        return
    # With care: only fund review, who sees it anyway, comes here.
    spent = words.say_yuan(context.language, sum(it.fen for it in rows))
    yes = [Button("money-close-yes", f"money:closing:{name}")]
    context.edit("money-close-ask", period=period, count=len(rows), spent=spent, buttons=[yes, back])


def _read(context: Context) -> str | None:
    """The quarter of the button, which is over, for somebody of fund review; else a word, and None."""
    name = context.args[0] if context.args else ""
    if not is_reviewer(context.actor):
        context.toast("money-not-yours-to-review", alert=True)
    elif "Q" not in name or find_period(name) is None or not has_ended(context, name):
        context.toast("money-close-early", alert=True)
    else:
        return name
    return None


async def list_unsettled(context: Context, name: str) -> tuple[list[Expense], list[Expense]]:
    """The rows of a quarter that were not passed, and all its rows."""
    bounds = find_period(name)
    if bounds is None:
        return [], []
    rows = await expenses.list_between(context.db, *bounds)
    open_rows = list_waiting(await expenses.list_open_chains(context.db))
    return [it for it in open_rows if bounds[0] <= it.spent_on <= bounds[1]], rows


async def close(context: Context) -> None:
    name = _read(context)
    if name is None:
        return
    # Held first: what is entered from now on finds the quarter closed, or is counted here.
    if not await money_quarters.hold(context.db, name):
        context.toast("money-closed-already", alert=True)
        return
    waiting, rows = await list_unsettled(context, name)
    if waiting:
        context.toast("money-close-meanwhile", alert=True)
        return
    await money_quarters.close(context.db, name, context.actor.id, context.now)
    # Whoever knows the other lines could compute what a few payments in confidence came to.
    total = sum(it.fen for it in rows if not it.is_in_confidence)
    await tell_cadres(
        context,
        "money-closed-told",
        period=lambda language: words.say_period(language, name),
        spent=lambda language: words.say_yuan(language, total),
    )
    await show(context, name, 0)
