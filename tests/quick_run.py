"""What a test run sets before anything else: temporary files lie in memory, and what is compiled once is kept."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

_FOLDER = Path("/dev/shm")
_ROOM = 3 * 1024**3
"""Bytes that must be free; containers often have a few megabytes there, far less than a run writes."""


def move_temporary_files() -> None:
    """Let this process and all that it starts put them into memory: a disk makes each commit wait.

    Where TMPDIR says where they belong, or the system has no folder in memory, they stay.
    """
    if "TMPDIR" not in os.environ and _FOLDER.is_dir() and shutil.disk_usage(_FOLDER).free >= _ROOM:
        os.environ["TMPDIR"] = str(_FOLDER)
        tempfile.tempdir = None  # asked for before, it would be remembered


def keep_compiled() -> None:
    """Plays start the bot many times, and each would compile it anew where the machine prefers to keep nothing."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False


move_temporary_files()
keep_compiled()
