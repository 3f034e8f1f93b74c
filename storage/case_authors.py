"""Who wrote a case: plain where it was signed, sealed where it was confided; of an anonymous case nobody is kept.

A sealed link is opened by the key `authors`, which is not in the database. `mark` is a keyed hash (HMAC-SHA-256,
stretched by SHAKE-256) of an author and a place among what they have confided: the author's cases are found by it, and
no two rows look alike.
"""

from collections.abc import Sequence
from hashlib import shake_256

from storage.database import MAILBOX, DatabaseError, Db, Value
from storage.places import name_place
from storage.seal import Seal

_MARK = 16
"""Bytes of a mark."""
_PLACES = 128
"""More than three suggestions a day for the thirty days after which a link is cut; all are looked for at once."""


WRITTEN_BY = """SELECT case_number FROM case_authors WHERE member_id = :member_id
                UNION ALL SELECT case_number FROM sealed_authors WHERE mark IN (:marks)"""
"""The numbers of what a member has signed or confided; `sought` gives its values."""


async def add(db: Db, number: str, member_id: int, mode: str) -> None:
    """Note the author; one who has confided as many cases at once as there are places cannot confide more."""
    if mode != "confidential":
        await db.run(
            "INSERT INTO case_authors (case_number, member_id) VALUES (:number, :member_id)",
            number=number,
            member_id=member_id,
        )
        return
    seal = db.seal("authors")
    marks = _make_marks(seal, member_id)
    taken = {row[0] for row in await db.all("SELECT mark FROM sealed_authors WHERE mark IN (:marks)", marks=marks)}
    free = next((mark for mark in marks if mark not in taken), None)
    if free is None:
        raise DatabaseError("no place is left for another sealed author")
    await db.run(
        "INSERT INTO sealed_authors (case_number, mark, sealed) VALUES (:number, :mark, :sealed)",
        number=number,
        mark=free,
        sealed=seal.close(b"%020d" % member_id, _place(number)),  # all of one length
    )


async def find_author(db: Db, number: str) -> int | None:
    """The author's id; None for anonymous cases and once the link is cut."""
    return (await find_authors(db, [number])).get(number)


async def find_authors(db: Db, numbers: Sequence[str]) -> dict[str, int]:
    """The author of each of the cases that has one."""
    rows = await db.all(
        """SELECT case_number, member_id, NULL AS sealed FROM case_authors WHERE case_number IN (:numbers)
           UNION ALL SELECT case_number, NULL, sealed FROM sealed_authors WHERE case_number IN (:numbers)""",
        numbers=list(numbers),
    )
    known = {row["case_number"]: open_author(db, row["case_number"], row["member_id"], row["sealed"]) for row in rows}
    return {number: author for number, author in known.items() if author}


def open_author(db: Db, number: str, member_id: int | None, sealed: bytes | None) -> int | None:
    """The author of a case as they are kept, in plain or sealed; None if neither is there or the key is gone."""
    return member_id or (_open_author(db.seal("authors"), number, bytes(sealed)) if sealed else None)


async def list_written_by(db: Db, member_id: int) -> list[str]:
    """The numbers of what this member has signed or confided."""
    return [row[0] for row in await db.all(WRITTEN_BY, **make_search(db, member_id))]


def make_search(db: Db, member_id: int) -> dict[str, Value]:
    return {"member_id": member_id, "marks": _make_marks(db.seal("authors"), member_id)}


async def cut_author(db: Db, numbers: Sequence[str]) -> None:
    """From now on nobody can tell who wrote these."""
    # Both tables, whatever the mode: what an older version kept in plain would stay.
    await db.run("DELETE FROM case_authors WHERE case_number IN (:numbers)", numbers=list(numbers))
    await db.run("DELETE FROM sealed_authors WHERE case_number IN (:numbers)", numbers=list(numbers))


async def seal_plain(db: Db) -> None:
    """Seal what older versions kept in plain."""
    rows = await db.all(
        """SELECT case_number, member_id FROM case_authors JOIN cases ON number = case_number
           WHERE mode = 'confidential' ORDER BY case_number"""
    )
    # First, for each case has one author; all of it in one transaction, so none is lost on the way.
    await cut_author(db, [row["case_number"] for row in rows])
    if rows:
        # Or the journal would keep the plain authors beside the sealed ones.
        db.touched.add(MAILBOX)
    for row in rows:
        await add(db, row["case_number"], row["member_id"], "confidential")


def _make_marks(seal: Seal, member_id: int) -> list[str]:
    # One keyed hash stretched by SHAKE-256: so many of them would cost more than all else in an answer.
    all_marks = shake_256(seal.mark(b"%d" % member_id)).hexdigest(_PLACES * _MARK)
    return [all_marks[at : at + 2 * _MARK] for at in range(0, len(all_marks), 2 * _MARK)]


def _place(number: str) -> str:
    return name_place("sealed_authors", {"case_number": number})


def _open_author(seal: Seal, number: str, sealed: bytes) -> int | None:
    plain = seal.open(sealed, _place(number))
    return int(plain) if plain else None
