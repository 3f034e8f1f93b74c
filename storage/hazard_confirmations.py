"""Major hazards: who graded one so, when somebody is told again, and who has confirmed it."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Db
from storage.rows import read, read_instant, write_seconds


@dataclass(frozen=True, slots=True)
class Confirmation:
    """`next_at` is None once it is confirmed or everybody has been told; `reminded` counts how often they were."""

    case_number: str
    graded_by: int | None
    next_at: datetime | None
    reminded: int
    confirmed_at: datetime | None


_COLUMNS = "case_number, graded_by, next_at, reminded, confirmed_at"


async def ask(db: Db, number: str, graded_by: int, next_at: datetime) -> None:
    """Wait for somebody's word; what was confirmed of an earlier grade is over."""
    await db.run(
        """INSERT INTO hazard_confirmations (case_number, graded_by, next_at) VALUES (:number, :by, :next_at)
           ON CONFLICT (case_number) DO UPDATE SET graded_by = excluded.graded_by, next_at = excluded.next_at,
               reminded = 0, confirmed_by = NULL, confirmed_at = 0""",
        number=number,
        by=graded_by,
        next_at=write_seconds(next_at),
    )


async def find(db: Db, number: str) -> Confirmation | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM hazard_confirmations WHERE case_number = :number", number=number)
    return read(Confirmation, row) if row else None


async def confirm(db: Db, number: str, by: int, now: datetime) -> bool:
    """False if somebody has confirmed it before."""
    row = await db.one(
        """UPDATE hazard_confirmations SET confirmed_by = :by, confirmed_at = :now, next_at = 0
           WHERE case_number = :number AND confirmed_at = 0 RETURNING case_number""",
        by=by,
        now=write_seconds(now),
        number=number,
    )
    return row is not None


async def wait(db: Db, number: str, reminded: int, next_at: datetime | None) -> None:
    """So often they were told; None for no more."""
    await db.run(
        """UPDATE hazard_confirmations SET reminded = :reminded, next_at = :next_at
           WHERE case_number = :number AND confirmed_at = 0""",
        number=number,
        reminded=reminded,
        next_at=write_seconds(next_at),
    )


async def list_due(db: Db, now: datetime) -> list[Confirmation]:
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM hazard_confirmations WHERE next_at BETWEEN 1 AND :now ORDER BY next_at, case_number",
        now=write_seconds(now),
    )
    return [read(Confirmation, row) for row in rows]


async def list_next(db: Db) -> list[datetime]:
    """The moments at which somebody is told again, the earliest first."""
    rows = await db.all("SELECT DISTINCT next_at FROM hazard_confirmations WHERE next_at > 0 ORDER BY next_at")
    return [found for row in rows if (found := read_instant(row[0]))]


async def forget(db: Db, member_id: int) -> None:
    """The word stays, whoever gave it goes."""
    for who in ("graded_by", "confirmed_by"):
        await db.run(f"UPDATE hazard_confirmations SET {who} = NULL WHERE {who} = :member", member=member_id)
