"""Copies of a SQLite file: checked, and put in its place without what its journals would do to them."""

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

import aiosqlite

from storage.engine import DatabaseError
from storage.keys import put_in_place, write_new

_JOURNALS = ("-wal", "-shm")
_PIECE = 2**20


async def check(path: Path) -> None:
    """Raises DatabaseError if `path` is no whole copy of a union's database."""
    try:
        # Immutable: nothing is written beside it, and no journal that happens to lie there is read into it.
        async with aiosqlite.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True) as copy:
            found = await copy.execute_fetchall("PRAGMA integrity_check")
            if [row[0] for row in found] != ["ok"]:
                raise DatabaseError(f"{path} is damaged")
            await copy.execute_fetchall("SELECT count(*) FROM migrations")
    except sqlite3.Error as error:
        raise DatabaseError(f"{path} is no copy of a union's database ({error})") from None


def put(copy: Path, file: Path, stamp: str) -> None:
    """Put `copy` where `file` is, which is set aside as `…-replaced-STAMP` with its journals.

    A journal left in its place would be replayed into the copy. If the machine stops in between there is no database,
    which the next start says.
    """
    part = file.with_name(f"{file.name}.part")
    # The rest of an attempt that was killed.
    part.unlink(missing_ok=True)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Private before its first byte is written.
    write_new(part, b"")
    with copy.open("rb") as source, part.open("wb") as target:
        while piece := source.read(_PIECE):
            target.write(piece)
        target.flush()
        os.fsync(target.fileno())
    # Only once the copy is whole on the disk: a full disk must not cost the database that there is.
    aside = file.with_name(f"{file.stem}-replaced-{stamp}{file.suffix}")
    for ending in ("", *_JOURNALS):
        old = file.with_name(f"{file.name}{ending}")
        if old.exists():
            os.replace(old, aside.with_name(f"{aside.name}{ending}"))
    put_in_place(part, file)
