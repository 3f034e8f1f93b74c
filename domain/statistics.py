"""How sure a number of a small union is: noise between months, eNPS and reliability.

Shares lie between 0 and 1; scores, margins and differences are in points of 100.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import stdev, variance

Z95 = 1.959963984540054
NOISE_FLOOR = 5.0
ENPS_GROUP = 10


@dataclass(frozen=True, slots=True)
class Change:
    """A difference in points; `direction` is "up", "down" or, within `threshold`, "same"."""

    difference: float
    threshold: float
    direction: str


@dataclass(frozen=True, slots=True)
class Enps:
    """Promoters (9-10) less detractors (0-6) in percent of all answers, from -100 to 100."""

    value: int
    n: int
    margin: float


def compute_standard_error(scores: Sequence[float], population: int) -> float:
    """s/sqrt(n)·sqrt(1-n/N) for n of N people; needs two scores."""
    n = len(scores)
    # Never below nought: papers may make more answers than there are people on the roll (decision 19).
    return stdev(scores) / sqrt(n) * sqrt(max(0.0, 1 - n / population))


def compute_noise_threshold(se_before: float, se_now: float) -> float:
    """What two independent waves may differ by without meaning: 1.96·sqrt(se²+se²), at least 5 points."""
    return max(NOISE_FLOOR, Z95 * sqrt(se_before**2 + se_now**2))


def compare_scores(before: float, now: float, se_before: float, se_now: float) -> Change:
    threshold = compute_noise_threshold(se_before, se_now)
    difference = now - before
    direction = "same" if abs(difference) <= threshold else "up" if difference > 0 else "down"
    return Change(difference, threshold, direction)


def compute_enps(ratings: Sequence[int], population: int) -> Enps | None:
    """The employee net promoter score of ratings 0 to 10; None below ten answers."""
    n = len(ratings)
    if n < ENPS_GROUP:
        return None
    promoters = sum(rating >= 9 for rating in ratings) / n
    detractors = sum(rating <= 6 for rating in ratings) / n
    value = round(100 * (promoters - detractors))
    return Enps(value, n, compute_enps_margin(n, population, promoters, detractors))


def compute_enps_margin(n: int, population: int, promoters: float, detractors: float) -> float:
    """The 95 % margin of an eNPS: 100·z·sqrt((P+D-(P-D)²)/n · (N-n)/(N-1))."""
    spread = promoters + detractors - (promoters - detractors) ** 2
    return 100 * Z95 * sqrt(spread / n * _compute_correction(n, population))


def compute_cronbach_alpha(sheets: Sequence[Sequence[float]]) -> float | None:
    """k/(k-1)·(1-Σvar(item)/var(total)) of complete sheets of k items (Cronbach 1951).

    None below two sheets, below three items, or when all totals are equal.
    """
    if len(sheets) < 2 or len(sheets[0]) < 3:
        return None
    items, total = len(sheets[0]), variance([sum(sheet) for sheet in sheets])
    within = sum(variance(item) for item in zip(*sheets, strict=True))
    return items / (items - 1) * (1 - within / total) if total else None


def _compute_correction(n: int, population: int) -> float:
    return max(0.0, (population - n) / (population - 1)) if population > 1 else 0.0
