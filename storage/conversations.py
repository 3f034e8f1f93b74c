"""Where each person is in a conversation: one sealed row a person, under an alias."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import orjson

from storage import sealed_rows
from storage.database import Db

_STEP = 256
"""Bytes of which sealed rows are multiples, so that no short draft's size tells what it is about."""
TABLE = "conversations"


@dataclass(frozen=True, slots=True)
class Step:
    """The step of `feature` a person is at; `draft` is what they have said so far."""

    feature: str
    step: str
    draft: dict[str, str] = field(default_factory=dict)


async def find_steps(db: Db, people: Sequence[int], now: datetime) -> dict[int, Step]:
    """The steps of those of `people` (Telegram ids) who are in a conversation that has not expired."""
    found = await sealed_rows.find(db, TABLE, people, now)
    return {person: Step(*orjson.loads(plain)) for person, plain in found.items()}


def seal_step(db: Db, person: int, step: Step | None) -> bytes | None:
    """The step of a person as it is stored; raises TypeError for one that cannot be."""
    if step is None:
        return None
    return sealed_rows.seal(db, TABLE, person, orjson.dumps([step.feature, step.step, step.draft]), _STEP)


async def save(db: Db, steps: Mapping[int, Step | None], expires_at: datetime) -> None:
    """Store the next step of each person, at least until `expires_at`; None ends the conversation."""
    sealed = {person: seal_step(db, person, step) for person, step in steps.items()}
    await sealed_rows.save(db, TABLE, sealed, expires_at)


async def end(db: Db, person: int) -> None:
    await sealed_rows.erase(db, TABLE, [person])
