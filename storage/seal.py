"""A seal for what must be stored for a moment but never read from a stolen database: drafts and letters.

The key lives in a file outside the database and outside its backups (AES-256-GCM, NIST SP 800-38D).
"""

import hmac
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE = 12
KEY_BYTES = 32


class Seal:
    """Closes bytes so that only the holder of the key file can open them."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)
        self._mark = hmac.digest(key, b"mark", "sha256")

    def close(self, plain: bytes) -> bytes:
        nonce = os.urandom(_NONCE)
        return nonce + self._cipher.encrypt(nonce, plain, None)

    def open(self, sealed: bytes) -> bytes | None:
        """The plain bytes, or None if they were sealed with another key or are no sealed bytes at all."""
        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], None)
        except (InvalidTag, ValueError):  # the latter where not even the nonce is whole
            return None

    def mark(self, plain: bytes) -> bytes:
        """A keyed hash (HMAC-SHA-256) by which `plain` is recognised again but cannot be guessed without the key."""
        return hmac.digest(self._mark, plain, "sha256")

    def alias(self, number: int) -> int:
        """What stands in the database instead of the number of a person or a chat (63 bits of the mark)."""
        return int.from_bytes(self.mark(b"alias/%d" % number)[:8]) >> 1


@dataclass(frozen=True, slots=True)
class Keys:
    """The folder of keys, outside the database and its backups: what a destroyed key has sealed stays closed."""

    folder: Path

    def make(self, name: str) -> bytes:
        """The 32 bytes of the key `name`; it is made, readable by us alone, if there is none."""
        file = self._file(name)
        if not file.exists():
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            part = file.with_suffix(".part")
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as new:
                new.write(secrets.token_bytes(KEY_BYTES))
                new.flush()
                os.fsync(new.fileno())
            os.replace(part, file)
            self._settle()
        return file.read_bytes()

    def find(self, name: str) -> bytes | None:
        try:
            return self._file(name).read_bytes()
        except FileNotFoundError:
            return None

    def destroy(self, name: str) -> None:
        """Overwrite and remove the key; nothing if it is gone already."""
        file = self._file(name)
        if not file.exists():
            return
        with file.open("r+b") as old:
            old.write(bytes(KEY_BYTES))
            old.flush()
            os.fsync(old.fileno())
        file.unlink()
        self._settle()

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.key"

    def _settle(self) -> None:
        # A file that has come or gone is only safe on disk once its folder is.
        place = os.open(self.folder, os.O_RDONLY)
        try:
            os.fsync(place)
        finally:
            os.close(place)
