"""Letters on their way: written in the transaction that decided them, erased once delivered."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import orjson

from storage.database import Db, Value
from storage.seal import Seal

ANSWER, WORK, BROADCAST = 0, 1, 2
"""Lanes: answers to what somebody just did, cadres' work, announcements to many."""

LIVING = "living"
"""The method of a letter that edits the message posted under its tag, or posts it if there is none."""

FLASH = "sendFlash"
"""The method of a letter that posts a message and deletes it when the letter expires; never stored."""

WASH, PICTURE = "wash", "picture"
"""The methods of letters that have a photo drawn anew, to nobody and never stored, and that post the copy."""

INTAKE = "intake"
"""The method of a letter that has a file fetched and read, and answered."""

_PAD = 512
"""Bytes; sealed bodies are multiples of it, so that no size tells which words went to whom."""

_last_id = 0


def _make_id() -> int:
    """Rises with time, so that letters to one chat keep their order over restarts and replicas."""
    global _last_id
    _last_id = max(_last_id + 1, time.time_ns())
    return _last_id


@dataclass(slots=True)
class Letter:
    """One Bot API call to be made; `not_before` and `expires_at` are unix seconds, 0 for none."""

    chat_id: int
    method: str
    params: dict[str, object]
    lane: int = ANSWER
    not_before: int = 0
    expires_at: int = 0
    tag: str = ""
    tries: int = 0
    id: int = field(default_factory=_make_id)

    @property
    def posts(self) -> bool:
        """Whether a message comes of it: Telegram's limits count it, and people would see it twice."""
        return self.method.startswith("send") or self.method in (LIVING, PICTURE, INTAKE, "attachment")


async def put(db: Db, letters: Sequence[Letter]) -> None:
    """Store `letters`; a living letter replaces the undelivered one with its tag."""
    seal = db.seal("letters")
    living: list[dict[str, Value]] = [
        {"chat": seal.alias(it.chat_id), "tag": it.tag, "id": it.id} for it in letters if it.method == LIVING
    ]
    rows = [_make_row(seal, letter) for letter in letters]
    await db.many(
        """INSERT INTO outbox (id, chat, lane, not_before, expires_at, method, tag, tries, body)
           VALUES (:id, :chat, :lane, :not_before, :expires_at, :method, :tag, :tries, :body)""",
        rows,
    )
    if living:
        await db.many("DELETE FROM outbox WHERE chat = :chat AND tag = :tag AND method = 'living' AND id < :id", living)


def _make_row(seal: Seal, letter: Letter) -> dict[str, int | str | bytes]:
    return {
        "id": letter.id,
        "chat": seal.alias(letter.chat_id),
        "lane": letter.lane,
        "not_before": letter.not_before,
        "expires_at": letter.expires_at,
        "method": letter.method,
        "tag": letter.tag,
        "tries": letter.tries,
        "body": seal.close(_pad(orjson.dumps([letter.chat_id, letter.params]))),
    }


async def list_due_ids(db: Db, now: int) -> list[int]:
    return [row[0] for row in await db.all("SELECT id FROM outbox WHERE not_before <= :now ORDER BY id", now=now)]


async def find_next_due(db: Db, now: int) -> int | None:
    """The first moment, in unix seconds, at which a letter that still waits may leave."""
    row = await db.one("SELECT min(not_before) FROM outbox WHERE not_before > :now", now=now)
    return row[0] if row else None


