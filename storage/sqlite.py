"""SQLite: one file beside the bot, one thread a connection."""

import asyncio
import logging
import os
import sqlite3
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

import aiosqlite
import orjson

from storage import sqlite_copies
from storage.dialect import translate_for_sqlite
from storage.engine import Conflict, Connection, DatabaseError, Db, Row, Unavailable, Value, settle
from storage.file_lock import FileLock

log = logging.getLogger(__name__)

T = TypeVar("T")

# All writers wait behind the emptying of the journal, so it gives up soon and is tried again.
_BRIEFLY = 100
_BETWEEN_INTERRUPTS = 0.01
_PATIENTLY = "PRAGMA busy_timeout = 5000"
# Sorting in memory: a temporary file would hold members' rows where secure_delete does not reach.
_EVERY = (_PATIENTLY, "PRAGMA foreign_keys = ON", "PRAGMA temp_store = MEMORY")
_WRITER = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # what Telegram was told we have must survive a power cut
    "PRAGMA secure_delete = ON",  # what a member takes back must not linger in free pages
    # SQLite never makes the file smaller by itself: one slow reader would leave it large for good.
    "PRAGMA journal_size_limit = 16777216",
)
# Only the writer makes checkpoints: two connections at it are what the WAL-reset bug needs.
_READER = ("PRAGMA query_only = ON", "PRAGMA wal_autocheckpoint = 0")
_CONFLICTS = {sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_ROWID}
_PASSING = {
    sqlite3.SQLITE_BUSY: "another program holds it",
    sqlite3.SQLITE_LOCKED: "another program holds it",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk does not read or write",
    sqlite3.SQLITE_CANTOPEN: "its file is gone or may not be opened",
    sqlite3.SQLITE_READONLY: "its file or folder may not be written",
    sqlite3.SQLITE_PROTOCOL: "another program holds it",
    sqlite3.SQLITE_INTERRUPT: "the question was ended",
}
"""Troubles that pass by themselves or by a hand at the machine, by SQLite's primary result codes."""

_TRANSLATED = (sqlite3.Error, OSError, OverflowError, UnicodeError, ValueError)
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class SQLiteConnection:
    def __init__(self, connection: aiosqlite.Connection, *, readonly: bool) -> None:
        self.lost = False
        self._connection = connection
        self._readonly = readonly

    async def fetch(self, sql: str, values: Mapping[str, Value]) -> list[Row]:
        text, values = _write_statement(sql, values)
        try:
            rows = await self._try(self._connection.execute_fetchall(text, values))
        except asyncio.CancelledError:
            await self._try(settle(self._end_statement()))
            raise
        return rows  # type: ignore[return-value] # sqlite3.Row does what ours does

    async def _end_statement(self) -> None:
        """Interrupt until the thread is free: what has not begun yet cannot be interrupted, and may be endless."""
        free = asyncio.ensure_future(self._connection.cursor())
        while not free.done():
            await self._connection.interrupt()
            await asyncio.wait([free], timeout=_BETWEEN_INTERRUPTS)

    async def fetch_each(self, sql: str, rows: Sequence[Mapping[str, Value]]) -> None:
        written = [_write_statement(sql, values)[1] for values in rows]
        await self._try(self._connection.executemany(translate_for_sqlite(sql).text, written))

    async def command(self, command: str) -> None:
        await self._try(self._connection.execute_fetchall(command))

    async def _try(self, statement: Awaitable[T]) -> T:
        # Not by a `with` of contextlib, which takes longer than many a statement.
        try:
            return await statement
        except _TRANSLATED as error:
            raise _translate_error(error, self._readonly) from None

    async def rollback(self) -> None:
        try:
            await self._try(self._connection.rollback())  # does nothing if SQLite has already undone it by itself
        except DatabaseError:
            # A transaction may still be open on it, and every BEGIN to come would fail.
            self.lost = True

    async def close(self) -> None:
        try:
            if not self._readonly and not self.lost:
                # No checkpoint of our own: the last connection to close makes one, and beside another process
                # two at once are what the WAL-reset bug needs.
                await self.command("PRAGMA optimize")
        except DatabaseError as error:
            log.warning("closing the database: %s", error)
        finally:
            await self._connection.close()


