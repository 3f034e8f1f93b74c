"""Second persons: who asked that a merged or extended case counts no longer as it was, and who agreed."""

from dataclasses import dataclass
from datetime import date, datetime

from storage.database import Db
from storage.rows import write_seconds


@dataclass(frozen=True, slots=True)
class SecondWord:
    """`agreed_on` is empty while nobody has agreed."""

    asked_by: int | None
    agreed_by: int | None
    agreed_on: str


async def ask(db: Db, number: str, action: str, due_before: datetime, asked_by: int) -> None:
    """Asked again, after a case was reopened, the first day still counts."""
    await db.run(
        """INSERT INTO case_seconds (case_number, action, due_before, asked_by)
           VALUES (:number, :action, :due_before, :asked_by) ON CONFLICT DO NOTHING""",
        number=number,
        action=action,
        due_before=write_seconds(due_before),
        asked_by=asked_by,
    )


async def find(db: Db, number: str, action: str) -> SecondWord | None:
    row = await db.one(
        "SELECT asked_by, agreed_by, agreed_on FROM case_seconds WHERE case_number = :number AND action = :action",
        number=number,
        action=action,
    )
    return SecondWord(row["asked_by"], row["agreed_by"], row["agreed_on"]) if row else None


async def agree(db: Db, number: str, action: str, agreed_by: int, today: date) -> bool:
    """False if somebody has agreed before."""
    row = await db.one(
        """UPDATE case_seconds SET agreed_by = :agreed_by, agreed_on = :today
           WHERE case_number = :number AND action = :action AND agreed_on = '' RETURNING case_number""",
        number=number,
        action=action,
        agreed_by=agreed_by,
        today=today.isoformat(),
    )
    return row is not None
