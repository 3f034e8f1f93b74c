"""What the buttons beside the page's clock do: an hour, a day, to the next event, a month."""

import asyncio
from datetime import timedelta

from bot.demo.life import Life
from bot.demo.world import World

_SPANS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "month": timedelta(days=30)}
_FURTHEST = timedelta(days=62)


class Turning:
    """One turn at a time; a month takes as long as what happens in it."""

    def __init__(self, world: World, life: Life) -> None:
        self._world, self._life, self._turning = world, life, asyncio.Lock()

    async def turn(self, by: str) -> None:
        async with self._turning:
            with self._world.telegram.clock.hold():
                if by == "next":
                    await self._to_next()
                else:
                    await self._life.until(self._world.now() + _SPANS[by])

    async def _to_next(self) -> None:
        """To the next moment at which the bot writes to somebody: much that falls due has nothing to say."""
        said, latest = self._said(), self._world.now() + _FURTHEST
        while self._said() == said and (due := await self._world.machine.clock.next_due()) and due <= latest:
            await self._life.until(due)

    def _said(self) -> int:
        return sum(len(chat.held) for chat in self._world.telegram.chats.values())
