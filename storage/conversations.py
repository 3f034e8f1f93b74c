"""Where each person is in a conversation: one row a person, its draft sealed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import orjson

from storage.database import Db
from storage.seal import Seal


@dataclass(frozen=True, slots=True)
class Step:
    """The step of `feature` a person is at; `draft` is what they have said so far."""

    feature: str
    step: str
    draft: dict[str, str] = field(default_factory=dict)


async def of(db: Db, seal: Seal, people: Sequence[int], now: int) -> dict[int, Step]:
    """The steps of those of `people` (Telegram ids) who are in a conversation that has not expired."""
    rows = await db.all(
        """SELECT telegram_id, feature, step, draft FROM conversations
           WHERE telegram_id IN (:people) AND expires_at > :now""",
        people=list(people),
        now=now,
    )
    return {row[0]: Step(row[1], row[2], _opened(seal, row[3])) for row in rows}


def _opened(seal: Seal, draft: bytes | None) -> dict[str, str]:
    plain = seal.open(draft) if draft else None
    return orjson.loads(plain) if plain else {}


async def save(db: Db, seal: Seal, steps: Mapping[int, Step | None], expires_at: int) -> None:
    """Store the next step of each person; None ends the conversation."""
    ended = [{"telegram_id": person} for person, step in steps.items() if step is None]
    if ended:
        await db.many("DELETE FROM conversations WHERE telegram_id = :telegram_id", ended)
    rows = [_row(seal, person, step, expires_at) for person, step in steps.items() if step is not None]
    if rows:
        await db.many(
            """INSERT INTO conversations (telegram_id, feature, step, draft, expires_at)
               VALUES (:telegram_id, :feature, :step, :draft, :expires_at)
               ON CONFLICT (telegram_id) DO UPDATE SET feature = excluded.feature, step = excluded.step,
                   draft = excluded.draft, expires_at = excluded.expires_at""",
            rows,
        )


def _row(seal: Seal, person: int, step: Step, expires_at: int) -> dict[str, int | str | bytes | None]:
    draft = seal.close(orjson.dumps(step.draft)) if step.draft else None
    return {
        "telegram_id": person,
        "feature": step.feature,
        "step": step.step,
        "draft": draft,
        "expires_at": expires_at,
    }


async def purge(db: Db, now: int) -> None:
    await db.run("DELETE FROM conversations WHERE expires_at <= :now", now=now)
