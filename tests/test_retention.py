"""What is kept of people: one table says of each kind how long, and nothing that leads to a person is missing there."""

import re
from pathlib import Path

from storage.database import Database, open_database
from tests.play import prepare

TABLE = Path("docs/retention.md")
LEADING = {"member_id", "voice", "reader", "voter", "sealed", "telegram_id", "chat", "chat_id"}
"""Columns that lead to a person, or are sealed because what is in them does."""


def rows() -> list[list[str]]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


def names(cell: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", cell))


async def leading(database: Database) -> set[str]:
    """The tables that refer to a member or have a column that leads to a person."""
    found = set()
    async with database.reading() as db:
        for (table,) in map(tuple, await db.all("SELECT name FROM sqlite_master WHERE type = 'table'")):
            columns = {row[1] for row in await db.all(f"PRAGMA table_info({table})")}
            refers = any(row[2] == "members" for row in await db.all(f"PRAGMA foreign_key_list({table})"))
            found |= {table} if refers or columns & LEADING else set()
    return found


async def test_every_table_that_leads_to_a_person_has_its_term(tmp_path: Path) -> None:
    await prepare(tmp_path / "union.db")
    database = await open_database(f"sqlite:///{tmp_path}/union.db", tmp_path / "keys")
    known = set[str]().union(*(names(row[1]) for row in rows()))
    try:
        assert await leading(database) == known
    finally:
        await database.close()


def test_what_ends_it_is_there() -> None:
    assert [row[3] for row in rows() if not all(Path(name).exists() for name in names(row[3]))] == []
    assert [row[0] for row in rows() if not (row[2] and names(row[3]))] == []
