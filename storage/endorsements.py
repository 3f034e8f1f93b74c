"""Voices for what is on the board: one a member and case, counted without anybody's name."""

from collections.abc import Sequence

from storage.database import Db


async def has(db: Db, number: str, voice: bytes) -> bool:
    row = await db.one(
        "SELECT 1 FROM endorsements WHERE case_number = :number AND voice = :voice", number=number, voice=voice
    )
    return row is not None


async def add(db: Db, number: str, voice: bytes) -> bool:
    """Count this voice; False if it is counted already."""
    row = await db.one(
        """INSERT INTO endorsements (case_number, voice) VALUES (:number, :voice)
           ON CONFLICT DO NOTHING RETURNING 1""",
        number=number,
        voice=voice,
    )
    if row is None:
        return False
    # Counted beside the marks, because the marks go when the case has ended, and the number stays.
    await db.run("UPDATE publications SET voices = voices + 1 WHERE case_number = :number", number=number)
    return True


async def take_back(db: Db, number: str, voice: bytes) -> bool:
    """Count this voice no more; False if it was not counted."""
    row = await db.one(
        "DELETE FROM endorsements WHERE case_number = :number AND voice = :voice RETURNING 1",
        number=number,
        voice=voice,
    )
    if row is None:
        return False
    # Only if a mark was there: the number is all that stays, and nothing would ever put it right.
    await db.run("UPDATE publications SET voices = voices - 1 WHERE case_number = :number", number=number)
    return True


async def list_endorsed(db: Db) -> list[str]:
    """The cases whose voices are still kept one by one."""
    return [row[0] for row in await db.all("SELECT DISTINCT case_number FROM endorsements ORDER BY case_number")]


async def forget(db: Db, marks: Sequence[tuple[str, bytes]]) -> None:
    """Take back each of these voices that there is."""
    for number, voice in marks:
        await take_back(db, number, voice)


async def find_voices(db: Db, number: str) -> set[bytes]:
    rows = await db.all("SELECT voice FROM endorsements WHERE case_number = :number", number=number)
    return {bytes(row[0]) for row in rows}


async def settle(db: Db, since: str) -> None:
    """Of what has ended only the count stays, once nothing promised for it waits, or was said done from `since` on."""
    await db.run(
        """DELETE FROM endorsements WHERE case_number IN (SELECT number FROM cases WHERE closed_at > 0)
             AND case_number NOT IN (
                 SELECT case_number FROM promises WHERE state = 'open' OR (state = 'done' AND done_on >= :since))""",
        since=since,
    )
