"""Programs of ours that run in a process of their own, so that the bot stays small, quick and out of their reach."""

import asyncio
import os
import signal
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PATIENCE = 30.0  # seconds
TRIES = 2
_STOPPED = {-signal.SIGTERM, -signal.SIGINT, *({-signal.SIGHUP} if hasattr(signal, "SIGHUP") else ())}
"""Whoever ends the bot ends its processes too: this says nothing of what they worked on."""
_ENVIRONMENT = ("PATH", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "TMPDIR", "PYTHONDONTWRITEBYTECODE")
"""All that a child is told of ours: it reads what strangers made, and the token is among our variables."""


class ChildFailed(RuntimeError):
    """The process ended without a result; the message is the last line of its complaint."""


class ChildStopped(RuntimeError):
    """Somebody ended the process, as a rule together with the bot: it is begun again, after a restart if need be."""


async def run(module: str, *arguments: str, data: bytes, patience: float = PATIENCE) -> bytes:
    """What `module`, run as a program, makes of `data`.

    Raises ChildFailed, also when its patience is at an end, and ChildStopped.
    """
    child = await begin(module, *arguments)
    try:
        async with asyncio.timeout(patience):
            made, complaint = await child.communicate(data)
    except TimeoutError:
        raise ChildFailed(f"no result after {patience:.0f} s") from None
    finally:
        if child.returncode is None:
            # Also if we are cancelled: a child that is left would go on with its work for nobody.
            child.kill()
            await child.wait()
    if child.returncode in _STOPPED:
        raise ChildStopped
    if child.returncode != 0:
        raise ChildFailed((complaint.decode(errors="replace").strip() or "no reason given").splitlines()[-1])
    return made


async def begin(module: str, *arguments: str) -> asyncio.subprocess.Process:
    """A new process that runs `module`."""
    return await begin_command(sys.executable, "-m", module, *arguments)


async def begin_command(*command: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *command,
        cwd=ROOT,
        env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


def limit_self(seconds: int, bytes_of_memory: int) -> None:
    """From now on this process ends when it has used so much of the processor, and cannot have more memory.

    It writes no files. Where the system knows no such limits (Windows), the parent's patience is what is left.
    """
    try:
        import resource
    except ImportError:
        return
    for limit, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, bytes_of_memory),
        (resource.RLIMIT_FSIZE, 0),
        # A core file would leave on the disk what a member has sent.
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(limit)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        # The hard limit too, which the process itself cannot raise again.
        resource.setrlimit(limit, (least, least))
