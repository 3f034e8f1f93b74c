"""The outbox: messages and tasks, written in the transaction that decided them, erased once they are done."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson

from storage.database import Db, Row, Value
from storage.places import name_place
from storage.rows import write_seconds
from storage.seal import Seal

# The order is the rule: strangers come last, so that no flood of theirs keeps a member waiting.
ANSWER, WORK, BROADCAST, STRANGERS = range(4)
"""Priorities: answers to what a member just did, work and news for one person or the group, announcements to many, and
whatever is said to people who are not of the union."""

MAKE_FILE, POST_PHOTO, TAKE_IN, CLEAN_PHOTO = "make_file", "post_photo", "take_in", "clean_photo"
PIN, PUT_OUT, SET_MENU, CLEAR_MENU = "pin", "put_out", "set_menu", "clear_menu"
TAKE_BUTTONS, ERASE, FORGET = "take_buttons", "erase", "forget"
"""The names of tasks; `bot/tasks.py` says what each of them does."""

_POSTING = {MAKE_FILE, POST_PHOTO, TAKE_IN}

_PAD = 512
"""Bytes; sealed bodies are multiples of it, so that no size tells which words went to whom."""

_last_id = 0


def _make_id() -> int:
    """Rises with time, so that what goes to one chat keeps its order over restarts and replicas."""
    global _last_id
    # Also when the clock is set back: the order in a chat must not turn.
    _last_id = max(_last_id + 1, time.time_ns())
    return _last_id


@dataclass(slots=True, kw_only=True)
class _Entry:
    chat_id: int
    params: dict[str, Any]
    priority: int = ANSWER
    not_before: int = 0
    expires_at: int = 0
    tag: str = ""
    occasion: str = ""
    stored: bool = True
    tries: int = 0
    failing_since: int = 0
    id: int = field(default_factory=_make_id)


@dataclass(slots=True, kw_only=True)
class Message(_Entry):
    """One hot call of the Bot API: a message is posted, changed or deleted.

    `not_before`, `expires_at` and `failing_since` are unix seconds, 0 for none. All that waits for one `occasion`, such
    as a survey, can be taken back at once. A `living` message edits the one
    posted under its tag. One that is not `stored` lives in memory alone, and what it posted is deleted when it expires.
    """

    method: str = "sendMessage"
    living: bool = False

    @property
    def name(self) -> str:
        return self.method

    @property
    def posts(self) -> bool:
        """Whether people see something new, which Telegram's limits count and which they would see twice."""
        return self.method.startswith("send")

    @property
    def about(self) -> tuple[int, object] | None:
        """What a newer message about the same makes superfluous: the place it is written to."""
        if self.living:
            return self.chat_id, self.tag
        number = self.params.get("message_id")
        return (self.chat_id, number) if number and self.method.startswith("edit") else None


@dataclass(slots=True, kw_only=True)
class Task(_Entry):
    """Work of several steps, such as fetching or making a file; `params` are what the task `name` needs."""

    name: str

    @property
    def posts(self) -> bool:
        return self.name in _POSTING

    @property
    def about(self) -> None:
        return None


Entry = Message | Task


Columns = dict[str, Value]
"""An entry as it is stored."""


def make_rows(db: Db, entries: Iterable[Entry]) -> dict[int, Columns]:
    """The entries by id; raises TypeError or ValueError for one that cannot be stored."""
    seal = db.seal("letters")
    return {entry.id: _make_row(seal, entry) for entry in entries}


def check(entry: Entry) -> None:
    """Raises TypeError for an entry that cannot be sent."""
    orjson.dumps(entry.params)


async def put(db: Db, entries: Sequence[Entry]) -> None:
    await put_rows(db, [*make_rows(db, entries).values()])


async def put_rows(db: Db, rows: Sequence[Columns]) -> None:
    """Store `rows`; a living message replaces the undelivered one with its tag."""
    await db.many(
        """INSERT INTO outbox (id, chat, priority, not_before, expires_at, name, task, living, tag, occasion, tries,
               body)
           VALUES (:id, :chat, :priority, :not_before, :expires_at, :name, :task, :living, :tag, :occasion, :tries,
               :body)""",
        rows,
    )
    living = [{name: row[name] for name in ("chat", "tag", "id")} for row in rows if row["living"]]
    # Only older ones: one update may write a card twice, and the last one counts.
    await db.many("DELETE FROM outbox WHERE chat = :chat AND tag = :tag AND living = 1 AND id < :id", living)


