"""PostgreSQL: for a union that has outgrown one machine; it also wakes the other replicas."""

import asyncio
import os
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit
from uuid import uuid4

import asyncpg

from storage.dialect import define_for_postgres, translate_for_postgres
from storage.engine import Conflict, Connection, DatabaseError, Db, Row, Unavailable, Value
from storage.file_lock import FileLock

_CHANNEL = "unionhall"
_MIGRATING = 0x556E696F6E  # any number will do as long as every replica takes the same lock
_SETTINGS = {
    "application_name": "unionhall",
    "idle_in_transaction_session_timeout": "30s",
    "synchronous_commit": "on",
    "tcp_keepalives_idle": "10",  # the default of hours would keep a dead machine's locks
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
    "client_min_messages": "warning",
}
_PASSING = ("08", "53", "55", "57", "58", "25P03", "40")
"""SQLSTATE classes of trouble that passes: connection, resources, locks, operator, system, idle, serialisation."""


class PostgresConnection:
    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._abandoned = False

    @property
    def lost(self) -> bool:
        return self._abandoned or bool(self._connection.is_closed())

    async def fetch(self, sql: str, values: Mapping[str, Value]) -> list[Row]:
        text, arguments = _write_statement(sql, values)
        with _translate_errors():
            rows: list[Row] = await self._connection.fetch(text, *arguments)
            return rows

    async def fetch_each(self, sql: str, rows: Sequence[Mapping[str, Value]]) -> None:
        with _translate_errors():
            await self._connection.executemany(
                translate_for_postgres(sql).text, [_write_statement(sql, values)[1] for values in rows]
            )

    async def command(self, command: str) -> None:
        with _translate_errors():
            done = await self._connection.execute(command)
        if command == "COMMIT" and done != "COMMIT":
            raise DatabaseError("the server undid the transaction")

    async def rollback(self) -> None:
        try:
            with _translate_errors():
                await self._connection.execute("ROLLBACK")
        except DatabaseError:
            self._abandoned = True

    async def close(self) -> None:
        with suppress(asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
            await self._connection.close(timeout=2)


class PostgreSQL:
    """The engine of a union on several machines; a `search_path` in the url's query chooses its schema."""

    name = "postgresql"
    begin: Sequence[str] = ("BEGIN",)
    begin_reading: Sequence[str] = ("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",)
    begin_migrating: Sequence[str] = ("BEGIN", f"SELECT pg_advisory_xact_lock({_MIGRATING})")

    def __init__(self, url: str) -> None:
        self._url = url
        self.lock: FileLock | None = None
        self._me = uuid4().hex
        self._bell: PostgresConnection | None = None
        self._listening: asyncio.Task[None] | None = None

    async def connect(self, *, readonly: bool) -> PostgresConnection:
        return PostgresConnection(await self._connection())

    async def _connection(self) -> Any:
        with _translate_errors():
            connection = await asyncpg.connect(
                self._url,
                timeout=10,
                server_settings=_SETTINGS,
                statement_cache_size=512,
                max_cached_statement_lifetime=0,
            )
            try:
                await _speak_as_sqlite(connection)
            except BaseException:
                connection.terminate()
                raise
        return connection

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
        return [(row[0], row[1]) for row in rows]

    async def version(self, connection: Connection) -> int:
        """There is none of one schema: others ring, and in case one did not it is another number each minute."""
        return int(time.monotonic() // 60)

    async def forget_journal(self, connection: Connection) -> bool:
        """Nothing to do: the journal is the server's own, and so is how long it is kept."""
        return True

    async def copy_to(self, path: Path) -> None:
        """Run pg_dump (custom format, for pg_restore); the password travels in its environment, seen by nobody."""
        if not (pg_dump := shutil.which("pg_dump")):
            raise Unavailable("pg_dump is needed to copy a PostgreSQL database and was not found")
        url, schema, password = _split_url(self._url)
        process = await asyncio.create_subprocess_exec(
            pg_dump,
            "--format=custom",
            f"--file={path}",
            f"--dbname={url}",
            *([f"--schema={schema}"] if schema else []),
            env=os.environ | ({"PGPASSWORD": password} if password else {}),
            stderr=asyncio.subprocess.PIPE,
        )
        _, complaint = await process.communicate()
        if process.returncode:
            raise Unavailable(complaint.decode(errors="replace").strip())

    async def copy_before_upgrade(self, version: int) -> None:
        """Nothing to do: definitions are transactional here, and backups are the server's own affair."""

    async def ring(self) -> None:
        if self._bell is None or self._bell.lost:
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
                    ready.set_exception(error)
                    return
                await asyncio.sleep(1)

    async def _listen_until_lost(self, callback: Callable[[], None], ready: asyncio.Future[None]) -> None:
        connection = await self._connection()
        lost = asyncio.Event()
        connection.add_termination_listener(lambda *_: lost.set())

        def heard(_connection: object, _pid: int, _channel: str, sender: str) -> None:
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


def _split_url(url: str) -> tuple[str, str, str]:
    """The url without what pg_dump does not know or nobody should see, the schema, the password."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    schema = query.pop("search_path", "")
    netloc = parts.netloc.replace(f":{parts.password}@", "@") if parts.password else parts.netloc
    return urlunsplit(parts._replace(netloc=netloc, query=urlencode(query))), schema, unquote(parts.password or "")


@contextmanager
def _translate_errors() -> Iterator[None]:
    try:
        yield
    except (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError, TimeoutError) as error:
        # Without its cause: a driver's error may quote the value it choked on.
        raise _translate_error(error) from None


def _translate_error(error: Exception) -> DatabaseError:
    state = str(getattr(error, "sqlstate", None) or "")
    text = f"{type(error).__name__} {state} {_place(error)}".strip()
    if isinstance(error, asyncpg.UniqueViolationError):
        return Conflict(text)
    if isinstance(error, asyncpg.InterfaceError) and not isinstance(error, asyncpg.DataError):
        return Unavailable(text) if "closed" in str(error) else DatabaseError(str(error))
    if state.startswith(_PASSING) or isinstance(error, OSError | TimeoutError | asyncpg.InternalClientError):
        return Unavailable(text)
    return DatabaseError(text)


def _place(error: Exception) -> str:
    """Where it went wrong, in names only; the text of class 42 (syntax, unknown names) quotes our SQL, no value."""
    if str(getattr(error, "sqlstate", "")).startswith("42"):
        return str(getattr(error, "message", ""))
    return str(getattr(error, "constraint_name", None) or getattr(error, "column_name", None) or "")
