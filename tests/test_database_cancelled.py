"""Whoever is cancelled in the middle of a statement leaves all or nothing, and a door that others can use."""

import asyncio
from pathlib import Path

import pytest

from storage.database import Database, Unavailable
from storage.sqlite import SQLite
from tests.test_database import asked, insert, insert_and_commit, stored


async def test_a_cancelled_transaction_is_undone_and_the_door_stays_usable(database: Database) -> None:
    written = asyncio.Event()

    async def write_and_wait() -> None:
        async with database.transaction() as db:
            await insert(db, 1)
            written.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write_and_wait())
    await written.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await insert_and_commit(database, 2)
    assert await stored(database) == [2]


@pytest.mark.parametrize("steps", range(12))
async def test_cancelling_at_any_step_leaves_all_or_nothing(database: Database, steps: int) -> None:
    task = asyncio.create_task(insert_and_commit(database, 1, 2))
    for _ in range(steps):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    await insert_and_commit(database, 3)
    assert await stored(database) in ([3], [1, 2, 3])


ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_cancelled_long_question_frees_its_reader_at_once(database: Database) -> None:
    for _ in range(4):  # more than there are readers
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asked(database, ENDLESS), 0.02)
    assert await stored(database) == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("steps", range(8))
async def test_a_question_cancelled_at_any_step_frees_its_reader(database: Database, steps: int) -> None:
    task = asyncio.create_task(asked(database, ENDLESS))
    for _ in range(steps):
        await asyncio.sleep(0)
    task.cancel()
    done, _ = await asyncio.wait([task], timeout=5)
    assert done
    assert await stored(database) == []


async def test_a_question_cancelled_before_the_thread_came_to_it_does_not_keep_the_thread(tmp_path: Path) -> None:
    engine = SQLite(tmp_path / "union.db")
    await engine.create()
    connection = await engine.connect(readonly=False)
    first, second = [asyncio.create_task(connection.fetch(ENDLESS, {})) for _ in range(2)]
    await asyncio.sleep(0)
    second.cancel()
    done, _ = await asyncio.wait([first, second], timeout=5)
    assert done == {first, second}
    assert isinstance(first.exception(), Unavailable)  # interrupted as well: it was in the way
    await connection.close()
