"""The door to all memory: opening, transactions and reading, the same on SQLite and on PostgreSQL."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Set
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from storage.engine import Conflict, Connection, DatabaseError, Db, Engine, Row, Unavailable, Value, settle
from storage.fingerprints import check_keys, has_keys, prepare_keys
from storage.keys import Keys, put_in_place, write_new
from storage.migrate import check_version, migrate
from storage.seal import Seal
from storage.session import ReadingSession, Session

__all__ = [
    "MAILBOX",
    "Conflict",
    "Database",
    "DatabaseError",
    "Db",
    "Row",
    "Unavailable",
    "Value",
    "open_database",
]

MAILBOX = "mailbox"
"""What a transaction has touched if the journal must not keep which rows it wrote together."""

MIGRATIONS = Path(__file__).parent / "migrations"
_READERS = 3
_WITHOUT_KEYS = "the database was opened without its keys"


class Vanished(DatabaseError):
    """There is no database where one must have been; a new one in its place would look like a union without members."""


class NotMade(DatabaseError):
    """There is no database yet: the first start of the bot makes it."""


class Database:
    """One writer behind a first-come lock, and a few readers opened when first needed."""

    def __init__(self, engine: Engine, keys: Keys | None = None) -> None:
        self.engine = engine.name
        self.file = engine.file
        self.lock = engine.lock
        self._keys = keys
        self._seal = keys.seal if keys else _refuse_to_seal
        self._engine = engine
        self._writing = asyncio.Lock()
        self._writing_task: asyncio.Task[Any] | None = None
        self._unforgotten = False
        self._writer: Connection | None = None
        self._reading = asyncio.Semaphore(_READERS)
        self._readers: list[Connection] = []
        self._listeners: list[Callable[[], object]] = []
        self._watchers: list[Callable[[frozenset[str]], object]] = []
        self._cascades: list[tuple[str, str]] = []
        self._version: int | None = None
        self._closed = False

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Db]:
        """All or nothing: committed when the block is left, undone if it fails or is cancelled."""
        # The lock below would never come free.
        if self._writing_task is asyncio.current_task():
            raise RuntimeError("a transaction inside a transaction would wait for itself; use db.savepoint()")
        async with self._writing:
            self._writing_task = asyncio.current_task()
            try:
                connection = await self._open_writer()
                async with _carry_out(Session(connection, self._engine.begin, self._seal)) as session:
                    yield session
                # After the commit: whoever asks anew must see what was written.
                self._tell_watchers(session)
                await self._forget(connection, session)
            finally:
                self._writing_task = None
                if self._writer is not None and self._writer.lost:
                    await settle(self._drop_writer())

    async def watch(self, callback: Callable[[frozenset[str]], object]) -> None:
        """Call `callback` after each commit of this process with the tables whose rows may have changed."""
        async with self.reading() as db:
            # Once: definitions change at a start only.
            self._cascades = await self._engine.cascades(db)
        self._watchers.append(callback)

    def _tell_watchers(self, session: Session) -> None:
        if self._watchers and session.written:
            changed = frozenset(session.written | self._follow(session.deleted_from))
            for callback in self._watchers:
                callback(changed)

    def _follow(self, tables: Set[str]) -> set[str]:
        """All tables that lose rows or references when these lose rows."""
        # What goes by a cascade is named in no statement, and whoever remembers it would not ask anew.
        found = {child for parent, child in self._cascades if parent in tables} - tables
        return found | self._follow(tables | found) if found else found

    async def was_written_elsewhere(self) -> bool:
        """Whether another process may have written since this was asked last."""
        if self._writing.locked():  # a transaction of ours: there is always a next time to ask
            return False
        async with self._writing:
            version = await self._engine.version(await self._open_writer())
            before, self._version = self._version, version
            return before != version

    async def forget_journal(self) -> None:
        """What was written up to now leaves no trace of the order and the company in which it was written."""
        async with self._writing:
            if self._writer is not None and not self._writer.lost:
                self._unforgotten = not await settle(self._engine.forget_journal(self._writer))

    async def _forget(self, connection: Connection, session: Session) -> None:
        # Kept until it has worked: a reader may hold the journal open now.
        self._unforgotten |= MAILBOX in session.touched
        if self._unforgotten:
            self._unforgotten = not await settle(self._engine.forget_journal(connection))

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Db]:
        """One unchanging view of what is committed; writing is refused."""
        async with self._reading:
            connection = await self._open_reader()
            try:
                async with _carry_out(ReadingSession(connection, self._engine.begin_reading, self._seal)) as session:
                    yield session
            finally:
                # A reader that comes back after closing would stay open for ever.
                if connection.lost or self._closed:
                    await settle(connection.close())
                else:
                    self._readers.append(connection)

    @property
    def keys(self) -> Keys:
        if self._keys is None:
            raise DatabaseError(_WITHOUT_KEYS)
        return self._keys

    async def _open_writer(self) -> Connection:
        self._refuse_closed()
        if self._writer is None or self._writer.lost:
            # Of a new connection it is not known what was written before it.
            self._writer, self._version = await self._engine.connect(readonly=False), None
        return self._writer

    async def _drop_writer(self) -> None:
        if self._writer is not None:
            writer, self._writer = self._writer, None
            await writer.close()

    async def _open_reader(self) -> Connection:
        self._refuse_closed()
        while self._readers:
            connection = self._readers.pop()
            if not connection.lost:
                return connection
            await connection.close()
        return await self._engine.connect(readonly=True)

    def _refuse_closed(self) -> None:
        if self._closed:
            raise Unavailable("the database is closed")

    async def on_wake(self, callback: Callable[[], object]) -> None:
        """Call `callback` at each wake() of this process and, on PostgreSQL, of any other on the same database."""
        if not self._listeners:
            await self._engine.listen(self._call_listeners)
        self._listeners.append(callback)

    async def wake(self) -> None:
        """Tell every listener that something new was committed."""
        self._call_listeners()
        await self._engine.ring()

    def _call_listeners(self) -> None:
        for callback in self._listeners:
            callback()

    async def is_new(self) -> bool:
        """Whether there is none yet. Raises Vanished where keys tell that there was one before."""
        is_new = await self._engine.is_new()
        if is_new and self._keys and self._keys.has_lasting():
            raise Vanished(f"it is gone or empty, but the keys in {self._keys.folder} tell that a union had one")
        return is_new

    async def create_if_new(self) -> None:
        """Raises Vanished where keys tell that there was a database before."""
        if await self.is_new():
            await self._engine.create()

    @asynccontextmanager
    async def migrating(self) -> AsyncIterator[tuple[Db, Engine]]:
        """A transaction that may change definitions; one at a time over all replicas."""
        async with self._writing:
            # A connection of its own: references switched off for a migration must not stay off for the writer.
            connection = await self._engine.connect(readonly=False)
            try:
                async with _carry_out(Session(connection, self._engine.begin_migrating, self._seal)) as session:
                    yield session, self._engine
                    # Before the commit, so that a migration that breaks a reference leaves nothing.
                    await self._engine.check_references(session)
            finally:
                await settle(connection.close())

    async def integrity(self) -> bool:
        """Whether the engine finds its own structures sound."""
        async with self.reading() as db:
            return await self._engine.integrity(db)

    async def find_speaker(self, now: int) -> str | None:
        """`host/process/start` of the process that serves with this database now."""
        if self.lock:
            return self.lock.find_holder()
        async with self.reading() as db:
            if not await self._engine.has_table(db, "leases"):
                return None
            row = await db.one("SELECT owner FROM leases WHERE expires_at > :now LIMIT 1", now=now)
        return row["owner"] if row else None

    async def has_table(self, db: Db, name: str) -> bool:
        return await self._engine.has_table(db, name)

    def is_lost(self) -> bool:
        """Whether what we have open is not at its place any more: what is written now would be gone with us."""
        return self._engine.is_lost()

    async def measure(self) -> int:
        """How many bytes it takes."""
        return await self._engine.measure()

    async def copy_to(self, path: Path) -> None:
        """Write a consistent, checked copy of everything committed to a new file, private from its first byte."""
        part = path.with_name(f"{path.name}.part")
        part.unlink(missing_ok=True)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Made by us first, so that the engine writes into a file that nobody else may read.
        write_new(part, b"")
        await self._engine.copy_to(part)
        await self._engine.check_copy(part)
        put_in_place(part, path)

    async def copy_before_upgrade(self, version: int) -> None:
        """Beside the file; on PostgreSQL definitions are transactional, and copies the server's own affair."""
        if self.file:
            await self.copy_to(self.file.with_name(f"{self.file.stem}-before-{version + 1:04}{self.file.suffix}"))

    async def rescue_to(self, path: Path) -> None:
        """What is still open, though its file is gone, to a new file."""
        async with self._writing:
            if self._writer is not None:
                write_new(path, b"")
                # By the writer, whose open file is the lost one: a new connection would find another file or none.
                await self._engine.rescue_to(path, self._writer)

    async def check_copy(self, path: Path) -> None:
        """Raises DatabaseError if it is no whole copy for this engine."""
        await self._engine.check_copy(path)

    async def restore(self, path: Path, stamp: str) -> None:
        """Put a copy in the place of what is there, which is set aside under `stamp` where it is a file."""
        await self._engine.restore(path, stamp)

    async def close(self) -> None:
        """Wait for what is under way, then close every connection."""
        # Before waiting for the lock, or whoever waits behind us would open a new connection.
        self._closed = True
        async with self._writing:
            await settle(self._close_connections())

    async def _close_connections(self) -> None:
        while self._readers:
            await self._readers.pop().close()
        await self._drop_writer()
        await self._engine.close()


