"""Words that raise a flag: a human looks sooner, nothing else follows from them."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data" / "urgency.toml"

LEVELS = ("danger", "urgent")


def urgency(text: str) -> str:
    """ "danger" for danger to life, "urgent", or "" when no listed word occurs; both languages are looked for."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return next((level for level in LEVELS if _patterns()[level].search(plain)), "")


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    words = tomllib.loads(_DATA.read_text("utf-8"))
    return {level: re.compile("|".join(map(_pattern, words[level]))) for level in LEVELS}


def _pattern(word: str) -> str:
    # Chinese is written without spaces, so only a Latin word has a beginning to look for.
    return rf"(?<![a-z]){re.escape(word)}" if word.isascii() else re.escape(word)
