"""Likeness of what people write, in Chinese and English: a hint that two may mean one matter, never a decision.

Two texts are likely twins if they share a topic and the Jaccard index of their signs reaches LIKE; the signs are
single characters and bigrams of Chinese, stems of English words, each without what is said of any matter.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data" / "topics.toml"
LIKE = 0.20
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_WORD = re.compile(r"[a-z]+")
_ENDINGS = ("ings", "ing", "ies", "ers", "ed", "es", "er", "ly", "s", "e", "y")
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class _Gist:
    """What is left of a text to compare: its topics and its signs."""

    topics: frozenset[str]
    signs: frozenset[str]


def likeness(one: str, other: str) -> float:
    """From 0 to 1; 0 unless they share a topic."""
    first, second = _gist(one), _gist(other)
    if not first.topics & second.topics:
        return 0.0
    return len(first.signs & second.signs) / len(first.signs | second.signs)


def twins(text: str, others: Iterable[tuple[str, str]], most: int = 3) -> list[str]:
    """The names of the likeliest twins among `others` (name, text), the likeliest first; a name may come twice."""
    best: dict[str, float] = {}
    for name, other in others:
        best[name] = max(best.get(name, 0.0), likeness(text, other))
    found = sorted((-value, name) for name, value in best.items() if value >= LIKE)
    return [name for _, name in found[:most]]


def has_chinese(text: str) -> bool:
    return _HAN.search(text) is not None


def topics(text: str) -> frozenset[str]:
    """What a text is about, by the words it uses; empty if none of them is known."""
    return _gist(text).topics


def topic_names() -> tuple[str, ...]:
    return tuple(_topics())


@lru_cache(maxsize=4096)
def _gist(text: str) -> _Gist:
    plain = unicodedata.normalize("NFKC", text).casefold()
    topics = frozenset(name for name, pattern in _topics().items() if pattern.search(plain))
    return _Gist(topics, frozenset((*_chinese(plain), *_english(plain))))


def _chinese(plain: str) -> Iterator[str]:
    for run in _HAN.findall(_stock().sub(" ", plain)):
        yield from run
        yield from (run[place : place + 2] for place in range(len(run) - 1))


def _english(plain: str) -> Iterator[str]:
    idle = _idle()
    for word in _WORD.findall(plain):
        if word not in idle and (stem := _stem(word)) not in idle:
            yield stem


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


@cache
def _words() -> Mapping[str, Any]:
    return tomllib.loads(_DATA.read_text("utf-8"))


@cache
def _stock() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_words()["stock"], key=len, reverse=True))))


@cache
def _idle() -> frozenset[str]:
    return frozenset(_words()["idle"])


@cache
def _topics() -> Mapping[str, re.Pattern[str]]:
    topics = _words()["topics"]
    return {name: re.compile("|".join(map(_pattern, words))) for name, words in topics.items()}


def _pattern(word: str) -> str:
    # As in urgency: only a Latin word has a beginning to look for.
    return rf"(?<![a-z]){re.escape(word)}" if word.isascii() else re.escape(word)
