"""Words that raise a flag: a human looks sooner, nothing else follows from them."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data" / "urgency.toml"
# The full-width signs that compatibility forms leave as they are: the full stop and the comma of lists.
_SENTENCE = re.compile(r"[^.!?\u3002;\n]+[.!?\u3002;\n]*")
_CLAUSE = re.compile(r"[,\u3001()\u2014]+|(?<=[a-z]) (?:and|but|so|because|while) (?=[a-z])")

LEVELS = ("danger", "urgent")


@lru_cache(maxsize=1)  # it is asked several times about the words of one message, and no others are to be held
def judge_urgency(text: str) -> str:
    """ "danger" for danger to life, "urgent", or "" when nothing listed is said to be so; in both languages."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    found = {level for sentence in _SENTENCE.findall(plain) for level in _find_levels(sentence)}
    return next((level for level in LEVELS if level in found), "")


def join_urgency(*levels: str) -> str:
    """The gravest of what is known of one matter."""
    return next((level for level in LEVELS if level in levels), "")


def _find_levels(sentence: str) -> Iterator[str]:
    """The levels of what a sentence says to be so, clause by clause: what one denies the next may still say."""
    rules = _load_rules()
    if not any(rules[level].search(sentence) for level in (*LEVELS, "despair")):
        return
    plain = rules["harmless"].sub(" · ", sentence)
    if rules["despair"].search(plain):
        yield "danger"
    is_past = rules["past"].search(plain) is not None
    for clause in _CLAUSE.split(plain):
        if rules["imagined"].search(clause) or (is_past and not rules["now"].search(clause)):
            continue
        if "?" in sentence and rules["asked"].search(clause):
            continue
        for level in LEVELS:
            # Denied only by what stands before it in its own clause: where two errors are possible the flag goes up
            # (decision 35).
            if any(not _is_denied(clause[: match.start()]) for match in rules[level].finditer(clause)):
                yield level


def _is_denied(before: str) -> bool:
    return _load_rules()["denied_before"].search(before) is not None


@cache
def _load_rules() -> Mapping[str, re.Pattern[str]]:
    listed = tomllib.loads(_DATA.read_text("utf-8"))
    return {name: re.compile(_join(patterns, name == "denied_before")) for name, patterns in listed.items()}


def _join(patterns: list[str], is_at_end: bool) -> str:
    end = r"\s*$" if is_at_end else ""
    return "|".join(f"(?:{_bound(pattern)}){end}" for pattern in patterns)


def _bound(pattern: str) -> str:
    """Chinese is written without gaps, so only a Latin pattern has a beginning and an end to look for."""
    spaced = pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
    return rf"(?<![a-z])(?:{spaced})(?![a-z])" if pattern.isascii() else pattern
