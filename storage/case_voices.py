"""The voices of a case: who wrote it and who wrote the cases merged into it."""

from domain.member import Member
from storage import case_authors, members
from storage.database import Db


async def list_authors(db: Db, number: str) -> list[tuple[str, Member]]:
    """Each author that can be told something, with the number by which they know the matter."""
    rows = await db.all(
        "SELECT number FROM cases WHERE number = :number OR parent = :number ORDER BY number", number=number
    )
    known = await case_authors.find_authors(db, [row[0] for row in rows])
    found = [(its, await members.find(db, author_id)) for its, author_id in sorted(known.items())]
    return [(its, author) for its, author in found if author]


async def list_merged(db: Db, number: str) -> list[str]:
    """The numbers of the cases merged into this one."""
    rows = await db.all("SELECT number FROM cases WHERE parent = :number ORDER BY number", number=number)
    return [row[0] for row in rows]


async def adopt(db: Db, number: str, parent: str) -> None:
    """What was merged into `number` belongs to `parent` from now on."""
    await db.run(
        "UPDATE cases SET parent = :parent, version = version + 1 WHERE parent = :number", number=number, parent=parent
    )


async def mark_unread(db: Db, number: str, now: int) -> None:
    """There is something to read for those who opened merged cases without a name."""
    await db.run(
        "UPDATE cases SET unread_at = :now, version = version + 1 WHERE parent = :number AND mode = 'anonymous'",
        number=number,
        now=now,
    )


async def end(db: Db, number: str, now: int) -> None:
    """Merged cases end with the one they belong to; their terms of keeping count from then."""
    await db.run(
        "UPDATE cases SET closed_at = :now, version = version + 1 WHERE parent = :number AND closed_at = 0",
        number=number,
        now=now,
    )


async def leave(db: Db, number: str) -> None:
    """Its author goes, the case stays for those who joined it."""
    await case_authors.cut_author(db, [number])
    await db.run("DELETE FROM case_codes WHERE case_number = :number", number=number)
