"""The door keeps its promises on both engines."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from storage.database import Conflict, Database, DatabaseError, Db, Row, Unavailable, Value, open_database

POSTGRES_ONLY = pytest.mark.parametrize("empty_url", ["postgresql"], indirect=True)
SQLITE_ONLY = pytest.mark.parametrize("empty_url", ["sqlite"], indirect=True)


TABLES = """
    CREATE TABLE seen_updates (update_id INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE leases (name TEXT PRIMARY KEY, owner TEXT NOT NULL, expires_at INTEGER NOT NULL) STRICT;
    CREATE TABLE conversations (telegram_id INTEGER PRIMARY KEY, feature TEXT NOT NULL, step TEXT NOT NULL,
                                draft BLOB, expires_at INTEGER NOT NULL) STRICT;"""


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """Migrations of the door's own, so that these plays outlive every change of the union's tables."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_tables.sql").write_text(TABLES)
    return folder


@pytest.fixture
async def database(empty_url: str, tables: Path) -> AsyncIterator[Database]:
    opened = await open_database(empty_url, migrations=tables)
    yield opened
    await opened.close()


async def insert(db: Db, *numbers: int) -> None:
    for number in numbers:
        await db.run("INSERT INTO seen_updates (update_id) VALUES (:n)", n=number)


async def insert_inside_savepoint(db: Db, *numbers: int) -> None:
    async with db.savepoint():
        db.touched.add("inside")
        await insert(db, *numbers)


async def insert_and_commit(database: Database, *numbers: int) -> None:
    async with database.transaction() as db:
        await insert(db, *numbers)


async def insert_and_fail(database: Database, error: Exception, *numbers: int) -> None:
    async with database.transaction() as db:
        await insert(db, *numbers)
        raise error


async def stored(database: Database) -> list[int]:
    async with database.reading() as db:
        return [row[0] for row in await db.all("SELECT update_id FROM seen_updates ORDER BY update_id")]


async def asked(database: Database, sql: str, **values: Value) -> Row:
    async with database.reading() as db:
        row = await db.one(sql, **values)
    assert row is not None
    return row


async def test_what_was_committed_is_read_by_index_and_by_name(database: Database) -> None:
    async with database.transaction() as db:
        await db.run("INSERT INTO leases (name, owner, expires_at) VALUES (:n, :o, :t)", n="a", o="b", t=2**62)
    sql = "SELECT owner, expires_at AS until FROM leases WHERE name = :n"
    row = await asked(database, sql, n="a")
    assert (row[0], row["until"], tuple(row), len(row)) == ("b", 2**62, ("b", 2**62), 2)
    async with database.reading() as db:
        assert await db.one(sql, n="nobody") is None


async def test_every_kind_of_value_comes_back_as_it_went(database: Database) -> None:
    sql = """INSERT INTO conversations (telegram_id, feature, step, draft, expires_at)
             VALUES (:id, :feature, :step, :draft, :at)"""
    rows: list[dict[str, Value]] = [
        {"id": -(2**63), "feature": "建议", "step": 'it\'s "so"; -- :x', "draft": b"\x00\xff", "at": 2**63 - 1},
        {"id": 7, "feature": "", "step": "😀", "draft": None, "at": True},
    ]
    async with database.transaction() as db:
        await db.many(sql, rows)
        back = await db.all("SELECT * FROM conversations ORDER BY telegram_id")
    assert [tuple(row) for row in back] == [tuple(row.values()) for row in rows]


async def test_numbers_and_truth_look_the_same_on_both_engines(database: Database) -> None:
    await insert_and_commit(database, 1, 2)
    row = await asked(
        database,
        """SELECT sum(update_id), avg(update_id), count(*), EXISTS (SELECT 1 FROM leases), 7 / 2,
                  CAST(:big AS INTEGER) FROM seen_updates WHERE CAST(:n AS INTEGER) IS NULL OR update_id > :n""",
        big=2**40,
        n=0,
    )
    assert [(type(it), it) for it in row] == [(int, 3), (float, 1.5), (int, 2), (int, 0), (int, 3), (int, 2**40)]


