"""Alerts: what the machine notices by itself is told to the chair, once a day at most."""

import asyncio
import logging
from typing import Any

from bot.environment import Environment
from bot.log import name_error
from bot.sender import Sender
from handlers.messenger import Messenger, Outgoing, Text
from storage import members, occurrences, outbox
from storage.database import Database

log = logging.getLogger(__name__)


class Alerts:
    """Writes in the background: whoever notices something does not wait."""

    def __init__(self, database: Database, environment: Environment, sender: Sender) -> None:
        self._database, self._environment, self._sender = database, environment, sender
        self._writing: set[asyncio.Task[None]] = set()

    def give(self, key: str, **values: Any) -> None:
        """Tell the chair the words of `key`, unless they have been told today."""
        task = asyncio.create_task(self._give(key, values))
        # asyncio holds its tasks weakly: one that nobody else holds may vanish before it has written.
        self._writing.add(task)
        task.add_done_callback(self._writing.discard)

    async def stop(self) -> None:
        await asyncio.gather(*self._writing)

    async def _give(self, key: str, values: dict[str, Any]) -> None:
        try:
            self._sender.add(await self._write(key, values))
        except Exception as error:
            log.error("the chair could not be told of %s: %s", key, name_error(error))

    async def _write(self, key: str, values: dict[str, Any]) -> Outgoing:
        now, union = self._environment.now(), self._environment.union
        messenger = Messenger(now, union, self._environment.bot_username)
        async with self._database.transaction() as db:
            # Claimed like a job, so that a restart does not tell it again on the same day.
            if await occurrences.claim(db, key, union.today(now).isoformat(), now):
                for chair in await members.list_with_role(db, "chair"):
                    messenger.send(chair, Text(key, **values))
                await outbox.put(db, messenger.outgoing.stored)
        return messenger.outgoing