class SQLite:
    """The engine of a union on one machine, in a file that its owner alone can read."""

    name = "sqlite"
    # A transaction that reads first and asks for the lock later fails with BUSY, and no waiting helps it.
    begin: Sequence[str] = ("BEGIN IMMEDIATE",)
    begin_reading: Sequence[str] = ("BEGIN",)
    # In this order: SQLite ignores the pragma inside a transaction.
    begin_migrating: Sequence[str] = ("PRAGMA foreign_keys = OFF", "BEGIN IMMEDIATE")

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file: Path | None = path
        self.lock: FileLock | None = FileLock(path.with_name(f"{path.name}-lock"))
        self._opened: tuple[int, int] | None = None

    async def is_new(self) -> bool:
        return not self.path.exists() or self.path.stat().st_size == 0

    async def create(self) -> None:
        with _translate_errors():
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            # Before SQLite does it: it would make the file with the usual rights, which its journals take over.
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))

    def is_lost(self) -> bool:
        try:
            found = self.path.stat()
        except OSError:
            return self._opened is not None
        # By device and number: whatever was put in its place has the same name.
        return self._opened not in (None, (found.st_dev, found.st_ino))

    async def connect(self, *, readonly: bool) -> SQLiteConnection:
        """Open a connection; one that is cancelled on the way is opened all the same and closed again.

        Otherwise its thread would answer to a loop that may be gone, and the file stay open.
        """
        opening = asyncio.ensure_future(self._open(readonly))
        try:
            return await asyncio.shield(opening)
        except asyncio.CancelledError:
            await settle(_close_opened(opening))
            raise

    async def _open(self, readonly: bool) -> SQLiteConnection:
        _tell_of_reset_bug(sqlite3.sqlite_version)
        with _translate_errors():
            # A file that is not there is never made here: it would look like a new union.
            address = f"file:{quote(str(self.path))}?mode=rw"
            # What cannot be opened fails here: aiosqlite's thread would tell of it after the loop may be gone.
            sqlite3.connect(address, uri=True).close()
            # isolation_level=None, or Python's module would begin transactions of its own before ours.
            plain = await aiosqlite.connect(address, uri=True, isolation_level=None, cached_statements=512)
            connection = SQLiteConnection(plain, readonly=readonly)
            try:
                plain.row_factory = sqlite3.Row
                await plain.executescript(";".join((*_EVERY, *(_READER if readonly else _WRITER))))
            except BaseException:
                await settle(plain.close())
                raise
            # Of the first connection: a later one may have found another file already.
            if self._opened is None:
                found = self.path.stat()
                self._opened = (found.st_dev, found.st_ino)
        return connection

    async def has_table(self, db: Db, name: str) -> bool:
        return await db.one("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = :name", name=name) is not None

    def definition(self, sql: str) -> str:
        return sql

    async def check_references(self, db: Db) -> None:
        """A migration may rebuild tables, so references are off meanwhile and must all hold at its end."""
        if broken := await db.all("PRAGMA foreign_key_check"):
            raise DatabaseError(f"{len(broken)} references of table {broken[0][0]} would be broken")

    async def integrity(self, db: Db) -> bool:
        rows = await db.all("PRAGMA quick_check")
        return [row[0] for row in rows] == ["ok"]

    async def cascades(self, db: Db) -> list[tuple[str, str]]:
        """The pairs of tables of which the second changes when a row of the first is deleted."""
        rows = await db.all(
            """SELECT DISTINCT lower(f."table") AS parent, lower(t.name) AS child
               FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
               WHERE t.type = 'table' AND f.on_delete IN ('CASCADE', 'SET NULL')"""
        )
        return [(row["parent"], row["child"]) for row in rows]

    async def version(self, connection: Connection) -> int:
        """Another number whenever another connection has written: sqlite.org/pragma.html#pragma_data_version."""
        rows = await connection.fetch("PRAGMA data_version", {})
        return int(rows[0][0])

    async def forget_journal(self, connection: Connection) -> bool:
        """Move what the journal holds into the file and empty it; False while somebody still reads from it."""
        try:
            await connection.command(f"PRAGMA busy_timeout = {_BRIEFLY}")
            rows = await connection.fetch("PRAGMA wal_checkpoint(TRUNCATE)", {})
            await connection.command(_PATIENTLY)
        except DatabaseError as error:
            log.warning("the journal could not be emptied: %s", error)
            return False
        return not rows[0][0]

    async def measure(self) -> int:
        return self.path.stat().st_size

    async def copy_to(self, path: Path) -> None:
        connection = await self.connect(readonly=True)
        try:
            # SQLite counts VACUUM INTO as writing, though it writes the copy alone.
            await connection.command("PRAGMA query_only = OFF")
            await self.rescue_to(path, connection)
        finally:
            await settle(connection.close())

    async def rescue_to(self, path: Path, connection: Connection) -> None:
        await connection.fetch("VACUUM INTO :path", {"path": str(path)})

    async def check_copy(self, path: Path) -> None:
        await sqlite_copies.check(path)

    async def restore(self, path: Path, stamp: str) -> None:
        with _translate_errors():
            sqlite_copies.put(path, self.path, stamp)

    async def ring(self) -> None:
        """Nobody else listens: one process has the file."""

    async def listen(self, callback: Callable[[], None]) -> None:
        """Nobody else rings: one process has the file."""

    async def close(self) -> None:
        """The connections were everything."""


