"""Where each person is in a conversation: one sealed row a person, under an alias."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import orjson

from storage.database import Db
from storage.places import name_place

_PAD = 256
"""Bytes; sealed rows are multiples of it, so that no short draft's size tells what it is about."""
_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Step:
    """The step of `feature` a person is at; `draft` is what they have said so far."""

    feature: str
    step: str
    draft: dict[str, str] = field(default_factory=dict)


async def find_steps(db: Db, people: Sequence[int], now: int) -> dict[int, Step]:
    """The steps of those of `people` (Telegram ids) who are in a conversation that has not expired."""
    seal = db.seal("letters")
    aliases = {seal.alias(person): person for person in people}
    rows = await db.all(
        "SELECT alias, sealed FROM conversations WHERE alias IN (:aliases) AND expires_at > :now",
        aliases=list(aliases),
        now=now,
    )
    opened = {aliases[row["alias"]]: seal.open(row["sealed"], name_place("conversations", row)) for row in rows}
    return {person: Step(*orjson.loads(plain)) for person, plain in opened.items() if plain}


def seal_step(db: Db, person: int, step: Step | None) -> bytes | None:
    """The step of a person as it is stored; raises TypeError for one that cannot be."""
    if step is None:
        return None
    plain = orjson.dumps([step.feature, step.step, step.draft])
    seal = db.seal("letters")
    return seal.close(
        plain.ljust(-(-len(plain) // _PAD) * _PAD), name_place("conversations", {"alias": seal.alias(person)})
    )


async def save(db: Db, steps: Mapping[int, Step | None], expires_at: int) -> None:
    """Store the next step of each person, at least until `expires_at`; None ends the conversation."""
    await save_sealed(db, {person: seal_step(db, person, step) for person, step in steps.items()}, expires_at)


async def save_sealed(db: Db, steps: Mapping[int, bytes | None], expires_at: int) -> None:
    alias = db.seal("letters").alias
    await db.many(
        "DELETE FROM conversations WHERE alias = :alias",
        [{"alias": alias(person)} for person, step in steps.items() if step is None],
    )
    # The hour at which somebody spoke last would tell what else they did in it.
    until = -(-expires_at // _DAY) * _DAY
    await db.many(
        """INSERT INTO conversations (alias, sealed, expires_at) VALUES (:alias, :sealed, :expires_at)
           ON CONFLICT (alias) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at""",
        [
            {"alias": alias(person), "sealed": step, "expires_at": until}
            for person, step in steps.items()
            if step is not None
        ],
    )


async def purge(db: Db, now: int) -> None:
    await db.run("DELETE FROM conversations WHERE expires_at <= :now", now=now)
