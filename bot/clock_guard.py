"""Clock guard: jobs rest while the clock is behind what has happened already, and the chair hears why."""

import logging
from datetime import datetime

from bot.environment import Environment
from domain.schedule import MOST_BEHIND, is_clock_behind
from handlers.messenger import Messenger, Outgoing, Text
from storage import members, occurrences, outbox
from storage.database import Database

log = logging.getLogger(__name__)

_WARNING = "clock-behind"


class ClockGuard:
    """Remembers when something happened last, so that a clock that is right costs nothing."""

    def __init__(self, database: Database, environment: Environment) -> None:
        self._database, self._environment = database, environment
        self._known = False
        self._newest: datetime | None = None
        self._warned_of: datetime | None = None

    def forget(self) -> None:
        """Somebody may have accepted the clock, or have done something."""
        self._known = False

    def note(self, now: datetime) -> None:
        """Something happened."""
        self._newest = max(self._newest or now, now)

    async def find_end(self, now: datetime) -> datetime | None:
        """Until when jobs rest; None if the clock can be believed."""
        if not self._known:
            async with self._database.reading() as db:
                self._newest, self._known = await occurrences.find_newest(db), True
        behind = self._newest is not None and is_clock_behind(now, self._newest)
        return self._newest - MOST_BEHIND if self._newest and behind else None

    async def warn(self, now: datetime) -> Outgoing:
        """Tell the log, and the chair once, whatever clock a restart finds; nothing if that has been done."""
        newest = self._newest
        if newest is None or newest == self._warned_of:
            return Outgoing()
        log.error("the clock shows %s, but something happened on %s: what is planned waits", now, newest)
        union = self._environment.union
        messenger = Messenger(now, union, self._environment.bot_username)
        async with self._database.transaction() as db:
            # Named by what happened last: today's date is the very thing that cannot be believed.
            if await occurrences.claim(db, _WARNING, newest.isoformat(), now):
                shown, last = (f"{union.local(moment):%Y-%m-%d %H:%M}" for moment in (now, newest))
                for chair in await members.list_with_role(db, "chair"):
                    messenger.send(chair, Text(_WARNING, now=shown, last=last))
                await outbox.put(db, messenger.outgoing.stored)
        # Only now: what could not be written is to be tried again.
        self._warned_of = newest
        return messenger.outgoing