def _pad(plain: bytes) -> bytes:
    return plain.ljust(-(-len(plain) // _PAD) * _PAD)


async def load(db: Db, ids: Sequence[int]) -> list[Letter]:
    """The letters `ids`; one whose body cannot be opened any more comes back with the method `lost`."""
    seal = db.seal("letters")
    rows = await db.all(
        """SELECT body, method, lane, not_before, expires_at, tag, tries, id FROM outbox
           WHERE id IN (:ids) ORDER BY id""",
        ids=list(ids),
    )
    return [_open_letter(seal, *row) for row in rows]


def _open_letter(seal: Seal, body: bytes, method: str, *rest: int | str) -> Letter:
    plain = seal.open(body)
    if plain is None:
        return Letter(0, "lost", {}, *rest)  # type: ignore[arg-type] # the row's own order
    chat_id, params = orjson.loads(plain)
    return Letter(chat_id, method, params, *rest)  # type: ignore[arg-type] # the row's own order


async def delete(db: Db, ids: Iterable[int]) -> None:
    if rows := [{"id": number} for number in ids]:
        await db.many("DELETE FROM outbox WHERE id = :id", rows)


async def withdraw(db: Db, chat_id: int, tag: str) -> None:
    """Take back the letters about `tag` that have not left yet."""
    await db.run("DELETE FROM outbox WHERE chat = :chat AND tag = :tag", chat=_make_alias(db, chat_id), tag=tag)


async def withdraw_all(db: Db, chat_id: int) -> None:
    """Take back all letters to a chat, and forget what was posted there."""
    await db.run("DELETE FROM outbox WHERE chat = :chat", chat=_make_alias(db, chat_id))
    await db.run("DELETE FROM posted WHERE chat = :chat", chat=_make_alias(db, chat_id))


async def readdress(db: Db, old: int, new: int) -> None:
    """A group has become a supergroup: its letters follow it, its old message numbers mean nothing any more."""
    rows = await db.all("SELECT id FROM outbox WHERE chat = :chat", chat=_make_alias(db, old))
    letters = await load(db, [row[0] for row in rows])
    await delete(db, [letter.id for letter in letters])
    for letter in letters:
        letter.chat_id = letter.params["chat_id"] = new
    await put(db, letters)
    await db.run("DELETE FROM posted WHERE chat = :chat", chat=_make_alias(db, old))


def _make_alias(db: Db, chat_id: int) -> int:
    return db.seal("letters").alias(chat_id)


async def give_up(db: Db, letter_id: int, method: str, error: str, now: int) -> None:
    """Record, without its text, a letter that cannot be delivered."""
    await db.run(
        """INSERT INTO undelivered (letter_id, method, error, at) VALUES (:id, :method, :error, :now)
           ON CONFLICT DO NOTHING""",
        id=letter_id,
        method=method,
        error=error,
        now=now,
    )


async def purge_undelivered(db: Db, before: int) -> None:
    await db.run("DELETE FROM undelivered WHERE at < :before", before=before)


async def remember(db: Db, messages: Sequence[tuple[int, str, int]]) -> None:
    """Keep where tagged letters were posted: chat id, tag and number of the message of each."""
    if not messages:
        return
    seal = db.seal("letters")
    await db.many(
        """INSERT INTO posted (chat, tag, message_id) VALUES (:chat, :tag, :message_id)
           ON CONFLICT (chat, tag) DO UPDATE SET message_id = excluded.message_id""",
        [{"chat": seal.alias(chat_id), "tag": tag, "message_id": number} for chat_id, tag, number in messages],
    )


async def forget_posted(db: Db, chat_id: int, tag: str) -> None:
    await db.run("DELETE FROM posted WHERE chat = :chat AND tag = :tag", chat=_make_alias(db, chat_id), tag=tag)


async def find_posted(db: Db, chat_id: int, tag: str) -> int | None:
    row = await db.one(
        "SELECT message_id FROM posted WHERE chat = :chat AND tag = :tag", chat=_make_alias(db, chat_id), tag=tag
    )
    return row[0] if row else None


async def find_tag(db: Db, chat_id: int, message_id: int) -> str | None:
    """What the message we posted is about, so that a reply to it finds its way."""
    row = await db.one(
        "SELECT tag FROM posted WHERE chat = :chat AND message_id = :message_id",
        chat=_make_alias(db, chat_id),
        message_id=message_id,
    )
    return row[0] if row else None


async def count_waiting(db: Db) -> int:
    row = await db.one("SELECT count(*) FROM outbox")
    return int(row[0]) if row else 0
