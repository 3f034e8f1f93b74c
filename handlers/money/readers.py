"""What each reader is told of accounts: members what was reviewed, officers all of it, and of care hardly anything."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.member import Member
from domain.money import (
    CARE,
    Expense,
    find_period,
    is_reviewer,
    list_passed_so_far,
    may_show_care,
    name_quarter,
    sum_up,
)
from domain.rights import allow
from domain.union import Union
from handlers.money.accounts import Account, list_lines, load_accounts
from storage import money_quarters
from storage.database import Db


@dataclass(frozen=True, slots=True)
class MoneyReader:
    """`is_officer` sees what is not reviewed yet, `sees_care` what was spent in confidence."""

    is_officer: bool = False
    sees_care: bool = False


EVERYBODY = MoneyReader()
"""Whoever reads what hangs on the board."""


def find_reader(member: Member) -> MoneyReader:
    return MoneyReader(allow(member, "money.enter"), is_reviewer(member))


async def load_period(db: Db, union: Union, name: str, reader: MoneyReader) -> list[Account]:
    """The accounts of a quarter or a year, as this reader may see them."""
    bounds = find_period(name)
    return await load_between(db, union, *bounds, reader) if bounds else []


async def load_between(db: Db, union: Union, first: date, last: date, reader: MoneyReader) -> list[Account]:
    accounts = await load_accounts(db, await list_lines(db, union, first, last), first, last)
    if not reader.is_officer:
        # Or one correction would take what was reviewed of a whole line from everybody.
        accounts = [_count(it, list_passed_so_far(it.rows), first, last) for it in accounts]
    return [await reduce_care(db, it, reader, first, last) for it in accounts]


def _count(account: Account, rows: Sequence[Expense], first: date, last: date) -> Account:
    return replace(account, rows=rows, spending=sum_up(rows, first, last), whole=sum_up(rows))


async def reduce_care(
    db: Db, account: Account, reader: MoneyReader, first: date = date.min, last: date = date.max
) -> Account:
    """Of care only closed quarters count for who does not review: no sum may move with a single case."""
    if account.line.line != CARE or reader.sees_care:
        return account
    closed = await money_quarters.list_closed(db)
    rows = [it for it in account.rows if name_quarter(it.spent_on) in closed]
    return _count(account, rows, first, last)


def may_show(account: Account, reader: MoneyReader) -> bool:
    """Whether its sums are told: to members once all of it was reviewed."""
    if is_too_few(account, reader):
        return False
    return reader.is_officer or account.spending.is_reviewed or not account.spending.rows


def is_too_few(account: Account, reader: MoneyReader) -> bool:
    """Whether a sum would tell on persons who were cared for."""
    return account.line.line == CARE and not reader.sees_care and not may_show_care(account.spending.rows)