def _make_row(seal: Seal, entry: Entry) -> Columns:
    chat = seal.alias(entry.chat_id)
    place = name_place("outbox", {"id": entry.id, "chat": chat})
    return {
        "id": entry.id,
        "chat": chat,
        "priority": entry.priority,
        "not_before": entry.not_before,
        "expires_at": entry.expires_at,
        "name": entry.name,
        "task": int(isinstance(entry, Task)),
        "living": int(isinstance(entry, Message) and entry.living),
        "tag": entry.tag,
        "occasion": entry.occasion,
        "tries": entry.tries,
        # The chat is in the sealed body alone; the column holds an alias of it.
        "body": seal.close(_pad(orjson.dumps([entry.chat_id, entry.params])), place),
    }


async def list_due_ids(db: Db, now: int) -> list[int]:
    return [row[0] for row in await db.all("SELECT id FROM outbox WHERE not_before <= :now ORDER BY id", now=now)]


async def find_next_due(db: Db, now: int) -> int | None:
    """The first moment, in unix seconds, at which something that still waits may leave."""
    row = await db.one("SELECT min(not_before) FROM outbox WHERE not_before > :now", now=now)
    return row[0] if row else None


def _pad(plain: bytes) -> bytes:
    return plain.ljust(-(-len(plain) // _PAD) * _PAD)


async def load(db: Db, ids: Sequence[int]) -> tuple[list[Entry], list[int]]:
    """The entries `ids`, and those of the ids whose body cannot be read any more."""
    seal = db.seal("letters")
    rows = await db.all(
        """SELECT id, chat, name, task, living, priority, not_before, expires_at, tag, occasion, tries,
                  failing_since, body
           FROM outbox WHERE id IN (:ids) ORDER BY id""",
        ids=list(ids),
    )
    found = [(row["id"], _open_entry(seal, row)) for row in rows]
    # Told as well: one that nobody can read has to be given up, or it would be loaded for ever.
    return [entry for _, entry in found if entry], [number for number, entry in found if entry is None]


_SAME = ("id", "priority", "not_before", "expires_at", "tag", "occasion", "tries", "failing_since")


def _open_entry(seal: Seal, row: Row) -> Entry | None:
    plain = seal.open(row["body"], name_place("outbox", {"id": row["id"], "chat": row["chat"]}))
    if plain is None:
        return None
    try:
        chat_id, params = orjson.loads(plain)
    except ValueError:
        return None
    same = {name: row[name] for name in _SAME}
    if row["task"]:
        return Task(name=row["name"], chat_id=chat_id, params=params, **same)
    return Message(method=row["name"], living=bool(row["living"]), chat_id=chat_id, params=params, **same)


async def note_failing(db: Db, entry_id: int, now: int) -> None:
    """From now on it has been tried in vain."""
    await db.run("UPDATE outbox SET failing_since = :now WHERE id = :id", now=now, id=entry_id)


async def count_failing(db: Db, since: datetime, until: datetime) -> int:
    """What still waits, and has been tried in vain since a moment between these."""
    row = await db.one(
        "SELECT count(*) FROM outbox WHERE failing_since > :since AND failing_since <= :until",
        since=write_seconds(since),
        until=write_seconds(until),
    )
    return int(row[0]) if row else 0


async def count_undelivered(db: Db, since: datetime) -> int:
    """What was given up, for good, after a moment."""
    row = await db.one("SELECT count(*) FROM undelivered WHERE at > :since", since=write_seconds(since))
    return int(row[0]) if row else 0


async def delete(db: Db, ids: Iterable[int]) -> None:
    if rows := [{"id": number} for number in ids]:
        await db.many("DELETE FROM outbox WHERE id = :id", rows)


async def count_try(db: Db, letter_id: int) -> int:
    """How many times a task has been begun, this time included; 1 for one that is not stored."""
    # Counted before the work: a file that brings the machine down must not be begun for ever.
    row = await db.one("UPDATE outbox SET tries = tries + 1 WHERE id = :id RETURNING tries", id=letter_id)
    return int(row[0]) if row else 1


async def forget_tries(db: Db, letter_id: int) -> None:
    await db.run("UPDATE outbox SET tries = 0 WHERE id = :id", id=letter_id)


async def withdraw(db: Db, chat_id: int, tag: str) -> None:
    """Take back what is about `tag` and has not left yet."""
    await db.run("DELETE FROM outbox WHERE chat = :chat AND tag = :tag", chat=_make_alias(db, chat_id), tag=tag)


async def withdraw_all(db: Db, chat_id: int) -> None:
    """Take back everything for a chat but what deletes a message, and forget what was posted there."""
    chat = _make_alias(db, chat_id)
    # What erases their words from the chat protects them, and has to leave most of all when they go.
    await db.run("DELETE FROM outbox WHERE chat = :chat AND (task = 1 OR name <> 'deleteMessage')", chat=chat)
    await db.run("DELETE FROM posted WHERE chat = :chat", chat=_make_alias(db, chat_id))


async def withdraw_occasion(db: Db, occasion: str) -> None:
    """Take back from everybody what invites to something that is not to be any more."""
    await db.run("DELETE FROM outbox WHERE occasion = :occasion", occasion=occasion)


async def list_waiting_for(db: Db, occasion: str, chats: Sequence[int]) -> set[int]:
    """Those of `chats` to which something about an occasion has not left yet."""
    # Asked this way round, as an alias leads back to nobody.
    known = {_make_alias(db, chat): chat for chat in chats}
    rows = await db.all("SELECT DISTINCT chat FROM outbox WHERE occasion = :occasion", occasion=occasion)
    return {known[row["chat"]] for row in rows if row["chat"] in known}


async def readdress(db: Db, old: int, new: int) -> None:
    """A group has become a supergroup: what waits for it follows it, its old message numbers mean nothing any more."""
    rows = await db.all("SELECT id FROM outbox WHERE chat = :chat", chat=_make_alias(db, old))
    # A body is sealed for its chat, so it has to be opened and sealed anew.
    entries, _ = await load(db, [row[0] for row in rows])
    await delete(db, [entry.id for entry in entries])
    for entry in entries:
        entry.chat_id = new
    await put(db, entries)
    await db.run("DELETE FROM posted WHERE chat = :chat", chat=_make_alias(db, old))


def _make_alias(db: Db, chat_id: int) -> int:
    return db.seal("letters").alias(chat_id)


async def give_up(db: Db, entry_id: int, name: str, error: str, now: int) -> None:
    """Record, without its text, what cannot be delivered."""
    # No chat: such a list, held against that of who has blocked the bot, would name a confidential author.
    await db.run(
        """INSERT INTO undelivered (letter_id, method, error, at) VALUES (:id, :name, :error, :now)
           ON CONFLICT DO NOTHING""",
        id=entry_id,
        name=name,
        error=error,
        now=now,
    )


async def purge_undelivered(db: Db, before: datetime) -> None:
    await db.run("DELETE FROM undelivered WHERE at < :before", before=write_seconds(before))


async def remember(db: Db, chat_id: int, tag: str, message_id: int) -> None:
    """Keep where a tagged message was posted."""
    await db.run(
        """INSERT INTO posted (chat, tag, message_id) VALUES (:chat, :tag, :message_id)
           ON CONFLICT (chat, tag) DO UPDATE SET message_id = excluded.message_id""",
        chat=_make_alias(db, chat_id),
        tag=tag,
        message_id=message_id,
    )


async def forget_posted(db: Db, chat_id: int, tag: str) -> None:
    await db.run("DELETE FROM posted WHERE chat = :chat AND tag = :tag", chat=_make_alias(db, chat_id), tag=tag)


async def forget_posted_under(db: Db, chat_id: int, tags: str) -> None:
    """Forget what was posted under a tag that begins with `tags`, which ends in a slash."""
    await db.run(
        "DELETE FROM posted WHERE chat = :chat AND tag > :tags AND tag < :end",
        chat=_make_alias(db, chat_id),
        tags=tags,
        end=_end_of(tags),
    )


async def list_posted_under(db: Db, chat_id: int, tags: str) -> list[int]:
    """The numbers of the messages posted under a tag that begins with `tags`, which ends in a slash."""
    rows = await db.all(
        "SELECT message_id FROM posted WHERE chat = :chat AND tag > :tags AND tag < :end ORDER BY message_id",
        chat=_make_alias(db, chat_id),
        tags=tags,
        end=_end_of(tags),
    )
    return [row[0] for row in rows]


def _end_of(tags: str) -> str:
    """The first tag behind all that begin with `tags`: both engines find that by the index."""
    return tags[:-1] + chr(ord(tags[-1]) + 1)


async def purge_posted_drafts(db: Db, day: str) -> None:
    """Forget where messages about drafts begun before `day` (YYYYMMDD) were posted."""
    await db.run("DELETE FROM posted WHERE tag > 'draft/' AND tag < :tag", tag=f"draft/{day}")


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
