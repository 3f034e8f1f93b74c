"""Money as files: a picture of a quarter or a year, and a workbook with its lines, rows and kinds."""

from collections.abc import Iterable
from html import unescape
from typing import Any

from domain.money import Expense, compute_per_head, find_period, is_reviewer, list_waiting, load_kinds, name_quarter
from handlers.context import Context
from handlers.messenger import MadeFile, Text
from handlers.money import words
from handlers.money.accounts import Account
from handlers.money.showing import is_officer, load_period, may_show
from storage import expense_receipts


async def send_picture(context: Context) -> None:
    await _send(context, "money_picture")


async def send_workbook(context: Context) -> None:
    await _send(context, "money_book")


async def _send(context: Context, kind: str) -> None:
    name = context.args[0] if context.args else ""
    if find_period(name) is None:
        context.toast("money-gone", alert=True)
        return
    accounts = await load_period(context, name)
    data: dict[str, object] = {
        "union": context.union.name_in(context.language),
        "period": name,
        "lines": [make_line(context, it) for it in accounts],
    }
    if kind == "money_book":
        data |= await _make_rows(context, name, accounts)
    period = words.say_period(context.language, name)
    context.send(MadeFile(kind, data, Text("money-file-caption", period=period)))


def make_line(context: Context, account: Account) -> dict[str, object]:
    """Amounts in fen; None where they are not told."""
    shown, spending = may_show(context, account), account.spending
    return {
        "title": unescape(str(words.say_line(context.language, account))),
        "planned": account.planned,
        "approved": account.approved,
        "spent": spending.spent if shown else None,
        "reviewed": spending.reviewed if shown else None,
        "people": account.people if shown else None,
        "head": compute_per_head(account.whole.spent, account.people) if shown else None,
    }


async def _make_rows(context: Context, name: str, accounts: Iterable[Account]) -> dict[str, Any]:
    """Single rows for officers, those in confidence for fund review alone; and the sums of each kind by quarter."""
    bounds = find_period(name)
    if bounds is None or not is_officer(context):
        return {"rows": [], "kinds": []}
    sees_all = is_reviewer(context.actor)
    told = [it for it in accounts if sees_all or not any(row.is_in_confidence for row in it.rows)]
    rows = [
        await _make_row(context, account, it)
        for account in told
        for it in account.rows
        if bounds[0] <= it.spent_on <= bounds[1]
    ]
    within = [it for account in told for it in account.rows if bounds[0] <= it.spent_on <= bounds[1]]
    return {"rows": sorted(rows, key=lambda it: (it["day"], it["number"])), "kinds": _sum_up_kinds(within)}


async def _make_row(context: Context, account: Account, expense: Expense) -> dict[str, Any]:
    return {
        "number": expense.id,
        "day": expense.spent_on.isoformat(),
        "title": unescape(str(words.say_line(context.language, account))),
        "kind": expense.kind,
        "about": expense.about,
        "fen": expense.fen,
        "payee": unescape(str(await words.say_payee(context.db, context.language, expense.payee, expense.payee_id))),
        "receipts": await expense_receipts.count(context.db, expense.id),
        "enterer": await _name(context, expense.entered_by),
        "reviewer": await _name(context, expense.reviewed_by),
        "state": words.find_state(expense, account.rows),
        "corrects": expense.root_id,
    }


async def _name(context: Context, member_id: int | None) -> str:
    return unescape(str(await words.say_person(context.db, context.language, member_id))) if member_id else ""


def _sum_up_kinds(rows: Iterable[Expense]) -> list[dict[str, Any]]:
    """What fund review reports of a year: rows, spent and not yet passed, by kind, and spent by quarter."""
    found = list(rows)
    waiting = {it.id for it in list_waiting(found)}
    return [
        {
            "kind": kind,
            "rows": len(mine),
            "spent": sum(it.fen for it in mine),
            "waiting": sum(it.fen for it in mine if it.id in waiting),
            "quarters": [sum(it.fen for it in mine if name_quarter(it.spent_on)[-1] == quarter) for quarter in "1234"],
        }
        for kind in load_kinds()
        if (mine := [it for it in found if it.kind == kind])
    ]
