"""What people are writing: all drafts of one person in one sealed row, under an alias."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple
from datetime import datetime, timedelta
from typing import Any

import orjson

from domain.draft import Draft, Part
from storage import sealed_rows
from storage.database import Db
from storage.places import name_place
from storage.rows import read_seconds, write_seconds

_STEP = 512
"""Bytes of which sealed rows are multiples, so that no short draft's size tells what it is about."""
TABLE = "drafts"

_DELETABLE = timedelta(days=2)
"""For how long a bot can delete a message."""

Drafts = tuple[Draft, ...]


async def find(db: Db, people: Sequence[int], now: datetime) -> dict[int, Drafts]:
    """The drafts of those of `people` (Telegram ids) who have any that have not expired, oldest first."""
    return _read((await sealed_rows.find(db, TABLE, people, now)).values())


async def list_all(db: Db) -> dict[int, Drafts]:
    """The drafts of everybody, by Telegram id."""
    # Lapsed ones too: their words still have to be erased from the chat.
    seal, rows = db.seal("letters"), await db.all("SELECT alias, sealed FROM drafts")
    opened = (seal.open(row["sealed"], name_place(TABLE, row)) for row in rows)
    return _read(plain for plain in opened if plain is not None)


async def has_any(db: Db) -> bool:
    return await db.one("SELECT 1 FROM drafts LIMIT 1") is not None


def seal_drafts(db: Db, person: int, written: Drafts) -> bytes | None:
    """What the database keeps of a person's drafts: nothing if there are none."""
    if not written:
        return None
    # The person is sealed in as well: an alias leads to nobody, and what has lapsed is erased from their chat.
    plain = orjson.dumps([person, [_list_fields(draft) for draft in written]])
    return sealed_rows.seal(db, TABLE, person, plain, _STEP)


def _list_fields(draft: Draft) -> tuple[Any, ...]:
    parts = tuple(astuple(part) for part in draft.parts)
    begun_at = write_seconds(draft.begun_at)
    return draft.id, draft.kind, begun_at, draft.choices, parts, draft.messages, draft.mark, draft.keyboard


def _read(opened: Iterable[bytes]) -> dict[int, Drafts]:
    return {person: tuple(map(_read_draft, written)) for person, written in map(orjson.loads, opened)}


def _read_draft(listed: Sequence[Any]) -> Draft:
    name, kind, begun_at, choices, parts, messages, mark, keyboard = listed
    read = tuple(Part(*part) for part in parts)
    return Draft(name, kind, read_seconds(begun_at), choices, read, tuple(messages), mark, keyboard)


async def forget(db: Db, person: int) -> None:
    """Nothing stays, but for a few hours which messages are to go from the chat: so it was promised."""
    written = (await list_all(db)).get(person, ())
    orders = tuple(draft.end() for draft in written if draft.is_over or draft.leaves_nothing)
    if not orders:
        await sealed_rows.erase(db, TABLE, [person])
        return
    until = max(draft.begun_at for draft in orders) + _DELETABLE
    await sealed_rows.save(db, TABLE, {person: seal_drafts(db, person, orders)}, until)
