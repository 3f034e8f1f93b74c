"""The appraisal of a cadre by members: what makes a ballot valid, and what may be said of the result."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.groups import TEXT_GROUP, is_hidden

ITEMS = ("responsive", "fair", "competent", "clean", "results")
GRADES = {"excellent": 100, "competent": 80, "basic": 60, "not": 0}
CANNOT_TELL = "unknown"
"""Says that a member had no contact in this item: it is missing, and never counts as 0."""
_FEWEST_GRADES = 3
_BANDS = {"b90": 90, "b80": 80, "b60": 60, "b0": 0}

Grades = Sequence[int | None]
"""The values of one ballot for one cadre, in the order of `ITEMS`; None where the member cannot tell."""


@dataclass(frozen=True, slots=True)
class MeanGrade:
    """A result that may be shown; `mean` (0 to 100, exact) is None where all gave the same, which leaves the band."""

    ballots: int
    band: str
    mean: Fraction | None


def is_valid(grades: Grades) -> bool:
    return sum(value is not None for value in grades) >= _FEWEST_GRADES


def score_cadre(ballots: Sequence[Grades]) -> MeanGrade | None:
    """The result of a cadre over all items; None below ten valid ballots."""
    valid = [grades for grades in ballots if is_valid(grades)]
    return _score([_mean([value for value in grades if value is not None]) for grades in valid])


def score_item(ballots: Sequence[Grades], item: str) -> MeanGrade | None:
    """The result of a cadre in one item; None below ten valid ballots that grade it."""
    place = ITEMS.index(item)
    values = [grades[place] for grades in ballots if is_valid(grades)]
    return _score([Fraction(value) for value in values if value is not None])


def _score(means: Sequence[Fraction]) -> MeanGrade | None:
    if is_hidden(len(means), TEXT_GROUP):
        return None
    mean = _mean(means)
    # A figure all have given tells what each of them gave.
    return MeanGrade(len(means), find_band(mean), mean if len(set(means)) > 1 else None)


def find_band(mean: Fraction) -> str:
    """The band of an exact mean: rounded first, 89.95 would pass for 90."""
    return next(band for band, least in _BANDS.items() if mean >= least)


def _mean(values: Sequence[int] | Sequence[Fraction]) -> Fraction:
    return Fraction(sum(values)) / len(values)
