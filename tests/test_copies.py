"""Copies and bringing them back: whole, private, gone in time, and never a way round what was promised."""

import asyncio
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from locales import render
from storage import members, outbox, surveys
from storage.copies import KEPT, expire_copies, name_copy
from storage.database import Vanished, open_database
from storage.keys import KeyFault, Keys
from tests.play import Stage
from tests.shell import Shell, environment
from tests.surveying import NOVEMBER, OPENS, crowd, gives, key_of, keys_of, sheet, state_of

NOON = datetime(2026, 11, 9, 12, 0, tzinfo=UTC)


async def backs_up(shell: Shell) -> Path:
    outcome = await shell.bot("backup")
    assert outcome.code == 0, outcome.said
    return Path(outcome.said.split()[4])


def listed(folder: Path, pattern: str) -> list[Path]:
    return sorted(folder.glob(pattern))


def remove(folder: Path, pattern: str) -> None:
    for file in listed(folder, pattern):
        file.unlink()


def operates(union: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment(union).items():
        monkeypatch.setenv(name, value)


async def names(union: Stage) -> set[str]:
    async with union.machine.database.reading() as db:
        return {member.name for member in await members.list_active(db)}


async def test_a_copy_made_while_the_bot_runs_brings_everybody_back(
    anywhere: Stage, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    operates(anywhere, monkeypatch)
    await anywhere.member("Li")
    copy = await backs_up(shell)
    assert (copy.stat().st_mode & 0o777, copy.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    await anywhere.member("Zhang")
    refused = await shell.bot("restore", str(copy))
    assert refused.code == 1
    assert "is running" in refused.said
    await anywhere.stops()
    restored = await shell.bot("restore", str(copy))
    assert restored.code == 0, restored.said
    await anywhere.starts()
    assert await names(anywhere) == {"Li"}


async def test_what_was_on_its_way_in_the_copy_is_not_sent_again(
    anywhere: Stage, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    operates(anywhere, monkeypatch)
    li, later = await anywhere.member("Li"), datetime.now(UTC) + timedelta(days=9)
    await anywhere.stops()
    database = await open_database(anywhere.settings.storage.url, anywhere.settings.storage.keys)
    async with database.transaction() as db:
        for text, at in (("sent since", 0), ("still to come", int(later.timestamp()))):
            await outbox.put(db, [outbox.Message(chat_id=li.person.id, params={"text": text}, not_before=at)])
    await database.close()
    copy = await backs_up(shell)
    restored = await shell.bot("restore", str(copy))
    assert "is not sent again" in restored.said
    await anywhere.starts()
    async with anywhere.machine.database.reading() as db:
        assert await outbox.count_waiting(db) == 1
    assert not any("sent since" in it.text for it in li.person.sees)


async def test_each_copy_is_a_file_of_its_own(operator: Shell, union: Stage, tmp_path: Path) -> None:
    first, second = await backs_up(operator), await backs_up(operator)
    assert first != second
    assert len(listed(tmp_path, "backups/*")) == 2


async def test_no_copy_holds_the_key_of_a_survey(operator: Shell, union: Stage) -> None:
    people = await crowd(union, 1)
    await union.sleeps_until(OPENS)
    await gives(union, people[0], sheet("4"))
    key = key_of(union, NOVEMBER)
    copy = await backs_up(operator)
    assert (await operator.bot("backup", "--keys", "lasting.txt")).code == 0
    lasting = operator.reads("lasting.txt")
    assert len(lasting.splitlines()) == 7
    for raw in (copy.read_bytes(), lasting):
        assert key not in raw
        assert key.hex().encode() not in raw


async def test_lasting_keys_come_back_from_their_copy_and_another_unions_are_told(
    operator: Shell, union: Stage
) -> None:
    await operator.bot("backup", "--keys", "lasting.txt")
    assert (await operator.bot("backup", "--keys", "lasting.txt")).code == 1, "an older copy is not overwritten"
    await union.stops()
    for file in union.settings.storage.keys.iterdir():
        file.unlink()
    outcome = await operator.bot("check")
    assert outcome.code == 1
    assert "authors.key is missing" in outcome.said
    assert (await operator.bot("restore", "--keys", "lasting.txt")).code == 0
    await union.starts()
    operator.writes("other.txt", f"authors {bytes(32).hex()}\n")
    refused = await operator.bot("restore", "--keys", "other.txt")
    assert (refused.code, "not those of this union" in refused.said) == (1, True)
    await union.stops()
    await union.starts()


async def test_of_a_copy_of_keys_only_those_that_the_union_uses_are_taken(operator: Shell, union: Stage) -> None:
    await operator.bot("backup", "--keys", "lasting.txt")
    lines = operator.reads("lasting.txt").decode().splitlines()
    operator.writes("mixed.txt", "\n".join([f"authors {bytes(32).hex()}", *lines[1:]]))
    await union.stops()
    keys_of(union).destroy("letters")
    mixed = await operator.bot("restore", "--keys", "mixed.txt")
    assert mixed.code == 0
    assert "Not so the key authors" in mixed.said
    await union.starts()


async def test_keys_brought_back_before_the_database_are_said_to_be_uncompared(
    operator: Shell, union: Stage, tmp_path: Path
) -> None:
    copy = await backs_up(operator)
    await operator.bot("backup", "--keys", "lasting.txt")
    await union.stops()
    remove(tmp_path, "union.db*")
    remove(tmp_path, "keys/*")
    assert "no database yet" in (await operator.bot("restore", "--keys", "lasting.txt")).said
    remove(tmp_path, "keys/*")
    both = await operator.bot("restore", str(copy), "--keys", "lasting.txt")
    assert (both.code, "no database yet" in both.said) == (0, False)
    await union.starts()


@pytest.mark.parametrize("folder", ["keys", "survey-keys", "backups"])
async def test_a_copy_of_the_keys_does_not_lie_with_what_it_opens(
    operator: Shell, union: Stage, tmp_path: Path, folder: str
) -> None:
    refused = await operator.bot("backup", "--keys", f"{tmp_path}/{folder}/copy.txt")
    assert (refused.code, "another place" in refused.said) == (1, True)


async def test_a_copy_of_the_keys_does_not_lie_with_the_database(
    operator: Shell,
    union: Stage,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert (await operator.bot("backup", "--keys", f"{tmp_path}/copy.txt")).code == 1
    assert (await operator.bot("backup", "--keys", "copy.txt")).code == 0


@pytest.mark.parametrize("command", ["check", "status", "backup", "migrate"])
@pytest.mark.parametrize("left", ["nothing", "an empty file"])
async def test_every_command_says_what_to_do_about_a_vanished_database(
    operator: Shell, union: Stage, tmp_path: Path, command: str, left: str
) -> None:
    await union.stops()
    remove(tmp_path, "union.db*")
    if left != "nothing":
        (tmp_path / "union.db").touch()
    outcome = await operator.bot(command)
    assert outcome.code == 1
    assert "gone or empty" in outcome.said
    assert "restore FILE" in outcome.said
    assert "start the bot once" not in outcome.said


async def test_a_survey_open_in_the_copy_ends_without_a_result_and_another_may_ask(
    anywhere: Stage, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    operates(anywhere, monkeypatch)
    people = await crowd(anywhere, 5)
    await anywhere.cadre_group(people[0])
    await anywhere.sleeps_until(OPENS)
    for person in people:
        await gives(anywhere, person, sheet("4"))
    copy = await backs_up(shell)
    await anywhere.stops()
    keys_of(anywhere).destroy(f"survey-{NOVEMBER}")
    restored = await shell.bot("restore", str(copy))
    assert f"The survey {NOVEMBER} was open then" in restored.said
    await anywhere.starts()
    await anywhere.sleeps_until(OPENS + timedelta(minutes=5))
    survey = await state_of(anywhere)
    assert (survey.state, survey.answered, survey.result_at) == ("closed", 0, None)
    assert anywhere.group_sees("survey-key-lost")
    assert all(person.ever_sees("survey-lost") for person in people)
    async with anywhere.machine.database.reading() as db:
        assert await surveys.open_now(db) is None
        assert await db.all("SELECT 1 FROM survey_asked") == []
        assert await db.all("SELECT 1 FROM ballots") == []


async def test_a_survey_whose_key_is_still_here_goes_on_in_a_restored_copy(operator: Shell, union: Stage) -> None:
    people = await crowd(union, 5)
    await union.sleeps_until(OPENS)
    await gives(union, people[0], sheet("4"))
    copy = await backs_up(operator)
    await union.stops()
    assert (await operator.bot("restore", str(copy))).code == 0
    await union.starts()
    await union.sleeps_until(OPENS + timedelta(minutes=5))
    assert (await state_of(union)).state == "open"


async def test_the_journal_of_the_old_file_is_not_read_into_the_copy(
    operator: Shell, union: Stage, tmp_path: Path
) -> None:
    await union.member("Li")
    copy = await backs_up(operator)
    await union.member("Zhang")
    await union.stops()
    leave_a_journal(tmp_path / "union.db")
    assert (await operator.bot("restore", str(copy))).code == 0
    await union.starts()
    assert await names(union) == {"Li"}
    assert listed(tmp_path, "union-replaced-*.db-wal")


def leave_a_journal(file: Path) -> None:
    """As a process does that dies: what it committed last is in the journal alone."""
    with closing(sqlite3.connect(file)) as writing:
        writing.execute("UPDATE members SET name = 'Nobody'")
        writing.commit()
        journals = {ending: Path(f"{file}{ending}").read_bytes() for ending in ("-wal", "-shm")}
    for ending, content in journals.items():
        Path(f"{file}{ending}").write_bytes(content)


@pytest.mark.parametrize("content", [b"", b"Dear union", b"SQLite format 3\0" + bytes(8000)])
async def test_what_is_no_copy_is_refused_and_nothing_is_touched(
    operator: Shell, union: Stage, tmp_path: Path, content: bytes
) -> None:
    await union.member("Li")
    (tmp_path / "letter").write_bytes(content)
    await union.stops()
    outcome = await operator.bot("restore", "letter")
    assert outcome.code == 1
    assert "letter" in outcome.said
    await union.starts()
    assert await names(union) == {"Li"}


def test_copies_expire_after_the_days_that_were_promised(tmp_path: Path) -> None:
    assert all(f"{KEPT.days}" in render(language, "forgetme-ask", kept="") for language in ("en", "zh-CN"))
    folder, file = tmp_path / "backups", tmp_path / "union.db"
    folder.mkdir()
    old, young = name_copy(folder, "sqlite", NOON - KEPT - timedelta(hours=1)), name_copy(folder, "sqlite", NOON - KEPT)
    upgraded, journal, other = "union-before-0006.db", "union-replaced-20260101-000000.db-wal", "holidays.db"
    for each in (old, young, file, *(tmp_path / name for name in (upgraded, journal, other))):
        each.write_bytes(b"x")
        long_ago = (NOON - timedelta(days=90)).timestamp()
        os.utime(each, (long_ago, long_ago))
    gone = expire_copies(folder, file, NOON)
    assert {each.name for each in gone} == {old.name, upgraded, journal}
    assert not any(each.exists() for each in gone)
    assert young.exists()
    assert file.exists()


async def test_the_running_bot_takes_old_copies_away(union: Stage, tmp_path: Path) -> None:
    old = tmp_path / "union-before-0006.db"
    old.write_bytes(b"names in clear")
    long_ago = (union.clock.now() - timedelta(days=31)).timestamp()
    os.utime(old, (long_ago, long_ago))
    await union.stops()
    await union.starts()
    await union.machine.guard.look()
    assert not old.exists()


@pytest.mark.parametrize("left", ["nothing", "an empty file"])
async def test_a_vanished_database_is_not_taken_for_a_new_union(
    union: Stage, operator: Shell, tmp_path: Path, left: str
) -> None:
    await union.stops()
    remove(tmp_path, "union.db*")
    if left != "nothing":
        (tmp_path / "union.db").touch()
    for _ in range(2):
        with pytest.raises(Vanished):
            await union.starts()
    outcome = await operator.bot("migrate")
    assert outcome.code == 1
    assert "keys" in outcome.said


async def test_an_empty_schema_beside_keys_is_not_taken_for_a_new_union(empty_url: str, tmp_path: Path) -> None:
    Keys(tmp_path / "keys").make("letters")
    with pytest.raises(Vanished):
        await open_database(empty_url, tmp_path / "keys")


@pytest.mark.parametrize("replaced", [False, True])
async def test_a_running_bot_notices_that_its_file_is_gone_and_saves_what_it_has(
    union: Stage, tmp_path: Path, replaced: bool
) -> None:
    await union.member("Li")
    await union.machine.guard.look()
    assert not union.machine.guard.lost.is_set()
    remove(tmp_path, "union.db*")
    if replaced:
        (tmp_path / "union.db").write_bytes(b"another")
    await union.machine.guard.look()
    assert union.machine.guard.lost.is_set()
    (rescued,) = listed(tmp_path, "union-rescued-*.db")
    assert rescued.stat().st_mode & 0o077 == 0
    with closing(sqlite3.connect(rescued)) as copy:
        assert ("Li",) in copy.execute("SELECT name FROM members").fetchall()


async def test_a_bot_without_its_file_ends_by_itself(union: Stage, tmp_path: Path) -> None:
    waiting = asyncio.create_task(union.machine.run_until(asyncio.Event()))
    (tmp_path / "union.db").unlink()
    await union.machine.guard.look()
    await asyncio.wait_for(waiting, 5)


async def test_a_key_that_does_not_come_back_is_given_up_with_a_word_on_what_is_lost(
    operator: Shell, union: Stage
) -> None:
    await union.member("Li")
    refused = await operator.bot("keys", "give-up", "authors", "--yes")
    assert refused.code == 1
    await union.stops()
    kept = await operator.bot("keys", "give-up", "authors", "--yes")
    assert "in its place" in kept.said
    assert "in confidence" not in kept.said, "no loss is announced where nothing is lost"
    keys_of(union).destroy("authors")
    outcome = await operator.bot("keys", "give-up", "authors", "--yes")
    assert outcome.code == 0, outcome.said
    assert "in confidence" in outcome.said
    await union.starts()


async def test_a_lost_key_of_an_open_survey_stops_the_start_until_it_is_given_up(operator: Shell, union: Stage) -> None:
    people = await crowd(union, 5)
    await union.sleeps_until(OPENS)
    await gives(union, people[0], sheet("4"))
    await union.stops()
    keys_of(union).destroy(f"survey-{NOVEMBER}")
    with pytest.raises(KeyFault):
        await union.starts()
    assert (await operator.bot("keys", "give-up", f"survey-{NOVEMBER}", "--yes")).code == 0
    await union.starts()
    await union.sleeps_until(OPENS + timedelta(minutes=5))
    assert (await state_of(union)).state == "closed"
    assert people[0].ever_sees("survey-lost")
