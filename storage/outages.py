"""Outages: when Telegram was heard last, and the times in which it was not, which running attempts get back."""

from storage import attempts
from storage.database import Db

# While a timed attempt runs a poll lasts two seconds: one slow answer is no outage.
LEAST = 5
"""Seconds without a word from Telegram from which it counts as an outage of ours."""
LEAST_OF_DAYS = 120
"""The same while nobody has less than days: polls are long then, and their silence is none."""


async def find_heard(db: Db) -> int:
    """The instant in unix seconds; 0 if nothing was ever noted."""
    row = await db.one("SELECT at FROM heard")
    return int(row["at"]) if row else 0


async def note_heard(db: Db, now: int) -> None:
    await db.run(
        "INSERT INTO heard (one, at) VALUES (1, :now) ON CONFLICT (one) DO UPDATE SET at = excluded.at", now=now
    )


async def give_back(db: Db, began_at: int, ended_at: int) -> int:
    """Extend what ran by this outage, and keep it in the log; how many attempts that are."""
    extended = await attempts.extend(db, began_at, ended_at - began_at)
    if extended:
        await db.run(
            """INSERT INTO outages (began_at, ended_at, attempts) VALUES (:began, :ended, :extended)
               ON CONFLICT (began_at) DO NOTHING""",
            began=began_at,
            ended=ended_at,
            extended=extended,
        )
    return extended


async def list_since(db: Db, since: int) -> list[tuple[int, int, int]]:
    """Beginning, end and number of attempts of each outage that was given back."""
    rows = await db.all(
        "SELECT began_at, ended_at, attempts FROM outages WHERE began_at >= :since ORDER BY began_at", since=since
    )
    return [(row["began_at"], row["ended_at"], row["attempts"]) for row in rows]
