"""The rules of points: what an act is worth, the cap of a month, corrections and what was given out."""

import pytest

from domain.hazard import load_grades
from domain.points import CORRECTION, ISSUE, Entry, compute_balance, count_month, load_worth, make_act, name_report
from domain.schedule import Month

NOVEMBER = Month(2026, 11)
OCTOBER = NOVEMBER - 1


def acts(*kinds: str, month: Month = NOVEMBER) -> list[Entry]:
    return [make_act(month, kind) for kind in kinds]


def corrects(points: int, month: Month = NOVEMBER) -> Entry:
    return Entry(month, CORRECTION, points)


def issues(points: int, month: Month = NOVEMBER) -> Entry:
    return Entry(month, ISSUE, -points)


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
def test_a_month_counts_what_was_verified_up_to_the_cap(entries: list[Entry], points: int) -> None:
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
def test_a_balance_is_each_month_up_to_its_cap_without_what_was_given_out(entries: list[Entry], balance: int) -> None:
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
