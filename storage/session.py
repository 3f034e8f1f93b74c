"""A transaction: statements on one connection, and savepoints within it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager

from storage.engine import Connection, DatabaseError, Row, Unavailable, Value
from storage.seal import Seal
from storage.tables import find_tables_deleted_from, find_tables_read, find_tables_written


class Session:
    """A transaction on one connection; after an error it is over, unless a savepoint around it was left.

    `read`, `written` and `deleted_from` are the tables its statements name, also those that were undone.
    """

    def __init__(self, connection: Connection, seal: Callable[[str], Seal]) -> None:
        self.touched: set[str] = set()
        self.touched_rows: dict[str, set[str]] = {}
        self.read: set[str] = set()
        self.written: set[str] = set()
        self.deleted_from: set[str] = set()
        self.seal = seal
        self._connection = connection
        self._depth = 0
        self._failure: BaseException | None = None

    async def begin(self, commands: Sequence[str]) -> None:
        for command in commands:
            await self._connection.command(command)

    def touch(self, table: str, row: str) -> None:
        """Note that this row of the table has changed, for whoever keeps it in view."""
        self.touched.add(table)
        self.touched_rows.setdefault(table, set()).add(row)

    async def all(self, sql: str, /, **values: Value) -> list[Row]:
        self._note(sql)
        with self._failing():
            return await self._connection.fetch(sql, values)

    async def one(self, sql: str, /, **values: Value) -> Row | None:
        rows = await self.all(sql, **values)
        return rows[0] if rows else None

    async def run(self, sql: str, /, **values: Value) -> None:
        await self.all(sql, **values)

    async def many(self, sql: str, rows: Iterable[Mapping[str, Value]], /) -> None:
        """Run a statement that returns nothing once for each of `rows`."""
        if listed := list(rows):
            self._note(sql)
            with self._failing():
                await self._connection.fetch_each(sql, listed)

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Undo only what is inside if it fails, and let the rest of the transaction go on."""
        name, touched = f"s{self._depth}", self.touched.copy()
        rows = {table: those.copy() for table, those in self.touched_rows.items()}
        await self._command(f"SAVEPOINT {name}")
        self._depth += 1
        try:
            yield
            self._check()
        except Exception:
            # What was undone has touched nothing, or cards would be rewritten for it.
            self.touched, self.touched_rows = touched, rows
            await self._undo(name)
            raise
        else:
            await self._command(f"RELEASE {name}")
        finally:
            self._depth -= 1

    async def commit(self) -> None:
        await self._command("COMMIT")
        self._end()

    async def rollback(self) -> None:
        await self._connection.rollback()
        self._end()

    def _note(self, sql: str) -> None:
        self.read |= find_tables_read(sql)
        if written := find_tables_written(sql):
            self.written |= written
            self.deleted_from |= find_tables_deleted_from(sql)

    async def _undo(self, name: str) -> None:
        if isinstance(self._failure, Unavailable | asyncio.CancelledError):
            return  # the connection may be gone: the whole transaction is over
        # The savepoint is left, so the transaction can go on.
        self._failure = None
        await self._command(f"ROLLBACK TO {name}")
        await self._command(f"RELEASE {name}")

    async def _command(self, command: str) -> None:
        with self._failing():
            await self._connection.command(command)

    @contextmanager
    def _failing(self) -> Iterator[None]:
        self._check()
        try:
            yield
        except BaseException as error:
            self._failure = error
            raise

    def _check(self) -> None:
        if self._failure is not None:
            raise DatabaseError(f"the transaction is over: {self._failure}")

    def _end(self) -> None:
        self._failure = DatabaseError("it was left")
