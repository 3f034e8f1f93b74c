"""Sealed boxes: whoever collects ballots has one, and all that holds for a survey's box holds for every other."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import storage
from storage import ballots
from storage.ballots import Ballot
from storage.database import Database, Db, open_database
from storage.dump import examine
from storage.fingerprints import forget_key, list_fingerprints, note_key
from storage.keys import Keys
from storage.losses import give_up_box
from storage.restoring import settle_restored
from tests.play import Stage

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
BOX, OTHER = "appraisal-2026", "honour-2026"
MARKER = "turquoise hippopotamus"
_MIGRATIONS = Path(storage.__file__).parent / "migrations"
_LAST_WITHOUT_BOXES = 75


async def opens(database: Database, *boxes: str) -> None:
    async with database.transaction() as db:
        for box in boxes:
            key = database.keys.make(box)
            await note_key(db, box, key)
            await ballots.put(db, key, box, 1, Ballot({"fair": MARKER}, done=True))


async def has_ballots(database: Database, box: str) -> bool:
    async with database.reading() as db:
        return await ballots.has_ballots(db, box)


async def knows_key(database: Database, box: str) -> bool:
    async with database.reading() as db:
        return box in await list_fingerprints(db)


async def test_a_ballot_is_found_in_its_own_box_alone(database: Database) -> None:
    await opens(database, BOX, OTHER)
    key = database.keys.make(BOX)
    async with database.transaction() as db:
        assert await ballots.find(db, key, BOX, 1) == Ballot({"fair": MARKER}, done=True)
        assert await ballots.find(db, key, OTHER, 1) is None
        await ballots.clear(db, BOX)
    assert await has_ballots(database, OTHER)


async def test_whoever_is_forgotten_is_in_no_box_any_more(union: Stage) -> None:
    """Whichever feature collects them: nothing has to be declared."""
    li, ma = await union.member("Li", language="en"), await union.member("Ma", language="en")
    database = union.machine.database
    async with database.transaction() as db:
        for box in (BOX, OTHER):
            key = database.keys.make(box)
            await note_key(db, box, key)
            for actor in (li, ma):
                await ballots.put(db, key, box, actor.member_id, Ballot({"fair": MARKER}, done=True))
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    async with database.reading() as db:
        for box in (BOX, OTHER):
            key = database.keys.make(box)
            assert await ballots.find(db, key, box, li.member_id) is None
            assert await ballots.find(db, key, box, ma.member_id)


async def test_a_restored_copy_gives_up_every_box_whose_key_it_has_not(database: Database) -> None:
    await opens(database, BOX, OTHER)
    database.keys.destroy(BOX)
    assert await settle_restored(database, NOW) == []
    assert not await has_ballots(database, BOX)
    assert not await knows_key(database, BOX)
    assert await has_ballots(database, OTHER)
    assert await knows_key(database, OTHER)


async def test_a_key_that_is_given_up_takes_its_box_along(database: Database) -> None:
    await opens(database, BOX, OTHER)
    async with database.transaction() as db:
        await give_up_box(db, database.keys, BOX)
    assert not await has_ballots(database, BOX)
    assert not await knows_key(database, BOX)
    assert await has_ballots(database, OTHER)


async def test_ballots_from_before_the_boxes_are_found_after_the_upgrade(empty_url: str, tmp_path: Path) -> None:
    old, key = tmp_path / "old", Keys(tmp_path / "keys").make("survey-2026-11")
    old.mkdir()
    for script in _MIGRATIONS.glob("*.sql"):
        if int(script.name[:4]) <= _LAST_WITHOUT_BOXES:
            shutil.copy(script, old)
    before = await open_database(empty_url, migrations=old, clock=lambda: 7)
    async with before.transaction() as db:
        await db.run(
            """INSERT INTO surveys (id, kind, form, quarter_end, opens_at, remind_at, last_remind_at, closes_at,
                   summary_at, result_at, roll, answered, state)
               VALUES ('2026-11', 'monthly', 'monthly', 0, 1, 2, 3, 4, 5, 6, 9, 0, 'open')"""
        )
        await _put_as_before(db, key)
    await before.close()
    after = await open_database(empty_url, migrations=_MIGRATIONS, clock=lambda: 7)
    async with after.reading() as db:
        assert await ballots.find(db, key, "survey-2026-11", 1) == Ballot({"Q01": "4"}, done=True)
    await after.close()


async def test_the_examiner_of_a_copy_looks_into_every_box(tmp_path: Path) -> None:
    database = await open_database(f"sqlite:///{tmp_path}/union.db", tmp_path / "keys")
    await opens(database, BOX)
    async with database.transaction() as db:
        await db.run(
            """INSERT INTO members (id, telegram_id, name, role, committee, language, status, reachable,
                   consent_version, consented_on, joined_on)
               VALUES (1, 1, 'X', 'member', '', 'en', 'active', 1, 1, '2026-01-01', '2026-01-01')"""
        )
    assert any(it.endswith(f"links 1 answers of {BOX} to persons.") for it in examine(tmp_path, MARKER).betrayals)
    database.keys.destroy(BOX)
    found = examine(tmp_path, MARKER)
    assert found.betrayals == []
    assert any(f"1 sealed ballots of {BOX}, still open" in it for it in found.notes)
    async with database.transaction() as db:
        await forget_key(db, BOX)
    assert any(f"1 ballots of {BOX}, long counted" in it for it in examine(tmp_path, MARKER).betrayals)
    await database.close()


async def _put_as_before(db: Db, key: bytes) -> None:
    """As versions without boxes kept a ballot: the seal is the same, only the column had another name."""
    sealed = ballots._seal_ballot(key, 1, Ballot({"Q01": "4"}, done=True), ballots.SIZE)
    await db.run(
        "INSERT INTO ballots (survey_id, voter, sealed) VALUES ('2026-11', :voter, :sealed)",
        voter=ballots.mark_voter(key, 1),
        sealed=sealed,
    )
