"""The chair, offered to somebody who has not said yes yet."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Db
from storage.rows import list_values, read


@dataclass(frozen=True, slots=True)
class ChairOffer:
    member_id: int
    chair_id: int
    offered_at: datetime


async def put(db: Db, offer: ChairOffer) -> None:
    """The only offer from now on: a chair is handed to one person."""
    # First, or two people could accept the chair, one after the other.
    await db.run("DELETE FROM chair_offers")
    await db.run(
        "INSERT INTO chair_offers (member_id, chair_id, offered_at) VALUES (:member_id, :chair_id, :offered_at)",
        **list_values(offer),
    )


async def find(db: Db, member_id: int) -> ChairOffer | None:
    row = await db.one(
        "SELECT member_id, chair_id, offered_at FROM chair_offers WHERE member_id = :member_id", member_id=member_id
    )
    return read(ChairOffer, row) if row else None


async def find_made(db: Db, chair_id: int) -> ChairOffer | None:
    """What this chair has offered."""
    row = await db.one(
        "SELECT member_id, chair_id, offered_at FROM chair_offers WHERE chair_id = :chair_id", chair_id=chair_id
    )
    return read(ChairOffer, row) if row else None


async def end(db: Db, member_id: int) -> None:
    """Neither given nor taken by this person any more."""
    # Made or received: neither a chair who has gone nor a member who has left may hand it over any more.
    await db.run("DELETE FROM chair_offers WHERE member_id = :id OR chair_id = :id", id=member_id)
