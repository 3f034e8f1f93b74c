"""Healing: after an answer was lost nothing leaves until the connection has shown that it works again."""

import asyncio
import time
from collections.abc import Callable

from telegram.error import TelegramError

from bot.pace import Pace
from bot.telegram_client import TelegramClient, ask

_LONGEST_PAUSE = 60.0


class Healing:
    """Asks Telegram something harmless, ever more rarely, and calls `healed` when it answers."""

    def __init__(self, client: TelegramClient, pace: Pace, healed: Callable[[], None]) -> None:
        self._client, self._pace, self._healed = client, pace, healed
        self._asking: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Hold everything back; what was lost may have arrived, and what follows it would overtake it."""
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._ask())
        self._pace.hold(1.0, time.monotonic())

    async def _ask(self) -> None:
        pause = 0.25
        while True:
            try:
                await ask(self._client.bot.get_me())
            except TelegramError:
                # Longer than the pause itself, so that nothing leaves between two questions.
                self._pace.hold(2 * pause, time.monotonic())
                await asyncio.sleep(pause)
                pause = min(_LONGEST_PAUSE, 2 * pause)
            else:
                self._healed()
                return
