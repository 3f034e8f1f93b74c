"""Files coming in: each is read in a process of its own, which gives plain data or everything that is wrong."""

import json
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module
from typing import Any

from domain.calendar import Calendar
from files.child import TRIES, ChildFailed, run
from files.readers.reading import Fault, Reading

TOO_HARD = Reading(None, [Fault("reports-problem-too-hard")])
"""What is said of a file that no limits suffice for."""

log = logging.getLogger(__name__)

READERS = (
    "courses",
    "hazard_places",
    "photo",
    "plan",
    "questionnaire",
    "questions",
    "receipt",
    "requirements",
    "roster",
)
"""By module: each has read_file(content, told)."""
SECONDS, MEMORY = 15, 1 << 30
"""What a reader may use: seconds of the processor, bytes of memory."""
_PATIENCE = 45.0
"""Seconds by the clock: a busy machine takes three times as long."""


async def read(reader: str, content: bytes, told: Mapping[str, Any]) -> Reading:
    """Like `try_to_read`, twice if need be; a file of which nothing comes then is at fault itself."""
    for _ in range(TRIES):
        # ChildStopped goes through: the bot is ending, and the file is read after its next start.
        with suppress(ChildFailed):
            return await try_to_read(reader, content, told)
    return TOO_HARD


async def try_to_read(reader: str, content: bytes, told: Mapping[str, Any]) -> Reading:
    """What `reader`, one of READERS, makes of a file; `told` is JSON that it has to know besides.

    Raises ChildFailed when its process ends without a result.
    """
    try:
        answer = await run("files.readers", reader, json.dumps(told), data=content, patience=_PATIENCE)
    except ChildFailed as error:
        # The complaint may hold words of the file: only the kind of error is written down.
        log.warning("a reader (%s) came to its end: %s", reader, str(error).partition(":")[0][:40])
        raise
    return Reading.load(answer)


def describe_calendar(calendar: Calendar) -> dict[str, Any]:
    """The union's calendar as JSON, for a reader that works out days."""
    return {
        "zone": calendar.zone.key,
        "off_days": [day.isoformat() for day in sorted(calendar.off_days)],
        "noticed_years": sorted(calendar.noticed_years),
        "make_up_days": [day.isoformat() for day in sorted(calendar.make_up_days)],
    }


def load_reader(reader: str) -> Callable[[bytes, Mapping[str, Any]], Reading]:
    """Its read_file(content, told), loaded only by the process that reads."""
    read_it: Callable[[bytes, Mapping[str, Any]], Reading] = import_module(f"files.readers.{reader}").read_file
    return read_it
