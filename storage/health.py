"""How the bot itself is doing: what waits, what failed, what happened last and who is on the roll."""

from dataclasses import dataclass

from storage import leases
from storage.database import Db


@dataclass(frozen=True, slots=True)
class Health:
    """`version` counts migrations; `last_job` and `last_at` (unix seconds) are the newest occurrence, if any."""

    version: int
    waiting: int
    undelivered: int
    set_aside: int
    last_job: str
    last_at: int


async def read_health(db: Db) -> Health:
    row = await db.one(
        """SELECT (SELECT count(*) FROM migrations), (SELECT count(*) FROM outbox),
                  (SELECT count(*) FROM undelivered), (SELECT count(*) FROM set_aside)"""
    )
    last = await db.one("SELECT job, at FROM occurrences ORDER BY at DESC, job LIMIT 1")
    return Health(*row or (0, 0, 0, 0), *last or ("", 0))


async def count_members_by_status(db: Db) -> list[tuple[str, int]]:
    rows = await db.all("SELECT status, count(*) FROM members GROUP BY status ORDER BY status")
    return [(row[0], row[1]) for row in rows]


async def try_writing(db: Db, now: int) -> None:
    """Write a row and take it away again: a full disk or a file that may not be written shows only then."""
    await leases.hold(db, "check", "check", now, 1)
    await leases.release(db, "check", "check")
