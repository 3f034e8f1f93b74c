"""Hours by evidence: A to C count, being late halves, and halves of an hour are rounded down once."""

import pytest

from domain.evidence import Unit, count_half_hours, find_weakest, has_attended


@pytest.mark.parametrize(
    ("units", "hours"),
    [
        ([Unit(60, "A")], 1.0),
        ([Unit(50, "B"), Unit(50, "C")], 1.5),
        ([Unit(60, "A"), Unit(60, "D")], 1.0),
        ([Unit(60, "B", late=20)], 0.5),
        ([Unit(29, "A")], 0.0),
        ([Unit(60, "A", late=15)], 1.0),
        ([], 0.0),
    ],
)
def test_hours_are_the_minutes_that_somebody_saw(units: list[Unit], hours: float) -> None:
    assert count_half_hours(units) / 2 == hours


@pytest.mark.parametrize(("grades", "weakest"), [("AB", "B"), ("ACB", "C"), ("AD", "A"), ("D", "D"), ("", "D")])
def test_the_weakest_evidence_that_counts_is_named(grades: str, weakest: str) -> None:
    assert find_weakest(Unit(60, grade) for grade in grades) == weakest


TWO = Unit(180, "A", days=2)
FIVE = Unit(144, "B", days=5)


@pytest.mark.parametrize(
    ("units", "half_hours", "share", "enough"),
    [
        ([], 2, 100, False),
        ([Unit(60, "A")], 2, 100, True),
        ([Unit(60, "A")], 3, 100, False),
        ([Unit(60, "D")], 2, 100, False),
        ([TWO], 2, 100, False),
        ([TWO, TWO], 12, 100, True),
        ([TWO, Unit(180, "D", days=2)], 2, 100, False),
        ([TWO], 12, 50, True),
        ([FIVE] * 4, 24, 80, True),
        ([FIVE] * 3, 24, 80, False),
        ([Unit(120, "A"), Unit(120, "B")], 8, 100, True),
    ],
)
def test_a_course_asks_for_its_hours_and_for_the_days_of_its_session(
    units: list[Unit], half_hours: int, share: int, enough: bool
) -> None:
    assert has_attended(units, half_hours, share) is enough
