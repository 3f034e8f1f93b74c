"""What people type: its length as Telegram counts, without invisible signs, and what in it is personal."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_MOST_MARKS = 4
_PHONE = re.compile(r"(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)")
_ID_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?![\dXx])")
_HANDLE = re.compile(r"(?<![A-Za-z0-9_.+-])@\w{2,}")  # not an address of electronic mail
_PERSONAL = {"id_number": _ID_NUMBER, "phone": _PHONE, "handle": _HANDLE}


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
    return (text if text.isascii() else "".join(_limit_marks(unicodedata.normalize("NFC", text)))).strip()


def _keep_visible(line: str) -> str:
    return line if line.isprintable() else "".join(filter(_is_visible, line))


def _is_visible(sign: str) -> bool:
    return unicodedata.category(sign) not in ("Cc", "Cf", "Cs")


def _limit_marks(text: str) -> Iterator[str]:
    marks = 0
    for sign in text:
        marks = marks + 1 if unicodedata.category(sign) in ("Mn", "Me") else 0
        if marks <= _MOST_MARKS:
            yield sign


def find_personal_data(text: str) -> frozenset[str]:
    """Which of "phone", "id_number" and "handle" the text seems to hold (mainland formats, full width included)."""
    plain = unicodedata.normalize("NFKC", text)
    return frozenset(name for name, pattern in _PERSONAL.items() if pattern.search(plain))


def cover_personal_data(text: str, mark: str = "•••") -> str:
    """The text with everything personal_data() would find replaced by `mark`."""
    if not find_personal_data(text):
        return text
    plain = unicodedata.normalize("NFKC", text)
    for pattern in _PERSONAL.values():
        plain = pattern.sub(mark, plain)
    return plain


def cover_names(text: str, names: Iterable[str], mark: str = "•••") -> str:
    """The text with each of `names` replaced by `mark`: whole words, but anywhere in scripts that put no gaps."""
    given = sorted({name for each in names if len(name := unicodedata.normalize("NFKC", each).strip()) > 1}, key=len)
    plain = unicodedata.normalize("NFKC", text)
    masked = plain
    for name in reversed(given):
        pattern = rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name)
        masked = re.sub(pattern, mark, masked, flags=re.IGNORECASE)
    return text if masked == plain else masked
