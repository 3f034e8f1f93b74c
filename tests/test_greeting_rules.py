"""Small talk: which kind it is, so that thanks are answered as thanks, and what is none."""

import pytest

from domain.greeting import find_small_talk


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("你好", "greeting"),
        ("大家早上好！", "greeting"),
        ("Hi there!", "greeting"),
        ("谢谢", "thanks"),
        ("好的，谢谢您", "thanks"),
        ("您好，谢谢", "thanks"),
        ("辛苦了", "thanks"),
        ("Thank you so much 🙏", "thanks"),
        ("晚安", "farewell"),
        ("OK, bye", "farewell"),
        ("是的", "answer"),
        ("Yes", "answer"),
        ("不满意", "answer"),
        ("No thanks", "answer"),
        ("不满意食堂", None),
        ("402917", "answer"),
        (" 3 ", "answer"),
        ("20261201", "answer"),
        ("123456789", None),
        ("13800138000", None),
        ("收到", "note"),
        ("好的", "note"),
        ("👍", "note"),
        ("谢谢，不过食堂还是没有热水", None),
        ("hi, the lamp is broken", None),
        ("", None),
    ],
)
def test_small_talk_is_told_by_its_kind(text: str, kind: str | None) -> None:
    assert find_small_talk(text) == kind
