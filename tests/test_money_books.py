"""The books under pressure: what is entered while a quarter is closed, lost keys, and thirty years later."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

from domain.money import PASSED, BudgetLine, list_waiting
from storage import budgets, expense_receipts, expenses, members, money_quarters
from storage.database import Database, Db
from storage.expenses import ExpenseReview
from tests.play import MONDAY
from tests.test_money_rules import CADRE, ROW

ENTERED = replace(ROW, entered_at=MONDAY, spent_on=date(2026, 8, 1))
QUARTER = "2026-Q3"


async def enter(database: Database) -> bool:
    async with database.transaction() as db:
        if not await money_quarters.hold(db, QUARTER):
            return False
        await asyncio.sleep(0)
        await expenses.add(db, ENTERED)
        return True


async def close(database: Database) -> bool:
    async with database.transaction() as db:
        if not await money_quarters.hold(db, QUARTER) or list_waiting(await expenses.list_open_chains(db)):
            return False
        await asyncio.sleep(0)
        await money_quarters.close(db, QUARTER, 1, MONDAY)
        return True


async def join(database: Database) -> None:
    async with database.transaction() as db:
        await members.add(db, CADRE)


async def test_nothing_slips_into_a_quarter_while_it_is_closed(database: Database) -> None:
    await join(database)
    done = await asyncio.gather(*(it(database) for it in (enter, close, enter, close, enter)))
    async with database.reading() as db:
        rows = await expenses.list_of_lines(db, [ENTERED.of])
        assert len(rows[ENTERED.of]) == done[0] + done[2] + done[4]
        # Whoever came first decides: rows that wait keep it open, and a closed one takes none.
        assert (QUARTER in await money_quarters.list_closed(db)) is not bool(rows[ENTERED.of])


async def enter_with_receipt(db: Db) -> int:
    kept = await expenses.add(db, ENTERED)
    await expense_receipts.add(db, kept.id, b"a picture")
    return kept.id


async def test_a_picture_opens_for_its_own_row_alone(database: Database) -> None:
    await join(database)
    async with database.transaction() as db:
        first, second = await enter_with_receipt(db), await enter_with_receipt(db)
        assert await expense_receipts.find(db, first, 1) == b"a picture"
        assert await expense_receipts.find(db, first, 2) is None
        bodies = {row["expense_id"]: row["body"] for row in await db.all("SELECT * FROM expense_receipts")}
        await db.run("UPDATE expense_receipts SET body = :body WHERE expense_id = :id", body=bodies[second], id=first)
        assert await expense_receipts.find(db, first, 1) is None


async def test_after_thirty_years_a_row_goes_with_its_reviews_and_receipts(database: Database) -> None:
    await join(database)
    async with database.transaction() as db:
        number = await enter_with_receipt(db)
        await expenses.review(db, ExpenseReview(number, PASSED, "", 1, MONDAY))
        await expenses.purge(db, date(2026, 8, 1))
        assert await expenses.find(db, number) is not None
        await budgets.propose(db, ENTERED.of, 100, 1, MONDAY)
        await money_quarters.hold(db, QUARTER)
        await expenses.purge(db, date(2026, 8, 2))
        await budgets.purge(db, MONDAY + timedelta(seconds=1))
        await money_quarters.purge(db, "2026-Q4")
        for table in ("expenses", "expense_reviews", "expense_receipts", "budgets", "money_quarters"):
            assert await db.all(f"SELECT * FROM {table}") == []


async def test_a_newer_proposal_takes_the_place_of_one_that_waits(database: Database) -> None:
    await join(database)
    line = BudgetLine("activity", 7)
    async with database.transaction() as db:
        old = await budgets.propose(db, line, 100, 1, MONDAY)
        new = await budgets.propose(db, line, 200, 1, MONDAY)
        assert await budgets.list_waiting(db) == [new]
        over = await budgets.find_held(db, old.id)
        assert over is not None
        assert (over.id, over.verdict, over.decided_by) == (old.id, "declined", None)
        await budgets.decide(db, new.id, "approved", 1, MONDAY)
        await budgets.propose(db, line, 300, 1, MONDAY)
        approved = await budgets.list_approved(db, [line, BudgetLine("care", 7)])
        assert [it.fen for it in approved[line]] == [200]
