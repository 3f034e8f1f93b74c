"""Seals what earlier versions sealed for no place in particular anew, each cell for its own."""

from collections.abc import Iterable

from storage.database import Db, Row
from storage.keys import Keys
from storage.paper import make_seal
from storage.places import KEYS, name_place
from storage.seal import Seal

_SEALED_BY = {
    "case_photos": ("photos", "body"),
    "conversations": ("letters", "sealed"),
    "drafts": ("letters", "sealed"),
    "outbox": ("letters", "body"),
    "sealed_authors": ("authors", "sealed"),
    "survey_comments": ("comments", "sealed"),
}
"""The key and the column of each table."""


async def bind_seals(db: Db, keys: Keys) -> None:
    """Once after an upgrade; what cannot be opened stays as it is and opens no more."""
    for row in await db.all("SELECT name FROM unbound ORDER BY name"):
        table = row["name"]
        if table == "paper_slips":
            await _bind_slips(db, keys)
        else:
            key, column = _SEALED_BY[table]
            await _bind(db, db.seal(key), table, column, await db.all(f"SELECT * FROM {table}"))
        await db.run("DELETE FROM unbound WHERE name = :name", name=table)


async def _bind(db: Db, seal: Seal, table: str, column: str, rows: Iterable[Row]) -> None:
    where = " AND ".join(f"{name} = :{name}" for name in KEYS[table])
    for row in rows:
        # Sealed for its place already, or with a key that is gone.
        if (plain := _open(seal, table, row, bytes(row[column]))) is None:
            continue
        if table == "sealed_authors":
            plain = plain.rpartition(b"/")[2]  # the case stood beside its author, before it was the place
        await db.run(
            f"UPDATE {table} SET {column} = :sealed WHERE {where}",
            sealed=seal.close(plain, name_place(table, row)),
            **{name: row[name] for name in KEYS[table]},
        )


def _open(seal: Seal, table: str, row: Row, sealed: bytes) -> bytes | None:
    """What was sealed for no place, or a slip for its survey, before slips belonged to a box."""
    plain = seal.open(sealed, "")
    if plain is None and table == "paper_slips":
        survey_id = row["box"].removeprefix("survey-")
        plain = seal.open(sealed, f"paper_slips/{survey_id}/{bytes(row['name']).hex()}")
    return plain


async def _bind_slips(db: Db, keys: Keys) -> None:
    """Those of the open survey, if its key is here."""
    for row in await db.all("SELECT DISTINCT box FROM paper_slips"):
        if key := keys.find(row["box"]):
            slips = await db.all("SELECT * FROM paper_slips WHERE box = :box", box=row["box"])
            await _bind(db, make_seal(key), "paper_slips", "sealed", slips)
