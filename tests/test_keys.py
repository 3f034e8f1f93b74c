"""The union's keys: made once, known again, and never replaced in silence."""

from collections.abc import Callable
from pathlib import Path

import pytest

from storage.database import Database, open_database
from storage.keys import LASTING, KeyFault, Keys
from tests.play import prepare


@pytest.fixture
def keys(tmp_path: Path) -> Keys:
    return Keys(tmp_path / "keys")


async def reopens(url: str, keys: Keys) -> None:
    await (await open_database(url, keys.folder)).close()


def test_survey_keys_lie_apart_from_the_lasting_ones_wherever_an_older_version_put_them(keys: Keys) -> None:
    lasting, wave = keys.make("letters"), keys.make("survey-x")
    (keys.folder / "survey-old.key").write_bytes(wave)
    assert keys.find("survey-old") == wave
    assert [file.name for file in keys.folder.iterdir()] == ["letters.key"]
    assert {file.name for file in keys.place("survey-x").parent.iterdir()} == {"survey-old.key", "survey-x.key"}
    assert keys.find("letters") == lasting


def test_nobody_else_may_look_into_the_folder_an_older_version_had_not(keys: Keys) -> None:
    keys.make("letters")
    (keys.folder / "survey-old.key").write_bytes(bytes(32))
    assert keys.find("survey-old")
    assert keys.place("survey-old").parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("killed_at", ["half written", "in both places", "half erased"])
def test_an_upgrade_killed_anywhere_leaves_a_survey_key_in_its_one_place(keys: Keys, killed_at: str) -> None:
    keys.make("letters")
    wave = keys.make("survey-x")
    place, old = keys.place("survey-x"), keys.folder / "survey-x.key"
    old.write_bytes(bytes(len(wave)) if killed_at == "half erased" else wave)
    if killed_at == "half written":
        place.rename(place.with_suffix(".part"))
        place.with_suffix(".part").write_bytes(wave[:5])
    assert keys.find("survey-x") == wave
    assert not old.exists()
    assert [file.name for file in place.parent.iterdir()] == ["survey-x.key"]


async def test_all_lasting_keys_are_there_after_the_first_start(database: Database, keys: Keys) -> None:
    assert {file.name for file in keys.folder.iterdir()} == {f"{name}.key" for name in LASTING}
    assert {file.stat().st_mode & 0o777 for file in keys.folder.iterdir()} == {0o600}


@pytest.mark.parametrize("name", LASTING)
@pytest.mark.parametrize(
    ("kind", "harm"),
    [
        ("missing", lambda file: file.unlink()),
        ("damaged", lambda file: file.write_bytes(file.read_bytes()[:31])),
        ("another", lambda file: file.write_bytes(bytes(32))),
    ],
)
async def test_a_key_that_is_not_as_it_was_stops_the_start_and_is_not_replaced(
    tmp_path: Path, keys: Keys, name: str, kind: str, harm: Callable[[Path], object]
) -> None:
    url = f"sqlite:///{tmp_path}/union.db"
    await prepare(tmp_path / "union.db")
    await reopens(url, keys)
    harm(keys.place(name))
    for _ in range(2):
        with pytest.raises(KeyFault) as caught:
            await reopens(url, keys)
        assert [(it.name, it.kind) for it in caught.value.faults] == [(name, kind)]


async def test_a_key_that_a_later_version_brings_is_made_at_its_first_start(database_url: str, keys: Keys) -> None:
    await reopens(database_url, keys)
    before = keys.find("authors")
    database = await open_database(database_url, keys.folder)
    async with database.transaction() as db:
        await db.run("DELETE FROM fingerprints WHERE name = 'voices'")
    await database.close()
    keys.destroy("voices")
    await reopens(database_url, keys)
    assert keys.find("voices")
    assert keys.find("authors") == before


async def test_a_key_lost_before_fingerprints_were_kept_is_missed_where_something_was_sealed_with_it(
    database_url: str, keys: Keys
) -> None:
    database = await open_database(database_url, keys.folder)
    async with database.transaction() as db:
        await db.run(
            "INSERT INTO outbox (chat, priority, name, body) VALUES (1, 1, 'sendMessage', :body)", body=b"sealed"
        )
        await db.run("DELETE FROM fingerprints")
    await database.close()
    for name in ("letters", "readers"):
        keys.destroy(name)
    with pytest.raises(KeyFault) as caught:
        await reopens(database_url, keys)
    assert [it.name for it in caught.value.faults] == ["letters"]


def test_no_key_set_aside_is_overwritten_by_the_next(keys: Keys) -> None:
    first = keys.make("authors")
    for number in range(3):
        keys.put("authors", bytes([number]) * 32)
    aside = {file.read_bytes() for file in keys.folder.glob("authors.key.aside*")}
    assert aside == {first, bytes(32), b"\x01" * 32}
