"""What was proposed for a budget line and what a second officer decided: each proposal is a row of its own."""

from collections.abc import Iterable
from datetime import datetime

from domain.money import APPROVED, DECLINED, Budget, BudgetLine
from storage.database import Db
from storage.rows import list_names, read

_COLUMNS = ", ".join(list_names(Budget))


async def propose(db: Db, line: BudgetLine, fen: int, proposed_by: int, now: datetime) -> Budget:
    """A proposal that waits for a second officer; an earlier one that still waits is declined, by nobody."""
    # Not deleted: its number might be given again, and an old button would approve the new amount.
    await db.run(
        """UPDATE budgets SET verdict = :declined WHERE line = :line AND number = :number AND verdict = ''""",
        declined=DECLINED,
        line=line.line,
        number=line.number,
    )
    row = await db.one(
        f"""INSERT INTO budgets (line, number, fen, proposed_by, proposed_at)
            VALUES (:line, :number, :fen, :by, :now) RETURNING {_COLUMNS}""",
        line=line.line,
        number=line.number,
        fen=fen,
        by=proposed_by,
        now=int(now.timestamp()),
    )
    if row is None:
        raise LookupError("a proposal was not kept")
    return read(Budget, row)


async def find_held(db: Db, budget_id: int) -> Budget | None:
    """The proposal, on which nobody else can decide until this transaction ends."""
    row = await db.one(f"SELECT {_COLUMNS} FROM budgets WHERE id = :id FOR UPDATE", id=budget_id)
    return read(Budget, row) if row else None


async def find_waiting(db: Db, line: BudgetLine) -> Budget | None:
    row = await db.one(
        f"SELECT {_COLUMNS} FROM budgets WHERE line = :line AND number = :number AND verdict = ''",
        line=line.line,
        number=line.number,
    )
    return read(Budget, row) if row else None


async def list_waiting(db: Db) -> list[Budget]:
    return [read(Budget, row) for row in await db.all(f"SELECT {_COLUMNS} FROM budgets WHERE verdict = '' ORDER BY id")]


async def decide(db: Db, budget_id: int, verdict: str, decided_by: int, now: datetime) -> None:
    # No look at what it was: the caller holds the row.
    await db.run(
        "UPDATE budgets SET verdict = :verdict, decided_by = :by, decided_at = :now WHERE id = :id",
        verdict=verdict,
        by=decided_by,
        now=int(now.timestamp()),
        id=budget_id,
    )


async def list_approved(db: Db, lines: Iterable[BudgetLine]) -> dict[BudgetLine, list[Budget]]:
    """What was approved for each line, in the order of decisions: the last one counts."""
    wanted = set(lines)
    # By the numbers alone, as the engines write lists of pairs differently; those of other lines fall out below.
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM budgets WHERE verdict = :approved AND number IN (:numbers)
            ORDER BY decided_at, id""",
        approved=APPROVED,
        numbers=sorted({it.number for it in wanted}),
    )
    found: dict[BudgetLine, list[Budget]] = {}
    for budget in (read(Budget, row) for row in rows):
        if budget.of in wanted:
            found.setdefault(budget.of, []).append(budget)
    return found


async def list_of_member(db: Db, member_id: int) -> list[Budget]:
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM budgets WHERE proposed_by = :member OR decided_by = :member ORDER BY id",
        member=member_id,
    )
    return [read(Budget, row) for row in rows]


async def purge(db: Db, before: datetime) -> None:
    """What nobody has to keep any longer."""
    await db.run("DELETE FROM budgets WHERE proposed_at < :before", before=int(before.timestamp()))
