"""Quarters of the books: whoever writes into one or closes it holds it, so that nothing slips into a closed one."""

from datetime import datetime

from storage.database import Db
from storage.rows import read_instant


async def hold(db: Db, quarter: str) -> bool:
    """Whether the quarter is open; nobody else can close it or write into it until this transaction ends."""
    # Without a row there would be nothing to hold, and two could write into a quarter and close it at once.
    await db.run("INSERT INTO money_quarters (quarter) VALUES (:quarter) ON CONFLICT DO NOTHING", quarter=quarter)
    row = await db.one("SELECT closed_at FROM money_quarters WHERE quarter = :quarter FOR UPDATE", quarter=quarter)
    return row is not None and not row["closed_at"]


async def is_closed(db: Db, quarter: str) -> bool:
    return quarter in await list_closed(db)


async def find_closing(db: Db, quarter: str) -> datetime | None:
    """When the quarter was closed; None while it is open."""
    row = await db.one("SELECT closed_at FROM money_quarters WHERE quarter = :quarter", quarter=quarter)
    return read_instant(row["closed_at"]) if row else None


async def list_closed(db: Db) -> set[str]:
    return {row["quarter"] for row in await db.all("SELECT quarter FROM money_quarters WHERE closed_at > 0")}


async def list_open(db: Db) -> list[str]:
    """Those in which something was spent and that nobody has closed, in their order."""
    rows = await db.all("SELECT quarter FROM money_quarters WHERE closed_at = 0 ORDER BY quarter")
    return [row["quarter"] for row in rows]


async def close(db: Db, quarter: str, closed_by: int, now: datetime) -> None:
    # The caller holds it: whoever writes into the quarter waits here and then finds it closed.
    await db.run(
        "UPDATE money_quarters SET closed_by = :by, closed_at = :now WHERE quarter = :quarter",
        by=closed_by,
        now=int(now.timestamp()),
        quarter=quarter,
    )


async def purge(db: Db, before: str) -> None:
    """Quarters before this one."""
    await db.run("DELETE FROM money_quarters WHERE quarter < :before", before=before)
