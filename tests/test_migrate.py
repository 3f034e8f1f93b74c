"""Opening: a database of any age becomes the newest one or stays what it was."""

import asyncio
import sys
import threading
from pathlib import Path

import pytest

from storage.database import Database, DatabaseError, Unavailable, open_database
from storage.dialect import define_for_postgres, split_statements, translate_for_postgres, translate_for_sqlite

SCRIPTS = {
    "0001_people.sql": """
        CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, photo BLOB, score REAL) STRICT;
        -- a comment; with a semicolon
        INSERT INTO people (name) VALUES ('Li; the "first"');""",
    "0002_shoes.sql": """
        CREATE TABLE shoes (person INTEGER NOT NULL REFERENCES people (id), size INTEGER NOT NULL,
                            PRIMARY KEY (person, size)) STRICT, WITHOUT ROWID;
        INSERT INTO shoes (person, size) SELECT id, 38 FROM people;""",
    "0003_nicknames.sql": "ALTER TABLE people ADD COLUMN nickname TEXT NOT NULL DEFAULT 'none'",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "migrations"
    path.mkdir()
    return path


def release(folder: Path, version: int) -> None:
    for name, script in list(SCRIPTS.items())[:version]:
        (folder / name).write_text(script)


async def migrated(url: str, folder: Path) -> None:
    await (await open_database(url, migrations=folder, clock=lambda: 7)).close()


async def applied(database: Database) -> list[tuple[object, ...]]:
    async with database.reading() as db:
        return [tuple(row) for row in await db.all("SELECT number, name, applied_at FROM migrations ORDER BY number")]


@pytest.mark.parametrize("past", range(4))
async def test_every_past_version_becomes_the_newest_and_keeps_its_people(
    empty_url: str, folder: Path, past: int
) -> None:
    release(folder, past)
    await migrated(empty_url, folder)
    release(folder, 3)
    database = await open_database(empty_url, migrations=folder, clock=lambda: 7)
    assert await applied(database) == [(1, "people", 7), (2, "shoes", 7), (3, "nicknames", 7)]
    async with database.transaction() as db:
        await db.run("INSERT INTO people (name, photo, score) VALUES ('Wang', :photo, 1.5)", photo=b"\0")
        rows = await db.all("SELECT p.id, p.name, p.nickname, s.size FROM people p LEFT JOIN shoes s ON person = id")
    await database.close()
    assert {tuple(row) for row in rows} == {(1, 'Li; the "first"', "none", 38), (2, "Wang", "none", None)}


async def test_a_migration_edited_after_it_was_applied_is_refused(empty_url: str, folder: Path) -> None:
    release(folder, 2)
    await migrated(empty_url, folder)
    (folder / "0001_people.sql").write_text("CREATE TABLE other (id INTEGER)")
    with pytest.raises(DatabaseError, match="0001_people was edited"):
        await open_database(empty_url, migrations=folder)


async def test_a_database_newer_than_the_program_is_refused(empty_url: str, folder: Path) -> None:
    release(folder, 2)
    await migrated(empty_url, folder)
    (folder / "0002_shoes.sql").unlink()
    with pytest.raises(DatabaseError, match="newer"):
        await open_database(empty_url, migrations=folder)


@pytest.mark.parametrize("name", ["0002_late.sql", "first.sql", "0001_Capital.sql"])
async def test_misnumbered_migrations_are_refused(tmp_path: Path, folder: Path, name: str) -> None:
    (folder / name).write_text("SELECT 1;")
    with pytest.raises(DatabaseError):
        await open_database(f"sqlite:///{tmp_path}/union.db", migrations=folder)


async def test_a_migration_that_fails_leaves_nothing_behind(empty_url: str, folder: Path) -> None:
    release(folder, 1)
    (folder / "0002_bad.sql").write_text(
        "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);"
    )
    with pytest.raises(DatabaseError):
        await open_database(empty_url, migrations=folder)
    (folder / "0002_bad.sql").unlink()
    release(folder, 3)
    database = await open_database(empty_url, migrations=folder)
    with pytest.raises(DatabaseError, match="half"):
        await count_halves(database)
    await database.close()


async def count_halves(database: Database) -> None:
    async with database.reading() as db:
        await db.one("SELECT count(*) FROM half")


KILLED_BEFORE_ITS_COMMIT = """
import asyncio, os, sys
from pathlib import Path
from storage.database import open_database
asyncio.run(open_database(sys.argv[1], migrations=Path(sys.argv[2]), clock=lambda: os._exit(9)))
"""


async def test_a_process_killed_inside_a_migration_leaves_the_old_version(empty_url: str, folder: Path) -> None:
    release(folder, 1)
    await migrated(empty_url, folder)
    release(folder, 3)
    root = Path(__file__).parent.parent
    killed = await asyncio.create_subprocess_exec(
        sys.executable, "-c", KILLED_BEFORE_ITS_COMMIT, empty_url, str(folder), cwd=root
    )
    assert await killed.wait() == 9
    database = await open_database(empty_url, migrations=folder, clock=lambda: 7)
    assert len(await applied(database)) == 3
    await database.close()


async def test_the_file_is_copied_before_an_upgrade_and_only_then(tmp_path: Path, folder: Path) -> None:
    url, copy = f"sqlite:///{tmp_path}/union.db", tmp_path / "union-before-0002.db"
    release(folder, 1)
    await migrated(url, folder)
    await migrated(url, folder)
    assert not copy.exists()
    release(folder, 3)
    await migrated(url, folder)
    assert copy.stat().st_mode & 0o077 == 0
    for newer in ("0002_shoes.sql", "0003_nicknames.sql"):
        (folder / newer).unlink()
    old = await open_database(f"sqlite:///{copy}", migrations=folder)
    assert len(await applied(old)) == 1
    await old.close()


REBUILD = """
    CREATE TABLE new_people (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    INSERT INTO new_people SELECT id, name FROM people WHERE {kept};
    DROP TABLE people;
    ALTER TABLE new_people RENAME TO people;"""


async def test_a_table_others_refer_to_can_be_rebuilt(tmp_path: Path, folder: Path) -> None:
    release(folder, 2)
    (folder / "0003_rebuild.sql").write_text(REBUILD.format(kept="true"))
    await migrated(f"sqlite:///{tmp_path}/union.db", folder)


async def test_a_rebuild_that_breaks_a_reference_is_undone(tmp_path: Path, folder: Path) -> None:
    release(folder, 2)
    (folder / "0003_rebuild.sql").write_text(REBUILD.format(kept="id > 1"))
    with pytest.raises(DatabaseError, match="shoes"):
        await open_database(f"sqlite:///{tmp_path}/union.db", migrations=folder)


def test_a_script_is_cut_only_where_a_statement_ends() -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; DELETE FROM c; END;"
    script = f"SELECT ';' /* ; */; -- ;\n{trigger}\nSELECT \";\"\n-- the end;"
    assert [it.removeprefix("-- ;\n") for it in split_statements(script)] == [
        "SELECT ';' /* ; */;",
        trigger,
        'SELECT ";"\n-- the end;',
    ]
    assert list(split_statements("SELECT 1;\n-- nothing more\n/* ; */\n")) == ["SELECT 1;"]


@pytest.mark.parametrize(
    ("sql", "sqlite", "postgres"),
    [
        ("SELECT :a, :b, :a", "SELECT :a, :b, :a", "SELECT $1, $2, $1"),
        (
            "SELECT ':a', \":b\" -- :c\n, x::text, :d",
            "SELECT ':a', \":b\" -- :c\n, x::text, :d",
            "SELECT ':a', \":b\" -- :c\n, x::text, $1",
        ),
        ("x IN (:l)", "x IN (SELECT value FROM json_each(:l))", "x = ANY($1)"),
        ("x NOT IN ( :l )", "x NOT IN (SELECT value FROM json_each(:l))", "x <> ALL($1)"),
        ("x IN (:a, :b)", "x IN (:a, :b)", "x IN ($1, $2)"),
        ("CAST(:n AS INTEGER)", "CAST(:n AS INTEGER)", "CAST($1 AS BIGINT)"),
    ],
)
def test_a_statement_is_told_to_each_engine_in_its_words(sql: str, sqlite: str, postgres: str) -> None:
    assert (translate_for_sqlite(sql).text, translate_for_postgres(sql).text) == (sqlite, postgres)


@pytest.mark.parametrize(
    ("sqlite", "postgres"),
    [
        ("CREATE TABLE t (a INTEGER, b TEXT) STRICT;", "CREATE TABLE t (a BIGINT, b TEXT);"),
        (
            "CREATE TABLE t (a BLOB PRIMARY KEY, r REAL) STRICT, WITHOUT ROWID;",
            "CREATE TABLE t (a BYTEA PRIMARY KEY, r DOUBLE PRECISION);",
        ),
        (
            "CREATE TABLE t (id INTEGER PRIMARY KEY)",
            "CREATE TABLE t (id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY)",
        ),
        ("INSERT INTO t VALUES ('INTEGER (x) STRICT')", "INSERT INTO t VALUES ('INTEGER (x) STRICT')"),
    ],
)
def test_a_definition_is_told_to_postgresql_in_its_words(sqlite: str, postgres: str) -> None:
    assert define_for_postgres(sqlite) == postgres


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "mysql://host/db", "union.db"])
async def test_an_url_of_no_engine_is_refused(url: str) -> None:
    with pytest.raises(DatabaseError, match="storage url"):
        await open_database(url)


async def test_a_file_that_is_no_database_is_refused_and_no_thread_is_left(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear union, " * 500)
    before = set(threading.enumerate())
    with pytest.raises(DatabaseError):
        await open_database(f"sqlite:///{tmp_path}/letter.txt", migrations=folder)
    left = set(threading.enumerate()) - before
    for thread in left:
        thread.join(5)
    assert not any(thread.is_alive() for thread in left)


async def test_a_server_that_is_away_is_unavailable(folder: Path) -> None:
    with pytest.raises(Unavailable):
        await open_database("postgresql://nobody@127.0.0.1:1/nothing", migrations=folder)
