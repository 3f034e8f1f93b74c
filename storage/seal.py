"""A seal for what is stored but never to be read from a stolen database (AES-256-GCM, NIST SP 800-38D)."""

import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE = 12


class Seal:
    """Closes bytes so that only the holder of the key file can open them."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)
        # A key of its own, because marks stand open in the database and the other one closes texts.
        self._mark = hmac.digest(key, b"mark", "sha256")

    def close(self, plain: bytes, place: str) -> bytes:
        """Seal for one place, which `storage.places` names; empty if the key itself is of one place."""
        # A new one each time: with the same key a nonce used twice would betray both texts.
        nonce = os.urandom(_NONCE)
        # The place is sealed in: otherwise whoever can write here could move somebody's draft to their own row and
        # read it.
        return nonce + self._cipher.encrypt(nonce, plain, place.encode())

    def open(self, sealed: bytes, place: str) -> bytes | None:
        """The plain bytes; None if they were sealed with another key, for another place, or are no sealed bytes."""
        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], place.encode())
        except (InvalidTag, ValueError):  # the latter where not even the nonce is whole
            return None

    def mark(self, plain: bytes) -> bytes:
        """A keyed hash (HMAC-SHA-256) by which `plain` is recognised again but cannot be guessed without the key."""
        return hmac.digest(self._mark, plain, "sha256")

    def alias(self, number: int) -> int:
        """What stands in the database instead of the number of a person or a chat (63 bits of the mark)."""
        # 63, because integers have a sign on both engines.
        return int.from_bytes(self.mark(b"alias/%d" % number)[:8]) >> 1
