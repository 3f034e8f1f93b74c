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


def measure_likeness(one: str, other: str) -> float:
    """From 0 to 1; 0 unless they share a topic."""
    first, second = _extract_gist(one), _extract_gist(other)
    if not first.topics & second.topics:
        return 0.0
    return len(first.signs & second.signs) / len(first.signs | second.signs)


def find_twins(text: str, others: Iterable[tuple[str, str]], most: int = 3) -> list[str]:
    """The names of the likeliest twins among `others` (name, text), the likeliest first; a name may come twice."""
    best: dict[str, float] = {}
    for name, other in others:
        best[name] = max(best.get(name, 0.0), measure_likeness(text, other))
    found = sorted((-value, name) for name, value in best.items() if value >= LIKE)
    return [name for _, name in found[:most]]


def has_chinese(text: str) -> bool:
    return _HAN.search(text) is not None


def find_topics(text: str) -> frozenset[str]:
    """What a text is about, by the words it uses; empty if none of them is known."""
    return _extract_gist(text).topics


@lru_cache(maxsize=4096)
def _extract_gist(text: str) -> _Gist:
    plain = unicodedata.normalize("NFKC", text).casefold()
    topics = frozenset(name for name, pattern in _load_topics().items() if pattern.search(plain))
    return _Gist(topics, frozenset((*_split_chinese(plain), *_split_english(plain))))


def _split_chinese(plain: str) -> Iterator[str]:
    for run in _HAN.findall(_load_stock_phrases().sub(" ", plain)):
        yield from run
        yield from (run[place : place + 2] for place in range(len(run) - 1))


def _split_english(plain: str) -> Iterator[str]:
    idle = _load_idle_words()
    for word in _WORD.findall(plain):
        if word not in idle and (stem := _stem_word(word)) not in idle:
            yield stem


def _stem_word(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


@cache
def _load_words() -> Mapping[str, Any]:
    return tomllib.loads(_DATA.read_text("utf-8"))


@cache
def _load_stock_phrases() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_load_words()["stock"], key=len, reverse=True))))


@cache
def _load_idle_words() -> frozenset[str]:
    return frozenset(_load_words()["idle"])


@cache
def _load_topics() -> Mapping[str, re.Pattern[str]]:
    topics = _load_words()["topics"]
    return {name: re.compile("|".join(map(_make_pattern, words))) for name, words in topics.items()}


def _make_pattern(word: str) -> str:
    # As in urgency: only a Latin word has a beginning to look for.
    return rf"(?<![a-z]){re.escape(word)}" if word.isascii() else re.escape(word)
