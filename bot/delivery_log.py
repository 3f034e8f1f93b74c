"""The delivery log: what became of each message and task, noted many at a time, and where tagged ones were posted."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from bot.log import name_error
from storage import outbox
from storage.database import Database, Db, Unavailable
from storage.outbox import Entry

log = logging.getLogger(__name__)

_PLACES = 10_000

Note = Callable[[Db], Awaitable[None]]


class DeliveryLog:
    """Written to by the sender; `noted` is told the numbers of the entries whose rows are gone."""

    def __init__(self, database: Database, noted: Callable[[list[int]], None]) -> None:
        self._database, self._noted = database, noted
        self._erased: list[int] = []
        self._notes: list[Note] = []
        self._places: dict[tuple[int, str], int] = {}
        self._something = asyncio.Event()
        self._is_writing = False

    @property
    def is_written(self) -> bool:
        return not (self._erased or self._notes or self._is_writing)

    def finish(self, entry: Entry) -> None:
        """The entry is done with, one way or another: its row, if it has one, is to be erased."""
        if entry.tag and entry.name == "deleteMessage":
            self.forget(entry.chat_id, entry.tag)
        if entry.stored:
            self._erased.append(entry.id)

    def add(self, note: Note) -> None:
        self._notes.append(note)
        self._something.set()

    def remember(self, entry: Entry, message_id: int) -> None:
        """A tagged entry was posted as this message."""
        # The database knows them all; this is only for what it does not know yet.
        if len(self._places) >= _PLACES:
            self._places.clear()
        chat_id, tag = entry.chat_id, entry.tag
        self._places[chat_id, tag] = message_id
        self._notes.append(lambda db: outbox.remember(db, chat_id, tag, message_id))

    def forget(self, chat_id: int, tag: str) -> None:
        """What is gone from the chat leaves no trace of having been there."""
        self._places.pop((chat_id, tag), None)
        self._notes.append(lambda db: outbox.forget_posted(db, chat_id, tag))

    async def messages_under(self, chat_id: int, tags: str) -> set[int]:
        """The numbers of all messages posted under a tag that begins with `tags`."""
        async with self._database.reading() as db:
            known = set(await outbox.list_posted_under(db, chat_id, tags))
        # What was posted a moment ago may not be in the database yet.
        return known | {number for (chat, tag), number in self._places.items() if _is_under(chat, tag, chat_id, tags)}

    def forget_under(self, chat_id: int, tags: str) -> None:
        """The same of all that was posted under a tag that begins with `tags`."""
        self._places = {it: number for it, number in self._places.items() if not _is_under(*it, chat_id, tags)}
        self._notes.append(lambda db: outbox.forget_posted_under(db, chat_id, tags))

    async def message_about(self, entry: Entry) -> int | None:
        """The number of the message posted under the entry's tag."""
        # What was posted a moment ago may not be in the database yet.
        if (place := self._places.get((entry.chat_id, entry.tag))) is not None:
            return place
        async with self._database.reading() as db:
            return await outbox.find_posted(db, entry.chat_id, entry.tag)

    def write_soon(self) -> None:
        self._something.set()

    async def run(self) -> None:
        """Write what has gathered, in one transaction, whenever there is something; until cancelled."""
        while True:
            await self._something.wait()
            self._something.clear()
            try:
                await self.write()
            except Exception as error:
                log.error("cannot note what was delivered: %s", name_error(error))
                await asyncio.sleep(1)
                self._something.set()

    async def write(self) -> None:
        # Taken out before writing: what is noted meanwhile belongs to the next transaction.
        erased, self._erased = self._erased, []
        notes, self._notes = self._notes, []
        self._is_writing = True
        try:
            await self._write(erased, notes)
        except BaseException:
            # Back to the front, in the order in which it happened.
            self._erased[:0], self._notes[:0] = erased, notes
            raise
        finally:
            self._is_writing = False
        # Only after the commit: a crash before it sends them once more, so until then they count as open.
        self._noted(erased)

    async def _write(self, erased: list[int], notes: list[Note]) -> None:
        try:
            await self._write_each(erased, notes)
        except Unavailable:
            raise
        except Exception:
            # It was undone whole: one note that cannot be written must not keep the others, and all rows, for ever.
            await self._write_each(erased, [partial(_write_alone, note) for note in notes])

    async def _write_each(self, erased: list[int], notes: Sequence[Note]) -> None:
        async with self._database.transaction() as db:
            await outbox.delete(db, erased)
            for note in notes:
                await note(db)


def _is_under(chat: int, tag: str, chat_id: int, tags: str) -> bool:
    return chat == chat_id and tag.startswith(tags)


async def _write_alone(note: Note, db: Db) -> None:
    try:
        async with db.savepoint():
            await note(db)
    except Unavailable:
        raise
    except Exception as error:
        log.error("a note about a delivery is lost: %s", type(error).__name__, exc_info=True)
