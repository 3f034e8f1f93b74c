"""The guard: notices that the database file is gone, and takes away copies that have become too old."""

import asyncio
import logging
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from storage.copies import expire_copies, format_stamp
from storage.database import Database, DatabaseError

log = logging.getLogger(__name__)

_EVERY = 20.0
"""Seconds between two looks at the file; within a minute a person should know."""


class Guard:
    """Looks until `lost` is set; from then on nothing more may be written, because it would be gone with us."""

    def __init__(self, database: Database, copies: Path, now: Callable[[], datetime]) -> None:
        self._database, self._copies, self._now = database, copies, now
        self._looked: date | None = None
        self.lost = asyncio.Event()

    async def run(self) -> None:
        while not self.lost.is_set():
            await self.look()
            await asyncio.sleep(_EVERY)

    async def look(self) -> None:
        if self._database.is_lost():
            log.error("the database file %s is gone or another now; stopping", self._database.file)
            # Before `lost` is set: whoever waits for that closes the database, and what is in it is gone.
            await self._rescue()
            self.lost.set()
        elif (today := self._now().date()) != self._looked:
            self._looked = today
            await self._expire_copies()

    async def _expire_copies(self) -> None:
        try:
            gone = await asyncio.to_thread(expire_copies, self._copies, self._database.file, self._now())
        except OSError as error:
            # It must not end the watch over the database file; tomorrow is another try.
            log.error("old copies could not be deleted: %s", error)
            return
        for copy in gone:
            log.info("%s was older than copies may be and is deleted", copy.name)

    async def _rescue(self) -> None:
        """What we have open is still whole; nobody else can reach it any more."""
        if (file := self._database.file) is None:
            return
        place = file.with_name(f"{file.stem}-rescued-{format_stamp(self._now())}{file.suffix}")
        try:
            await self._database.rescue_to(place)
        except (DatabaseError, OSError) as error:
            log.error("it could not be rescued: %s", error)
        else:
            log.error("everything up to now is in %s; python -m bot restore puts it back", place)
