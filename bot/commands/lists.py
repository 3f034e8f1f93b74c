"""Files that people name on the command line: taken whole, or refused with a sentence for everything that is wrong."""

import asyncio
from html import unescape
from pathlib import Path
from typing import Any

from bot.commands.shell import CommandRefused
from files.readers import read
from files.readers.reading import Fault

_SPOKEN = "en"


def read_list(file: Path, reader: str, **told: object) -> Any:
    """What the reader finds in the file. Raises Refused, with a sentence for every place that cannot be used."""
    reading = asyncio.run(read(reader, file.read_bytes(), told))
    refuse_if_any(*reading.faults)
    return reading.found


def refuse_if_any(*faults: Fault) -> None:
    """Raises Refused with all of them."""
    if faults:
        raise CommandRefused(*(unescape(fault.say(_SPOKEN)) for fault in faults), "Nothing was imported.")
