"""Scheduled work that has happened: a job's local period is claimed once, ever, by whoever inserts it first."""

from collections.abc import Collection

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


async def find_done(db: Db, wanted: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of the pairs of job and period that have been claimed."""
    if not wanted:
        return set()
    rows = await db.all(
        "SELECT job, period FROM occurrences WHERE job IN (:jobs) AND period IN (:periods)",
        jobs=sorted({job for job, _ in wanted}),
        periods=sorted({period for _, period in wanted}),
    )
    return {(row["job"], row["period"]) for row in rows}.intersection(wanted)


async def find_newest(db: Db) -> int | None:
    """When something happened last, in unix seconds."""
    row = await db.one("SELECT max(at) FROM occurrences")
    return row[0] if row else None


async def date_back(db: Db, now: int) -> None:
    """What happened later than now did so by a clock that was wrong; it stays done."""
    await db.run("UPDATE occurrences SET at = :now WHERE at > :now", now=now)


async def purge(db: Db, before: int) -> None:
    await db.run("DELETE FROM occurrences WHERE at < :before", before=before)
