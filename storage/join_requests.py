"""People without an invitation who asked to be let in: one row a person, until a cadre has decided and a month more."""

from dataclasses import dataclass

from storage.database import Db
from storage.rows import read


@dataclass(frozen=True, slots=True)
class JoinRequest:
    """A request; `state` is waiting, approved or refused, `member_id` the row of the roll it was approved for."""

    telegram_id: int
    name: str
    language: str
    asked_on: str
    state: str
    member_id: int | None = None


async def add_request(db: Db, request: JoinRequest) -> bool:
    """Whether the request is new; a person has one at most."""
    row = await db.one(
        """INSERT INTO join_requests (telegram_id, name, language, asked_on, state)
           VALUES (:telegram_id, :name, :language, :asked_on, 'waiting')
           ON CONFLICT DO NOTHING RETURNING telegram_id""",
        telegram_id=request.telegram_id,
        name=request.name,
        language=request.language,
        asked_on=request.asked_on,
    )
    return row is not None


async def find_request(db: Db, telegram_id: int) -> JoinRequest | None:
    row = await db.one(
        """SELECT telegram_id, name, language, asked_on, state, member_id FROM join_requests
           WHERE telegram_id = :telegram_id""",
        telegram_id=telegram_id,
    )
    return read(JoinRequest, row) if row else None


async def count_waiting(db: Db) -> int:
    row = await db.one("SELECT count(*) FROM join_requests WHERE state = 'waiting'")
    return int(row[0]) if row else 0


async def find_oldest(db: Db) -> JoinRequest | None:
    """The request that has waited longest."""
    row = await db.one(
        """SELECT telegram_id, name, language, asked_on, state, member_id FROM join_requests
           WHERE state = 'waiting' ORDER BY asked_on, telegram_id LIMIT 1"""
    )
    return read(JoinRequest, row) if row else None


async def decide(db: Db, telegram_id: int, state: str, today: str, member_id: int | None = None) -> JoinRequest | None:
    """The request this decides; None if there is none or somebody was quicker."""
    # Only one that still waits: two cadres may have the same request before them.
    row = await db.one(
        """UPDATE join_requests SET state = :state, decided_on = :today, member_id = :member_id
           WHERE telegram_id = :telegram_id AND state = 'waiting'
           RETURNING telegram_id, name, language, asked_on, state, member_id""",
        state=state,
        today=today,
        member_id=member_id,
        telegram_id=telegram_id,
    )
    return read(JoinRequest, row) if row else None


async def forget(db: Db, telegram_id: int) -> None:
    await db.run("DELETE FROM join_requests WHERE telegram_id = :telegram_id", telegram_id=telegram_id)


async def purge(db: Db, day: str) -> None:
    """Drop what was decided, or asked and left undecided, before `day`."""
    # Undecided ones too: a name and a chat of somebody who is no member must not lie here for good.
    await db.run(
        """DELETE FROM join_requests
           WHERE (state <> 'waiting' AND decided_on < :day) OR (state = 'waiting' AND asked_on < :day)""",
        day=day,
    )
