"""Flags raised by words in either language."""

import pytest

from domain.urgency import judge_urgency


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("三车间有人触电了", "danger"),
        ("仓库着火", "danger"),
        ("我不想活了", "danger"),
        ("班长打人", "urgent"),
        ("遭到性骚扰，还被威胁", "urgent"),
        ("被打后昏迷", "danger"),
        ("食堂太咸，希望早点开门", ""),
        ("There is a GAS LEAK near line 2", "danger"),
        ("ＧＡＳ　ＬＥＡＫ", "danger"),
        ("my foreman keeps harassing me", "urgent"),
        ("He talked about suicide", "danger"),
        ("please repair the biohazard sign", ""),
        ("the canteen opens late", ""),
        ("", ""),
    ],
)
def test_words_raise_a_flag_for_a_human(text: str, level: str) -> None:
    assert judge_urgency(text) == level
