"""Pictures of receipts: each sealed for its row of the books, and kept as long as that."""

from storage.database import Db
from storage.places import name_place

_TABLE, _SEAL = "expense_receipts", "photos"


async def add(db: Db, expense_id: int, picture: bytes) -> int:
    """Keep one more; the answer is how many there are now."""
    # The caller holds the row of the books: two files at once would take the same place.
    place = 1 + await count(db, expense_id)
    await db.run(
        "INSERT INTO expense_receipts (expense_id, place, body) VALUES (:id, :place, :body)",
        id=expense_id,
        place=place,
        body=db.seal(_SEAL).close(picture, _name(expense_id, place)),
    )
    return place


async def count(db: Db, expense_id: int) -> int:
    row = await db.one("SELECT count(*) AS many FROM expense_receipts WHERE expense_id = :id", id=expense_id)
    return int(row["many"]) if row else 0


async def count_each(db: Db) -> dict[int, int]:
    """How many each row has; rows without any are left out."""
    rows = await db.all("SELECT expense_id, count(*) AS many FROM expense_receipts GROUP BY expense_id")
    return {row["expense_id"]: row["many"] for row in rows}


async def find(db: Db, expense_id: int, place: int) -> bytes | None:
    """The picture, a JPEG; None if there is none or its key is gone."""
    row = await db.one(
        "SELECT body FROM expense_receipts WHERE expense_id = :id AND place = :place", id=expense_id, place=place
    )
    return db.seal(_SEAL).open(bytes(row["body"]), _name(expense_id, place)) if row else None


def _name(expense_id: int, place: int) -> str:
    return name_place(_TABLE, {"expense_id": expense_id, "place": place})
