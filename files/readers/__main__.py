"""Run as a program, it reads the file on its input by the reader named, within limits of time and memory."""

import json
import sys

from files.child import limit_self
from files.readers import MEMORY, SECONDS, TOO_HARD, load_reader
from files.readers.reading import Reading


def read_within_limits(reader: str, told: str, content: bytes) -> Reading:
    limit_self(SECONDS, MEMORY)
    try:
        return load_reader(reader)(content, json.loads(told))
    except (MemoryError, RecursionError):
        return TOO_HARD


if __name__ == "__main__":
    sys.stdout.buffer.write(read_within_limits(sys.argv[1], sys.argv[2], sys.stdin.buffer.read()).dump())
