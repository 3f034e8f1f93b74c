"""Greetings and thanks: small talk that wants a friendly word and is nothing to work on."""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data" / "greetings.toml"
_LONGEST = 40


def is_greeting(text: str) -> bool:
    """Whether the text is nothing but a greeting, thanks, a sign of having read or a face, in either language."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    words = " ".join(re.split(r"[\W_]+", plain)).strip()
    return 0 < len(plain) <= _LONGEST and (not words or _load_pattern().fullmatch(words) is not None)


@cache
def _load_pattern() -> re.Pattern[str]:
    listed = tomllib.loads(_DATA.read_text("utf-8"))["words"]
    longest_first = sorted(listed, key=len, reverse=True)
    return re.compile(rf"(?:(?:{'|'.join(map(re.escape, longest_first))}) ?)+")
