"""PostgreSQL: for a union that has outgrown one machine; it also wakes the other replicas."""

import asyncio
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg

from storage import postgres_copies
from storage.dialect import define_for_postgres, translate_for_postgres
from storage.engine import Conflict, Connection, DatabaseError, Db, Row, Unavailable, Value
from storage.file_lock import FileLock
from storage.postgres_copies import read_address

_CHANNEL = "unionhall"
_MIGRATING = 0x556E696F6E  # any number will do as long as every replica takes the same lock
_SETTINGS = {
    # Of a process that hangs within a transaction: the rows it has locked come free for the others.
    "idle_in_transaction_session_timeout": "30s",
    "synchronous_commit": "on",
    "tcp_keepalives_idle": "10",  # the default of hours would keep a dead machine's locks
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
    "client_min_messages": "warning",
}
_PASSING = ("08", "53", "55", "57", "58", "25P03", "40")
"""SQLSTATE classes of trouble that passes: connection, resources, locks, operator, system, idle, serialisation."""

_REASONS = {
    "53100": "the server's disk is full",
    "53300": "the server has too many connections",
    "57P03": "the server is starting or stopping",
    "25006": "the server takes no writes",
    "28P01": "the server refuses the password",
    "28000": "the server refuses the user",
    "3D000": "the server has no such database",
}
"""What its keeper can do something about, in words."""


