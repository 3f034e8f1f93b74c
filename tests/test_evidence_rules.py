"""Hours by evidence: A to C count, being late halves, and halves of an hour are rounded down once."""

import pytest

from domain.evidence import Unit, count_half_hours, find_weakest


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
