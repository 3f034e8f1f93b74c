"""The rules of points: what an act is worth, the cap of a month, corrections and what was given out."""

import pytest

from domain.hazard import load_grades
from domain.points import (
    CARRIED,
    CORRECTION,
    ISSUE,
    PointsEntry,
    Proof,
    compute_balance,
    count_month,
    find_difference,
    find_family,
    load_worth,
    make_act,
    name_report,
)
from domain.schedule import Month

NOVEMBER = Month(2026, 11)
OCTOBER = NOVEMBER - 1


def acts(*kinds: str, month: Month = NOVEMBER) -> list[PointsEntry]:
    return [make_act(month, kind) for kind in kinds]


def corrects(points: int, month: Month = NOVEMBER) -> PointsEntry:
    return PointsEntry(month, CORRECTION, points)


def issues(points: int, month: Month = NOVEMBER) -> PointsEntry:
    return PointsEntry(month, ISSUE, -points)


@pytest.mark.parametrize(
    ("entries", "points"),
    [
        (acts("hazard_general", "hazard_general", "near_miss", "cure"), 8),
        (acts("hazard_major", "hazard_larger"), 20),
        ([], 0),
        (acts("hazard_major", month=OCTOBER), 0),
        # What is taken back comes off what was earned, above the cap too, and leaves no debt to the next act.
        ([*acts("hazard_major", "hazard_larger"), corrects(-5)], 20),
        ([*acts("hazard_larger"), corrects(-5)], 0),
        ([*acts("cure"), corrects(-5)], 0),
        # What was given out was earned all the same.
        ([*acts("hazard_larger"), issues(5)], 5),
    ],
)
def test_a_month_counts_what_was_verified_up_to_the_cap(entries: list[PointsEntry], points: int) -> None:
    assert count_month(entries, NOVEMBER) == points


@pytest.mark.parametrize(
    ("entries", "balance"),
    [
        ([], 0),
        ([*acts("hazard_major", "hazard_larger", month=OCTOBER), *acts("cure")], 21),
        ([*acts("hazard_major", month=OCTOBER), issues(15)], 5),
        # A month that was corrected later is counted anew, whatever was given out for it since.
        ([*acts("hazard_major", month=OCTOBER), issues(15), corrects(-20, OCTOBER)], -15),
        # A correction takes nothing from another month.
        ([*acts("cure", month=OCTOBER), corrects(-5, OCTOBER), *acts("training")], 1),
    ],
)
def test_a_balance_is_each_month_up_to_its_cap_without_what_was_given_out(
    entries: list[PointsEntry], balance: int
) -> None:
    assert compute_balance(entries) == balance


def test_the_order_of_rows_changes_no_balance() -> None:
    entries = [*acts("hazard_major", "cure"), issues(3), corrects(-1), *acts("contest", month=OCTOBER)]
    assert compute_balance(reversed(entries)) == compute_balance(entries)


@pytest.mark.parametrize(
    ("grade", "near", "kind"),
    [
        ("general", False, "hazard_general"),
        ("general", True, "near_miss"),
        ("larger", True, "hazard_larger"),
        ("", True, "near_miss"),
        ("", False, None),
    ],
)
def test_a_report_is_worth_its_grade_or_a_near_miss(grade: str, near: bool, kind: str | None) -> None:
    assert name_report(grade, is_near_miss=near) == kind


def test_every_grade_is_worth_something_and_what_would_be_bought_is_worth_nothing() -> None:
    assert {f"hazard_{grade}" for grade in load_grades()} <= load_worth().keys()
    for kind in ("survey", "vote", "opinion", "suggestion_sent", "zero_accidents", "rejected"):
        with pytest.raises(KeyError):
            make_act(NOVEMBER, kind)


def test_every_act_belongs_to_a_family_in_which_a_source_counts_once() -> None:
    assert {find_family(f"hazard_{grade}") for grade in load_grades()} | {find_family("near_miss")} == {"report"}
    assert {find_family(kind) for kind in load_worth()} == {"report", *load_worth()} - {
        "near_miss",
        *(f"hazard_{grade}" for grade in load_grades()),
    }


@pytest.mark.parametrize(
    ("kept", "earners", "difference"),
    [
        ({}, {1: "cure"}, {(1, "cure"): 1}),
        ({(1, "cure"): 1}, {1: "cure"}, {}),
        ({(1, "cure"): 1}, {}, {(1, "cure"): -1}),
        ({(1, "cure"): 0}, {}, {}),  # undone and corrected before
        ({(1, "cure"): 0}, {1: "cure"}, {(1, "cure"): 1}),  # done after all
        ({(1, "cure"): 1}, {2: "cure"}, {(1, "cure"): -1, (2, "cure"): 1}),
        (
            {(1, "hazard_larger"): 5},
            {1: "hazard_general"},
            {(1, "hazard_general"): 2, (1, "hazard_larger"): -5},
        ),
    ],
)
def test_rows_and_what_is_verified_differ_by_what_is_to_be_written(
    kept: dict[tuple[int, str], int], earners: dict[int, str], difference: dict[tuple[int, str], int]
) -> None:
    assert find_difference(kept, Proof("any", "S-0001", NOVEMBER, earners)) == difference


def test_what_old_months_came_to_is_in_no_month_and_changes_no_balance() -> None:
    old = [*acts("hazard_major", "hazard_larger", month=OCTOBER), issues(3, OCTOBER)]
    carried = PointsEntry(OCTOBER, CARRIED, compute_balance(old))
    late = [*acts("contest"), issues(5)]
    assert compute_balance([carried, *late]) == compute_balance([*old, *late]) == 14
    assert count_month([carried], OCTOBER) == 0
