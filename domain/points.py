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

CORRECTION, ISSUE, CARRIED = "correction", "issue", "carried"
"""The kinds of rows that are no acts: what was counted wrongly, what was given out, and what old rows came to."""
KEPT_MONTHS = 24
"""After these the rows of a month become one without its acts, which says what they came to."""


_REPORTS = {"hazard_general", "hazard_larger", "hazard_major", "near_miss"}


@dataclass(frozen=True, slots=True)
class PointsEntry:
    """A row of a member's ledger; it is never changed, only corrected by a further one.

    `kind` is an act of `data/points.toml`, CORRECTION, ISSUE or CARRIED. `month` is when the act was verified, of a
    correction the month it corrects, of an issue when it was given out. `points` are below zero where something is
    taken off.
    """

    month: Month
    kind: str
    points: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What is known of one thing that can earn points: when it was verified, and the kind of act of each who earns.

    `family` and `source` name it, as rows do. Nobody earns what was undone: a certificate that was revoked, a hazard
    that was not cured after all.
    """

    family: str
    source: str
    month: Month
    earners: Mapping[int, str]


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


def make_act(month: Month, kind: str) -> PointsEntry:
    """The row of an act; raises KeyError for anything that earns no points."""
    return PointsEntry(month, kind, load_worth()[kind])


def name_report(grade: str, *, is_near_miss: bool) -> str | None:
    """The kind of act that a verified report of a hazard is; None for one that counts when it is graded."""
    kinds = [*([f"hazard_{grade}"] if grade else []), *(["near_miss"] if is_near_miss else [])]
    return max(kinds, key=load_worth().__getitem__, default=None)


def find_family(kind: str) -> str:
    """What the source of an act of this kind numbers: one hazard is general or larger, and never both."""
    return "report" if kind in _REPORTS else kind


def find_difference(kept: Mapping[tuple[int, str], int], proof: Proof) -> dict[tuple[int, str], int]:
    """What each member and kind of act is still owed for it, or has too many; `kept` are the points of its rows."""
    owed = {earner: load_worth()[earner[1]] for earner in proof.earners.items()}
    apart = {it: owed.get(it, 0) - kept.get(it, 0) for it in kept.keys() | owed.keys()}
    return {it: points for it, points in sorted(apart.items()) if points}


def count_month(entries: Iterable[PointsEntry], month: Month) -> int:
    """What was earned in a month, corrections included, up to the cap and never below zero."""
    earned = sum(it.points for it in entries if it.month == month and it.kind not in (ISSUE, CARRIED))
    return max(0, min(earned, load_cap()))


def compute_balance(entries: Iterable[PointsEntry]) -> int:
    """What all months earned, each up to its cap, without what was given out; below zero after a late correction."""
    months: dict[Month, list[PointsEntry]] = defaultdict(list)
    for each in entries:
        months[each.month].append(each)
    others = sum(it.points for listed in months.values() for it in listed if it.kind in (ISSUE, CARRIED))
    return sum(count_month(listed, month) for month, listed in months.items()) + others
