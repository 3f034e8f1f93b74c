"""Money as files: a picture of a quarter or a year, and a workbook with its lines, rows and kinds."""

from collections.abc import Iterable, Mapping
from html import unescape
from typing import Any

from domain.money import CARE, Expense, compute_per_head, find_period, list_waiting, load_kinds, name_quarter
from handlers.context import Context
from handlers.messenger import MadeFile, Text
from handlers.money import words
from handlers.money.accounts import Account
from handlers.money.readers import MoneyReader, find_reader, load_period, may_show
from handlers.naming import name_people
from locales import render
from storage import expense_receipts, members


async def send_picture(context: Context) -> None:
    await _send(context, "money_picture")


async def send_workbook(context: Context) -> None:
    await _send(context, "money_book")


async def _send(context: Context, kind: str) -> None:
    name = context.args[0] if context.args else ""
    if find_period(name) is None:
        context.toast("money-gone", alert=True)
        return
    # The reader of the screen: a file must not tell more than that.
    reader = find_reader(context.actor)
    accounts = await load_period(context.db, context.union, name, reader)
    data: dict[str, object] = {
        "union": context.union.name_in(context.language),
        "period": name,
        "lines": [make_line(context.language, it, reader) for it in accounts],
    }
    if kind == "money_book":
        data |= await _make_rows(context, name, accounts, reader)
    period = words.say_period(context.language, name)
    context.send(MadeFile(kind, data, Text("money-file-caption", period=period)))


def make_line(language: str, account: Account, reader: MoneyReader) -> dict[str, object]:
    """Amounts in fen; None where they are not told."""
    shown, spending = may_show(account, reader), account.spending
    return {
        "title": unescape(words.say_line(language, account)),
        "planned": account.planned,
        "approved": account.approved,
        "spent": spending.spent if shown else None,
        "reviewed": spending.reviewed if shown else None,
        "people": account.people if shown else None,
        "head": compute_per_head(account.whole.spent, account.people) if shown else None,
    }


async def _make_rows(context: Context, name: str, accounts: Iterable[Account], reader: MoneyReader) -> dict[str, Any]:
    """Single rows for officers, those in confidence for fund review alone; and the sums of each kind by quarter."""
    bounds = find_period(name)
    if bounds is None or not reader.is_officer:
        return {"rows": [], "kinds": []}
    # Not a row of care, though without a name: its day and amount would be enough.
    told = [it for it in accounts if reader.sees_care or it.line.line != CARE]
    within = [(account, it) for account in told for it in account.rows if bounds[0] <= it.spent_on <= bounds[1]]
    rows = [it for _, it in within]
    names, receipts = await _name_people(context, rows), await expense_receipts.count_each(context.db)
    made = [
        _make_row(context.language, account, it, names) | {"receipts": receipts.get(it.id, 0)} for account, it in within
    ]
    return {"rows": sorted(made, key=lambda it: (it["day"], it["number"])), "kinds": _sum_up_kinds(rows)}


async def _name_people(context: Context, rows: Iterable[Expense]) -> dict[int, str]:
    """Everybody who had a hand in one of the rows."""
    ids = {number for it in rows for number in (it.entered_by, it.reviewed_by, it.payee_id) if number}
    people = [it for it in (await members.find_each(context.db, sorted(ids))).values() if it.name]
    return {
        number: unescape(name) for number, name in (await name_people(context.db, context.language, people)).items()
    }


def _make_row(language: str, account: Account, expense: Expense, names: Mapping[int, str]) -> dict[str, Any]:
    def name(member_id: int | None) -> str:
        # An empty cell would say that nobody did it: whoever was forgotten stays somebody.
        gone = render(language, "money-somebody") if member_id else ""
        return names.get(member_id or 0, unescape(gone))

    is_ours = expense.payee == "member"
    return {
        "number": expense.id,
        "day": expense.spent_on.isoformat(),
        "title": unescape(words.say_line(language, account)),
        "kind": expense.kind,
        "about": expense.about,
        "fen": expense.fen,
        "payee": name(expense.payee_id) if is_ours else unescape(render(language, f"money-payee-{expense.payee}")),
        "enterer": name(expense.entered_by),
        "reviewer": name(expense.reviewed_by),
        "state": words.find_state(expense, account.rows),
        "corrects": expense.root_id,
    }


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
