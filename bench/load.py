"""One load: a bot of its own, its database fresh, and a crowd that plays its dialogue to the end."""

import asyncio
import time
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.bots import Bot
from bench.figures import percentile
from bench.people import Person
from bench.process import Process, started
from bench.telegram import Telegram, serve

_SETTLES = 0.3
"""Seconds without a call and without work after which the processor time is read."""
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Load:
    """What one load showed: times in seconds but for CPU and waits in ms, memory in MB, rates a second."""

    first_poll: float
    start_cpu: float
    updates: int
    updates_a_second: float
    calls_an_update: float
    cpu_an_update: float
    cpu_a_suggestion: float
    wait_median: float
    wait_p99: float
    memory: float


class Failed(Exception):
    """The bot under test did not do what it should; the text says what it said."""


@contextmanager
def scratch(bot: str) -> Iterator[Path]:
    """A folder for one process; if that fails, with the end of what it wrote."""
    with TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        try:
            yield folder
        except Exception as error:
            log = folder / "bot.log"
            said = log.read_text("utf-8", "replace")[-2000:] if log.exists() else ""
            raise Failed(f"{bot}: {str(error) or type(error).__name__}\n{said}") from error


async def load(bot: Bot, people: int) -> Load:
    """Let `people` play the dialogue of `bot` all at once; raises Failed."""
    telegram = Telegram()
    crowd = [Person(telegram, number) for number in range(people)]
    with scratch(bot.name) as folder:
        await bot.prepare(folder, people)
        async with serve(telegram) as base:
            born = time.perf_counter()
            async with started(bot.command, bot.environment(folder, base), folder) as process:
                await listening(telegram.polled.wait(), process)
                first_poll, start_cpu = time.perf_counter() - born, process.cpu
                await quiet(telegram, process)
                cpu, calls, start = process.cpu, telegram.calls, time.perf_counter()
                await asyncio.gather(*(person.play(bot.moves) for person in crowd))
                seconds = time.perf_counter() - start
                await quiet(telegram, process)
                cpu, calls, memory = process.cpu - cpu, telegram.calls - calls, process.peak_memory
    waits = [1000 * wait for person in crowd for wait in person.waits]
    return Load(
        first_poll=first_poll,
        start_cpu=start_cpu,
        updates=telegram.pushed,
        updates_a_second=telegram.pushed / seconds,
        calls_an_update=calls / telegram.pushed,
        cpu_an_update=1000 * cpu / telegram.pushed,
        cpu_a_suggestion=1000 * cpu / people,
        wait_median=percentile(waits, 0.5),
        wait_p99=percentile(waits, 0.99),
        memory=memory,
    )


async def quiet(telegram: Telegram, process: Process) -> None:
    """Wait until the bot has called nothing and computed nothing for a moment, as it does when it has started."""
    before = (-1, 0.0)
    while (now := (telegram.calls, process.cpu)) != before:
        before = now
        await asyncio.sleep(_SETTLES)


async def listening(first_poll: Awaitable[object], process: Process) -> None:
    """Wait for the first poll; raises TimeoutError if it does not come, or the process ends before."""
    waits = [asyncio.ensure_future(first_poll), asyncio.ensure_future(process.ended())]
    await asyncio.wait(waits, timeout=_PATIENCE, return_when=asyncio.FIRST_COMPLETED)
    heard = waits[0].done()
    for wait in waits:
        wait.cancel()
    if not heard:
        raise TimeoutError("it did not begin to listen")
