"""The rules of the board, as tables."""

import pytest

from domain.board import compute_meeting_share, find_next_needed, may_be_shown


@pytest.mark.parametrize(("members", "share"), [(48, 16), (49, 17), (50, 17), (51, 17), (3, 1), (1, 1)])
def test_a_third_of_the_members_may_call_for_a_meeting(members: int, share: int) -> None:
    assert compute_meeting_share(members) == share


@pytest.mark.parametrize(("now", "then"), [(0, 3), (3, 5), (5, 10), (10, 0), (7, 0)])
def test_the_tick_goes_round(now: int, then: int) -> None:
    assert find_next_needed(now) == then


@pytest.mark.parametrize(("category", "shown"), [("welfare", True), ("women", True), ("harassment", False)])
def test_what_may_be_shown(category: str, shown: bool) -> None:
    assert may_be_shown(category) is shown
