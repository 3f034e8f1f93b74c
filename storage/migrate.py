"""Migrations: numbered files of SQL, each applied once, in order, in a transaction of its own."""

import hashlib
import re
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from storage.dialect import split_statements
from storage.engine import DatabaseError, Db, Engine

_NAME = re.compile(r"(\d{4})_([a-z0-9_]+)\.sql")
_TABLE = """CREATE TABLE IF NOT EXISTS migrations (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL
) STRICT"""


class Outdated(DatabaseError):
    """The database is of an earlier version than the program; only a start of the bot or `migrate` changes that."""


class InUse(DatabaseError):
    """A bot is serving with the database: nobody may change its tables under it."""


class Migratable(Protocol):
    """What migrating needs of a database."""

    def reading(self) -> AbstractAsyncContextManager[Db]: ...
    def migrating(self) -> AbstractAsyncContextManager[tuple[Db, Engine]]: ...
    async def has_table(self, db: Db, name: str) -> bool: ...
    async def find_speaker(self, now: int) -> str | None: ...
    async def copy_before_upgrade(self, version: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Migration:
    number: int
    name: str
    script: str

    @property
    def checksum(self) -> str:
        # It keeps a migration from being edited after release: databases that have it already would stay different.
        return hashlib.sha256(self.script.encode()).hexdigest()


async def migrate(
    database: Migratable,
    folder: Path,
    clock: Callable[[], float],
    claim: Callable[[], Awaitable[object]] | None = None,
) -> None:
    """Bring the database to the newest version in `folder`; DatabaseError if the two cannot belong together."""
    known = read(folder)
    version = await _find_version(database, known)
    # A new database has nothing to copy, and nobody serves with it.
    if 0 < version < len(known):
        # The claim is held from here on: who was only looked for could begin between the look and the first change.
        await (claim() if claim else _look_for_speaker(database, clock))
        # Looked at again: another process may have brought it up to date while this one waited.
        version = await _find_version(database, known)
    if 0 < version < len(known):
        await database.copy_before_upgrade(version)
    for migration in known[version:]:
        await _apply(database, migration, clock)


async def _look_for_speaker(database: Migratable, clock: Callable[[], float]) -> None:
    if speaker := await database.find_speaker(int(clock())):
        host, process, *_ = speaker.split("/")
        raise InUse(f"a bot is serving with it on {host} as process {process}; stop that one first")


def read(folder: Path) -> list[Migration]:
    """The migrations of `folder`, numbered 1, 2, 3 without a gap."""
    found = [_read_file(path, path.stat().st_mtime_ns) for path in sorted(folder.glob("*.sql"))]
    if [it.number for it in found] != list(range(1, len(found) + 1)):
        raise DatabaseError(f"the migrations in {folder} are not numbered 1, 2, 3 without a gap")
    return found


@cache
def _read_file(path: Path, _changed_at: int) -> Migration:
    """Read again only when it has changed."""
    if not (parts := _NAME.fullmatch(path.name)):
        raise DatabaseError(f"{path.name}: a migration is called like 0007_name.sql")
    # Line ends are made equal: a checkout on Windows must not look like an edited migration.
    return Migration(int(parts[1]), parts[2], path.read_text("utf-8").replace("\r\n", "\n"))


async def check_version(db: Db, engine: Engine, folder: Path) -> None:
    """Raises DatabaseError unless the database is of exactly this program's version; changes nothing."""
    known = read(folder)
    applied = await _list_applied(db) if await engine.has_table(db, "migrations") else []
    if _compare(known, applied) < len(known):
        raise Outdated(
            f"it is at version {len(applied)}, older than this program's {len(known)}: restart the bot, which brings "
            "it up to date, or stop it and run python -m bot migrate"
        )


async def _find_version(database: Migratable, known: Sequence[Migration]) -> int:
    async with database.reading() as db:
        if await database.has_table(db, "migrations"):
            return _compare(known, await _list_applied(db))
    async with database.migrating() as (db, engine):
        await db.run(engine.definition(_TABLE))
        return _compare(known, await _list_applied(db))


def _compare(known: Sequence[Migration], applied: Sequence[tuple[int, str]]) -> int:
    """How many of the known migrations have been applied; DatabaseError if others were."""
    # An older program would write where the newer one does not look any more.
    if len(applied) > len(known):
        raise DatabaseError(f"the database is at version {len(applied)}, newer than this program's {len(known)}")
    for number, checksum in applied:
        if known[number - 1].checksum != checksum:
            raise DatabaseError(f"migration {number:04}_{known[number - 1].name} was edited after it was applied")
    return len(applied)


async def _list_applied(db: Db) -> list[tuple[int, str]]:
    return [
        (row["number"], row["checksum"])
        for row in await db.all("SELECT number, checksum FROM migrations ORDER BY number")
    ]


async def _apply(database: Migratable, migration: Migration, clock: Callable[[], float]) -> None:
    async with database.migrating() as (db, engine):
        if len(await _list_applied(db)) >= migration.number:
            return  # another replica was faster
        for statement in split_statements(migration.script):
            await db.run(engine.definition(statement))
        await db.run(
            "INSERT INTO migrations (number, name, checksum, applied_at) VALUES (:number, :name, :checksum, :now)",
            number=migration.number,
            name=migration.name,
            checksum=migration.checksum,
            now=int(clock()),
        )
