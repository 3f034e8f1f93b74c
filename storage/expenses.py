"""The books: what was spent, row by row, with the reviews of each row; nothing here is changed or taken out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from domain.money import PASSED, BudgetLine, Expense
from storage.database import Db, Row
from storage.rows import list_names, list_values, read

_OF_REVIEWS = ("verdict", "reviewed_by")
_FIELDS = [name for name in list_names(Expense) if name not in ("id", *_OF_REVIEWS)]
# The last review counts and earlier ones stay: what was objected to must be seen after it was passed.
_SELECT = f"""SELECT expenses.id, {", ".join(f"expenses.{name}" for name in _FIELDS)},
    coalesce(last.verdict, '') AS verdict, last.reviewed_by AS reviewed_by
    FROM expenses LEFT JOIN expense_reviews last ON last.id =
        (SELECT max(id) FROM expense_reviews WHERE expense_id = expenses.id)"""


async def add(db: Db, expense: Expense) -> Expense:
    """Enter a row, whose own number is given now."""
    values = {name: value for name, value in list_values(expense).items() if name in _FIELDS}
    row = await db.one(
        f"""INSERT INTO expenses ({", ".join(_FIELDS)})
            VALUES ({", ".join(f":{name}" for name in _FIELDS)}) RETURNING id""",
        **values,
    )
    found = await find(db, int(row["id"])) if row else None
    if found is None:
        raise LookupError("a row was not kept")
    return found


async def find(db: Db, expense_id: int) -> Expense | None:
    row = await db.one(f"{_SELECT} WHERE expenses.id = :id", id=expense_id)
    return read(Expense, row) if row else None


async def find_held(db: Db, expense_id: int) -> Expense | None:
    """The row, which nobody else can review or correct until this transaction ends."""
    # By a statement of its own, before the reading: PostgreSQL locks no outer join, such as the one to the reviews.
    await db.all("SELECT id FROM expenses WHERE id = :id FOR UPDATE", id=expense_id)
    return await find(db, expense_id)


async def list_chain(db: Db, expense: Expense) -> list[Expense]:
    """The row that was entered first and its corrections, in their order."""
    rows = await db.all(
        f"{_SELECT} WHERE expenses.id = :root OR expenses.root_id = :root ORDER BY expenses.id", root=expense.chain
    )
    return _read_all(rows)


async def list_of_lines(db: Db, lines: Iterable[BudgetLine]) -> dict[BudgetLine, list[Expense]]:
    wanted = set(lines)
    # By the numbers alone, as the engines write lists of pairs differently; rows of other lines fall out below.
    rows = await db.all(
        f"{_SELECT} WHERE expenses.number IN (:numbers) ORDER BY expenses.id",
        numbers=sorted({it.number for it in wanted}),
    )
    found: dict[BudgetLine, list[Expense]] = {line: [] for line in wanted}
    for expense in _read_all(rows):
        if expense.of in wanted:
            found[expense.of].append(expense)
    return found


async def list_between(db: Db, first: date, last: date) -> list[Expense]:
    """Spent between two days and on them."""
    rows = await db.all(
        f"""{_SELECT} WHERE expenses.spent_on BETWEEN :first AND :last
            ORDER BY expenses.spent_on, expenses.id""",
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return _read_all(rows)


async def list_open_chains(db: Db) -> list[Expense]:
    """Every row of the chains that have a row which was not passed."""
    rows = await db.all(
        f"""{_SELECT} WHERE coalesce(expenses.root_id, expenses.id) IN (
                SELECT coalesce(it.root_id, it.id) FROM expenses it WHERE coalesce((SELECT verdict FROM expense_reviews
                    WHERE expense_id = it.id ORDER BY expense_reviews.id DESC LIMIT 1), '') <> :passed)
            ORDER BY expenses.id""",
        passed=PASSED,
    )
    return _read_all(rows)


async def find_twin(db: Db, expense: Expense) -> int | None:
    """The number of a row that says the same of the same day, if there is one."""
    # Asked about and not refused: the same sum twice on a day may be two tickets.
    row = await db.one(
        """SELECT min(id) AS id FROM expenses WHERE line = :line AND number = :number AND spent_on = :day
           AND kind = :kind AND fen = :fen""",
        line=expense.line,
        number=expense.number,
        day=expense.spent_on.isoformat(),
        kind=expense.kind,
        fen=expense.fen,
    )
    return row["id"] if row else None


@dataclass(frozen=True, slots=True)
class ExpenseReview:
    """One look at a row."""

    expense_id: int
    verdict: str
    reason: str
    reviewed_by: int | None
    reviewed_at: datetime


async def review(db: Db, look: ExpenseReview) -> None:
    await db.run(
        """INSERT INTO expense_reviews (expense_id, verdict, reason, reviewed_by, reviewed_at)
           VALUES (:expense_id, :verdict, :reason, :reviewed_by, :reviewed_at)""",
        **list_values(look),
    )
    db.touched.add("expenses")


async def list_reviews(db: Db, expense_id: int) -> list[ExpenseReview]:
    """In their order."""
    rows = await db.all(
        f"SELECT {', '.join(list_names(ExpenseReview))} FROM expense_reviews WHERE expense_id = :id ORDER BY id",
        id=expense_id,
    )
    return [read(ExpenseReview, row) for row in rows]


async def keep_on_paper(db: Db, expense_id: int) -> None:
    """The receipt of this row is with the treasurer and nowhere else."""
    await db.run("UPDATE expenses SET on_paper = 1 WHERE id = :id", id=expense_id)


async def list_of_member(db: Db, member_id: int) -> list[Expense]:
    """Rows that somebody entered, was paid or reviewed."""
    rows = await db.all(
        f"""{_SELECT} WHERE expenses.entered_by = :member OR expenses.payee_id = :member
            OR expenses.id IN (SELECT expense_id FROM expense_reviews WHERE reviewed_by = :member)
            ORDER BY expenses.id""",
        member=member_id,
    )
    return _read_all(rows)


async def purge(db: Db, before: date) -> None:
    """Books that nobody has to keep any longer; their receipts and reviews go with them."""
    await db.run("DELETE FROM expenses WHERE spent_on < :before", before=before.isoformat())


def _read_all(rows: Iterable[Row]) -> list[Expense]:
    return [read(Expense, row) for row in rows]