@pytest.mark.parametrize(
    ("condition", "numbers", "expected"),
    [
        ("update_id IN (:ids)", [1, 3, 9], [1, 3]),
        ("update_id NOT IN (:ids)", [1, 3, 9], [2]),
        ("update_id IN (:ids)", [], []),
        ("update_id NOT IN (:ids)", (), [1, 2, 3]),
        ("update_id in ( :ids ) AND ':ids' <> ''", list(range(2, 50_000)), [2, 3]),
    ],
)
async def test_a_list_of_any_length_fits_into_in(
    database: Database, condition: str, numbers: Sequence[int], expected: list[int]
) -> None:
    await insert_and_commit(database, 1, 2, 3)
    async with database.reading() as db:
        rows = await db.all(f"SELECT update_id FROM seen_updates WHERE {condition} ORDER BY 1", ids=numbers)
    assert [row[0] for row in rows] == expected


async def test_a_claim_is_written_once_for_both_engines(database: Database) -> None:
    await insert_and_commit(database, 1)
    async with database.transaction() as db:
        row = await db.one("SELECT update_id FROM seen_updates LIMIT :n FOR UPDATE SKIP LOCKED", n=1)
    assert row is not None
    assert row[0] == 1


async def test_a_failure_undoes_the_whole_transaction(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        await insert_and_fail(database, ZeroDivisionError(), 1)
    await insert_and_commit(database, 2)
    assert await stored(database) == [2]


async def test_a_conflict_inside_a_savepoint_undoes_only_the_savepoint(database: Database) -> None:
    async with database.transaction() as db:
        await insert_inside_savepoint(db, 1)
        with pytest.raises(Conflict):
            await insert_inside_savepoint(db, 2, 1)
        await insert_inside_savepoint(db)
        await insert(db, 3)
    assert await stored(database) == [1, 3]


async def test_a_savepoint_that_fails_before_its_first_statement_costs_nothing(database: Database) -> None:
    async with database.transaction() as db:
        with pytest.raises(Conflict):
            async with db.savepoint():
                raise Conflict
        assert db.touched == set()
        await insert_inside_savepoint(db, 1)
        assert db.touched == {"inside"}
    assert await stored(database) == [1]


async def test_savepoints_nest(database: Database) -> None:
    async with database.transaction() as db, db.savepoint():
        with pytest.raises(Conflict):
            await insert_inside_savepoint(db, 1, 1)
        await insert_inside_savepoint(db, 2)
    assert await stored(database) == [2]


async def swallow_an_error(database: Database) -> None:
    async with database.transaction() as db:
        await insert(db, 1)
        with pytest.raises(Conflict):
            await insert(db, 1)


async def test_an_error_swallowed_outside_a_savepoint_still_undoes_everything(database: Database) -> None:
    with pytest.raises(DatabaseError, match="over"):
        await swallow_an_error(database)
    assert await stored(database) == []


async def test_a_transaction_that_is_over_takes_no_more(database: Database) -> None:
    async with database.transaction() as db:
        await insert(db, 1)
    with pytest.raises(DatabaseError, match="over"):
        await insert(db, 2)
    assert await stored(database) == [1]


async def test_reading_refuses_to_write(database: Database) -> None:
    async with database.reading() as db:
        with pytest.raises(DatabaseError):
            await insert_inside_savepoint(db, 1)
    assert await stored(database) == []


async def test_a_reader_keeps_its_view_while_others_write(database: Database) -> None:
    await insert_and_commit(database, 1)
    async with database.reading() as db:
        before = await db.one("SELECT count(*) FROM seen_updates")
        await insert_and_commit(database, 2)
        after = await db.one("SELECT count(*) FROM seen_updates")
    assert before is not None
    assert before == after
    assert await stored(database) == [1, 2]


async def test_writers_go_in_the_order_they_came(database: Database) -> None:
    turns: list[int] = []

    async def write(number: int) -> None:
        async with database.transaction() as db:
            turns.append(number)
            await insert(db, number)

    await asyncio.gather(*[write(number) for number in range(20)])
    assert turns == list(range(20))
    assert await stored(database) == turns


async def test_a_transaction_inside_a_transaction_is_refused_instead_of_waiting_for_ever(database: Database) -> None:
    async with database.transaction():
        with pytest.raises(RuntimeError, match="savepoint"):
            await insert_and_commit(database, 1)


@pytest.mark.parametrize(
    "mistake",
    ["SELECT nothing FROM leases", "SELEC", "INSERT INTO leases (name) VALUES ('a')", "SELECT 1 FROM nowhere"],
)
async def test_a_mistake_is_a_database_error_whatever_the_engine(database: Database, mistake: str) -> None:
    with pytest.raises(DatabaseError) as caught:
        await run_alone(database, mistake)
    assert not isinstance(caught.value, Conflict | Unavailable)


async def run_alone(database: Database, sql: str, **values: Value) -> None:
    async with database.transaction() as db:
        await db.run(sql, **values)


@pytest.mark.parametrize("secret", ["secret-\udcff", 2**70])
async def test_no_error_quotes_a_value_and_none_drags_its_cause_along(database: Database, secret: Value) -> None:
    sql = "INSERT INTO leases (name, owner, expires_at) VALUES ('a', 'b', :secret)"
    with pytest.raises(DatabaseError) as caught:
        await run_alone(database, sql, secret=secret)
    assert str(secret) not in str(caught.value)
    assert caught.value.__suppress_context__


async def test_waking_calls_every_listener(database: Database) -> None:
    heard: list[str] = []
    await database.on_wake(lambda: heard.append("first"))
    await database.on_wake(lambda: heard.append("second"))
    await database.wake()
    assert heard == ["first", "second"]


@POSTGRES_ONLY
async def test_waking_reaches_another_process_even_after_its_connection_broke(
    database: Database, empty_url: str, tables: Path
) -> None:
    other = await open_database(empty_url, migrations=tables)
    rung = asyncio.Event()
    await other.on_wake(rung.set)
    await database.wake()
    await asyncio.wait_for(rung.wait(), 5)
    rung.clear()
    await end_every_connection(database)
    await asyncio.wait_for(rung.wait(), 5)  # the listener is back, and rings once for what it may have missed
    await other.close()


async def end_every_connection(database: Database) -> None:
    async with database.reading() as db:
        await db.run(
            """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
               WHERE application_name = 'unionhall' AND datname = current_database() AND pid <> pg_backend_pid()"""
        )


@POSTGRES_ONLY
async def test_the_door_opens_a_new_connection_when_the_server_ended_the_old_one(database: Database) -> None:
    await insert_and_commit(database, 1)
    with pytest.raises(Unavailable):
        await lose_the_writer(database)
    await insert_and_commit(database, 2)
    assert await stored(database) == [1, 2]


async def lose_the_writer(database: Database) -> None:
    async with database.transaction() as db:
        await insert(db, 9)
        await end_every_connection(database)
        await insert(db, 10)


@SQLITE_ONLY
async def test_a_file_somebody_else_holds_is_unavailable_not_broken(
    database: Database, empty_url: str, tables: Path
) -> None:
    other = await open_database(empty_url, migrations=tables)
    async with other.transaction() as db:
        await db.run("PRAGMA busy_timeout = 0")
    async with database.transaction() as db:
        await insert(db, 1)
        with pytest.raises(Unavailable):
            await insert_and_commit(other, 2)
    await insert_and_commit(other, 3)
    await other.close()
    assert await stored(database) == [1, 3]


async def test_a_closed_door_is_unavailable(empty_url: str, tables: Path) -> None:
    database = await open_database(empty_url, migrations=tables)
    await database.close()
    with pytest.raises(Unavailable):
        await stored(database)
    with pytest.raises(Unavailable):
        await insert_and_commit(database, 1)


async def test_the_engines_find_themselves_sound(database: Database) -> None:
    assert await database.integrity()


@SQLITE_ONLY
async def test_a_copy_is_a_whole_database_readable_by_its_owner_only(
    database: Database, tables: Path, tmp_path: Path
) -> None:
    await insert_and_commit(database, 1)
    await database.copy_to(tmp_path / "copy.db")
    copy = await open_database(f"sqlite:///{tmp_path}/copy.db", migrations=tables)
    assert await stored(copy) == [1]
    await copy.close()
    assert (tmp_path / "copy.db").stat().st_mode & 0o077 == 0


@POSTGRES_ONLY
async def test_a_copy_of_postgresql_is_an_archive_that_lists_its_tables(database: Database, tmp_path: Path) -> None:
    await database.copy_to(tmp_path / "copy.dump")
    assert (tmp_path / "copy.dump").read_bytes().startswith(b"PGDMP")
