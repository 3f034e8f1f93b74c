"""Updates already handled, so that a repeated one has no second effect, and those set aside."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from storage.database import Db
from storage.rows import write_seconds

_REMEMBERED = timedelta(days=2)
"""Telegram repeats nothing older than a day."""


async def find_seen(db: Db, ids: Sequence[int]) -> set[int]:
    rows = await db.all("SELECT update_id FROM seen_updates WHERE update_id IN (:ids)", ids=list(ids))
    return {row[0] for row in rows}


async def mark_seen(db: Db, ids: Sequence[int], now: datetime) -> None:
    # In the transaction that handles them: a number kept without its effect would lose an update.
    await db.many(
        "INSERT INTO seen_updates (update_id, seen_on) VALUES (:id, :day) ON CONFLICT DO NOTHING",
        [{"id": number, "day": f"{now:%Y-%m-%d}"} for number in ids],
    )


async def set_aside(db: Db, update_id: int, feature: str, error: str, now: datetime) -> None:
    """Remember that an update failed: its number, the feature and the kind of error, never its text."""
    # Never the text: what broke us may be the most private thing that somebody wrote.
    await db.run(
        """INSERT INTO set_aside (update_id, feature, error, at) VALUES (:id, :feature, :error, :now)
           ON CONFLICT DO NOTHING""",
        id=update_id,
        feature=feature,
        error=error,
        now=write_seconds(now),
    )


async def count_failures_since(db: Db, since: datetime) -> int:
    row = await db.one("SELECT count(*) FROM set_aside WHERE at >= :since", since=write_seconds(since))
    return int(row[0]) if row else 0


async def purge(db: Db, now: datetime) -> None:
    """Forget the numbers of days ago."""
    # By the day and not by size: after a week without any, Telegram begins anew at a number of its choice.
    await db.run("DELETE FROM seen_updates WHERE seen_on < :day", day=f"{now - _REMEMBERED:%Y-%m-%d}")


async def purge_set_aside(db: Db, before: datetime) -> None:
    await db.run("DELETE FROM set_aside WHERE at < :before", before=write_seconds(before))
