"""A transaction asks the database only what it must: nothing begins before it is used, no view is asked twice."""

from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path

import aiosqlite
import pytest

from storage.database import Value
from storage.engine import Row
from storage.session import ReadingSession, Session
from storage.sqlite import SQLiteConnection


class Listened(SQLiteConnection):
    """A connection that notes what it is asked."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        super().__init__(connection, readonly=False)
        self.heard: list[str] = []

    async def fetch(self, sql: str, values: Mapping[str, Value]) -> list[Row]:
        self.heard.append(sql)
        return await super().fetch(sql, values)

    async def fetch_each(self, sql: str, rows: Sequence[Mapping[str, Value]]) -> None:
        self.heard.append(sql)
        await super().fetch_each(sql, rows)

    async def command(self, command: str) -> None:
        self.heard.append(command)
        await super().command(command)


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[Listened]:
    async with aiosqlite.connect(tmp_path / "a.db", isolation_level=None) as plain:
        found = Listened(plain)
        await found.command("CREATE TABLE notes (text TEXT)")
        found.heard.clear()
        yield found


def session(connection: Listened, kind: type[Session] = Session) -> Session:
    return kind(connection, ["BEGIN"], lambda name: pytest.fail(f"nobody needs the seal {name}"))


ADD, LOOK = "INSERT INTO notes VALUES (:text)", "SELECT text FROM notes ORDER BY text"


async def texts(connection: Listened) -> list[str]:
    return [row[0] for row in await connection.fetch(LOOK, {})]


async def fail_inside(db: Session) -> None:
    async with db.savepoint():
        await db.run(ADD, text="inside")
        async with db.savepoint():
            raise ZeroDivisionError


async def test_what_asks_nothing_begins_nothing(connection: Listened) -> None:
    db = session(connection)
    async with db.savepoint(), db.savepoint():
        pass
    with pytest.raises(ZeroDivisionError):
        async with db.savepoint():
            raise ZeroDivisionError
    await db.many(ADD, [])
    await db.commit()
    assert connection.heard == []


async def test_each_savepoint_begins_with_its_first_statement(connection: Listened) -> None:
    db = session(connection)
    async with db.savepoint():
        async with db.savepoint():
            await db.run(ADD, text="a")
        async with db.savepoint():
            pass
    await db.commit()
    begun, ended = ["BEGIN", "SAVEPOINT s0", "SAVEPOINT s1"], ["RELEASE s1", "RELEASE s0", "COMMIT"]
    assert connection.heard == [*begun, ADD, *ended]


async def test_a_savepoint_that_fails_undoes_what_was_asked_in_it_and_nothing_before(connection: Listened) -> None:
    db = session(connection)
    await db.run(ADD, text="before")
    with pytest.raises(ZeroDivisionError):
        await fail_inside(db)
    await db.run(ADD, text="behind")
    await db.commit()
    assert await texts(connection) == ["before", "behind"]


async def test_what_is_left_while_a_savepoint_has_not_begun_is_undone_whole(connection: Listened) -> None:
    db = session(connection)
    await db.run(ADD, text="a")
    with pytest.raises(KeyboardInterrupt):
        async with db.savepoint():
            raise KeyboardInterrupt
    await db.rollback()
    assert await texts(connection) == []


async def test_a_view_is_asked_once_for_each_question(connection: Listened) -> None:
    await connection.fetch(ADD, {"text": "a"})
    connection.heard.clear()
    one = "SELECT text FROM notes WHERE text IN (:texts)"
    db = session(connection, ReadingSession)
    for _ in range(2):
        (await db.all(LOOK)).clear()  # an answer belongs to whoever asked
        assert [row[0] for row in await db.all(LOOK)] == ["a"]
        assert await db.one(one, texts=["a"])
        assert await db.one(one, texts=["b"]) is None
    await db.commit()
    assert connection.heard == ["BEGIN", LOOK, one, one, "COMMIT"]


async def test_it_names_the_tables_of_what_it_knew_already(connection: Listened) -> None:
    db = session(connection, ReadingSession)
    await db.all(LOOK)
    db.read.clear()
    await db.all(LOOK)
    assert db.read == {"notes"}


async def test_a_long_answer_is_not_held(connection: Listened) -> None:
    await connection.fetch_each(ADD, [{"text": str(number)} for number in range(101)])
    db = session(connection, ReadingSession)
    for _ in range(2):
        assert len(await db.all(LOOK)) == 101
    assert connection.heard.count(LOOK) == 2


@pytest.mark.parametrize("kind", [Session, ReadingSession])
async def test_after_the_end_nothing_can_be_asked(connection: Listened, kind: type[Session]) -> None:
    db = session(connection, kind)
    await db.all(LOOK)
    await db.commit()
    with pytest.raises(Exception, match="it was left"):
        await db.all(LOOK)
