"""The inspection's arithmetic: what does not apply leaves the reckoning, and 100 points are 100 points."""

from datetime import UTC, date, datetime

import pytest

from domain.calendar import Calendar
from domain.form import RIGHTS
from domain.inspection import (
    compute_due,
    compute_rectify_by,
    compute_response,
    compute_score,
    find_bounds,
    find_month_before,
    find_side,
    is_complete,
    list_items_of_right,
    list_manual_items,
    load_checklist,
    score_channel_knowledge,
    score_share,
)
from domain.member import Member
from domain.scoring import find_triggers

FULL: dict[str, float | None] = {name: float(item.most) for name, item in load_checklist().items()}


def test_sixteen_items_make_a_hundred_points() -> None:
    assert len(load_checklist()) == 16
    assert sum(item.most for item in load_checklist().values()) == 100
    worth = {right: sum(load_checklist()[name].most for name in list_items_of_right(right)) for right in RIGHTS}
    assert worth == {"know": 30, "participate": 20, "express": 30, "supervise": 20}


def test_what_is_answered_by_hand_starts_at_nought_and_ends_at_the_most() -> None:
    assert all((item.steps[0], item.steps[-1]) == (0, item.most) for item in list_manual_items())
    assert [item.id for item in list_manual_items()] == ["I03", "I04", "I05", "I06", "I12", "I14", "I15"]


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ({}, None),
        (FULL, 100.0),
        (FULL | {"I05": None}, 100.0),
        (FULL | {"I05": None, "I01": 0.0}, 100 * 82 / 92),
        ({"I01": 5.0, "I13": None}, 50.0),
        ({"I13": None}, None),
    ],
)
def test_the_score_is_what_is_earned_of_what_applies(points: dict[str, float | None], expected: float | None) -> None:
    assert compute_score(points) == (None if expected is None else pytest.approx(expected))


def test_a_right_has_a_score_of_its_own() -> None:
    assert compute_score(FULL | {"I01": 5.0}, list_items_of_right("know")) == pytest.approx(100 * 25 / 30)
    assert compute_score(FULL | {"I01": 5.0}, list_items_of_right("express")) == 100


def test_an_inspection_is_complete_once_every_item_is_answered_or_does_not_apply() -> None:
    assert is_complete(FULL | {"I05": None})
    assert not is_complete({name: value for name, value in FULL.items() if name != "I12"})


@pytest.mark.parametrize(("part", "whole", "points"), [(6, 7, 8.6), (0, 7, 0.0), (7, 7, 10.0), (0, 0, None)])
def test_a_share_earns_its_share(part: int, whole: int, points: float | None) -> None:
    assert score_share("I01", part, whole) == points


@pytest.mark.parametrize(
    ("answered", "roll", "points"), [(32, 48, 4.0), (48, 48, 4.0), (24, 48, 3.0), (0, 48, 0.0), (0, 0, None)]
)
def test_two_thirds_of_the_roll_earn_all_points(answered: int, roll: int, points: float | None) -> None:
    assert compute_response(answered, roll) == points


def test_the_channels_are_worth_what_members_say() -> None:
    assert score_channel_knowledge(70.3) == 4.2


def test_the_inspection_of_a_month_is_due_on_the_fifth_workday_after_it() -> None:
    assert compute_due("2026-10", Calendar()) == datetime(2026, 11, 6, 10, tzinfo=UTC)
    assert compute_due("2026-12", Calendar()) == datetime(2027, 1, 8, 10, tzinfo=UTC)
    assert find_month_before(date(2026, 1, 31)) == "2025-12"
    start, end = find_bounds("2026-12", Calendar())
    assert (start, end) == (datetime(2026, 11, 30, 16, tzinfo=UTC), datetime(2026, 12, 31, 16, tzinfo=UTC))


@pytest.mark.parametrize(
    ("month", "day"), [("2026-10", date(2026, 11, 30)), ("2026-11", date(2026, 12, 31)), ("2026-04", date(2026, 5, 29))]
)
def test_what_is_to_be_put_right_has_the_whole_next_month(month: str, day: date) -> None:
    assert compute_rectify_by(month, Calendar()) == day


@pytest.mark.parametrize(
    ("rights", "wishes", "fallen", "causes"),
    [
        ({"know": 59.9, "express": 60.0}, {}, [], ("know",)),
        ({"know": 59.94, "express": 59.96}, {}, [], ("know",)),  # what is printed as 60.0 is not below it
        ({"know": 72.0}, {"pay": 0.3, "shift": 0.29, "none": 0.9}, ["know"], ("know", "pay")),
        ({"know": 50.0}, {}, ["know"], ("know",)),
        ({}, {}, [], ()),
    ],
)
def test_low_rights_falls_and_wishes_of_many_ask_for_something(
    rights: dict[str, float], wishes: dict[str, float], fallen: list[str], causes: tuple[str, ...]
) -> None:
    assert find_triggers(rights, wishes, fallen) == causes


@pytest.mark.parametrize(
    ("role", "committee", "side"),
    [
        ("chair", "", "union"),
        ("cadre", "union", "union"),
        ("cadre", "women", ""),
        ("cadre", "fund_review", "fund_review"),
        ("auditor", "", "fund_review"),
        ("member", "", ""),
    ],
)
def test_each_side_signs_through_its_own_people(role: str, committee: str, side: str) -> None:
    person = Member(1, 1, "Li", role, committee, "", "", "", "en", "active", True, 1, "", "", "", "")
    assert find_side(person) == side
