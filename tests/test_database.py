"""The door keeps its promises on both engines."""

import pytest

from storage.database import Conflict, Database, Db


async def insert_inside_savepoint(db: Db, *numbers: int) -> None:
    async with db.savepoint():
        for number in numbers:
            await db.run("INSERT INTO seen_updates (update_id) VALUES (:n)", n=number)


async def test_what_was_committed_is_read(database: Database) -> None:
    async with database.transaction() as db:
        await db.run("INSERT INTO leases (name, owner, expires_at) VALUES (:n, :o, :t)", n="a", o="b", t=2**62)
    async with database.reading() as db:
        row = await db.one("SELECT owner, expires_at AS until FROM leases WHERE name IN (:names)", names=["a", "z"])
    assert row is not None
    assert (row[0], row["until"], tuple(row)) == ("b", 2**62, ("b", 2**62))


async def test_a_conflict_inside_a_savepoint_undoes_only_the_savepoint(database: Database) -> None:
    async with database.transaction() as db:
        await db.run("INSERT INTO seen_updates (update_id) VALUES (1)")
        with pytest.raises(Conflict):
            await insert_inside_savepoint(db, 2, 1)
    async with database.reading() as db:
        assert [row[0] for row in await db.all("SELECT update_id FROM seen_updates")] == [1]
