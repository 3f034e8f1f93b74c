"""The democratic management index: the agreed vectors and the silence about small groups."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.scoring import Result, Sheet, find_triggers, score_survey
from domain.survey import built_in_form
from tests.properties import steady

ROWS = """
5 4 4 5 5 4 - 4 4 S
4 4 3 4 4 3 4 3 3 S
3 2 2 3 3 2 1 2 2 B
4 3 3 5 4 - - 3 - S
5 5 5 5 5 5 5 5 5 S
2 - 1 2 2 1 2 1 1 N
"""
SHEETS: list[Sheet] = [
    {f"Q{n:02}": value for n, value in enumerate(row.split(), 1) if value != "-"} for row in ROWS.strip().splitlines()
]


def result_of(sheets: Sequence[Sheet], roll: int = 48) -> Result:
    return score_survey(built_in_form(), sheets, roll)


def shown(result: Result) -> dict[str, tuple[float, int] | None]:
    return {right: (round(value.mean, 2), value.n) if value else None for right, value in result.rights.items()}


def test_six_sheets_give_the_agreed_figures() -> None:
    result = result_of(SHEETS)
    assert shown(result) == {
        "know": (64.58, 6),
        "participate": (62.50, 6),
        "express": (59.17, 5),
        "supervise": (50.00, 6),
    }
    assert result.index == pytest.approx(59.06, abs=0.005)
    assert result.satisfied == pytest.approx(0.6667, abs=5e-5)
    assert result.basically_or_better == pytest.approx(0.8333, abs=5e-5)
    assert result.rated == 6
    assert result.response == 0.125
    assert result.person_sd == pytest.approx(32.231, abs=5e-4)
    assert result.se == pytest.approx(12.308, abs=5e-4)
    assert (result.band, result.validity, result.hidden) == ("rectify", "thin", {})


def test_a_right_with_four_voices_is_hidden_and_the_index_with_it() -> None:
    result = result_of(SHEETS[:5])
    assert shown(result) == {"know": (72.50, 5), "participate": (72.50, 5), "express": None, "supervise": (60.00, 5)}
    assert [result.index, result.band, result.person_sd, result.se] == [None] * 4
    assert result.satisfied == pytest.approx(0.8)
    assert result.hidden == {"express": "few-answers", "index": "right-hidden"}


def test_four_sheets_show_nothing_at_all() -> None:
    result = result_of(SHEETS[:4])
    assert not any(result.rights.values())
    assert not any(result.items.values())
    assert [result.index, result.satisfied, result.basically_or_better] == [None] * 3
    assert [result.rated, result.priorities] == [None] * 2
    assert result.hidden["index"] == result.hidden["rate"] == "few-answers"


def test_an_item_shows_how_opinions_split() -> None:
    item = result_of(SHEETS).items["Q01"]
    assert item is not None
    assert (item.n, round(item.mean, 2)) == (6, 70.83)
    assert (item.favourable, item.neutral, item.unfavourable) == pytest.approx((4 / 6, 1 / 6, 1 / 6))
    assert result_of(SHEETS).items["Q07"] is None, "four of six answered it"


def test_not_applicable_is_missing_and_not_the_middle() -> None:
    without = [{**sheet, "Q07": "na"} if "Q07" not in sheet else sheet for sheet in SHEETS]
    assert result_of(without) == result_of(SHEETS)


def test_weights_are_the_unions_choice() -> None:
    weights = {"know": 0.4, "participate": 0.2, "express": 0.2, "supervise": 0.2}
    weighted = score_survey(built_in_form(), SHEETS, 48, weights)
    assert weighted.index == pytest.approx(0.4 * 64.583 + 0.2 * (62.5 + 59.167 + 50), abs=0.01)


def test_the_short_form_is_scored_by_its_own_items() -> None:
    short = built_in_form("short")
    result = score_survey(short, SHEETS, 48)
    express = result.rights["express"]
    assert express is not None
    assert express.n == 5
    assert set(result.items) == {"Q01", "Q03", "Q06", "Q08"}
    assert result.priorities is None


@pytest.mark.parametrize(
    ("answered", "validity"),
    [(32, "valid"), (31, "indicative"), (24, "indicative"), (23, "thin"), (0, "thin"), (48, "valid")],
)
def test_validity_follows_the_response(answered: int, validity: str) -> None:
    assert result_of([{"Q01": "3"}] * answered).validity == validity


@pytest.mark.parametrize(
    ("steps", "band"), [("555555555", "good"), ("444444444", "fair"), ("334433444", "watch"), ("333333333", "rectify")]
)
def test_the_band_says_how_good_it_is(steps: str, band: str) -> None:
    assert result_of([{f"Q{n:02}": step for n, step in enumerate(steps, 1)}] * 6).band == band


def test_the_band_is_that_of_the_printed_number() -> None:
    sheets = [{f"Q{n:02}": "5" if n <= 2 else "4" for n in range(1, 10)}] * 5
    rest = (1 - 0.3984) / 3
    result = score_survey(
        built_in_form(), sheets, 48, {"know": 0.3984, "participate": rest, "express": rest, "supervise": rest}
    )
    assert result.index == pytest.approx(84.96)
    assert result.band == "good", "84.96 is printed as 85.0"


def test_priorities_are_ranked_with_their_share() -> None:
    choices = ["pay,safety", "pay", "canteen,pay", "none", "safety", "safety"]
    priorities = result_of([{"Q11": each} for each in choices]).priorities
    assert priorities is not None
    assert [(p.option, p.count, p.share) for p in priorities] == [
        ("pay", 3, 0.5),
        ("safety", 3, 0.5),
        ("canteen", 1, pytest.approx(1 / 6)),
        ("none", 1, pytest.approx(1 / 6)),
    ]


def test_what_is_low_falling_or_widely_wanted_opens_a_rectification_item() -> None:
    rights = {"know": 70.0, "participate": 60.0, "express": 59.9, "supervise": 40.0}
    wishes = {"pay": 0.3, "shift": 0.29, "none": 0.5}
    assert find_triggers(rights, wishes, fallen=["know", "express"]) == ("express", "supervise", "know", "pay")
    assert find_triggers({}, {}) == ()


ANSWERS = st.dictionaries(
    st.sampled_from([f"Q{n:02}" for n in range(1, 10)]), st.sampled_from(["1", "2", "3", "4", "5"])
)


@steady
@given(st.lists(ANSWERS, max_size=12), st.randoms(use_true_random=False))
def test_nothing_shown_rests_on_fewer_than_five(sheets: list[Sheet], random: Random) -> None:
    result = result_of(sheets)
    numbers = [*result.rights.values(), *result.items.values()]
    assert all(number.n >= 5 and 0 <= number.mean <= 100 for number in numbers if number)
    assert (result.index is None) == (None in result.rights.values())
    shuffled = random.sample(sheets, len(sheets))
    assert result_of(shuffled).index == pytest.approx(result.index)


def test_nobody_on_the_roll_is_no_error() -> None:
    assert score_survey(built_in_form(), [], 0).response == 0
