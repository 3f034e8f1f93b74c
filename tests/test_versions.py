"""Only a start and `migrate` change a schema: every other command says that the database is of another version."""

import shutil
from pathlib import Path

import pytest

from bot.lease import AlreadyRunning, Lease
from handlers import suggest
from storage import database as door
from storage.database import Database, DatabaseError, open_database, open_existing
from storage.migrate import InUse, Outdated
from tests.play import Stage, stage
from tests.shell import Shell

COMMANDS = (
    ("status",),
    ("check",),
    ("invite", "--role", "chair"),
    ("roster", "list"),
    ("export", "out.xlsx"),
    ("survey", "close"),
    ("backup", "--keys", "keys.txt"),
)


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The migrations of a version to come."""
    folder = tmp_path / "newer"
    shutil.copytree(door.MIGRATIONS, folder)
    last = len(list(folder.glob("*.sql")))
    (folder / f"{last + 1:04}_later.sql").write_text("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;")
    return folder


@pytest.mark.parametrize("words", COMMANDS, ids=lambda it: it[0])
async def test_a_command_of_a_newer_version_changes_nothing_and_says_so(
    operator: Shell, union: Stage, newer: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setattr(open_existing, "__kwdefaults__", {"migrations": newer, "check": True})
    outcome = await operator.bot(*words)
    assert outcome.code == 1
    assert "older than this program" in outcome.said
    async with union.machine.database.reading() as db:
        assert not await union.machine.database.has_table(db, "later")


async def test_nothing_is_migrated_under_a_running_bot(empty_url: str, tmp_path: Path, newer: Path) -> None:
    async with stage(tmp_path, empty_url, features=(suggest.FEATURE,)) as union:
        storage = union.settings.storage
        with pytest.raises(InUse):
            await open_database(storage.url, storage.keys, migrations=newer)
        await union.stops()
        await (await open_database(storage.url, storage.keys, migrations=newer)).close()
        with pytest.raises(DatabaseError, match="newer"):
            await union.starts()


async def test_no_bot_begins_while_a_newer_version_upgrades(empty_url: str, tmp_path: Path, newer: Path) -> None:
    async with stage(tmp_path, empty_url, features=(suggest.FEATURE,)) as union:
        storage, bot_id = union.settings.storage, int(union.machine.lease.name.removeprefix("bot:"))
        await union.stops()

        async def claim(database: Database) -> None:
            lease = Lease(database, bot_id)
            await lease.take()
            with pytest.raises(AlreadyRunning):
                await union.starts()
            await lease.release()
            raise AlreadyRunning

        with pytest.raises(AlreadyRunning):
            await open_database(storage.url, storage.keys, migrations=newer, claim=claim)
        await union.starts()  # nothing was changed


async def test_an_older_database_is_not_opened_by_who_only_looks(empty_url: str, tmp_path: Path, newer: Path) -> None:
    await (await open_database(empty_url)).close()
    with pytest.raises(Outdated):
        await open_existing(empty_url, migrations=newer)
