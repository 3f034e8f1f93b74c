"""Who may see a single row: of what was spent in confidence only whoever entered it and whoever may review it."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from domain.member import Member
from domain.money import BudgetLine, Expense, is_reviewer, list_waiting, may_review
from handlers.context import Context
from storage import budgets, cases, expenses, members
from storage.database import Db


async def can_see(db: Db, actor: Member, expense: Expense) -> bool:
    if not expense.is_in_confidence or expense.entered_by == actor.id:
        return True
    return await can_review(db, actor, expense)


async def can_review(db: Db, actor: Member, expense: Expense) -> bool:
    if not is_reviewer(actor):
        return False
    chain = await expenses.list_chain(db, expense)
    approvers = await _list_approvers(db, [expense.of])
    return await _may_review(db, actor, expense, chain, approvers[expense.of])


async def _may_review(
    db: Db, actor: Member, expense: Expense, chain: Iterable[Expense], approvers: Collection[int]
) -> bool:
    return may_review(actor, expense, chain, approvers) and not await _is_their_own(db, actor, expense)


async def _is_their_own(db: Db, actor: Member, expense: Expense) -> bool:
    """Whether the case it was spent on is the reviewer's, or one that its author keeps from them."""
    case = await cases.find(db, expense.case_number) if expense.case_number else None
    return case is not None and (case.names(actor) or await cases.is_author(db, case.number, actor.id))


async def _list_approvers(db: Db, lines: Collection[BudgetLine]) -> dict[BudgetLine, set[int]]:
    approved = await budgets.list_approved(db, lines)
    return {line: {it.decided_by for it in approved.get(line, ()) if it.decided_by} for line in lines}


async def list_reviewable(db: Db, actor: Member) -> list[Expense]:
    """The rows that wait for a review which this person may give."""
    if not is_reviewer(actor):
        return []
    rows = await expenses.list_open_chains(db)
    chains = defaultdict[int, list[Expense]](list)
    for it in rows:
        chains[it.chain].append(it)
    approvers = await _list_approvers(db, {it.of for it in rows})
    waiting = list_waiting(rows)
    return [it for it in waiting if await _may_review(db, actor, it, chains[it.chain], approvers[it.of])]


async def list_reviewers(db: Db, expense: Expense) -> list[Member]:
    officers = await members.list_with_role(db, "cadre")
    return [it for it in officers if await can_review(db, it, expense)]


async def find_shown(context: Context) -> Expense | None:
    """The row that the button names, if the actor may see it; else a word, the same for one that does not exist."""
    expense = await expenses.find(context.db, context.number())
    if expense is None or not await can_see(context.db, context.actor, expense):
        context.toast("money-gone", alert=True)
        return None
    return expense
