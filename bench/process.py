"""A bot under test as a process of its own: started as a user would, watched through /proc, stopped."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_KEPT = ("PATH", "HOME", "LANG", "TMPDIR")
"""Of our own environment; a setting of this shell must not change what is measured."""


class Process:
    """Figures of a running process, all its threads included."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._proc = Path("/proc") / str(process.pid)

    async def ended(self) -> None:
        await self._process.wait()

    def kill(self) -> None:
        """As if the machine lost its power."""
        self._process.kill()

    @property
    def cpu(self) -> float:
        """Seconds of processor time in user and kernel mode until now (proc(5), fields utime and stime)."""
        fields = (self._proc / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    @property
    def peak_memory(self) -> float:
        """The largest resident set until now, in MB of 2**20 bytes."""
        lines = (self._proc / "status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


@asynccontextmanager
async def started(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> AsyncIterator[Process]:
    """Run `command` in `folder` while the block runs; what it says goes to bot.log there."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    with (folder / "bot.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *command, cwd=folder, env=kept | dict(environment), stdout=log, stderr=log, start_new_session=True
        )
        try:
            yield Process(process)
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
            await _ended(process)


async def _ended(process: asyncio.subprocess.Process) -> None:
    try:
        async with asyncio.timeout(10):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
