"""What a database engine is to the rest of the house: its connections, its values and its errors."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any, Protocol, TypeVar

from storage.file_lock import FileLock
from storage.seal import Seal

Value = int | float | str | bytes | None | Sequence[int] | Sequence[str]
"""What a parameter may be; a sequence of numbers or of texts belongs to `IN (:name)` and to nothing else."""

T = TypeVar("T")


class DatabaseError(Exception):
    """The engine refused a statement. Carries names of tables and constraints, never a value."""


class Conflict(DatabaseError):
    """A row with the same unique key exists already."""


class Unavailable(DatabaseError):
    """The database is out of reach, locked or full; the same transaction may succeed later."""


class Row(Protocol):
    def __getitem__(self, key: int | str, /) -> Any: ...
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> int: ...


class Db(Protocol):
    """An open transaction. After an error it takes no more statements, unless a savepoint around them was left.

    `touched` are the tables that have changed, `touched_rows` the keys of rows where it is known which; `read` are the
    tables read so far. `seal` is the seal of that name, whose key is kept beside the database.
    """

    touched: set[str]
    touched_rows: dict[str, set[str]]
    read: set[str]

    def seal(self, name: str) -> Seal: ...
    def touch(self, table: str, row: str) -> None: ...

    async def all(self, sql: str, /, **values: Value) -> list[Row]: ...
    async def one(self, sql: str, /, **values: Value) -> Row | None: ...
    async def run(self, sql: str, /, **values: Value) -> None: ...
    async def many(self, sql: str, rows: Iterable[Mapping[str, Value]], /) -> None: ...
    def savepoint(self) -> AbstractAsyncContextManager[None]: ...


class Connection(Protocol):
    """One way to the database; `lost` means that nothing more can be asked of it."""

    @property
    def lost(self) -> bool: ...
    async def fetch(self, sql: str, values: Mapping[str, Value]) -> list[Row]: ...
    async def fetch_each(self, sql: str, rows: Sequence[Mapping[str, Value]]) -> None: ...
    async def command(self, command: str) -> None: ...
    async def rollback(self) -> None: ...
    async def close(self) -> None: ...


class Engine(Protocol):
    """What the two engines do differently. `lock` is held by who speaks for the bot, where a file can be locked."""

    lock: FileLock | None
    name: str
    begin: Sequence[str]
    begin_reading: Sequence[str]
    begin_migrating: Sequence[str]

    async def connect(self, *, readonly: bool) -> Connection: ...
    def definition(self, sql: str) -> str: ...
    async def check_references(self, db: Db) -> None: ...
    async def integrity(self, db: Db) -> bool: ...
    async def cascades(self, db: Db) -> list[tuple[str, str]]: ...
    async def version(self, connection: Connection) -> int: ...
    async def forget_journal(self, connection: Connection) -> bool: ...
    async def copy_to(self, path: Path) -> None: ...
    async def copy_before_upgrade(self, version: int) -> None: ...
    async def ring(self) -> None: ...
    async def listen(self, callback: Callable[[], None]) -> None: ...
    async def close(self) -> None: ...


async def settle(work: Coroutine[Any, Any, T]) -> T:
    """Wait for `work` to its end even if cancelled meanwhile; the cancellation goes on afterwards."""
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancelled = error
    result = task.result()
    if cancelled:
        raise cancelled
    return result
