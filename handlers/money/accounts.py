"""The account of a budget line: what was planned, approved, spent and reviewed, and how many people came."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from domain.activity import Activity
from domain.money import ACTIVITY, CARE, OTHER, Budget, BudgetLine, Expense, Spending, sum_up
from domain.union import Union
from storage import activities, budgets, check_ins, expenses, plan_changes, signups
from storage.database import Db
from storage.signups import SignupCounts


@dataclass(frozen=True, slots=True)
class Account:
    """Amounts in fen, None where there are none; `spending` is that of the period asked for, `whole` all there is."""

    line: BudgetLine
    activity: Activity | None
    planned: int | None
    approvals: Sequence[Budget]
    rows: Sequence[Expense]
    spending: Spending
    whole: Spending
    people: int | None

    @property
    def approved(self) -> int | None:
        return self.approvals[-1].fen if self.approvals else None

    @property
    def approvers(self) -> frozenset[int]:
        return frozenset(it.decided_by for it in self.approvals if it.decided_by is not None)


async def load_account(db: Db, line: BudgetLine) -> Account:
    return (await load_accounts(db, [line]))[0]


async def load_accounts(
    db: Db, lines: Iterable[BudgetLine], first: date = date.min, last: date = date.max
) -> list[Account]:
    """In the order of `lines`; a line whose activity is gone is left with its money alone."""
    wanted = list(lines)
    approved, rows = await budgets.list_approved(db, wanted), await expenses.list_of_lines(db, wanted)
    known = {it.line: it for it in wanted}  # one query less where no activity is among them
    found = {number: await activities.find(db, number) for number in _list_numbers(wanted)} if ACTIVITY in known else {}
    plans = {year: await _load_planned(db, year) for year in {it.plan_year for it in found.values() if it}}
    accounts = []
    for line in wanted:
        # The number of a line of care is its year, which may be an activity's number too.
        activity = found.get(line.number) if line.line == ACTIVITY else None
        accounts.append(
            Account(
                line=line,
                activity=activity,
                planned=plans[activity.plan_year].get(activity.plan_entry) if activity else None,
                approvals=approved.get(line, []),
                rows=rows[line],
                spending=sum_up(rows[line], first, last),
                whole=sum_up(rows[line]),
                people=await count_people(db, activity.id) if activity else None,
            )
        )
    return accounts


def _list_numbers(lines: Iterable[BudgetLine]) -> list[int]:
    return [it.number for it in lines if it.line == ACTIVITY]


async def _load_planned(db: Db, year: int) -> Mapping[str, int]:
    return {it.id: it.budget for it in await activities.plan_for(db, year) if it.budget is not None}


async def count_people(db: Db, activity_id: int) -> int | None:
    """Heads that were counted, else who checked in by a proof, else who holds a place; None for nobody."""
    heads = await check_ins.find_heads(db, activity_id)
    if heads is not None:
        # Nobody: an amount a head would be divided by nought.
        return heads or None
    grades = await check_ins.count_grades(db, activity_id)
    if there := sum(grades[it] for it in "ABC"):
        return there
    counts = (await signups.count_signups(db, [activity_id])).get(activity_id, SignupCounts())
    return counts.confirmed or None


async def list_lines(db: Db, union: Union, first: date, last: date) -> list[BudgetLine]:
    """What money was spent on or meant for between two days: activities by their day, then care and all else."""
    since, until = (union.at(day, time()) for day in (first, last + timedelta(days=1)))
    ahead = await plan_changes.list_planned(db, since, until)
    days = {BudgetLine(ACTIVITY, it.id): it.starts_at for it in ahead}
    plans = {year: await _load_planned(db, year) for year in {it.plan_year for it in ahead}}
    yearly = [BudgetLine(it, year) for it in (CARE, OTHER) for year in range(first.year, last.year + 1)]
    approved = await budgets.list_approved(db, [*days, *yearly])
    planned = {BudgetLine(ACTIVITY, it.id) for it in ahead if plans[it.plan_year].get(it.plan_entry)}
    spent = {it.of for it in await expenses.list_between(db, first, last)}
    shown = {it for it in spent | set(approved) | planned if it.line != CARE}
    # Always, beside anything else: a line of care that came up with a payment would tell of it.
    if shown or any(it.line == CARE for it in approved):
        shown |= {it for it in yearly if it.line == CARE}
    return sorted(shown, key=lambda it: (it.line != ACTIVITY, it.line, days.get(it, since), it.number))
