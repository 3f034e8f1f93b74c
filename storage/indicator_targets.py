"""Targets of indicators that a chair set: the newest holds."""

from dataclasses import dataclass
from datetime import date

from storage.database import Db


@dataclass(frozen=True, slots=True)
class Target:
    """A share from 0 to 1, or workdays; `set_by` is None once its chair is forgotten."""

    target: float
    set_by: int | None
    set_on: date


async def add(db: Db, indicator: str, part: str, target: float, set_by: int, today: date) -> None:
    await db.run(
        """INSERT INTO indicator_targets (indicator, part, target, set_by, set_on)
           VALUES (:indicator, :part, :target, :set_by, :today)""",
        indicator=indicator,
        part=part,
        target=target,
        set_by=set_by,
        today=today.isoformat(),
    )


async def find(db: Db, indicator: str, part: str) -> Target | None:
    row = await db.one(
        """SELECT target, set_by, set_on FROM indicator_targets
           WHERE indicator = :indicator AND part = :part ORDER BY id DESC LIMIT 1""",
        indicator=indicator,
        part=part,
    )
    return Target(row["target"], row["set_by"], date.fromisoformat(row["set_on"])) if row else None


async def forget(db: Db, member_id: int) -> None:
    await db.run("UPDATE indicator_targets SET set_by = NULL WHERE set_by = :member_id", member_id=member_id)
