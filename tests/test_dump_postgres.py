"""Dumps of PostgreSQL in the hands of a thief or an auditor: the same attacks, and honest words where they fail."""

import asyncio
import gzip
import shutil
from collections.abc import AsyncIterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from handlers import survey
from storage.dump import examine
from storage.dump_postgres import UnreadableDump, load_dump, restore_dump
from tests.play import Stage, stage
from tests.postgres import fresh_schema
from tests.surveying import COUNTED, NOVEMBER, OPENS, crowd, gives, sheet

MARKER = "turquoise hippopotamus"
PEOPLE = 12
KEY = f"survey-{NOVEMBER}.key"
PLAIN = """--
-- PostgreSQL database dump
--

CREATE TABLE union_a.members (
    id bigint NOT NULL,
    name text NOT NULL,
    photo bytea,
    "order" integer DEFAULT 0 NOT NULL,
    CONSTRAINT odd CHECK ((id > 0))
);

COPY union_a.members (id, name, photo, "order") FROM stdin;
1\tLi\\t\\\\n\\N\t\\\\x00ff\t7
2\t\\\\N\t\\N\t0
\\.

--
-- PostgreSQL database dump complete
--
"""


@pytest.fixture
async def union(tmp_path: Path) -> AsyncIterator[Stage]:
    (tmp_path / "data").mkdir()
    async with fresh_schema() as url, stage(tmp_path / "data", url, features=[survey.FEATURE]) as play:
        yield play


async def steals(union: Stage, folder: Path, name: str, *, key: bool = False) -> Path:
    """An archive of the database, the same as plain text in a packed file, and the keys but for the survey's own."""
    loot = folder / name
    shutil.copytree(folder / "data", loot)
    await union.machine.database.copy_to(loot / "union.dump")
    plain = await asyncio.to_thread(restore_dump, loot / "union.dump")
    (loot / "plain.sql.gz").write_bytes(gzip.compress(plain))
    if not key:
        (loot / "survey-keys" / KEY).unlink(missing_ok=True)
    return loot


async def test_a_dump_links_answers_to_persons_with_the_key_only_and_after_closing_not_at_all(
    union: Stage, tmp_path: Path
) -> None:
    people = await crowd(union, PEOPLE)
    await union.sleeps_until(OPENS)
    for number, person in enumerate(people):
        await gives(union, person, sheet("4", Q12=f"{MARKER} {number}"))
    found = examine(await steals(union, tmp_path, "open"), MARKER)
    assert (found.databases, found.betrayals) == (2, [])
    assert f"union.dump holds {PEOPLE} sealed ballots of {NOVEMBER}, still open." in found.notes
    assert "plain.sql.gz is a dump: what its server still keeps of deleted rows is not in it." in found.notes
    with_key = examine(await steals(union, tmp_path, "with-key", key=True), MARKER).betrayals
    for file in ("plain.sql.gz", "union.dump"):
        assert f"survey-keys/{KEY} finds {PEOPLE} persons' ballots in {file}." in with_key
    assert with_key.count(f"survey-keys/{KEY} links {PEOPLE} answers of {NOVEMBER} to persons.") == 2
    await union.sleeps_until(COUNTED)
    closed = examine(await steals(union, tmp_path, "closed"), MARKER)
    assert closed.betrayals == []
    assert len({note for note in closed.notes if "among the comments" in note}) == 2


def test_every_kind_of_cell_is_read_as_it_was() -> None:
    with ExitStack() as stack:
        (database,) = load_dump(PLAIN.encode(), stack)
        rows = database.execute("SELECT * FROM members").fetchall()
    assert rows == [(1, "Li\t\\nN", b"\x00\xff", 7), (2, "\\N", None, 0)]


@pytest.mark.parametrize(
    ("dump", "reason"),
    [
        (PLAIN[:-60], "has no end"),
        (PLAIN.replace("FROM stdin", "FROM file"), "has no rows written by COPY"),
        (PLAIN.replace("CREATE TABLE", "CREATE VIEW"), "has rows without their tables"),
        ("PGDMP and no more", "is an archive, which only a pg_restore as new as its pg_dump reads"),
    ],
)
def test_what_cannot_be_read_is_said_and_never_passed_over(tmp_path: Path, dump: str, reason: str) -> None:
    with ExitStack() as stack, pytest.raises(UnreadableDump, match=reason):
        load_dump(dump.encode(), stack)
    (tmp_path / "union.dump").write_text(dump)
    assert examine(tmp_path, MARKER).betrayals == [f"union.dump {reason}, so nothing can be said of it."]
