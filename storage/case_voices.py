"""The voices of a case: who wrote it and who wrote the cases merged into it."""

from dataclasses import dataclass
from datetime import datetime

from domain.member import Member
from storage import case_authors, members
from storage.database import Db
from storage.rows import write_seconds


@dataclass(frozen=True, slots=True)
class Voices:
    """`authors` are those who can be told something, once each, with the number by which they know the matter.

    `has_mailbox` says whether a case opened by a code is merged into it.
    """

    authors: list[tuple[str, Member]]
    has_mailbox: bool


async def find_voices(db: Db, number: str) -> Voices:
    """All voices of a case; who wrote several of the merged cases knows it by their own number if it is theirs."""
    rows = await db.all(
        """SELECT number, mode, member_id, sealed FROM cases
             LEFT JOIN case_authors ON case_authors.case_number = number
             LEFT JOIN sealed_authors ON sealed_authors.case_number = number
           WHERE number = :number OR parent = :number ORDER BY number <> :number, number""",
        number=number,
    )
    known: dict[int, str] = {}
    for row in rows:
        author = case_authors.open_author(db, row["number"], row["member_id"], row["sealed"])
        if author:
            known.setdefault(author, row["number"])
    found = await members.find_each(db, list(known)) if known else {}
    has_mailbox = any(row["mode"] == "anonymous" for row in rows if row["number"] != number)
    return Voices([(its, found[author]) for author, its in known.items() if author in found], has_mailbox)


async def list_authors(db: Db, number: str) -> list[tuple[str, Member]]:
    """Each author that can be told something, with the number by which they know the matter."""
    return (await find_voices(db, number)).authors


async def list_merged(db: Db, number: str) -> list[str]:
    """The numbers of the cases merged into this one."""
    rows = await db.all("SELECT number FROM cases WHERE parent = :number ORDER BY number", number=number)
    return [row[0] for row in rows]


async def adopt(db: Db, number: str, parent: str) -> None:
    """What was merged into `number` belongs to `parent` from now on."""
    await db.run(
        "UPDATE cases SET parent = :parent, version = version + 1 WHERE parent = :number", number=number, parent=parent
    )


async def mark_unread(db: Db, number: str, now: datetime) -> None:
    """There is something to read for those who opened merged cases without a name."""
    # Those with a name get a message; to these nothing can be sent, so it waits until they look.
    await db.run(
        "UPDATE cases SET unread_at = :now, version = version + 1 WHERE parent = :number AND mode = 'anonymous'",
        number=number,
        now=write_seconds(now),
    )


async def end(db: Db, number: str, now: datetime) -> None:
    """Merged cases end with the one they belong to; their terms of keeping count from then."""
    await db.run(
        "UPDATE cases SET closed_at = :now, version = version + 1 WHERE parent = :number AND closed_at = 0",
        number=number,
        now=write_seconds(now),
    )


async def resume(db: Db, number: str) -> None:
    """Merged cases go on with the one they belong to."""
    await db.run(
        "UPDATE cases SET closed_at = 0, version = version + 1 WHERE parent = :number AND state = 'merged'",
        number=number,
    )


async def leave(db: Db, number: str) -> None:
    """Its author goes, the case stays for those who joined it."""
    await case_authors.cut_author(db, [number])
    # The code too: with it they would still read what others say in a matter they have left.
    await db.run("DELETE FROM case_codes WHERE case_number = :number", number=number)
