"""Draws photos of those who did not sign anew as soon as they arrive, and posts only the copies."""

import logging
from base64 import b64decode
from typing import Any

from telegram.error import BadRequest, NetworkError

from bot.attachments import find_upload
from bot.delivery_log import DeliveryLog
from bot.telegram_client import TelegramClient
from files.readers import read
from files.writers import WrittenFile
from storage import case_photos
from storage.case_photos import Dirty
from storage.database import Database, Db
from storage.outbox import CLEAN_PHOTO, Task

log = logging.getLogger(__name__)

_TRIES = 8
"""Telegram refuses a file that is out of reach for a while as it refuses one that does not exist."""


class PhotoCleaner:
    """Works for the sender: a photo to be cleaned is a task for no chat, so it is tried again as other tasks are."""

    def __init__(self, database: Database, client: TelegramClient, delivery_log: DeliveryLog) -> None:
        self._database, self._client, self._log = database, client, delivery_log
        self._taken: set[tuple[str, int]] = set()

    async def take(self, db: Db) -> list[Task]:
        """A task for each photo that waits and was not taken before."""
        waiting = [it for it in await case_photos.list_dirty(db) if (it.number, it.place) not in self._taken]
        # Until it is noted, the photo still waits in the database.
        self._taken |= {(it.number, it.place) for it in waiting}
        # Not stored: the photo's own row says that it waits, also after a restart.
        return [Task(name=CLEAN_PHOTO, chat_id=0, params={"photo": it}, stored=False) for it in waiting]

    async def clean(self, task: Task) -> None:
        """Raises TelegramError if it is to be tried again."""
        photo = task.params["photo"]
        assert isinstance(photo, Dirty)
        found = await self._copy(photo, task.tries)

        async def note(db: Db) -> None:
            if found is None:
                await case_photos.note_refused(db, photo.number, photo.place)
            else:
                await case_photos.keep_clean_copy(db, photo.number, photo.place, *found)
            self._taken.discard((photo.number, photo.place))

        self._log.add(note)

    async def _copy(self, photo: Dirty, tries: int) -> tuple[bytes, str] | None:
        """The photo drawn anew and its look; None if that will never be possible."""
        try:
            reading = await read("photo", await self._client.fetch(photo.original), {})
            return (b64decode(reading.found["copy"]), reading.found["look"]) if reading.found else None
        except BadRequest as error:
            if photo.original and tries < _TRIES and "too big" not in error.message:
                raise NetworkError(error.message) from None
            log.warning("a photo cannot be fetched for cleaning: %s", type(error).__name__)
            return None

    async def hand_out(self, task: Task) -> Any:
        """Post a copy; the first time Telegram gets it, from then on by the id it gave. Raises TelegramError."""
        params = {"chat_id": task.chat_id, **task.params}
        number, place = str(params.pop("number")), int(str(params.pop("place")))
        async with self._database.reading() as db:
            copy, file_id = await case_photos.find_copy(db, number, place)
        # Neither copy nor id means that it was refused: there is no way back to the original.
        if copy is None:
            return await self._client.call("sendPhoto", params | {"photo": file_id}) if file_id else None
        file = WrittenFile("photo.jpg", copy, "image/jpeg")
        result = await self._client.upload(*find_upload(file), params, file)
        got = str(result["photo"][-1]["file_id"])
        self._log.add(lambda db: case_photos.note_posted(db, number, place, got))
        return result
