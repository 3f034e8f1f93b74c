"""Whom an activity was offered to, and what each of them said."""

import pytest

from tests.play import Stage
from tests.walking import announced, cadre, opens


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_a_cadre_sees_who_is_invited_and_who_has_not_answered(union: Stage, language: str) -> None:
    zhang = await cadre(union, language=language)
    li, chen, _ = await announced(union, "Li", "Chen", "Wang <3")
    await li.taps("activities-button-join")
    await chen.taps("activities-button-cannot")
    await opens(zhang, "Winter walk" if language == "en" else "冬季健步走")
    await zhang.taps("plan-button-names")
    await zhang.taps("plan-button-invited")
    assert zhang.sees("plan-invited", count=4, silent=2)
    for standing, name in (("confirmed", "Li"), ("cannot", "Chen"), ("silent", "Wang <3"), ("silent", "Zhang")):
        assert zhang.sees(f"plan-name-{standing}", name=name)
    await li.presses("1:plan:invited:1:0")
    assert li.sees("answer-not-allowed"), "who has not answered is told to cadres alone"
