"""Noise, eNPS and reliability against published or independently computed figures."""

from math import sqrt

import pytest

from domain.statistics import (
    compare_scores,
    compute_cronbach_alpha,
    compute_enps,
    compute_enps_margin,
    compute_noise_threshold,
    compute_standard_error,
)


@pytest.mark.parametrize(
    ("n", "margin"),
    [(5, 75), (10, 50), (20, 30), (24, 26), (30, 20), (36, 15), (40, 11), (44, 8), (48, 0)],
)
def test_margins_of_the_enps_of_a_union_of_48(n: int, margin: int) -> None:
    assert round(compute_enps_margin(n, 48, 0.4, 0.4)) == margin


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
    assert compute_enps_margin(1, 1, 1, 0) == 0


def test_enps_counts_promoters_less_detractors_among_all() -> None:
    score = compute_enps([10, 9, 9, 9, 8, 7, 7, 6, 3, 0], 48)
    assert score is not None
    assert (score.value, score.n) == (10, 10)
    assert score.margin == pytest.approx(compute_enps_margin(10, 48, 0.4, 0.3))
    assert compute_enps([10] * 9, 48) is None


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
