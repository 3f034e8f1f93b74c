"""Votes on whether a promise has been done: one a person, kept as a mark without a name until they are counted."""

from storage.database import Db


async def add(db: Db, number: str, place: int, voice: bytes, verdict: str) -> bool:
    """Count this voice; False if it was given already, or there is nothing to say any more."""
    # Asked and written in one statement: a vote that came after the counting would lie there for ever.
    row = await db.one(
        """INSERT INTO promise_votes (case_number, place, voice, verdict)
           SELECT case_number, place, :voice, :verdict FROM promises
           WHERE case_number = :number AND place = :place AND state = 'done'
           ON CONFLICT DO NOTHING RETURNING 1""",
        number=number,
        place=place,
        voice=voice,
        verdict=verdict,
    )
    return row is not None


async def has(db: Db, number: str, place: int, voice: bytes) -> bool:
    row = await db.one(
        "SELECT 1 FROM promise_votes WHERE case_number = :number AND place = :place AND voice = :voice",
        number=number,
        place=place,
        voice=voice,
    )
    return row is not None


async def count_votes(db: Db) -> dict[tuple[str, int], tuple[int, int]]:
    """Of each promise with voices, by case and place, how many say *done* and how many *not done*."""
    rows = await db.all(
        """SELECT case_number, place, count(CASE WHEN verdict = 'done' THEN 1 END) AS done,
                  count(CASE WHEN verdict = 'not_done' THEN 1 END) AS not_done
           FROM promise_votes GROUP BY case_number, place ORDER BY case_number, place"""
    )
    return {(row["case_number"], row["place"]): (row["done"], row["not_done"]) for row in rows}


async def count_voters(db: Db, number: str) -> int:
    """How many may vote: who raised the case, who raised what was merged into it, who supports it on the board."""
    row = await db.one(
        """SELECT (SELECT count(*) FROM cases WHERE number = :number OR parent = :number)
                + (SELECT coalesce(sum(voices), 0) FROM publications WHERE case_number = :number)""",
        number=number,
    )
    return int(row[0]) if row else 0


async def drop(db: Db, number: str, place: int) -> None:
    """They have been counted: nothing of them stays."""
    await db.run("DELETE FROM promise_votes WHERE case_number = :number AND place = :place", number=number, place=place)


async def take_back(db: Db, number: str, place: int, voice: bytes) -> None:
    await db.run(
        "DELETE FROM promise_votes WHERE case_number = :number AND place = :place AND voice = :voice",
        number=number,
        place=place,
        voice=voice,
    )
