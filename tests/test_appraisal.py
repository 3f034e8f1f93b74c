"""The rule of the appraisal: which ballots count for a cadre, from when on a result is shown, and in which band."""

from fractions import Fraction

import pytest

from domain.appraisal import GRADES, ITEMS, Grades, MeanGrade, find_band, is_valid, score_cadre, score_item

_MIXED: list[Grades] = [[60, 80, 80, 80, 80]] * 6 + [[100, 100, 100, None, None]] * 4


@pytest.mark.parametrize(
    ("ballots", "score"),
    [
        ([[100, 100, 80, 80, None]] * 10, MeanGrade(10, "b90", None)),
        ([[80] * 5] * 9 + [[None, None, None, 80, 80]], None),
        (_MIXED, MeanGrade(10, "b80", Fraction(856, 10))),
        ([[0, 60, 60, 80, 80]] * 12, MeanGrade(12, "b0", None)),
        # What a cadre cannot be told by is missing: as 0 it would pull this one below 80.
        ([[80, 80, 80, None, None]] * 9 + [[100] * 5], MeanGrade(10, "b80", Fraction(82))),
        # Other grades with the same mean are the same result of a ballot.
        ([[100, 100, 80, 80, None]] * 9 + [[90, 90, 90, None, None]], MeanGrade(10, "b90", None)),
        ([], None),
    ],
)
def test_a_result_is_the_mean_of_ten_valid_ballots_or_more(ballots: list[Grades], score: MeanGrade | None) -> None:
    assert score_cadre(ballots) == score


@pytest.mark.parametrize(
    ("ballots", "score"),
    [
        (_MIXED, None),
        ([*_MIXED, *[[None, 80, 80, 80, 0]] * 6], MeanGrade(12, "b0", Fraction(40))),
        ([[80, 80, None, None, 80]] * 10, MeanGrade(10, "b80", None)),
        # Ballots that are not valid for the cadre do not help an item over ten either.
        ([[80] * 5] * 9 + [[None, None, None, 80, 80]], None),
    ],
)
def test_an_item_is_shown_from_ten_valid_ballots_that_grade_it(ballots: list[Grades], score: MeanGrade | None) -> None:
    assert score_item(ballots, "results") == score


@pytest.mark.parametrize(
    ("mean", "band"),
    [
        (Fraction(100), "b90"),
        (Fraction(90), "b90"),
        (Fraction(8999, 100), "b80"),
        (Fraction(80), "b80"),
        (Fraction(7999, 100), "b60"),
        (Fraction(60), "b60"),
        (Fraction(5999, 100), "b0"),
        (Fraction(0), "b0"),
    ],
)
def test_bands_begin_at_the_exact_mean(mean: Fraction, band: str) -> None:
    assert find_band(mean) == band


@pytest.mark.parametrize("graded", range(len(ITEMS) + 1))
def test_a_ballot_counts_for_a_cadre_from_three_graded_items_on(graded: int) -> None:
    grades = [GRADES["competent"]] * graded + [None] * (len(ITEMS) - graded)
    assert is_valid(grades) == (graded >= 3)
