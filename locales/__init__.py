"""All words: one Fluent file a feature in each language, rendered as Telegram HTML."""

import re
from functools import lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.runtime.resolver import Message
from fluent.runtime.types import FluentInt
from markupsafe import Markup, escape

__all__ = ["LANGUAGES", "Markup", "knows", "language_of", "render"]

LANGUAGES = ("zh-CN", "en")
_FOLDER = Path(__file__).parent
_BEFORE_A_KEY = re.compile(r"^(?=[a-z][\w-]* =)", re.MULTILINE)

# Fluent refuses values over 2,500 characters, against hostile translations; ours are our own, and what people
# write may be longer.
resolver.MAX_PART_LENGTH = 50_000


def render(language: str, key: str, /, **values: object) -> str:
    """The words of `key` with every value escaped for HTML, unless it is Markup.

    Raises KeyError for an unknown key and ValueError for a value that is missing.
    """
    return _write(language, key, values) if values else _render_constant(language, key)


def has_key(language: str, key: str) -> bool:
    """Whether there are words for `key`; for those that a feature may have or not."""
    return key in _read_sources(language)


def choose_language(code: str | None, default: str) -> str:
    """The language we speak that is nearest to a Telegram language code such as `zh-hans`."""
    if not code:
        return default
    return "zh-CN" if code.lower().startswith("zh") else "en"


@lru_cache(maxsize=4096)
def _render_constant(language: str, key: str) -> str:
    return _write(language, key, {})


def _write(language: str, key: str, values: dict[str, object]) -> str:
    pattern = _find_message(language, key).value
    if pattern is None:
        raise KeyError(key)
    safe = {name: _escape(value) for name, value in values.items()}
    text, errors = _load_bundle(language).format_pattern(pattern, safe)
    if errors:
        raise ValueError(f"{key}: {errors[0]}")
    return str(text)


class _ShortNumber(FluentInt):
    """A number of at most three digits. Both languages write it alike; Babel takes longer for it than for the rest."""

    def format(self, locale: object) -> str:
        return str(int(self))


def _escape(value: object) -> object:
    # Numbers stay numbers, for Fluent's plurals; Fluent wants real str, not a subclass.
    if isinstance(value, int) and abs(value) < 1000:
        return _ShortNumber(value)
    return value if isinstance(value, int | float) else str(escape(value))


def _find_message(language: str, key: str) -> Message:
    """Each message is read when it is first needed: to read them all takes a fifth of the time of drawing a picture."""
    bundle = _load_bundle(language)
    if not bundle.has_message(key):
        bundle.add_resource(FluentResource(_read_sources(language)[key]))
    return bundle.get_message(key)


@lru_cache
def _load_bundle(language: str) -> FluentBundle:
    return FluentBundle([language], use_isolating=False)


@lru_cache
def _read_sources(language: str) -> dict[str, str]:
    """The Fluent source of each message, by key; none refers to another."""
    files = sorted((_FOLDER / language).glob("*.ftl"))
    parts = (part for file in files for part in _BEFORE_A_KEY.split(file.read_text(encoding="utf-8")))
    return {key: part for part in parts if (key := part.partition(" =")[0]) and _BEFORE_A_KEY.match(part)}
