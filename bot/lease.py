"""The lease: one process at a time speaks for a bot token; a second one says so and leaves.

On SQLite it is a lock on a file, which costs nothing while it is held; on PostgreSQL a row that is renewed.
"""

import asyncio
import os
import socket
import time
from contextlib import suppress

from storage import leases
from storage.database import Database, DatabaseError

_SECONDS = 30
_SIGNING = 0.1
"""Seconds in which whoever has just locked the file has written there who they are."""
_HOST = socket.gethostname()


class AlreadyRunning(Exception):
    """Another process holds the lease; the message is a sentence for the person at the shell."""


class Lease:
    """Held from `take` to `release`; `lost` is set if another process took it over meanwhile."""

    def __init__(self, database: Database, bot_id: int) -> None:
        self._database = database
        self.name = f"bot:{bot_id}"
        self.owner = f"{_HOST}/{os.getpid()}/{_find_start(os.getpid())}/{id(self)}"
        self._renewing: asyncio.Task[None] | None = None
        self.lost = asyncio.Event()

    async def take(self) -> None:
        """Raises AlreadyRunning if a living process holds it; waits out a dead one on another machine."""
        if lock := self._database.lock:
            holder = lock.take(self.owner)
            if holder == "":  # somebody only looked, or has not signed yet
                await asyncio.sleep(_SIGNING)
                holder = lock.take(self.owner)
            if holder is not None:
                raise _already_running(holder)
            return
        await self._take_row()
        self._renewing = asyncio.create_task(self._renew())

    async def _take_row(self) -> None:
        # A little longer than a lease lasts whose holder has died.
        deadline = time.monotonic() + _SECONDS + 2
        while (holder := await self._hold()) is not None:
            if _is_dead(holder):
                async with self._database.transaction() as db:
                    # From this holder alone: another process may have taken it since we looked.
                    await leases.release(db, self.name, holder)
                continue
            # A living process here will not go away; of one elsewhere the lease ends if it is dead.
            if holder.split("/")[0] == _HOST or time.monotonic() > deadline:
                raise _already_running(holder)
            await asyncio.sleep(1)

    async def release(self) -> None:
        if self._database.lock:
            self._database.lock.release()
        if self._renewing is None:
            return
        # Before the row goes, or a renewal under way would take the lease once more, for nobody.
        self._renewing.cancel()
        await asyncio.gather(self._renewing, return_exceptions=True)
        async with self._database.transaction() as db:
            await leases.release(db, self.name, self.owner)

    async def _hold(self) -> str | None:
        async with self._database.transaction() as db:
            return await leases.hold(db, self.name, self.owner, int(time.time()), _SECONDS)

    async def _renew(self) -> None:
        while True:
            # So that two renewals may fail before others take the lease.
            await asyncio.sleep(_SECONDS / 3)
            # A database that is away for a moment is no other holder.
            with suppress(DatabaseError):
                if await self._hold() is not None:
                    self.lost.set()


def _already_running(holder: str) -> AlreadyRunning:
    host, number, *_ = (holder or "this machine/?").split("/")
    return AlreadyRunning(
        f"This bot is already running on {host} as process {number}. Stop that one first; "
        "two would take each other's messages."
    )


def _find_start(process: int) -> str:
    """The process's start in clock ticks, so that a number used again is not taken for the same process."""
    try:
        with open(f"/proc/{process}/stat", encoding="ascii", errors="replace") as file:
            return file.read().rsplit(")", 1)[1].split()[19]
    # Without /proc a number in use counts as the same process: to wait for nobody is safer than to be two.
    except OSError:
        return ""


def _is_dead(holder: str) -> bool:
    host, number, started, _ = holder.split("/")
    if host != _HOST:
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return _find_start(int(number)) != started
