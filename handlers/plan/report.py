"""Plan and done as plain data: each line of a year with what became of it, who was there and what it cost."""

from collections.abc import Sequence
from datetime import date, datetime, time
from html import unescape

from domain.money import ACTIVITY, BudgetLine
from domain.plan_year import PlanLine, make_line
from domain.union import Union
from handlers.activities.card import say_title
from handlers.money.accounts import Account, load_accounts
from storage import check_ins, plan_changes
from storage.database import Db


async def load_lines(db: Db, union: Union, year: int, now: datetime) -> list[PlanLine]:
    """The lines that were planned for a year at first, in the order of their first days."""
    since, until = (union.at(date(each, 1, 1), time()) for each in (year, year + 1))
    found = await plan_changes.list_planned(db, since, until)
    changes = await plan_changes.list_changes(db, [it.id for it in found])
    lines = [make_line(it, changes.get(it.id, []), union.calendar, now) for it in found]
    return sorted((it for it in lines if it.planned_on.year == year), key=lambda it: it.planned_on)


async def gather_rows(db: Db, union: Union, lines: Sequence[PlanLine], language: str) -> list[dict[str, object]]:
    """A row a line: days as 'YYYY-MM-DD', codes as codes, amounts in fen and apart from each other."""
    accounts = await load_accounts(db, [BudgetLine(ACTIVITY, it.activity.id) for it in lines])
    return [await _make_row(db, union, line, account, language) for line, account in zip(lines, accounts, strict=True)]


async def _make_row(db: Db, union: Union, line: PlanLine, account: Account, language: str) -> dict[str, object]:
    change, activity = line.last_change, line.activity
    return {
        "planned": line.planned_on.isoformat(),
        "title": unescape(say_title(activity, language)),
        "lead": activity.lead,
        "outcome": line.outcome,
        "day": union.today(activity.starts_at).isoformat() if line.outcome in ("held", "moved", "ahead") else "",
        "reason": f"{change.kind}-{change.reason}" if change and change.reason else "",
        "line": activity.reason or (change.line if change else ""),
        **await check_ins.count_grades(db, activity.id),
        "heads": await check_ins.find_heads(db, activity.id),
        "approved": account.approved,
        "spent": account.whole.spent if account.whole.rows else None,
        # What fund review has not seen yet is told as spent, not as reviewed.
        "reviewed": account.whole.reviewed if account.whole.rows else None,
    }
