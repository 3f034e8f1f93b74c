"""Troubles of the world at the database's door: named in words, survived where they pass, and nothing lost."""

import asyncio
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import asyncpg
import pytest

from storage.database import Database, DatabaseError, Unavailable, open_database
from tests.play import Stage
from tests.test_database import insert, insert_and_commit, stored

SQLITE_ONLY = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
POSTGRES_ONLY = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


async def pragma(database: Database, sql: str) -> None:
    async with database.transaction() as db:
        await db.all(sql)


@SQLITE_ONLY
async def test_a_full_disk_is_named_undoes_all_and_passes(database: Database) -> None:
    await pragma(database, "PRAGMA max_page_count = 1")  # no more than there is
    with pytest.raises(Unavailable, match="the disk is full"):
        await insert_and_commit(database, *range(20_000))
    await pragma(database, "PRAGMA max_page_count = 1000000")
    await insert_and_commit(database, 7)
    assert await stored(database) == [7]


@SQLITE_ONLY
async def test_a_file_that_may_not_be_written_is_named(database: Database) -> None:
    await pragma(database, "PRAGMA query_only = ON")  # as SQLite answers for a file without the right to write
    with pytest.raises(Unavailable, match="may not be written"):
        await insert_and_commit(database, 1)


@SQLITE_ONLY
async def test_a_file_that_is_gone_is_named_and_not_made_anew(database: Database, tmp_path: Path) -> None:
    await database.close()
    (tmp_path / "union.db").unlink()
    other = Database(database._engine)
    with pytest.raises(Unavailable, match="gone"):
        await stored(other)
    assert not (tmp_path / "union.db").exists()


@POSTGRES_ONLY
async def test_a_server_with_too_many_connections_is_named(database: Database, database_url: str) -> None:
    role = "unionhall_crowded"
    async with database.transaction() as db:
        await db.run(f"CREATE ROLE {role} LOGIN CONNECTION LIMIT 0")
    try:
        with pytest.raises(Unavailable, match="too many connections"):
            await open_database(as_user(database_url, role))
    finally:
        async with database.transaction() as db:
            await db.run(f"DROP ROLE {role}")


@POSTGRES_ONLY
async def test_a_database_that_is_not_there_is_named(database_url: str) -> None:
    with pytest.raises(DatabaseError, match="no such database"):
        await open_database(urlunsplit(urlsplit(database_url)._replace(path="/unionhall_nowhere")))


def as_user(url: str, role: str) -> str:
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{role}@{host}"))


async def test_a_bot_whose_disk_is_full_names_it_without_a_traceback_stops_cleanly_and_goes_on(
    union: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    li = await union.member("Li", language="en")
    await pragma(union.machine.database, "PRAGMA max_page_count = 1")
    with pytest.raises(Unavailable, match="full"):
        await insert_and_commit(union.machine.database, *range(20_000))
    union.clock.turn(timedelta(days=8))
    await union.machine.clock.tick()
    told = [record for record in caplog.records if "the disk is full" in record.getMessage()]
    assert told
    assert not [record for record in told if record.exc_info]
    await asyncio.wait_for(union.stops(), 5)
    await union.starts()
    await li.says("/help")
    assert li.news


ALLOWED = {"user", "database", "client_encoding", "datestyle", "timezone", "application_name"}
"""What PgBouncer takes at the start of a session: pgbouncer.org/config.html, track_extra_parameters."""


@asynccontextmanager
async def pooler(url: str) -> AsyncIterator[str]:
    """Stands before the server and, like PgBouncer, lets nobody in who begins with a parameter it does not know."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        (length,) = struct.unpack("!I", await reader.readexactly(4))
        body = await reader.readexactly(length - 4)
        words = body[4:].split(b"\0")
        unknown = {name.decode() for name in words[:-2:2]} - ALLOWED
        if unknown:
            message = f"SFATAL\0C08P01\0Munsupported startup parameter: {unknown}\0\0".encode()
            writer.write(b"E" + struct.pack("!I", len(message) + 4) + message)
            writer.close()
            return
        theirs, ours = await asyncio.open_unix_connection(socket_of(url))
        ours.write(struct.pack("!I", length) + body)
        await asyncio.gather(copy(reader, ours), copy(theirs, writer))

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    parts = urlsplit(url)
    query = {name: value for name, value in parse_qsl(parts.query) if name != "host"}
    user = parts.netloc.rpartition("@")[0] or "postgres"
    try:
        yield urlunsplit(
            parts._replace(netloc=f"{user}@127.0.0.1:{port}", query=urlencode(query | {"sslmode": "disable"}))
        )
    finally:
        server.close()


def socket_of(url: str) -> str:
    folder = dict(parse_qsl(urlsplit(url).query))["host"]
    return next(
        str(file) for file in Path(folder).iterdir() if file.name.startswith(".s.PGSQL") and file.suffix != ".lock"
    )


async def copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
    writer.close()


@POSTGRES_ONLY
async def test_a_pooler_that_knows_few_parameters_lets_us_in_and_all_of_ours_are_set(database_url: str) -> None:
    if "host=" not in database_url:
        pytest.skip("the server given by UNIONHALL_TEST_POSTGRES is not on a socket")
    async with pooler(database_url) as url:
        with pytest.raises(asyncpg.PostgresError, match="unsupported startup parameter"):
            await asyncpg.connect(url, server_settings={"synchronous_commit": "on"})
        database = await open_database(url)
        async with database.transaction() as db:
            await insert(db, 1)
            row = await db.one("SELECT current_setting('idle_in_transaction_session_timeout'), current_schema()")
        assert row is not None
        assert tuple(row) == ("30s", dict(parse_qsl(urlsplit(database_url).query))["search_path"])
        assert await stored(database) == [1]
        await database.close()
