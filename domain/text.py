"""What people type: its length as Telegram counts, and without invisible signs."""

import re
import unicodedata
from collections.abc import Iterator

from domain.personal import cover_names as cover_names
from domain.personal import cover_personal_data as cover_personal_data
from domain.personal import find_personal_data as find_personal_data

_MOST_MARKS = 4
_FACE = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_JOINED = re.compile(f"(?<=[{_FACE}])\u200d(?=[{_FACE}])")
"""A joiner that makes one face of two; anywhere else it is only invisible."""


def count_utf16(text: str) -> int:
    """The length in UTF-16 units, in which Telegram sets its limits."""
    return len(text) + sum(ord(sign) > 0xFFFF for sign in text)


def shorten(text: str, most: int) -> str:
    """The text cut to `most` UTF-16 units, an ellipsis included, never within a sign."""
    if count_utf16(text) <= most:
        return text
    return text.encode("utf-16-le")[: 2 * most - 2].decode("utf-16-le", "ignore").rstrip() + "…"


def clean_text(text: str) -> str:
    """The text in NFC without control, bidirectional, zero-width and tag signs and without towers of marks."""
    lines = re.sub("\r\n?|[\u2028\u2029\u0085]", "\n", text).replace("\t", " ")
    text = "\n".join(map(_keep_visible, lines.split("\n")))
    # NFC first, which makes a letter of most marks: only what is left of them can be a tower.
    return (text if text.isascii() else "".join(_limit_marks(unicodedata.normalize("NFC", text)))).strip()


def _keep_visible(line: str) -> str:
    if line.isprintable():
        return line
    joiners = {match.start() for match in _JOINED.finditer(line)}
    return "".join(sign for place, sign in enumerate(line) if place in joiners or _is_visible(sign))


def _is_visible(sign: str) -> bool:
    return unicodedata.category(sign) not in ("Cc", "Cf", "Cs")


def _limit_marks(text: str) -> Iterator[str]:
    marks = 0
    for sign in text:
        marks = marks + 1 if unicodedata.category(sign) in ("Mn", "Me") else 0
        if marks <= _MOST_MARKS:
            yield sign


_CLICKABLE = re.compile(r"[@/#:$]|\w{2,}\.\w{2,}")


def is_clickable(name: str) -> bool:
    """Whether Telegram would make a link, a mention or a command of a part of this, wherever it is shown."""
    return bool(_CLICKABLE.search(name))
