"""A lock on a file: held by one process while it has the file open, and free the moment that process ends."""

import os
import sys
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        file.seek(_BEYOND)  # what is locked cannot be read by others there, and they are to read the holder's name
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    _BEYOND = 4096
else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """Tells whoever cannot have it who does; the file stays, because to remove it would let two hold it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[str] | None = None

    def take(self, owner: str) -> str | None:
        """None if it is ours now, else its holder."""
        file = os.fdopen(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600), "r+", encoding="utf-8")
        try:
            _lock(file)
        except OSError:
            file.seek(0)
            holder = file.read()
            file.close()
            return holder
        file.seek(0)
        file.truncate()
        file.write(owner)
        file.flush()
        # Kept open: closing it would give the lock away.
        self._file = file
        return None

    def release(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def find_holder(self) -> str | None:
        """Who holds it now, be it this process."""
        if self._file is not None:
            # Not by trying: where the file was removed or replaced, ours would be given away.
            self._file.seek(0)
            return self._file.read()
        # A file is left of every process, also of killed ones: only the lock tells whether it lives.
        if not self._path.exists():
            return None
        looking = FileLock(self._path)
        holder = looking.take("")
        looking.release()
        return holder
