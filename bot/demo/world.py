"""One small world on this machine: a Telegram on the desk, the unmodified bot, and the clock they share."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from pydantic import SecretStr

from bot.demo.hands import tap
from bot.machine import Machine
from bot.settings import Settings, Storage, Telegram, UnionSettings
from simulator import Person, SharedClock, serve
from simulator import Telegram as LocalTelegram

_LONGEST_SETTLING = 60.0


@dataclass(slots=True)
class World:
    """Whatever happens in it has been answered and delivered when `settle` returns."""

    telegram: LocalTelegram
    machine: Machine
    random: Random
    page_url: str

    def now(self) -> datetime:
        return self.telegram.now()

    async def settle(self) -> None:
        async with asyncio.timeout(_LONGEST_SETTLING):
            await self._all_heard()
            await self.machine.sender.idle()
            await self._all_heard()

    async def say(self, person: Person, text: str) -> None:
        person.say(text)
        await self.settle()

    async def tap(self, person: Person, *patterns: str) -> None:
        """One button after another, each once the last is answered. Raises LookupError."""
        for pattern in patterns:
            tap(person, pattern)
            await self.settle()

    async def _all_heard(self) -> None:
        await self.telegram.until(lambda: self.telegram.waiting, _LONGEST_SETTLING)

    async def turn_to(self, moment: datetime) -> None:
        """Turn the clock; what falls due on the way happens one after another, each at its own time."""
        await self.settle()
        while (due := await self.machine.clock.next_due()) is not None and due <= moment:
            await self._turn(due)
        await self._turn(moment)

    async def _turn(self, moment: datetime) -> None:
        self.telegram.clock.turn(max(timedelta(0), moment - self.now()))
        self.telegram.happened("clock", 0)
        await self.machine.clock.tick()
        await self.settle()


@asynccontextmanager
async def open_world(folder: Path, union: UnionSettings, start: datetime, port: int = 0) -> AsyncIterator[World]:
    """A world in which nobody lives yet; the bot keeps its memory in `folder`. Raises what Machine.start raises."""
    clock, random = SharedClock(start), Random(start.date().toordinal())
    telegram = LocalTelegram(clock=clock)
    async with serve(telegram, port) as server:
        settings = Settings(
            telegram=Telegram(
                token=SecretStr(telegram.token),
                base_url=server.base_url,
                file_url=server.file_url,
                messages_per_second=1000,
                chat_interval=0,
                group_per_minute=1000,
            ),
            storage=Storage(url=f"sqlite:///{folder / 'union.db'}", keys=folder / "keys"),
            union=union,
        )
        machine = Machine(settings, now=clock.now, random=random, wakes=False)
        await machine.start()
        try:
            yield World(telegram, machine, random, server.page_url)
        finally:
            await machine.stop()
