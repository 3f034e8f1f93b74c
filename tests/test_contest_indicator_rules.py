"""The measured part of a labour competition as tables: improvements with their vectors, and the sheets as typed."""

from dataclasses import replace

import pytest

from domain.contest import write_score
from domain.contest_indicator import (
    BEFORE,
    NOW,
    Improvement,
    find_measure,
    load_indicators,
    read_numbers,
    score_improvement,
)

KNOWN = load_indicators()


@pytest.mark.parametrize(
    ("way", "full", "before", "now", "score"),
    [
        ("up", 10, 0.9, 0.945, "50.00"),
        ("down", 30, 20, 17, "50.00"),
        ("down", 30, 10, 12, "0.00"),
        ("up", 5, 0.9, 0.99, "100.00"),
    ],
)
def test_an_improvement_is_relative_to_the_months_before(
    way: str, full: int, before: float, now: float, score: str
) -> None:
    indicator = replace(KNOWN["scrap"], is_better=way, full=full)
    assert write_score(score_improvement(indicator, before, now)) == score


@pytest.mark.parametrize(
    ("code", "sheet", "text", "found"),
    [
        ("scrap", BEFORE, "20 21 19", [20, 21, 19]),
        ("scrap", BEFORE, "２０，21；19,5", None),
        ("scrap", BEFORE, "20, 21; 19,5", [20, 21, 19.5]),
        ("scrap", BEFORE, "20 21", None),
        ("scrap", BEFORE, "0 0 0", None),
        ("scrap", NOW, "0", [0]),
        ("scrap", NOW, "–", []),
        ("on_time", BEFORE, "90 91 92 98.5", [90, 91, 92, 98.5]),
        ("on_time", NOW, "95", None),
        ("on_time", NOW, "95 98", [95, 98]),
        ("on_time", NOW, "95 -98", None),
    ],
)
def test_a_sheet_is_read_in_its_order(code: str, sheet: str, text: str, found: list[float] | None) -> None:
    assert read_numbers(text, KNOWN[code], sheet) == found


def test_a_team_with_only_one_sheet_or_none_is_not_measured() -> None:
    assert find_measure({BEFORE: [20, 20, 20], NOW: []}) is None
    assert find_measure({BEFORE: [20, 20, 20]}) is None
    assert find_measure({BEFORE: [20, 22, 24], NOW: [17]}) == Improvement(22, 17)
    assert find_measure({BEFORE: [90, 90, 90, 98], NOW: [95, 97]}) == Improvement(90, 95, 98, 97)
