"""A file that somebody names at the shell: an ordinary one, and not larger than such files are."""

import os
import stat
from errno import EFBIG, EINVAL
from pathlib import Path

_MEGABYTE = 2**20


def read_given_file(file: Path, most_megabytes: int) -> bytes:
    """Its whole content. Raises OSError, with a sentence of ours where the file is not one to read."""
    # Without waiting: a pipe that nobody writes into would never open.
    number = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(number).st_mode):
        # A device such as /dev/zero has no end.
        os.close(number)
        raise OSError(EINVAL, "it is not an ordinary file", str(file))
    with os.fdopen(number, "rb") as given:
        content = given.read(most_megabytes * _MEGABYTE + 1)
    if len(content) > most_megabytes * _MEGABYTE:
        raise OSError(EFBIG, f"it is larger than {most_megabytes} MB", str(file))
    return content
