"""Files that people name on the command line: taken whole, or refused with a sentence for everything that is wrong."""

import asyncio
from html import unescape
from pathlib import Path
from typing import Any

import typer

from bot.commands.shell import CommandRefused
from bot.given_file import read_given_file
from files.readers import read
from files.readers.reading import Fault, Reading

_SPOKEN = "en"
_MOST_MEGABYTES = 16


def read_list(file: Path, reader: str, **told: object) -> Any:
    """What the reader finds in the file. Raises CommandRefused, with a sentence for every place that cannot be used."""
    reading = read_file(file, reader, **told)
    refuse_if_any(*reading.faults)
    return reading.found


def read_file(file: Path, reader: str, **told: object) -> Reading:
    """All that the reader has to say; its notes are printed."""
    reading = asyncio.run(read(reader, read_content(file), told))
    for note in () if reading.faults else reading.notes:
        typer.echo(unescape(note.say(_SPOKEN)))
    return reading


def read_content(file: Path) -> bytes:
    """All of it. Raises CommandRefused, if it cannot be read or is larger than lists are."""
    try:
        return read_given_file(file, _MOST_MEGABYTES)
    except OSError as error:
        raise CommandRefused(f"{file}: {error.strerror}.") from None


def refuse_if_any(*faults: Fault) -> None:
    """Raises CommandRefused with all of them."""
    if faults:
        in_order = sorted(faults, key=lambda fault: fault.row)
        raise CommandRefused(*(unescape(fault.say(_SPOKEN)) for fault in in_order), "Nothing was imported.")
