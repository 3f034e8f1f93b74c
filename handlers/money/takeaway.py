"""What a union takes away of its money: every row of the books with its state, and nobody named."""

from collections.abc import Sequence
from datetime import date
from html import unescape

from domain.union import Union
from handlers.feature import UnionTable
from handlers.money import words
from handlers.money.accounts import load_accounts
from locales import render
from storage import expenses
from storage.database import Db

_COLUMNS = ("number", "day", "title", "kind", "text", "amount", "state")


async def list_tables(db: Db, union: Union, language: str) -> Sequence[UnionTable]:
    found = await expenses.list_between(db, date.min, date.max)
    accounts = {it.line: it for it in await load_accounts(db, {it.of for it in found})}
    rows = [
        (
            it.id,
            it.spent_on,
            unescape(words.say_line(language, accounts[it.of])),
            unescape(words.say_kind(language, it.kind)),
            it.about,
            it.fen / 100,
            unescape(render(language, f"money-state-{words.find_state(it, accounts[it.of].rows)}")),
        )
        for it in found
    ]
    return [UnionTable("money", _COLUMNS, rows)]
