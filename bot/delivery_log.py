"""The ledger: what became of each letter, noted in the database many at a time, and where tagged ones were posted."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from storage import outbox
from storage.database import Database, Db
from storage.outbox import Letter

log = logging.getLogger(__name__)

_PLACES = 10_000

Note = Callable[[Db], Awaitable[None]]


class DeliveryLog:
    """Written to by the post room; `noted` is told the numbers of letters whose rows are gone."""

    def __init__(self, database: Database, noted: Callable[[list[int]], None]) -> None:
        self._database, self._noted = database, noted
        self._erased: list[int] = []
        self._posted: list[tuple[int, str, int]] = []
        self._notes: list[Note] = []
        self._places: dict[tuple[int, str], int] = {}
        self._something = asyncio.Event()

    @property
    def is_written(self) -> bool:
        return not (self._erased or self._posted or self._notes)

    def delivered(self, letter: Letter) -> None:
        """The letter is finished, one way or another: its row is to be erased."""
        if letter.tag and letter.method == "deleteMessage":
            self.forget(letter.chat_id, letter.tag)
        self._erased.append(letter.id)

    def add(self, note: Note) -> None:
        self._notes.append(note)

    def remember(self, letter: Letter, message_id: int) -> None:
        """A tagged letter was posted as this message."""
        if len(self._places) >= _PLACES:
            self._places.clear()
        self._places[letter.chat_id, letter.tag] = message_id
        self._posted.append((letter.chat_id, letter.tag, message_id))

    def forget(self, chat_id: int, tag: str) -> None:
        """What is gone from the chat leaves no trace of having been there."""
        self._places.pop((chat_id, tag), None)
        self._notes.append(lambda db: outbox.forget_posted(db, chat_id, tag))

    async def message_about(self, letter: Letter) -> int | None:
        """The number of the message posted under the letter's tag."""
        # What was posted a moment ago may not be in the database yet.
        if (place := self._places.get((letter.chat_id, letter.tag))) is not None:
            return place
        async with self._database.reading() as db:
            return await outbox.find_posted(db, letter.chat_id, letter.tag)

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
                log.error("cannot note delivered letters: %s", type(error).__name__)
                await asyncio.sleep(1)
                self._something.set()

    async def write(self) -> None:
        erased, self._erased = self._erased, []
        posted, self._posted = self._posted, []
        notes, self._notes = self._notes, []
        try:
            async with self._database.transaction() as db:
                await outbox.delete(db, erased)
                await outbox.remember(db, posted)
                for note in notes:
                    await note(db)
        except BaseException:
            self._erased[:0], self._posted[:0], self._notes[:0] = erased, posted, notes
            raise
        self._noted(erased)
