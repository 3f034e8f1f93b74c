"""Greetings and thanks: small talk that wants a friendly word and is nothing to work on."""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data" / "greetings.toml"
_LONGEST = 40
_LONGEST_NUMBER = 8
# Of several kinds in one message the first is answered: *hello, thank you* wants "you are welcome".
_KINDS = ("answer", "thanks", "farewell", "greeting", "note")


def find_small_talk(text: str) -> str | None:
    """Which small talk the text is, in either language: a greeting, thanks, a farewell, an answer or a note.

    An answer belongs to some question above. A note says that something was read; a face or nothing but fillers is one
    too. None if there is anything else in it.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    # A number alone was meant for some question, as the one at a door that was typed twice.
    if len(plain.strip()) <= _LONGEST_NUMBER and plain.strip().isdecimal():
        return "answer"
    words = " ".join(re.split(r"[\W_]+", plain)).strip()
    if not 0 < len(plain) <= _LONGEST or _load_pattern().sub("", words):
        return None
    said = {_load_words()[each] for each in _load_pattern().findall(words)}
    return next((kind for kind in _KINDS if kind in said), "note")


@cache
def _load_words() -> dict[str, str]:
    """The kind of each word."""
    return {word: kind for kind, words in tomllib.loads(_DATA.read_text("utf-8")).items() for word in words}


@cache
def _load_pattern() -> re.Pattern[str]:
    longest_first = sorted(_load_words(), key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(re.escape, longest_first))}) ?")
