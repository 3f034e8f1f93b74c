"""One sealed row a person, under an alias: where they are in a conversation, and what they are writing."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from storage.database import Db
from storage.places import name_place
from storage.rows import write_seconds

_DAY = 86_400


def seal(db: Db, table: str, person: int, plain: bytes, step: int) -> bytes:
    """The row of a person as it is stored, filled up to a multiple of `step` bytes: its size must tell nothing."""
    key = db.seal("letters")
    return key.close(plain.ljust(-(-len(plain) // step) * step), name_place(table, {"alias": key.alias(person)}))


async def find(db: Db, table: str, people: Sequence[int], now: datetime) -> dict[int, bytes]:
    """What is kept of those of `people` (Telegram ids) of whom anything is that has not expired; padded."""
    key = db.seal("letters")
    # Only those asked for can be named: an alias leads back to nobody.
    aliases = {key.alias(person): person for person in people}
    rows = await db.all(
        f"SELECT alias, sealed FROM {table} WHERE alias IN (:aliases) AND expires_at > :now",
        aliases=list(aliases),
        now=write_seconds(now),
    )
    opened = {aliases[row["alias"]]: key.open(row["sealed"], name_place(table, row)) for row in rows}
    return {person: plain for person, plain in opened.items() if plain}


async def save(db: Db, table: str, sealed: Mapping[int, bytes | None], expires_at: datetime) -> None:
    """Store the row of each person, at least until `expires_at`; whoever has None has no row any more."""
    if ended := [person for person, row in sealed.items() if row is None]:
        await erase(db, table, ended)
    if kept := {person: row for person, row in sealed.items() if row is not None}:
        await _write(db, table, kept, expires_at)


async def _write(db: Db, table: str, sealed: Mapping[int, bytes], expires_at: datetime) -> None:
    # The hour at which somebody was here last would tell what else they did in it.
    until = -(-write_seconds(expires_at) // _DAY) * _DAY
    alias = db.seal("letters").alias
    await db.many(
        f"""INSERT INTO {table} (alias, sealed, expires_at) VALUES (:alias, :sealed, :expires_at)
            ON CONFLICT (alias) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at""",
        [{"alias": alias(person), "sealed": row, "expires_at": until} for person, row in sealed.items()],
    )


async def erase(db: Db, table: str, people: Iterable[int]) -> None:
    alias = db.seal("letters").alias
    await db.many(f"DELETE FROM {table} WHERE alias = :alias", [{"alias": alias(person)} for person in people])


async def purge(db: Db, table: str, now: datetime) -> None:
    await db.run(f"DELETE FROM {table} WHERE expires_at <= :now", now=write_seconds(now))
