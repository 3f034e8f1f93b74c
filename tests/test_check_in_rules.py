"""Check-in: its hours, its codes and what they are worth."""

import hmac
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.calendar import Calendar
from domain.check_in import (
    find_check_in_hours,
    find_holder,
    find_paper_hours,
    is_at_door,
    is_reconciled,
    list_check_in_hours,
    make_door_code,
    make_door_number,
    make_member_code,
    read_member_code,
)
from tests.test_activity_moments import WALK

CALENDAR = Calendar()
NOON = datetime(2026, 12, 5, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def mark(plain: bytes) -> bytes:
    return hmac.digest(b"key", plain, "sha256")


def test_a_members_code_is_their_own_and_of_one_activity() -> None:
    codes = {make_member_code(mark, activity, member) for activity in (1, 2) for member in range(500)}
    assert len(codes) == 1000
    code = make_member_code(mark, 1, 7)
    assert find_holder(mark, 1, code, range(10)) == 7
    assert find_holder(mark, 2, code, range(10)) is None


@pytest.mark.parametrize(("typed", "read"), [("abcd-efgh", "ABCD-EFGH"), (" ABCD EFGH ", "ABCD-EFGH"), ("abc", None)])
def test_a_code_is_read_as_people_type_it(typed: str, read: str | None) -> None:
    assert read_member_code(typed) == read
    assert read_member_code("012345678") is None


@pytest.mark.parametrize(("later", "good"), [(0, True), (29, True), (59, True), (61, False), (-31, False)])
def test_what_is_at_the_door_is_good_for_this_half_minute_and_the_next(later: int, good: bool) -> None:
    said, now = make_door_number(mark, 1, NOON), NOON + timedelta(seconds=later)
    assert is_at_door(mark, 1, said, now) is good
    assert is_at_door(mark, 1, make_door_code(mark, 1, NOON), now) is good
    assert not is_at_door(mark, 2, said, now)
    assert (len(said), len(make_door_code(mark, 1, NOON))) == (6, 22)


@pytest.mark.parametrize("said", ["", "１２３４５６", "啊", "000000 "])
def test_anything_else_is_not_at_the_door(said: str) -> None:
    assert not is_at_door(mark, 1, said, NOON)


def test_each_day_has_its_hours() -> None:
    (window,) = list_check_in_hours(WALK, CALENDAR)
    assert window.opens == WALK.starts_at - timedelta(minutes=30)
    assert window.closes == WALK.starts_at + timedelta(minutes=60)
    assert find_check_in_hours([window], window.opens - timedelta(days=1)) == window
    assert find_check_in_hours([], window.opens) is None


def test_codes_from_paper_are_of_the_part_that_was_not_of_the_next_one() -> None:
    days = list_check_in_hours(replace(WALK, ends_at=WALK.ends_at + timedelta(days=1)), CALENDAR)
    assert [it.day for it in days] == [1, 2]
    for moment, found in (
        (days[0].opens - timedelta(minutes=1), None),
        (days[0].closes + timedelta(minutes=119), 1),
        (days[0].closes + timedelta(minutes=120), None),
        (days[1].opens, 2),
    ):
        window = find_paper_hours(days, moment)
        assert (window.day if window else None) == found


@pytest.mark.parametrize(
    ("present", "heads", "right"),
    [
        ({1: 3}, {}, True),
        ({1: 3}, {1: 3}, True),
        ({1: 3}, {1: 2}, False),
        ({}, {1: 5}, True),
        ({1: 20, 2: 12}, {2: 12}, True),
        ({1: 20, 2: 13}, {1: 20, 2: 12}, False),
    ],
)
def test_more_check_ins_than_heads_do_not_fit(present: dict[int, int], heads: dict[int, int], right: bool) -> None:
    assert is_reconciled(present, heads) is right
