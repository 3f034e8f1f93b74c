"""The receipt: a code and the member's own word, by which one's own rows are found on the public list of a survey."""

import hmac
import unicodedata
from hashlib import pbkdf2_hmac

from domain.codes import CROCKFORD

LONGEST_WORD = 32
_ROUNDS = 20_000
"""PBKDF2 (RFC 8018) and not a hungrier function, because every Python a member may have at home knows it.

The code alone has 50 bits, and a guess gains only which nameless lines are one person's: so no more than this.
"""
_TRACKER = 12


def read_word(typed: str) -> str | None:
    """The word however it was typed, small and without gaps; None if there is none or too much of it."""
    word = "".join(unicodedata.normalize("NFKC", typed).casefold().split())
    return word if 0 < len(word) <= LONGEST_WORD else None


def make_seed(survey_id: str, code: str, word: str) -> str:
    """What all trackers of a ballot come from, 128 bits as hexadecimal; a read code and a read word.

    The word keeps a dishonest server from giving two people who answered alike one receipt (Küsters, Truderung and
    Vogt 2012, "Clash attacks on the verifiability of e-voting systems").
    """
    salt = f"{survey_id}|{word}".encode()
    return pbkdf2_hmac("sha256", code.encode(), salt, _ROUNDS, 16).hex()


def make_tracker(seed: str, place: str) -> str:
    """Twelve signs (60 bits) that mark one row: without the seed no two rows of a ballot can be told to be one's."""
    number = int.from_bytes(_compute_digest(seed, place)[:8], "big") >> 4
    return "".join(CROCKFORD[number >> 5 * step & 31] for step in reversed(range(_TRACKER)))


def make_text_mark(seed: str, question: str, text: str) -> str:
    """What stands on the list for an open text: only who holds the seed can tell whether it is theirs."""
    return _compute_digest(seed, f"{question}|{text}").hex()


def _compute_digest(seed: str, words: str) -> bytes:
    return hmac.digest(bytes.fromhex(seed), words.encode(), "sha256")
