"""What the books answer of the inspection: accounts that fund review has closed and that were published since."""

from domain import inspection as rules
from domain.inspection import ACCOUNTS, ACCOUNTS_DISCLOSED, load_checklist
from domain.money import find_period
from handlers.context import Context, JobContext
from handlers.inspection import words
from handlers.money.words import say_period
from locales import Markup, render
from storage import inspection_facts
from storage.inspection_facts import AccountsFact
from storage.inspections import Mark


async def prefill(scene: Context | JobContext, month: str) -> dict[str, Mark]:
    """The mark of the accounts as they stood when the month was over; nothing unless they were reviewed and published.

    Nought is never given: a union may keep its books on paper, and fund review answers then.
    """
    found = await _find(scene, month)
    if found is None or found.published_at is None:
        return {}
    calendar = scene.union.calendar
    closed, published = calendar.local(found.closed_at).date(), calendar.local(found.published_at).date()
    evidence = words.write_accounts(found.quarter, closed, published, found.fen)
    return {ACCOUNTS: Mark(ACCOUNTS, float(load_checklist()[ACCOUNTS].most), evidence)}


async def _find(scene: Context | JobContext, month: str) -> AccountsFact | None:
    quarter = rules.find_accounts_quarter(month)
    bounds = find_period(quarter)
    if bounds is None:
        return None
    _, end = rules.find_bounds(month, scene.union.calendar)
    return await inspection_facts.find_accounts(scene.db, quarter, bounds, ACCOUNTS_DISCLOSED, end)


async def say_missing(context: Context, month: str) -> Markup:
    """What the books lack for a mark of their own; empty where they have given it."""
    found = await _find(context, month)
    if found and found.published_at:
        return Markup()
    period = say_period(context.language, rules.find_accounts_quarter(month))
    return Markup(render(context.language, f"inspection-accounts-{'unpublished' if found else 'open'}", period=period))
