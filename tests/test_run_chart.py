"""Whether a line has changed: from six months on, and only beyond chance."""

import pytest

from domain.run_chart import find_change, find_median
from domain.targets import read_target


@pytest.mark.parametrize(
    ("points", "direction", "change"),
    [
        ([50] * 5, "higher", ""),
        ([50, 60, 50, 60, 50, 60], "higher", ""),
        ([10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 96, 97], "higher", "better"),
        ([10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 96, 97], "lower", "worse"),
        ([97, 96, 95, 90, 80, 70, 60, 50, 40, 30, 20, 10], "higher", "worse"),
        ([90, 90, 90, 90, 90, 90, 20, 20, 20, 20, 20, 95], "higher", ""),
        ([50] * 12, "higher", ""),
    ],
)
def test_a_line_has_changed_when_six_months_lie_on_one_side(points: list[float], direction: str, change: str) -> None:
    assert find_change(points, direction) == change


def test_of_five_months_there_is_no_line() -> None:
    assert find_median([1, 2, 3, 4, 5]) is None
    assert find_median([1, 2, 3, 4, 5, 6]) == 3.5


@pytest.mark.parametrize(
    ("text", "is_share", "target"),
    [
        ("95", True, 0.95),
        (" 92,5 % ", True, 0.925),
        ("95\uff05", True, 0.95),
        ("3", False, 3),
        ("101", True, None),
        ("-1", True, None),
        ("nan", True, None),
        ("inf", False, None),
        ("soon", True, None),
    ],
)
def test_a_target_is_read_as_it_was_typed(text: str, is_share: bool, target: float | None) -> None:
    assert read_target(text, is_share=is_share) == target
