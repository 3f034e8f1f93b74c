"""Margins, noise, intervals, eNPS and reliability against published or independently computed figures."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.statistics import (
    compare_scores,
    compute_cronbach_alpha,
    compute_enps,
    compute_enps_margin,
    compute_mean_margin,
    compute_needed_sample,
    compute_noise_threshold,
    compute_plus_four,
    compute_share_margin,
    compute_standard_error,
    compute_t95,
    compute_wilson_interval,
)
from tests.properties import steady

PRECISION = """
5 42 29 75
10 28 16 50
20 17 8.9 30
24 14 7.5 26
30 11 5.7 20
36 8.3 4.2 15
40 6.4 3.3 11
44 4.3 2.2 8
48 0 0 0
"""


@pytest.mark.parametrize("row", PRECISION.strip().splitlines())
def test_margins_of_a_union_of_48(row: str) -> None:
    n, share, mean, score = row.split()
    found = [
        compute_share_margin(int(n), 48),
        compute_mean_margin(int(n), 48, 25),
        compute_enps_margin(int(n), 48, 0.4, 0.4),
    ]
    for margin, expected in zip(found, (share, mean, score), strict=True):
        places = len(expected.partition(".")[2])
        assert round(margin, places) == float(expected)


@pytest.mark.parametrize(
    ("freedom", "t"), [(1, 12.7062), (2, 4.3027), (4, 2.7764), (9, 2.2622), (29, 2.0452), (47, 2.0117), (120, 1.9799)]
)
def test_students_t_as_in_the_tables(freedom: int, t: float) -> None:
    assert compute_t95(freedom) == pytest.approx(t, abs=5e-5)


@pytest.mark.parametrize(("population", "margin", "n"), [(48, 10, 33), (48, 5, 43), (10**9, 5, 385)])
def test_answers_needed_for_a_margin(population: int, margin: float, n: int) -> None:
    assert compute_needed_sample(population, margin) == n


def se_of_48(n: int) -> float:
    return 25 / sqrt(n) * sqrt(1 - n / 48)


@pytest.mark.parametrize(("n", "threshold"), [(30, 7.7), (36, 5.8), (40, 5.0)])
def test_noise_between_two_months_never_counts_below_five_points(n: int, threshold: float) -> None:
    assert compute_noise_threshold(se_of_48(n), se_of_48(n)) == pytest.approx(threshold, abs=0.06)


@pytest.mark.parametrize(
    ("before", "now", "se", "direction"),
    [
        (60, 65.0, 1, "same"),
        (60, 65.1, 1, "up"),
        (60, 54.9, 1, "down"),
        (60, 66, 2.8, "same"),
        (60, 68, 2.8, "up"),
        (60, 60, 0, "same"),
    ],
)
def test_a_change_counts_only_beyond_the_noise(before: float, now: float, se: float, direction: str) -> None:
    assert compare_scores(before, now, se, se).direction == direction


def test_a_census_has_no_error_of_sampling() -> None:
    assert compute_standard_error([10, 20, 30], 3) == 0
    assert compute_share_margin(1, 1) == 0


def test_enps_counts_promoters_less_detractors_among_all() -> None:
    score = compute_enps([10, 9, 9, 9, 8, 7, 7, 6, 3, 0], 48)
    assert score is not None
    assert (score.value, score.n) == (10, 10)
    assert score.margin == pytest.approx(compute_enps_margin(10, 48, 0.4, 0.3))
    assert compute_enps([10] * 9, 48) is None


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662), (0, 0, 0, 1)],
)
def test_wilson_interval(successes: int, n: int, low: float, high: float) -> None:
    assert compute_wilson_interval(successes, n) == pytest.approx((low, high), abs=5e-5)


@steady
@given(st.integers(1, 500), st.data())
def test_a_rate_lies_in_its_interval(n: int, data: st.DataObject) -> None:
    successes = data.draw(st.integers(0, n))
    low, high = compute_wilson_interval(successes, n)
    assert 0 <= low <= successes / n + 1e-12
    assert successes / n - 1e-12 <= high <= 1
    assert low <= compute_plus_four(successes, n) <= high


def test_alpha_of_items_that_agree_is_one_and_of_independent_ones_is_zero() -> None:
    assert compute_cronbach_alpha([[1, 1, 1], [2, 2, 2], [5, 5, 5]]) == pytest.approx(1)
    independent = [[a, b, c] for a in (1, 2) for b in (1, 2) for c in (1, 2)]
    assert compute_cronbach_alpha(independent) == pytest.approx(0)


def test_alpha_by_hand() -> None:
    # item variances 1, 7/3, 1 and variance of the totals 37/3: 3/2 * (1 - 13/37)
    assert compute_cronbach_alpha([[1, 2, 3], [2, 4, 4], [3, 5, 5]]) == pytest.approx(1.5 * (1 - 13 / 37))


@pytest.mark.parametrize("sheets", [[], [[1, 2, 3]], [[1, 2], [2, 3]], [[3, 3, 3], [3, 3, 3]]])
def test_alpha_is_unknown_for_too_little(sheets: list[list[float]]) -> None:
    assert compute_cronbach_alpha(sheets) is None
