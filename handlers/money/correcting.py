"""Correcting a row: the right amount is told, and the difference is entered as a row of its own, to be reviewed."""

from dataclasses import replace
from datetime import date

from domain.activities import NotPossible
from domain.amounts import MOST, read_amount
from domain.money import Concern, Expense, name_quarter
from handlers.context import Context
from handlers.days import say_refusal
from handlers.messenger import Button
from handlers.money import telling, words
from handlers.money.entering import find_concerns
from handlers.money.reviewing import show_row
from handlers.money.sight import find_shown
from storage import expenses, money_quarters


async def ask(context: Context) -> None:
    expense = await _find(context)
    if expense is None:
        return
    now = sum(it.fen for it in await expenses.list_chain(context.db, expense))
    context.ask("right", expense=str(expense.id))
    context.edit(
        "money-ask-right",
        number=str(expense.chain),
        amount=words.say_yuan(context.language, now),
        buttons=[[Button("money-back", f"money:row:{expense.id}")]],
    )


async def _find(context: Context) -> Expense | None:
    """What was given in confidence corrects who entered it, for nobody else knows."""
    expense = await find_shown(context)
    if expense and expense.is_in_confidence and expense.entered_by != context.actor.id:
        context.toast("money-gone", alert=True)
        return None
    return expense


async def receive(context: Context) -> None:
    try:
        # Nought is right for what was never paid.
        right = read_amount(context.incoming.text, least=0)
    except NotPossible as refusal:
        say_refusal(context, refusal)
        return
    expense = await expenses.find(context.db, int(context.draft["expense"]))
    if expense is None:
        context.finish()
        context.say("money-gone")
        return
    now = sum(it.fen for it in await expenses.list_chain(context.db, expense))
    if right == now:
        context.say("money-right-already")
        return
    yes = Button("money-correct-yes", f"money:corrected:{expense.id}:{now}:{right}")
    concerns = await _find_concerns(context, replace(expense, fen=right - now))
    context.say(
        "money-correct-preview",
        number=str(expense.chain),
        before=words.say_yuan(context.language, now),
        after=words.say_yuan(context.language, right),
        difference=words.say_yuan(context.language, right - now),
        concerns=words.say_concerns(context.language, concerns),
        buttons=[[yes], [Button("money-back", f"money:row:{expense.id}")]],
    )


async def _find_concerns(context: Context, correction: Expense) -> list[Concern]:
    """What the difference brings about, where more is spent than was entered."""
    # On the same line and of the same kind, it would be a twin of what it corrects.
    return [it for it in await find_concerns(context, correction) if it.code != "twin"] if correction.fen > 0 else []


async def correct(context: Context) -> None:
    """The button carries what the rows came to when it was shown, so a second tap, or two people, correct once."""
    expense = await _find(context)
    if expense is None:
        return
    context.leave()
    before, right = context.number(1), context.number(2)
    # The quarter before the row, as everywhere: the other way round two could wait for each other for ever.
    day = await _choose_day(context, expense)
    # By its first row: of two who correct at once the second finds the sum changed.
    await expenses.find_held(context.db, expense.chain)
    chain = await expenses.list_chain(context.db, expense)
    if day is None or right > MOST:
        context.toast("money-quarter-closed", alert=True)
    elif sum(it.fen for it in chain) != before or before == right:
        context.toast("money-changed-meanwhile", alert=True)
    else:
        correction = _make_correction(context, chain[0], day, right - before)
        concerns = await _find_concerns(context, correction)
        kept = await expenses.add(context.db, correction)
        await telling.tell_concerns(context, kept, concerns)
        await telling.tell_reviewers(context, kept)
        await telling.tell_payee(context, kept)
        await show_row(context, kept)


async def _choose_day(context: Context, expense: Expense) -> date | None:
    """Its own day; today's, once its quarter is closed."""
    for day in (expense.spent_on, context.union.today(context.now)):
        # Held, so that it is open still when the correction is written.
        if await money_quarters.hold(context.db, name_quarter(day)):
            return day
    return None


def _make_correction(context: Context, root: Expense, day: date, fen: int) -> Expense:
    return replace(
        root,
        id=0,
        root_id=root.id,
        spent_on=day,
        fen=fen,
        entered_by=context.actor.id,
        entered_at=context.now,
        # The difference is reviewed for itself, or what was passed could be changed afterwards.
        verdict="",
        reviewed_by=None,
    )
