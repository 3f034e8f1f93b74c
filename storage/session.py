"""A transaction: statements on one link, savepoints, and what may wait to travel with others."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager

from storage.engine import DatabaseError, Link, Row, Step, Unavailable, Value
from storage.seal import Seal


class Session:
    """A transaction on one link: what returns nothing can wait and travel with the next statement, at no hop."""

    def __init__(self, link: Link, begin: Sequence[str], seal: Callable[[str], Seal]) -> None:
        self.touched: set[str] = set()
        self.seal = seal
        self._link = link
        self._waiting: list[Step] = [(command, None) for command in begin]
        self._depth = 0
        self._begun = False
        self._failure: BaseException | None = None

    async def all(self, sql: str, /, **values: Value) -> list[Row]:
        before = self._set_out()
        try:
            return await self._link.fetch(before, sql, values)
        except BaseException as error:
            self._failure = error
            raise

    async def one(self, sql: str, /, **values: Value) -> Row | None:
        rows = await self.all(sql, **values)
        return rows[0] if rows else None

    async def run(self, sql: str, /, **values: Value) -> None:
        await self.all(sql, **values)

    def later(self, sql: str, /, **values: Value) -> None:
        """Run a statement together with the next one, which raises what it raises; the last is run at the end."""
        self._check()
        self._waiting.append((sql, values))

    async def many(self, sql: str, rows: Iterable[Mapping[str, Value]], /) -> None:
        """Run a statement that returns nothing once for each of `rows`."""
        listed = list(rows)
        if not listed:
            return
        before = self._set_out()
        try:
            await self._link.fetch_each(before, sql, listed)
        except BaseException as error:
            self._failure = error
            raise

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Undo only what is inside if it fails, and let the rest of the transaction go on."""
        name, touched = f"s{self._depth}", self.touched.copy()
        await self._run_waiting()  # or its failure would fall into the savepoint
        start: Step = (f"SAVEPOINT {name}", None)
        self._waiting.append(start)
        self._depth += 1
        try:
            yield
            await self._run_waiting()
            self._check()
        except Exception:
            self._undo(start, name)
            self.touched = touched
            if not isinstance(self._failure, Unavailable | asyncio.CancelledError):
                self._failure = None
            raise
        else:
            if start in self._waiting:
                self._waiting.remove(start)
            else:
                self._waiting.append((f"RELEASE {name}", None))
        finally:
            self._depth -= 1

    async def commit(self) -> None:
        self._check()
        await self._run_waiting()
        if self._begun:
            await self._link.command(*(command for command, _ in self._waiting), "COMMIT")
        self._end()

    async def rollback(self) -> None:
        if self._begun:
            await self._link.rollback()
        self._end()

    async def _run_waiting(self) -> None:
        """Run what was left for later, if anything was."""
        if any(values is not None for _, values in self._waiting):
            sql, values = self._waiting.pop()
            await self.all(sql, **(values or {}))

    def _set_out(self) -> Sequence[Step]:
        self._check()
        self._begun = True
        before, self._waiting = self._waiting, []
        return before

    def _check(self) -> None:
        if self._failure is not None:
            raise DatabaseError(f"the transaction is over: {self._failure}")

    def _undo(self, start: Step, name: str) -> None:
        if start in self._waiting:
            del self._waiting[self._waiting.index(start) :]
        else:
            self._waiting = [(f"ROLLBACK TO {name}", None), (f"RELEASE {name}", None)]

    def _end(self) -> None:
        self._begun = False
        self._failure = DatabaseError("it was left")
