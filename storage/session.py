"""A transaction: statements on one connection, and savepoints within it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TypeVar

from storage.engine import Connection, DatabaseError, Row, Unavailable, Value
from storage.seal import Seal
from storage.tables import find_tables_deleted_from, find_tables_read, find_tables_written

T = TypeVar("T")

_FEW = 100
"""Rows of an answer that is remembered; a longer one is asked for again rather than held twice."""


class Session:
    """A transaction on one connection; after an error it is over, unless a savepoint around it was left.

    It, and each savepoint, begins with its first statement. `read`, `written` and `deleted_from` are the tables its
    statements name, also those that were undone.
    """

    def __init__(self, connection: Connection, begin: Sequence[str], seal: Callable[[str], Seal]) -> None:
        self.touched: set[str] = set()
        self.touched_rows: dict[str, set[str]] = {}
        self.read: set[str] = set()
        self.written: set[str] = set()
        self.deleted_from: set[str] = set()
        self.seal = seal
        self._connection = connection
        self._to_begin = [*begin]
        self._has_begun = False
        self._depth = 0
        self._failure: BaseException | None = None

    def touch(self, table: str, row: str) -> None:
        """Note that this row of the table has changed, for whoever keeps it in view."""
        self.touched.add(table)
        self.touched_rows.setdefault(table, set()).add(row)

    async def all(self, sql: str, /, **values: Value) -> list[Row]:
        self._note(sql)
        await self._begin()
        return await self._try(self._connection.fetch(sql, values))

    async def one(self, sql: str, /, **values: Value) -> Row | None:
        rows = await self.all(sql, **values)
        return rows[0] if rows else None

    async def run(self, sql: str, /, **values: Value) -> None:
        await self.all(sql, **values)

    async def many(self, sql: str, rows: Iterable[Mapping[str, Value]], /) -> None:
        """Run a statement that returns nothing once for each of `rows`."""
        if listed := list(rows):
            self._note(sql)
            await self._begin()
            await self._try(self._connection.fetch_each(sql, listed))

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Undo only what is inside if it fails, and let the rest of the transaction go on."""
        name, touched = f"s{self._depth}", self.touched.copy()
        rows = {table: those.copy() for table, those in self.touched_rows.items()}
        self._to_begin.append(f"SAVEPOINT {name}")
        self._depth += 1
        try:
            yield
            self._check()
        # Not a cancellation: that ends the whole transaction, whatever savepoints it is in.
        except Exception:
            # What was undone has touched nothing, or cards would be rewritten for it.
            self.touched, self.touched_rows = touched, rows
            await self._undo(name)
            raise
        else:
            await self._leave(name, f"RELEASE {name}")
        finally:
            self._depth -= 1

    async def commit(self) -> None:
        self._check()
        if self._has_begun:
            await self._command("COMMIT")
        self._end()

    async def rollback(self) -> None:
        if self._has_begun:
            await self._connection.rollback()
        self._end()

    async def _begin(self) -> None:
        self._check()
        # Noted and taken out first: what has begun, even in vain, must be undone.
        self._has_begun = True
        while self._to_begin:
            await self._command(self._to_begin.pop(0))

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
        await self._leave(name, f"ROLLBACK TO {name}", f"RELEASE {name}")

    async def _leave(self, name: str, *commands: str) -> None:
        if f"SAVEPOINT {name}" in self._to_begin:
            self._to_begin.remove(f"SAVEPOINT {name}")
        else:
            for command in commands:
                await self._command(command)

    async def _command(self, command: str) -> None:
        await self._try(self._connection.command(command))

    async def _try(self, statement: Awaitable[T]) -> T:
        try:
            return await statement
        except BaseException as error:
            self._failure = error
            raise

    def _check(self) -> None:
        if self._failure is not None:
            raise DatabaseError(f"the transaction is over: {self._failure}")

    def _end(self) -> None:
        self._failure = DatabaseError("it was left")


class ReadingSession(Session):
    """A view of what is committed: it does not change, so what has been asked once is known."""

    def __init__(self, connection: Connection, begin: Sequence[str], seal: Callable[[str], Seal]) -> None:
        super().__init__(connection, begin, seal)
        self._known: dict[object, list[Row]] = {}

    async def all(self, sql: str, /, **values: Value) -> list[Row]:
        # repr, because lists are among the values and cannot be part of a key.
        question = (sql, repr(values))
        if question in self._known:
            # Noted though it is known: of each job the tables it has read are kept, whoever asked first.
            self._note(sql)
            self._check()
            # A copy: whoever asked first may have sorted or shortened theirs.
            return [*self._known[question]]
        rows = await super().all(sql, **values)
        if len(rows) <= _FEW:
            self._known[question] = rows
        return [*rows]
