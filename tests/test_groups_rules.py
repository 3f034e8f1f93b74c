"""The gate for small groups: thresholds and bands that tell on nobody."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.groups import TEXT_GROUP, Band, find_count_band, find_favourable_band, is_hidden
from tests.properties import steady


@pytest.mark.parametrize(("n", "threshold", "expected"), [(4, 5, True), (5, 5, False), (9, TEXT_GROUP, True)])
def test_small_groups_are_hidden(n: int, threshold: int, expected: bool) -> None:
    assert is_hidden(n, threshold) is expected


@pytest.mark.parametrize(
    ("n", "band"), [(0, None), (4, None), (5, (5, 9)), (9, (5, 9)), (10, (10, 19)), (19, (10, 19)), (48, (40, 49))]
)
def test_a_count_is_told_as_a_band(n: int, band: Band | None) -> None:
    assert find_count_band(n) == band


@pytest.mark.parametrize(
    ("favourable", "n", "band"),
    [
        (4, 4, None),
        (5, 5, (60, 100)),
        (3, 5, (60, 100)),
        (2, 5, (0, 40)),
        (3, 6, (50, 60)),
        (5, 10, (50, 60)),
        (9, 10, (80, 100)),
        (19, 21, (90, 100)),
        (11, 20, (55, 60)),
        (45, 48, (90, 100)),
        (5, 50, (0, 10)),
    ],
)
def test_the_favourable_share_is_told_as_a_band(favourable: int, n: int, band: Band | None) -> None:
    assert find_favourable_band(favourable, n) == band


@steady
@given(st.integers(5, 200))
def test_no_insider_learns_that_all_others_agreed(n: int) -> None:
    counts: dict[Band | None, list[int]] = defaultdict(list)
    for favourable in range(n + 1):
        band = find_favourable_band(favourable, n)
        assert band is not None
        assert band[0] <= 100 * favourable / n <= band[1]
        counts[band].append(favourable)
    assert len(counts[find_favourable_band(0, n)]) >= 3
    assert len(counts[find_favourable_band(n, n)]) >= 3
