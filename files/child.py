"""Programs of ours that run in a process of their own, so that the bot stays small, quick and out of their reach."""

import asyncio
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PATIENCE = 30.0  # seconds


class ChildFailed(RuntimeError):
    """The process ended without a result; the message is the last line of its complaint."""


async def run(module: str, *arguments: str, data: bytes, patience: float = PATIENCE) -> bytes:
    """What `module`, run as a program, makes of `data`. Raises ChildFailed, also when its patience is at an end."""
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        *arguments,
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(patience):
            made, complaint = await child.communicate(data)
    except TimeoutError:
        raise ChildFailed(f"no result after {patience:.0f} s") from None
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    if child.returncode != 0:
        raise ChildFailed((complaint.decode(errors="replace").strip() or "no reason given").splitlines()[-1])
    return made
