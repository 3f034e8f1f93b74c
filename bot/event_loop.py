"""The event loop: the fastest there is for this system, and a collector of cycles that seldom looks."""

import asyncio
import gc
import sys
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

_NEW_OBJECTS = 20_000
"""After how many new objects the collector looks for cycles among them; Python's own 700 come with every update."""


def find_loop() -> Callable[[], asyncio.AbstractEventLoop]:
    """What makes a new loop."""
    if sys.platform == "win32":
        return asyncio.new_event_loop  # uvloop is not made for it
    from uvloop import Loop

    return Loop


def run_loop(work: Coroutine[Any, Any, T]) -> T:
    """Run a program that stays: what has been loaded for it is looked through no more."""
    gc.freeze()
    with asyncio.Runner(loop_factory=find_loop()) as runner:
        return runner.run(work)


def look_seldom() -> None:
    """Look for cycles seldom: imports leave none, and an update none to speak of."""
    gc.set_threshold(_NEW_OBJECTS, 10, 10)
