"""Which tables a statement reads and writes, and what a commit tells whoever remembers what was read."""

import re
from pathlib import Path

import pytest

from storage.database import open_database
from storage.tables import find_tables_deleted_from, find_tables_read, find_tables_written
from tests.test_house import SQL, files, places_of_speech

NONE: frozenset[str] = frozenset()

STATEMENTS = [
    ("SELECT a FROM cases JOIN members ON b = c WHERE d IN (SELECT e FROM roll)", {"cases", "members", "roll"}, NONE),
    ("INSERT INTO cases (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = 2", NONE, {"cases"}),
    ("INSERT INTO archive (a) SELECT a FROM cases", {"cases"}, {"archive"}),
    ("UPDATE surveys SET a = 1 WHERE b IN (SELECT b FROM slips)", {"slips"}, {"surveys"}),
    ("SELECT a FROM outbox WHERE b = 1 FOR UPDATE SKIP LOCKED", {"outbox"}, NONE),
    ("delete from Cases where a = 1", {"cases"}, {"cases"}),
    ("SELECT updated_from, from_day FROM plans", {"plans"}, NONE),
]


@pytest.mark.parametrize(("sql", "read", "written"), STATEMENTS)
def test_a_statement_names_its_tables(sql: str, read: set[str], written: set[str]) -> None:
    assert find_tables_read(sql) == read
    assert find_tables_written(sql) == written
    assert find_tables_deleted_from(sql) == (written if sql.startswith("delete") else NONE)


def test_every_table_that_storage_writes_is_one_of_the_schema() -> None:
    """A statement written in a way the patterns do not know would name a wrong table."""
    migrations = "\n".join(file.read_text("utf-8") for file in sorted(Path("storage/migrations").glob("*.sql")))
    made = {"migrations", *re.findall(r"CREATE TABLE (?:IF NOT EXISTS )?(\w+)", migrations)}
    for place, text in places_of_speech(files("storage")):
        if SQL.match(text):
            assert find_tables_written(text) <= made, place


async def test_a_commit_tells_what_it_changed_and_what_went_with_it(database_url: str) -> None:
    database = await open_database(database_url)
    heard: list[frozenset[str]] = []
    await database.watch(heard.append)
    async with database.transaction() as db:
        await db.run("INSERT INTO plans (year, revision) VALUES (2026, 1)")
    async with database.transaction() as db:
        await db.all("SELECT year FROM plans")
    async with database.transaction() as db:
        await db.run("DELETE FROM plans WHERE year = 2026")
    assert heard[0] == {"plans"}
    assert len(heard) == 2
    assert heard[1] > {"plans"}  # its entries go with a plan
    await database.close()


async def test_what_another_process_writes_is_noticed_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/union.db"
    database, other = await open_database(url), await open_database(url)
    await database.was_written_elsewhere()
    async with database.transaction() as db:
        await db.run("DELETE FROM occurrences")
    assert not await database.was_written_elsewhere()
    async with other.transaction() as db:
        await db.run("INSERT INTO occurrences (job, period, at) VALUES ('a', 'b', 1)")
    assert await database.was_written_elsewhere()
    assert not await database.was_written_elsewhere()
    await database.close()
    await other.close()