async def _close_opened(opening: asyncio.Future[SQLiteConnection]) -> None:
    with suppress(DatabaseError, OSError):
        await (await opening).close()


def _write_statement(sql: str, values: Mapping[str, Value]) -> tuple[str, Mapping[str, Value]]:
    statement = translate_for_sqlite(sql)
    if not statement.lists:
        return statement.text, values
    lists = {name: orjson.dumps(values[name]).decode() for name in statement.lists}
    return statement.text, {**values, **lists}


@contextmanager
def _translate_errors() -> Iterator[None]:
    try:
        yield
    except _TRANSLATED as error:
        raise _translate_error(error) from None


def _translate_error(error: Exception, readonly: bool = False) -> DatabaseError:
    """To be raised without its cause, for a driver's error may quote the value it choked on.

    To write through a reader is a mistake of ours, and passes by no hand.
    """
    code = getattr(error, "sqlite_errorcode", 0)
    if code in _CONFLICTS:
        return Conflict(str(error))
    if isinstance(error, OSError):
        return Unavailable(f"{error.filename or 'the file'}: {error.strerror or type(error).__name__}")
    if (primary := code & 0xFF) in _PASSING and not (readonly and primary == sqlite3.SQLITE_READONLY):
        return Unavailable(f"{_PASSING[primary]} ({error})")
    if primary in _DAMAGED:
        return DatabaseError(f"its file is damaged ({error})")
    return DatabaseError(str(error) if isinstance(error, sqlite3.Error) else type(error).__name__)


@cache
def _tell_of_reset_bug(version: str) -> None:
    """SQLite 3.7.0 to 3.51.2 may damage a file when two connections checkpoint at once: sqlite.org/wal.html."""
    numbers = tuple(int(part) for part in version.split("."))
    mended = numbers >= (3, 51, 3) or (3, 50, 7) <= numbers < (3, 51) or (3, 44, 6) <= numbers < (3, 45)
    if not mended:
        log.info("SQLite %s has the WAL-reset bug; only one connection checkpoints here, which avoids it", version)
