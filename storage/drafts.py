"""What people are writing: all drafts of one person in one sealed row, under an alias."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple
from typing import Any

import orjson

from domain.draft import Draft, Part
from storage.database import Db, Row
from storage.places import name_place
from storage.seal import Seal

_PAD = 512
"""Bytes; sealed rows are multiples of it, so that no short draft's size tells what it is about."""
_DAY = 86_400

Drafts = tuple[Draft, ...]


async def find(db: Db, people: Sequence[int], now: int) -> dict[int, Drafts]:
    """The drafts of those of `people` (Telegram ids) who have any that have not expired, oldest first."""
    seal = db.seal("letters")
    rows = await db.all(
        "SELECT alias, sealed FROM drafts WHERE alias IN (:aliases) AND expires_at > :now",
        aliases=[seal.alias(person) for person in people],
        now=now,
    )
    return _open(seal, rows)


async def list_all(db: Db) -> dict[int, Drafts]:
    """The drafts of everybody, by Telegram id."""
    return _open(db.seal("letters"), await db.all("SELECT alias, sealed FROM drafts"))


async def has_any(db: Db) -> bool:
    return await db.one("SELECT 1 FROM drafts LIMIT 1") is not None


def seal_drafts(db: Db, person: int, written: Drafts) -> bytes | None:
    """What the database keeps of a person's drafts: nothing if there are none."""
    if not written:
        return None
    plain = orjson.dumps([person, [astuple(draft) for draft in written]])
    seal = db.seal("letters")
    return seal.close(plain.ljust(-(-len(plain) // _PAD) * _PAD), name_place("drafts", {"alias": seal.alias(person)}))


async def save_sealed(db: Db, drafts: Mapping[int, bytes | None], expires_at: int) -> None:
    """Store what each person is writing now, at least until `expires_at`; nobody without a draft has a row."""
    alias = db.seal("letters").alias
    await db.many(
        "DELETE FROM drafts WHERE alias = :alias",
        [{"alias": alias(person)} for person, written in drafts.items() if written is None],
    )
    # The hour at which somebody wrote last would tell what else they did in it.
    until = -(-expires_at // _DAY) * _DAY
    await db.many(
        """INSERT INTO drafts (alias, sealed, expires_at) VALUES (:alias, :sealed, :expires_at)
           ON CONFLICT (alias) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at""",
        [
            {"alias": alias(person), "sealed": written, "expires_at": until}
            for person, written in drafts.items()
            if written is not None
        ],
    )


def _open(seal: Seal, rows: Sequence[Row]) -> dict[int, Drafts]:
    opened = (seal.open(row["sealed"], name_place("drafts", row)) for row in rows)
    read = [orjson.loads(plain) for plain in opened if plain is not None]
    return {person: tuple(map(_read_draft, written)) for person, written in read}


def _read_draft(listed: Sequence[Any]) -> Draft:
    name, kind, begun_at, choices, parts, messages, mark, keyboard = listed
    return Draft(name, kind, begun_at, choices, tuple(Part(*part) for part in parts), tuple(messages), mark, keyboard)


async def purge(db: Db, now: int) -> None:
    await db.run("DELETE FROM drafts WHERE expires_at <= :now", now=now)
