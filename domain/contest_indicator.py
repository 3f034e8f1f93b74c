"""What a labour competition measures of each team: the numbers two cadres type, and what an improvement is worth."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean

BEFORE, NOW = "before", "now"
"""The two sheets of a team: the three months before, and the month of the competition."""
MONTHS = 3
NOT_MEASURED = ("-", "–", "—", "－")
_DATA = Path(__file__).parent / "data" / "contest_indicators.toml"
_NUMBER = re.compile(r"\d{1,7}(?:\.\d{1,3})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class TeamIndicator:
    """`full` is the improvement in percent that earns 100; a `counter` is a number of quality typed beside it."""

    code: str
    is_better: str
    full: int
    counter: bool

    def count_numbers(self, sheet: str) -> int:
        """How many numbers a sheet has."""
        return (MONTHS if sheet == BEFORE else 1) + self.counter


@dataclass(frozen=True, slots=True)
class Improvement:
    """One team: the mean of the months before and the month itself, each with its number of quality, if any."""

    before: float
    now: float
    counter_before: float | None = None
    counter_now: float | None = None


@cache
def load_indicators() -> Mapping[str, TeamIndicator]:
    rows = tomllib.loads(_DATA.read_text("utf-8"))
    return {code: TeamIndicator(code=code, **row) for code, row in rows.items()}


def read_numbers(text: str, indicator: TeamIndicator, sheet: str) -> list[float] | None:
    """The numbers of a sheet in their order; empty if the team is not measured, None if they are odd.

    Months that were all zero cannot be improved on in percent, so they are no baseline.
    """
    said = unicodedata.normalize("NFKC", text).replace(";", " ").split()
    if len(said) == 1 and said[0] in NOT_MEASURED:
        return []
    plain = [it.strip(",").replace(",", ".") for it in said]
    if len(plain) != indicator.count_numbers(sheet) or not all(map(_NUMBER.fullmatch, plain)):
        return None
    numbers = list(map(float, plain))
    return None if sheet == BEFORE and not any(numbers[:MONTHS]) else numbers


def find_measure(sheets: Mapping[str, Sequence[float]]) -> Improvement | None:
    """What was measured of a team whose sheets are agreed; None if it is not measured."""
    before, now = sheets.get(BEFORE, ()), sheets.get(NOW, ())
    if not before or not now:
        return None
    counters = (before[MONTHS], now[1]) if len(now) > 1 else (None, None)
    return Improvement(fmean(before[:MONTHS]), now[0], *counters)


def score_improvement(indicator: TeamIndicator, before: float, now: float) -> float:
    """0 to 100: the improvement over the baseline, relative to the one that earns everything; never less than 0."""
    better = now - before if indicator.is_better == "up" else before - now
    return min(100.0, max(0.0, 100 * better / before / (indicator.full / 100)))
