"""Scheduled work that has happened: a job's local period is claimed once, ever, by whoever inserts it first."""

from storage.database import Db


async def claim(db: Db, job: str, period: str, now: int) -> bool:
    """Whether this transaction is the one that does `job` for `period`."""
    row = await db.one(
        """INSERT INTO occurrences (job, period, at) VALUES (:job, :period, :now)
           ON CONFLICT DO NOTHING RETURNING 1""",
        job=job,
        period=period,
        now=now,
    )
    return row is not None


async def done(db: Db, job: str, periods: list[str]) -> set[str]:
    rows = await db.all(
        "SELECT period FROM occurrences WHERE job = :job AND period IN (:periods)", job=job, periods=periods
    )
    return {row[0] for row in rows}


async def purge(db: Db, before: int) -> None:
    await db.run("DELETE FROM occurrences WHERE at < :before", before=before)
