"""Files coming in: each is read by its reader, which gives plain data or everything that is wrong with the file."""

import asyncio
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from files.readers.reading import Reading

READERS = ("plan", "questionnaire", "roster")
"""By module: each has read_file(content, told)."""


async def read(reader: str, content: bytes, told: Mapping[str, Any]) -> Reading:
    """What `reader`, one of READERS, makes of a file; `told` is what it has to know besides."""
    return await asyncio.to_thread(load_reader(reader), content, told)


def load_reader(reader: str) -> Callable[[bytes, Mapping[str, Any]], Reading]:
    """Its read_file(content, told), loaded only now: openpyxl is for who has files to read."""
    read_it: Callable[[bytes, Mapping[str, Any]], Reading] = import_module(f"files.readers.{reader}").read_file
    return read_it