@asynccontextmanager
async def _carry_out(session: Session) -> AsyncIterator[Session]:
    try:
        yield session
        # Once begun it is carried to its end, or nobody would know whether it has happened.
        await settle(session.commit())
    except BaseException:
        await settle(session.rollback())
        raise


def _refuse_to_seal(name: str) -> Seal:
    raise DatabaseError(_WITHOUT_KEYS)


async def open_database(
    url: str,
    keys: Path | None = None,
    survey_keys: Path | None = None,
    *,
    migrations: Path = MIGRATIONS,
    clock: Callable[[], float] = time.time,
    claim: Callable[["Database"], Awaitable[object]] | None = None,
) -> Database:
    """Open the database at `url`, which is made if there is none, and bring it up to date.

    Before an upgrade `claim` makes sure that nobody serves with it, nor begins to; without it somebody is looked for.
    Lasting keys are made if the database never had them; KeyFault if one that it had is not there or is another.
    """
    database = name_database(url, keys, survey_keys)
    try:
        await database.create_if_new()
        await migrate(database, migrations, clock, partial(claim, database) if claim else None)
        if keys:
            # Last: with keys but without tables the next start would say that a database has vanished.
            await _prepare_keys(database)
    except BaseException:
        await settle(database.close())
        raise
    return database


