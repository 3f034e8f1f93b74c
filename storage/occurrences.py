"""Scheduled work that has happened: a job's local period is claimed once, ever, by whoever inserts it first."""

from collections.abc import Collection
from datetime import datetime

from storage.database import Db
from storage.rows import read_instant, write_seconds


async def claim(db: Db, job: str, period: str, now: datetime) -> bool:
    """Whether this transaction is the one that does `job` for `period`."""
    # The insert is the question: of several processes one gets a row back, and its transaction does the work.
    row = await db.one(
        """INSERT INTO occurrences (job, period, at) VALUES (:job, :period, :now)
           ON CONFLICT DO NOTHING RETURNING 1""",
        job=job,
        period=period,
        now=write_seconds(now),
    )
    return row is not None


async def find_done(db: Db, wanted: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of the pairs of job and period that have been claimed."""
    if not wanted:
        return set()
    # Two lists and not one of pairs, which the engines write differently; pairs that nobody asked for fall out below.
    rows = await db.all(
        "SELECT job, period FROM occurrences WHERE job IN (:jobs) AND period IN (:periods)",
        jobs=sorted({job for job, _ in wanted}),
        periods=sorted({period for _, period in wanted}),
    )
    return {(row["job"], row["period"]) for row in rows}.intersection(wanted)


async def find_period_before(db: Db, job: str, period: str) -> str | None:
    """The newest period before this one for which the job was done; for jobs whose periods sort by time."""
    row = await db.one(
        "SELECT max(period) FROM occurrences WHERE job = :job AND period < :period", job=job, period=period
    )
    return row[0] if row else None


async def find_newest(db: Db) -> datetime | None:
    """When something happened last."""
    row = await db.one("SELECT max(at) FROM occurrences")
    return read_instant(row[0]) if row else None


async def date_back(db: Db, now: datetime) -> None:
    """What happened later than now did so by a clock that was wrong; it stays done."""
    await db.run("UPDATE occurrences SET at = :now WHERE at > :now", now=write_seconds(now))


async def purge(db: Db, before: datetime) -> None:
    # The caller leaves more than a year, or a yearly job would be done once more.
    await db.run("DELETE FROM occurrences WHERE at < :before", before=write_seconds(before))
