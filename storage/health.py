"""How the bot itself is doing: what waits, what failed, what happened last and who is on the roll."""

from dataclasses import dataclass
from datetime import datetime

from storage import leases
from storage.database import Db
from storage.rows import read


@dataclass(frozen=True, slots=True)
class Health:
    """`version` counts migrations; `last_job` and `last_at` are the newest occurrence, if any."""

    version: int
    waiting: int
    undelivered: int
    set_aside: int
    last_job: str
    last_at: datetime | None


async def read_health(db: Db) -> Health:
    [row] = await db.all(
        """SELECT (SELECT count(*) FROM migrations) AS version, (SELECT count(*) FROM outbox) AS waiting,
                  (SELECT count(*) FROM undelivered) AS undelivered, (SELECT count(*) FROM set_aside) AS set_aside,
                  coalesce((SELECT job FROM occurrences ORDER BY at DESC, job LIMIT 1), '') AS last_job,
                  (SELECT max(at) FROM occurrences) AS last_at"""
    )
    return read(Health, row)


async def count_members_by_status(db: Db) -> list[tuple[str, int]]:
    rows = await db.all("SELECT status, count(*) AS people FROM members GROUP BY status ORDER BY status")
    return [(row["status"], row["people"]) for row in rows]


async def try_writing(db: Db, now: int) -> None:
    """Write a row and take it away again: a full disk or a file that may not be written shows only then."""
    # A lease, as it is a row that nothing depends on and that leaves no trace.
    await leases.hold(db, "check", "check", now, 1)
    await leases.release(db, "check", "check")
