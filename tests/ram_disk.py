"""Temporary files of a test run lie in memory where the system has a folder for that: a disk makes each commit wait."""

import os
import shutil
import tempfile
from pathlib import Path

_FOLDER = Path("/dev/shm")
_ROOM = 3 * 1024**3
"""Bytes that must be free; containers often have a few megabytes there, far less than a run writes."""


def move_temporary_files() -> None:
    """Let this process and all that it starts put them there, unless TMPDIR says where they belong."""
    if "TMPDIR" not in os.environ and _FOLDER.is_dir() and shutil.disk_usage(_FOLDER).free >= _ROOM:
        os.environ["TMPDIR"] = str(_FOLDER)
        tempfile.tempdir = None  # asked for before, it would be remembered


move_temporary_files()
