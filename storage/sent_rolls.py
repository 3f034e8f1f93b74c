"""Lists of people that were sent in chat, kept until their sender has done with them."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import datetime

import orjson

from domain.roll import RollEntry, load_entry
from storage.database import Db
from storage.rows import list_names, write_seconds

Numbered = tuple[int, RollEntry]
_FIELDS = list_names(RollEntry)


@dataclass(frozen=True, slots=True)
class SentRoll:
    """The rows of a list with their numbers in it; `mark` names what its sender was shown."""

    mark: str
    entries: Sequence[Numbered]


async def put(db: Db, member_id: int, sent: SentRoll, now: datetime) -> None:
    """Keep the list; it takes the place of an earlier one by the same sender."""
    # With a new mark: a button under the list sent before must not import this one.
    await db.run(
        """INSERT INTO sent_rolls (member_id, mark, entries, sent_at) VALUES (:member_id, :mark, :entries, :now)
           ON CONFLICT (member_id) DO UPDATE SET mark = excluded.mark, entries = excluded.entries,
               sent_at = excluded.sent_at""",
        member_id=member_id,
        mark=sent.mark,
        entries=orjson.dumps([(number, astuple(entry)) for number, entry in sent.entries]).decode(),
        now=write_seconds(now),
    )


async def find(db: Db, member_id: int) -> SentRoll | None:
    row = await db.one("SELECT mark, entries FROM sent_rolls WHERE member_id = :member_id", member_id=member_id)
    if row is None:
        return None
    return SentRoll(row["mark"], [(number, _load(fields)) for number, fields in orjson.loads(row["entries"])])


def _load(fields: Sequence[object]) -> RollEntry:
    # A list that was sent before there were groups in it has one field less.
    return load_entry(dict(zip(_FIELDS, fields, strict=False)))


async def drop(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM sent_rolls WHERE member_id = :member_id", member_id=member_id)


async def purge(db: Db, before: datetime) -> None:
    """Drop what was sent before that instant: it holds names and belongs to nothing."""
    await db.run("DELETE FROM sent_rolls WHERE sent_at < :before", before=write_seconds(before))
