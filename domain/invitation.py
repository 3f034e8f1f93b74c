"""Invitations: one-time codes that nobody can guess, and how long they hold."""

import string
from datetime import timedelta
from hashlib import sha256
from random import Random

LENGTH = 22
"""Signs of a code; of 62 possible ones each, so 131 bits from a good source such as SystemRandom."""

LASTS = timedelta(days=14)
GROUP_CODE_LASTS = timedelta(minutes=10)
WRONG_CODES_AN_HOUR = 5

_SIGNS = string.ascii_letters + string.digits  # no dash: it would look like a deep link to something else


def make_code(random: Random) -> str:
    return "".join(random.choice(_SIGNS) for _ in range(LENGTH))


def hash_code(code: str) -> bytes:
    """What is stored of a code; a plain hash is enough for one with so many bits."""
    return sha256(code.encode()).digest()
