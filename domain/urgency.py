"""Words that raise a flag: a human looks sooner, nothing else follows from them."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data" / "urgency.toml"

LEVELS = ("danger", "urgent")


def judge_urgency(text: str) -> str:
    """ "danger" for danger to life, "urgent", or "" when no listed word occurs; both languages are looked for."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return next((level for level in LEVELS if any(_is_in(word, plain) for word in _load_words()[level])), "")


@cache
def _load_words() -> Mapping[str, tuple[str, ...]]:
    listed = tomllib.loads(_DATA.read_text("utf-8"))
    return {level: tuple(listed[level]) for level in LEVELS}


def _is_in(word: str, plain: str) -> bool:
    # Chinese is written without spaces, so only a Latin word has a beginning to look for.
    return word in plain and (not word.isascii() or re.search(rf"(?<![a-z]){re.escape(word)}", plain) is not None)