class PostgresConnection:
    def __init__(self, connection: Any, *, readonly: bool = False) -> None:
        self._connection = connection
        self._readonly = readonly
        self._abandoned = False

    @property
    def lost(self) -> bool:
        return self._abandoned or bool(self._connection.is_closed())

    async def fetch(self, sql: str, values: Mapping[str, Value]) -> list[Row]:
        text, arguments = _write_statement(sql, values)
        with _translate_errors(self._readonly):
            rows: list[Row] = await self._connection.fetch(text, *arguments)
            return rows

    async def fetch_each(self, sql: str, rows: Sequence[Mapping[str, Value]]) -> None:
        with _translate_errors(self._readonly):
            await self._connection.executemany(
                translate_for_postgres(sql).text, [_write_statement(sql, values)[1] for values in rows]
            )

    async def command(self, command: str) -> None:
        with _translate_errors(self._readonly):
            done = await self._connection.execute(command)
        # After an error PostgreSQL answers COMMIT with ROLLBACK and raises nothing.
        if command == "COMMIT" and done != "COMMIT":
            raise DatabaseError("the server undid the transaction")

    async def rollback(self) -> None:
        try:
            with _translate_errors(self._readonly):
                await self._connection.execute("ROLLBACK")
        except DatabaseError:
            # Nobody knows what is still open on it.
            self._abandoned = True

    async def close(self) -> None:
        with suppress(asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
            await self._connection.close(timeout=2)


class PostgreSQL:
    """The engine of a union on several machines; a `search_path` in the url's query chooses its schema."""

    name = "postgresql"
    # Each statement sees the newest commits: whoever decides by what it has read, locks that with FOR UPDATE.
    begin: Sequence[str] = ("BEGIN",)
    # As SQLite reads: usually each statement would see what others have committed since the one before.
    begin_reading: Sequence[str] = ("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",)
    begin_migrating: Sequence[str] = ("BEGIN", f"SELECT pg_advisory_xact_lock({_MIGRATING})")

    def __init__(self, url: str) -> None:
        self._address = read_address(url)
        self.file: Path | None = None
        self.lock: FileLock | None = None
        self._me = uuid4().hex
        self._bell: PostgresConnection | None = None
        self._listening: asyncio.Task[None] | None = None

    async def is_new(self) -> bool:
        return await self._ask("SELECT to_regclass('migrations')") is None

    async def _ask(self, sql: str) -> Any:
        connection = await self._connection()
        try:
            with _translate_errors():
                return await connection.fetchval(sql)
        finally:
            await connection.close()

    async def create(self) -> None:
        """Nothing to do: the keeper of the server makes the database, and our tables come by themselves."""

    def is_lost(self) -> bool:
        return False

    async def connect(self, *, readonly: bool) -> PostgresConnection:
        return PostgresConnection(await self._connection(), readonly=readonly)

    async def _connection(self) -> Any:
        with _translate_errors():
            connection = await asyncpg.connect(
                self._address.url,
                password=self._address.password or None,
                timeout=10,
                # A pooler such as PgBouncer refuses to begin with any other; the rest is set once it has begun.
                server_settings={"application_name": "unionhall"},
                statement_cache_size=512,
                max_cached_statement_lifetime=0,
            )
            try:
                await self._settle(connection)
                await _speak_as_sqlite(connection)
            except BaseException:
                connection.terminate()
                raise
        return connection

    async def _settle(self, connection: Any) -> None:
        names = _SETTINGS | ({"search_path": self._address.schema} if self._address.schema else {})
        sets = ", ".join(f"set_config(${2 * n + 1}, ${2 * n + 2}, false)" for n in range(len(names)))
        await connection.execute(f"SELECT {sets}", *(word for pair in names.items() for word in pair))

    async def has_table(self, db: Db, name: str) -> bool:
        row = await db.one("SELECT to_regclass(:name) IS NOT NULL AS found", name=name)
        return bool(row and row["found"])

    def definition(self, sql: str) -> str:
        return define_for_postgres(sql)

    async def check_references(self, db: Db) -> None:
        """Nothing to do: PostgreSQL keeps them checked during a migration too."""

    async def integrity(self, db: Db) -> bool:
        return await db.one("SELECT 1") is not None

    async def cascades(self, db: Db) -> list[tuple[str, str]]:
        """The pairs of tables of which the second changes when a row of the first is deleted."""
        rows = await db.all(
            """SELECT DISTINCT parent.relname AS parent, child.relname AS child FROM pg_constraint c
               JOIN pg_class parent ON parent.oid = c.confrelid JOIN pg_class child ON child.oid = c.conrelid
               WHERE c.contype = 'f' AND c.confdeltype IN ('c', 'n')
                 AND c.connamespace = current_schema()::regnamespace"""
        )
        return [(row["parent"], row["child"]) for row in rows]

    async def version(self, connection: Connection) -> int:
        """There is none of one schema: others ring, and in case one did not it is another number each minute."""
        return int(time.monotonic() // 60)

    async def forget_journal(self, connection: Connection) -> bool:
        """Nothing to do: the journal is the server's own, and so is how long it is kept."""
        return True

    async def measure(self) -> int:
        return int(await self._ask("SELECT pg_database_size(current_database())"))

    async def copy_to(self, path: Path) -> None:
        await postgres_copies.dump(self._address, await self._ask("SELECT current_schema()"), path)

    async def rescue_to(self, path: Path, connection: Connection) -> None:
        """Nothing to do: no file of ours can be lost."""

    async def check_copy(self, path: Path) -> None:
        await postgres_copies.check(path)

    async def restore(self, path: Path, stamp: str) -> None:
        """Into an empty schema; the one there was comes back if that fails."""
        schema = await self._ask("SELECT current_schema()")
        old = f"{schema}_replaced_{stamp}".replace("-", "_")
        await self._change(f'ALTER SCHEMA "{schema}" RENAME TO "{old}"', f'CREATE SCHEMA "{schema}"')
        try:
            await postgres_copies.restore(self._address, schema, path)
            await self._change(f'SELECT FROM "{schema}".migrations')
        except BaseException:
            await self._change(f'DROP SCHEMA "{schema}" CASCADE', f'ALTER SCHEMA "{old}" RENAME TO "{schema}"')
            raise
        await self._change(f'DROP SCHEMA "{old}" CASCADE')

    async def _change(self, *commands: str) -> None:
        """All of it, or nothing."""
        connection = await self._connection()
        try:
            with _translate_errors():
                await connection.execute("; ".join(["BEGIN", *commands, "COMMIT"]))
        finally:
            await connection.close()

    async def ring(self) -> None:
        if self._bell is None or self._bell.lost:
            # A connection of its own: the writer may be in a transaction, and its NOTIFY would wait for that one's
            # end.
            self._bell = PostgresConnection(await self._connection())
        await self._bell.command(f"NOTIFY {_CHANNEL}, '{self._me}'")

    async def listen(self, callback: Callable[[], None]) -> None:
        """Listen from now on, over lost connections too."""
        ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._listening = asyncio.create_task(self._keep_listening(callback, ready))
        await ready

    async def _keep_listening(self, callback: Callable[[], None], ready: asyncio.Future[None]) -> None:
        while True:
            try:
                await self._listen_until_lost(callback, ready)
            except DatabaseError as error:
                if not ready.done():
                    # Only the first time: a start has to fail aloud, a running bot waits until the server is back.
                    ready.set_exception(error)
                    return
                await asyncio.sleep(1)

    async def _listen_until_lost(self, callback: Callable[[], None], ready: asyncio.Future[None]) -> None:
        connection = await self._connection()
        lost = asyncio.Event()
        connection.add_termination_listener(lambda *_: lost.set())

        def heard(_connection: object, _pid: int, _channel: str, sender: str) -> None:
            # Our own listeners were called at once, without the way over the server.
            if sender != self._me:
                callback()

        try:
            with _translate_errors():
                await connection.add_listener(_CHANNEL, heard)
            if ready.done():
                callback()  # something may have been rung while nobody listened
            else:
                ready.set_result(None)
            await lost.wait()
        finally:
            # Not close(), which would wait for a server that may be gone.
            connection.terminate()

    async def close(self) -> None:
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.wait([self._listening])
        if self._bell is not None:
            await self._bell.close()


def _write_statement(sql: str, values: Mapping[str, Value]) -> tuple[str, list[Value]]:
    statement = translate_for_postgres(sql)
    return statement.text, [values[name] for name in statement.names]


async def _speak_as_sqlite(connection: Any) -> None:
    """Sums and averages come as int and float, truth as 0 and 1: a caller sees the same values on both engines."""
    await connection.set_type_codec(
        "numeric", schema="pg_catalog", encoder=str, decoder=lambda text: float(text) if "." in text else int(text)
    )
    await connection.set_type_codec(
        "bool", schema="pg_catalog", encoder=lambda it: "t" if it else "f", decoder=lambda text: int(text == "t")
    )


@contextmanager
def _translate_errors(readonly: bool = False) -> Iterator[None]:
    try:
        yield
    except (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError, TimeoutError) as error:
        # Without its cause: a driver's error may quote the value it choked on.
        raise _translate_error(error, readonly) from None


def _translate_error(error: Exception, readonly: bool) -> DatabaseError:
    """To write through a reader is a mistake of ours, and passes by no hand."""
    state = str(getattr(error, "sqlstate", None) or "")
    text = f"{type(error).__name__} {state} {_place(error)}".strip()
    if isinstance(error, asyncpg.UniqueViolationError):
        return Conflict(text)
    if isinstance(error, asyncpg.InterfaceError) and not isinstance(error, asyncpg.DataError):
        return Unavailable(text) if "closed" in str(error) else DatabaseError(str(error))
    if state in _REASONS and not (readonly and state == "25006"):
        return Unavailable(f"{_REASONS[state]} ({state})")
    if state.startswith(_PASSING) or isinstance(error, OSError | TimeoutError | asyncpg.InternalClientError):
        return Unavailable(text)
    return DatabaseError(text)


def _place(error: Exception) -> str:
    """Where it went wrong, in names only; the text of class 42 (syntax, unknown names) quotes our SQL, no value."""
    if str(getattr(error, "sqlstate", "")).startswith("42"):
        return str(getattr(error, "message", ""))
    return str(getattr(error, "constraint_name", None) or getattr(error, "column_name", None) or "")
