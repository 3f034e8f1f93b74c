"""Photos of those who did not sign: the original's id, sealed, until it is washed, then the copy until it is posted."""

from dataclasses import dataclass

from storage import hazards
from storage.database import Db, Row
from storage.places import name_place

DIRTY, CLEAN, REFUSED, TOLD = range(4)
"""What `case_files.clean` says: to be washed, ready, not to be had, and that somebody has been told so."""


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A file of a case; `file_id` is Telegram's, empty for a photo of which nobody has got a copy yet."""

    place: int
    kind: str
    file_id: str
    state: int


@dataclass(frozen=True, slots=True)
class Dirty:
    """A photo to be washed; `original` is empty if its key is gone."""

    number: str
    place: int
    original: str


async def keep(db: Db, number: str, place: int, original: str) -> None:
    """The photo `place` of the case is to be washed."""
    await db.run(
        "INSERT INTO case_photos (case_number, place, body) VALUES (:number, :place, :body)",
        number=number,
        place=place,
        body=db.seal("photos").close(original.encode(), _place(number, place)),
    )
    db.touched.add("photos")


async def list_dirty(db: Db) -> list[Dirty]:
    rows = await db.all(
        """SELECT case_number, place, body FROM case_photos
           JOIN case_files USING (case_number, place) WHERE clean = 0 ORDER BY case_number, place"""
    )
    return [Dirty(row["case_number"], row["place"], (_open_photo(db, row) or b"").decode()) for row in rows]


async def keep_clean_copy(db: Db, number: str, place: int, copy: bytes, look: str) -> None:
    """From now on there is only the copy; of a hazard its look stays too, to find the same picture again."""
    row = await db.one(
        """UPDATE case_files SET clean = 1,
             look = CASE WHEN case_number IN (SELECT case_number FROM hazards) THEN :look ELSE '' END
           WHERE case_number = :number AND place = :place AND clean = 0 RETURNING place""",
        number=number,
        place=place,
        look=look,
    )
    # The case may have been erased while the photo was drawn.
    if row:
        await db.run(
            "UPDATE case_photos SET body = :body WHERE case_number = :number AND place = :place",
            body=db.seal("photos").close(copy, _place(number, place)),
            number=number,
            place=place,
        )
        await hazards.note_look(db, number, look)


async def add_clean_copy(db: Db, number: str, part: str, copy: bytes, look: str) -> None:
    """A picture that was drawn anew before it was kept, of the cure of a hazard: `part` says what it shows."""
    row = await db.one(
        """INSERT INTO case_files (case_number, place, kind, file_id, clean, pending, part, look)
           VALUES (:number, (SELECT coalesce(max(place), 0) + 1 FROM case_files WHERE case_number = :number), 'photo',
               '', 1, 0, :part, :look) RETURNING place""",
        number=number,
        part=part,
        look=look,
    )
    if row:
        await db.run(
            "INSERT INTO case_photos (case_number, place, body) VALUES (:number, :place, :body)",
            number=number,
            place=row[0],
            body=db.seal("photos").close(copy, _place(number, row[0])),
        )


async def list_looks(db: Db, number: str) -> list[str]:
    """How the pictures of a hazard look, as far as they were drawn anew."""
    rows = await db.all(
        "SELECT look FROM case_files WHERE case_number = :number AND look <> '' ORDER BY place", number=number
    )
    return [row[0] for row in rows]


async def retire_after(db: Db, number: str) -> None:
    """It was not cured after all: the next cure needs a picture of its own."""
    # Not '', which is what was reported: everybody may see that one, and beside it the cure.
    await db.run("UPDATE case_files SET part = 'before' WHERE case_number = :number AND part = 'after'", number=number)


async def find_part(db: Db, number: str, part: str) -> int | None:
    """The place of the newest picture that shows this part of a hazard."""
    row = await db.one(
        "SELECT max(place) FROM case_files WHERE case_number = :number AND part = :part AND clean = 1",
        number=number,
        part=part,
    )
    return row[0] if row else None


async def note_refused(db: Db, number: str, place: int) -> None:
    """It cannot be washed, and nothing of it stays."""
    await _end(db, number, place, "", REFUSED)


async def note_posted(db: Db, number: str, place: int, file_id: str) -> None:
    """Telegram has the copy by this id."""
    await _end(db, number, place, file_id, CLEAN)


async def _end(db: Db, number: str, place: int, file_id: str, state: int) -> None:
    await db.run(
        "UPDATE case_files SET file_id = :file_id, clean = :state WHERE case_number = :number AND place = :place",
        file_id=file_id,
        state=state,
        number=number,
        place=place,
    )
    await db.run("DELETE FROM case_photos WHERE case_number = :number AND place = :place", number=number, place=place)


async def find_copy(db: Db, number: str, place: int) -> tuple[bytes | None, str]:
    """The copy of a photo that is ready, or the id by which Telegram has it; None and nothing for any other."""
    row = await db.one(
        """SELECT case_number, place, file_id, body FROM case_files LEFT JOIN case_photos USING (case_number, place)
           WHERE case_number = :number AND place = :place AND clean = 1""",
        number=number,
        place=place,
    )
    if row is None:
        return None, ""
    return _open_photo(db, row) if row["body"] else None, row["file_id"]


def _open_photo(db: Db, row: Row) -> bytes | None:
    return db.seal("photos").open(bytes(row["body"]), _place(row["case_number"], row["place"]))


def _place(number: str, place: int) -> str:
    return name_place("case_photos", {"case_number": number, "place": place})


async def list_untold(db: Db) -> list[str]:
    """The cases with a photo that was refused, of which nobody has been told."""
    # Not before the batch: word of a photo at another hour would tell that its sender was just here.
    rows = await db.all(
        "SELECT DISTINCT case_number FROM case_files WHERE clean = 2 AND pending = 0 ORDER BY case_number"
    )
    return [row[0] for row in rows]


async def list_untold_of_hazards(db: Db) -> list[str]:
    """The same of hazards whose reporters gave a name, to us at least."""
    rows = await db.all(
        """SELECT DISTINCT case_number FROM case_files JOIN cases ON number = case_number
           WHERE clean = 2 AND category = 'hazard' AND mode <> 'anonymous' ORDER BY case_number"""
    )
    return [row[0] for row in rows]


async def note_told(db: Db, number: str) -> None:
    await db.run("UPDATE case_files SET clean = 3 WHERE case_number = :number AND clean = 2", number=number)