async def _prepare_keys(database: Database) -> None:
    async with database.reading() as db:
        # Looked at first without the lock of migrations: a start that has nothing to do waits for nobody.
        if await has_keys(db, database.keys):
            return
    async with database.migrating() as (db, _):  # two processes must not both make them
        await prepare_keys(db, database.keys)


async def open_existing(
    url: str,
    keys: Path | None = None,
    survey_keys: Path | None = None,
    *,
    migrations: Path = MIGRATIONS,
    check: bool = True,
) -> Database:
    """Open the database at `url` as it is; KeyFault if a key is not right.

    DatabaseError if it is of another version; NotMade and Vanished if there is none.

    Only the keys are left alone if not `check`, for those who only look.
    """
    database = name_database(url, keys, survey_keys)
    try:
        if await database.is_new():
            raise NotMade(f"at {database.file or 'the place that storage.url names'}")
        async with database.reading() as db:
            await check_version(db, database._engine, migrations)
            if keys and check:
                await check_keys(db, database.keys)
    except BaseException:
        await settle(database.close())
        raise
    return database


def name_database(url: str, keys: Path | None = None, survey_keys: Path | None = None) -> Database:
    """The database `sqlite:///relative/path.db`, `sqlite:////absolute/path.db` or `postgresql://…`, not opened yet.

    `keys` and `survey_keys` are the folders of the keys, without which nothing sealed can be written or read.
    """
    return Database(_choose_engine(url), Keys(keys, survey_keys) if keys else None)


def _choose_engine(url: str) -> Engine:
    # The engines stand on the names above, and a union on one of them never loads the other's driver.
    if url.startswith("sqlite:///") and url.removeprefix("sqlite:///") not in ("", ":memory:"):
        from storage.sqlite import SQLite

        return SQLite(Path(url.removeprefix("sqlite:///")))
    if url.startswith(("postgresql://", "postgres://")):
        from storage.postgres import PostgreSQL

        return PostgreSQL(url)
    raise DatabaseError("the storage url must be sqlite:///path/to/file.db or postgresql://user@host/database")
