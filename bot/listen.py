"""Listen: our own getUpdates loop, acknowledging a batch only when its transaction is on disk."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence

from telegram.constants import PollingLimit
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.incoming import ALLOWED_UPDATES, read_number
from bot.log import name_error
from bot.outages import SHORT_POLL, Outages
from bot.request import read_seconds
from bot.telegram_client import TelegramClient

log = logging.getLogger(__name__)

_LONGEST_PAUSE = 30.0
_CONFLICTS = 3
"""In a row; the first ones may come from our own last poll before a restart."""
_SILENT_DAYS = 6 * 86_400.0
"""After a week of silence Telegram may start its numbers anew, below the offset we hold."""

Answer = Callable[[Sequence[object]], Awaitable[None]]


class Listener:
    """Polls until stopped; no error ends it, and `age` tells the watchdog how long it has heard nothing."""

    def __init__(
        self, client: TelegramClient, answer: Answer, poll_seconds: int, outages: Outages, alert: Callable[[str], None]
    ) -> None:
        self._client, self._answer, self._poll_seconds, self._alert = client, answer, poll_seconds, alert
        self._outages = outages
        self._offset: int | None = None
        self._last_success = time.monotonic()
        self._last_update = time.monotonic()
        self._first = asyncio.Event()
        self._answering: asyncio.Task[None] | None = None

    @property
    def age(self) -> float:
        """Seconds since Telegram last answered a poll."""
        return time.monotonic() - self._last_success

    async def listening(self) -> None:
        """Wait until the first poll has been answered, and what came with it too."""
        await self._first.wait()

    async def run(self) -> None:
        pause, conflicts = 0.0, 0
        while True:
            try:
                # The first poll does not wait for something to happen: catching up with the calendar waits for it.
                await self._once(self._choose_seconds())
                pause, conflicts = 0.0, 0
            except asyncio.CancelledError:
                raise
            except Exception as error:
                conflicts = conflicts + 1 if isinstance(error, Conflict) else 0
                if conflicts == _CONFLICTS:
                    self._tell_of_conflict(str(error))
                pause = _pause_after(error, pause)
                log.warning("listening failed (%s), again in %.1f s", name_error(error), pause)
                await asyncio.sleep(pause)

    def _choose_seconds(self) -> int:
        if not self._first.is_set():
            return 0
        return min(self._poll_seconds, SHORT_POLL) if self._outages.is_timing else self._poll_seconds

    def _tell_of_conflict(self, said: str) -> None:
        if "webhook" in said.lower():
            log.error("somebody has set a webhook with this token: updates go there, and this bot receives nothing")
            self._alert("alert-webhook")
        else:
            log.error("another program fetches updates with this token: a second copy of this bot, or somebody else")
            self._alert("alert-two-listeners")

    async def hand_back(self) -> None:
        """Finish the batch and tell Telegram what we have handled, so that whoever listens next starts after it."""
        if self._answering is not None:
            await asyncio.wait({self._answering})
        if self._offset is not None:
            await self._client.call("getUpdates", {"offset": self._offset, "limit": 1, "timeout": 0}, read_timeout=2)

    async def _once(self, seconds: int) -> None:
        params: dict[str, object] = {
            "timeout": seconds,
            "limit": PollingLimit.MAX_LIMIT,
            "allowed_updates": ALLOWED_UPDATES,
        }
        if self._offset is not None and time.monotonic() - self._last_update < _SILENT_DAYS:
            params["offset"] = self._offset
        updates = await self._client.call("getUpdates", params, read_timeout=seconds + 10)
        self._last_success = time.monotonic()
        if not isinstance(updates, list):
            raise TypeError("getUpdates did not answer with a list")
        if updates:
            self._last_update = self._last_success
        # While an attempt may lose time an empty answer is noted too: only so silence differs from nothing to say.
        if updates or self._outages.is_watching:
            # Shielded: a stop must not tear a batch that is being answered.
            self._answering = asyncio.create_task(self._handle(updates))
            await asyncio.shield(self._answering)
        # Only now: catching up with the calendar must not end what gets an outage of ours back.
        self._first.set()

    async def _handle(self, updates: Sequence[object]) -> None:
        await self._answer(updates)
        if not updates:
            return
        if numbers := [number for number in map(read_number, updates) if number is not None]:
            # Only after the batch is committed: by this number Telegram forgets it.
            self._offset = max(numbers) + 1
        elif self._offset is not None:
            self._offset += len(updates)  # numbers count up, and without this step the same would come for ever
        else:
            raise ValueError("no update has a number")


async def watch(start: Callable[[], asyncio.Task[None]], listener: Listener, longest: float, every: float) -> None:
    """Keep a listener alive: start it, and start it again if it hears nothing for `longest` seconds or dies."""
    task = start()
    try:
        while True:
            done, _ = await asyncio.wait({task}, timeout=every)
            if done or listener.age > longest:
                log.error("the listener %s; starting it again", "died" if done else "hears nothing")
                # Ended before the next one starts: two polls of one token are a conflict.
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
                task = start()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def _pause_after(error: Exception, last: float) -> float:
    """Seconds to wait: as long as Telegram says, else doubling from a quarter of a second."""
    if isinstance(error, RetryAfter):
        return read_seconds(error)
    if isinstance(error, Conflict | InvalidToken):
        return 5.0
    if isinstance(error, TelegramError):
        return min(_LONGEST_PAUSE, max(0.25, 2 * last))
    return min(_LONGEST_PAUSE, max(1.0, 2 * last))
