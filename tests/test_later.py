"""What is left for later: it runs before the next statement, and fails where it belongs."""

import pytest

from storage.database import Conflict, Database, Db
from tests.test_database import stored


def insert_later(db: Db, *numbers: int) -> None:
    for number in numbers:
        db.later("INSERT INTO seen_updates (update_id) VALUES (:n)", n=number)


async def test_what_is_left_for_later_runs_before_the_next_statement_or_at_the_end(database: Database) -> None:
    async with database.transaction() as db:
        insert_later(db, 1, 2)
        rows = await db.all("SELECT update_id FROM seen_updates WHERE update_id IN (:ids) ORDER BY 1", ids=[1, 2, 3])
        insert_later(db, 3)
        async with db.savepoint():
            insert_later(db, 4)
        insert_later(db, 5)
    assert [row[0] for row in rows] == [1, 2]
    assert await stored(database) == [1, 2, 3, 4, 5]


async def fail_later(db: Db, *numbers: int, error: Exception | None = None) -> None:
    async with db.savepoint():
        insert_later(db, *numbers)
        if error:
            raise error


async def test_what_is_left_for_later_belongs_to_its_savepoint(database: Database) -> None:
    async with database.transaction() as db:
        insert_later(db, 1)
        with pytest.raises(Conflict):
            await fail_later(db, 2, 1)
        with pytest.raises(ZeroDivisionError):
            await fail_later(db, 3, error=ZeroDivisionError())
        insert_later(db, 4)
    assert await stored(database) == [1, 4]


async def test_a_failure_of_what_is_left_for_later_fails_the_transaction(database: Database) -> None:
    with pytest.raises(Conflict):
        async with database.transaction() as db:
            insert_later(db, 1, 1)
    assert await stored(database) == []
