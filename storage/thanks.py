"""Thanks: what one member wrote to another, how the other decided about it, and from whom somebody wants no more."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Db
from storage.rows import list_names, read, write_seconds

ASKED, OWN, SHOWN, REFUSED = "asked", "own", "shown", "refused"


@dataclass(frozen=True, slots=True)
class Thanks:
    """`state` is ASKED until the receiver has decided: to keep it to themselves, to show it to all, or to refuse it.

    Of what its writer took back (`taken_back_at`) the text is gone.
    """

    id: int
    writer_id: int
    receiver_id: int
    text: str
    written_at: datetime
    state: str
    shown_at: datetime | None
    taken_back_at: datetime | None = None


_COLUMNS = ", ".join(list_names(Thanks))


async def add(db: Db, writer_id: int, receiver_id: int, text: str, now: datetime) -> Thanks | None:
    """None, while it is kept all the same for its writer, if the receiver wants no more from them."""
    refused = await db.one(
        "SELECT 1 FROM thanks_refusals WHERE receiver_id = :receiver AND writer_id = :writer",
        receiver=receiver_id,
        writer=writer_id,
    )
    row = await db.one(
        f"""INSERT INTO thanks (writer_id, receiver_id, text, written_at, state)
            VALUES (:writer, :receiver, :text, :now, :state) RETURNING {_COLUMNS}""",
        writer=writer_id,
        receiver=receiver_id,
        text=text,
        now=write_seconds(now),
        state=REFUSED if refused else ASKED,
    )
    return read(Thanks, row) if row and not refused else None


async def find(db: Db, thanks_id: int) -> Thanks | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM thanks WHERE id = :id", id=thanks_id)
    return read(Thanks, row) if row else None


async def list_sent(db: Db, writer_id: int) -> list[Thanks]:
    """The newest first, whatever became of them, with those that were taken back."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM thanks WHERE writer_id = :id ORDER BY written_at DESC, id DESC", id=writer_id
    )
    return [read(Thanks, row) for row in rows]


async def list_written(db: Db, writer_id: int) -> list[Thanks]:
    """The newest first, whatever their receivers decided."""
    return [it for it in await list_sent(db, writer_id) if it.taken_back_at is None]


async def list_received(db: Db, receiver_id: int) -> list[Thanks]:
    """The newest first, without what was refused."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM thanks WHERE receiver_id = :id AND state <> :refused AND taken_back_at = 0
            ORDER BY written_at DESC, id DESC""",
        id=receiver_id,
        refused=REFUSED,
    )
    return [read(Thanks, row) for row in rows]


async def list_shown(db: Db, since: datetime, until: datetime) -> list[Thanks]:
    """What may be read by all since an instant between two, in the order in which it was written."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM thanks
            WHERE state = :shown AND shown_at >= :since AND shown_at < :until AND taken_back_at = 0
            ORDER BY written_at, id""",
        shown=SHOWN,
        since=write_seconds(since),
        until=write_seconds(until),
    )
    return [read(Thanks, row) for row in rows]


async def decide(db: Db, thanks_id: int, state: str, now: datetime) -> None:
    # Shown before and shown again, it stays in the month in which it was first read.
    await db.run(
        """UPDATE thanks SET state = :state,
             shown_at = CASE WHEN shown_at = 0 AND :state = 'shown' THEN :now ELSE shown_at END WHERE id = :id""",
        state=state,
        now=write_seconds(now),
        id=thanks_id,
    )


async def take_back(db: Db, thanks_id: int, now: datetime) -> None:
    """The sentence is gone; that it was sent still counts, and its receiver may still refuse its writer."""
    await db.run(
        "UPDATE thanks SET text = '', taken_back_at = :now WHERE id = :id", now=write_seconds(now), id=thanks_id
    )


async def refuse_all(db: Db, receiver_id: int, writer_id: int) -> None:
    """The receiver wants no more thanks from this writer."""
    await db.run(
        "INSERT INTO thanks_refusals (receiver_id, writer_id) VALUES (:receiver, :writer) ON CONFLICT DO NOTHING",
        receiver=receiver_id,
        writer=writer_id,
    )


async def has_refusals(db: Db, receiver_id: int) -> bool:
    return await db.one("SELECT 1 FROM thanks_refusals WHERE receiver_id = :id LIMIT 1", id=receiver_id) is not None


async def drop_refusals(db: Db, receiver_id: int) -> None:
    await db.run("DELETE FROM thanks_refusals WHERE receiver_id = :id", id=receiver_id)


async def purge(db: Db, before: datetime) -> None:
    await db.run("DELETE FROM thanks WHERE written_at < :before", before=write_seconds(before))


async def forget(db: Db, member_id: int) -> None:
    """What they wrote and what was written to them: half of it would still speak of them."""
    await db.run("DELETE FROM thanks WHERE writer_id = :id OR receiver_id = :id", id=member_id)
    await db.run("DELETE FROM thanks_refusals WHERE receiver_id = :id OR writer_id = :id", id=member_id)
