"""What a union takes away of its money: every row of the books with its state, of care a sum, and nobody named."""

from collections.abc import Sequence
from datetime import date
from html import unescape

from domain.money import CARE, Expense
from domain.union import Union
from handlers.feature import UnionTable
from handlers.money import words
from handlers.money.accounts import Account, load_accounts
from handlers.money.readers import MoneyReader, may_show, reduce_care
from locales import render
from storage import expenses
from storage.database import Db

_COLUMNS = ("number", "day", "title", "kind", "text", "amount", "state")
_READER = MoneyReader(is_officer=True)
"""The file is read by more people than may know of a single case."""


async def list_tables(db: Db, union: Union, language: str) -> Sequence[UnionTable]:
    found = await expenses.list_between(db, date.min, date.max)
    accounts = {it.line: it for it in await load_accounts(db, sorted({it.of for it in found}, key=str))}
    rows = [_write_row(language, it, accounts[it.of]) for it in found if not it.is_in_confidence]
    care = [await reduce_care(db, accounts[line], _READER) for line in accounts if line.line == CARE]
    # No line without a sum: one that came up with a payment would tell of it.
    sums = [_write_sum(language, it) for it in care if may_show(it, _READER)]
    return [UnionTable("money", _COLUMNS, [*rows, *sums])]


def _write_row(language: str, expense: Expense, account: Account) -> Sequence[object]:
    return (
        expense.id,
        expense.spent_on,
        unescape(words.say_line(language, account)),
        unescape(words.say_kind(language, expense.kind)),
        expense.about,
        expense.fen / 100,
        unescape(render(language, f"money-state-{words.find_state(expense, account.rows)}")),
    )


def _write_sum(language: str, account: Account) -> Sequence[object]:
    title, about = unescape(words.say_line(language, account)), unescape(render(language, "export-money-care"))
    return None, None, title, None, about, account.spending.spent / 100, None
