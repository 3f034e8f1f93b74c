"""How sure a number of a small union is: margins, noise, intervals, eNPS and reliability.

Shares lie between 0 and 1; scores, margins and differences are in points of 100.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import atan, ceil, cos, pi, sin, sqrt
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


def compute_share_margin(n: int, population: int, share: float = 0.5) -> float:
    """The 95 % margin of a share: z·sqrt(p(1-p)/n · (N-n)/(N-1)), Cochran's finite correction."""
    return 100 * Z95 * sqrt(share * (1 - share) / n * _compute_correction(n, population))


def compute_mean_margin(n: int, population: int, sd: float) -> float:
    """The 95 % margin of a mean: t·s/sqrt(n)·sqrt(1-n/N), `sd` from n-1."""
    return compute_t95(n - 1) * sd / sqrt(n) * sqrt(max(0.0, 1 - n / population))


def compute_standard_error(scores: Sequence[float], population: int) -> float:
    """s/sqrt(n)·sqrt(1-n/N) for n of N people; needs two scores."""
    n = len(scores)
    return stdev(scores) / sqrt(n) * sqrt(max(0.0, 1 - n / population))


def compute_needed_sample(population: int, margin: float) -> int:
    """Answers needed for a share to be known to ±`margin` points: n0/(1+(n0-1)/N)."""
    unlimited = Z95**2 * 0.25 / (margin / 100) ** 2
    return ceil(unlimited / (1 + (unlimited - 1) / population))


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


def compute_wilson_interval(successes: int, n: int) -> tuple[float, float]:
    """The 95 % score interval of a rate (Wilson 1927); (0, 1) while there is nothing to count."""
    if n == 0:
        return 0.0, 1.0
    share, z2 = successes / n, Z95**2
    centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z95 / (1 + z2 / n) * sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return max(0.0, centre - half), min(1.0, centre + half)


def compute_plus_four(successes: int, n: int) -> float:
    """The rate to rank by, if one must: (s+2)/(n+4) (Agresti and Coull 1998)."""
    return (successes + 2) / (n + 4)


def compute_cronbach_alpha(sheets: Sequence[Sequence[float]]) -> float | None:
    """k/(k-1)·(1-Σvar(item)/var(total)) of complete sheets of k items (Cronbach 1951).

    None below two sheets, below three items, or when all totals are equal.
    """
    if len(sheets) < 2 or len(sheets[0]) < 3:
        return None
    items, total = len(sheets[0]), variance([sum(sheet) for sheet in sheets])
    within = sum(variance(item) for item in zip(*sheets, strict=True))
    return items / (items - 1) * (1 - within / total) if total else None


@cache
def compute_t95(freedom: int) -> float:
    """The 97.5 % point of Student's t, found by halving an interval of its distribution function."""
    low, high = 1.9, 13.0
    while high - low > 1e-9:
        middle = (low + high) / 2
        low, high = (middle, high) if _compute_two_sided_t(middle, freedom) < 0.95 else (low, middle)
    return (low + high) / 2


def _compute_two_sided_t(t: float, freedom: int) -> float:
    """P(|T| < t) for whole degrees of freedom: Abramowitz and Stegun 26.7.3 and 26.7.4."""
    angle = atan(t / sqrt(freedom))
    if freedom % 2 == 0:
        return sin(angle) * sum(_sum_series(1.0, cos(angle) ** 2, range(1, freedom - 1, 2)))
    series = sum(_sum_series(cos(angle), cos(angle) ** 2, range(2, freedom - 1, 2))) if freedom > 1 else 0.0
    return 2 / pi * (angle + sin(angle) * series)


def _sum_series(first: float, square: float, numerators: range) -> Iterator[float]:
    term = first
    yield term
    for numerator in numerators:
        term *= square * numerator / (numerator + 1)
        yield term


def _compute_correction(n: int, population: int) -> float:
    return max(0.0, (population - n) / (population - 1)) if population > 1 else 0.0
