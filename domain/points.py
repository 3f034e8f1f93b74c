"""Points: what verified acts are worth, at most so many a month; opinions, votes and silence are worth nothing."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from domain.schedule import Month

_DATA = Path(__file__).parent / "data" / "points.toml"

CORRECTION, ISSUE = "correction", "issue"
"""The kinds of rows that are no acts: what was counted wrongly, and what was given out for points."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a member's ledger; it is never changed, only corrected by a further one.

    `kind` is an act of `data/points.toml`, CORRECTION or ISSUE. `month` is when the act was verified, of a correction
    the month it corrects, of an issue when it was given out. `points` are below zero where something is taken off.
    """

    month: Month
    kind: str
    points: int


@cache
def _read() -> Mapping[str, Any]:
    return tomllib.loads(_DATA.read_text("utf-8"))


def load_cap() -> int:
    """The most that a month counts."""
    cap: int = _read()["cap"]
    return cap


def load_worth() -> Mapping[str, int]:
    """What each kind of act is worth."""
    worth: Mapping[str, int] = _read()["worth"]
    return worth


def make_act(month: Month, kind: str) -> Entry:
    """The row of an act; raises KeyError for anything that earns no points."""
    return Entry(month, kind, load_worth()[kind])


def name_report(grade: str, *, is_near_miss: bool) -> str | None:
    """The kind of act that a verified report of a hazard is; None for one that counts when it is graded."""
    kinds = [*([f"hazard_{grade}"] if grade else []), *(["near_miss"] if is_near_miss else [])]
    return max(kinds, key=load_worth().__getitem__, default=None)


def count_month(entries: Iterable[Entry], month: Month) -> int:
    """What was earned in a month, corrections included, up to the cap and never below zero."""
    earned = sum(it.points for it in entries if it.month == month and it.kind != ISSUE)
    return max(0, min(earned, load_cap()))


def compute_balance(entries: Iterable[Entry]) -> int:
    """What all months earned, each up to its cap, without what was given out; below zero after a late correction."""
    months: dict[Month, list[Entry]] = defaultdict(list)
    for each in entries:
        months[each.month].append(each)
    issued = sum(it.points for listed in months.values() for it in listed if it.kind == ISSUE)
    return sum(count_month(listed, month) for month, listed in months.items()) + issued
