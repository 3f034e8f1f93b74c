"""Who answers an appeal, as a table: two heads and one by lot, none of whom had a part; else the chair."""

from dataclasses import replace
from random import Random

import pytest

from domain.contest_appeals import choose_appeal_panel
from domain.member import Member

MEMBER = Member(1, 1, "Li", "member", "", "", "", "", "en", "active", True, 2, "2026-10-01", "", "", "2026-10-01")
FUNDS = replace(MEMBER, id=2, role="cadre", committee="fund_review", duty="head")
WOMEN = replace(MEMBER, id=3, role="cadre", committee="women", duty="head")
CHAIR = replace(MEMBER, id=4, role="chair", committee="union")
HEAD = replace(MEMBER, id=5, role="cadre", committee="union", duty="head")
MUTE = replace(MEMBER, id=6, reachable=False, telegram_id=None)


@pytest.mark.parametrize(
    ("people", "barred", "chosen"),
    [
        ([MEMBER, FUNDS, WOMEN, CHAIR, MUTE], set(), {1, 2, 3}),
        ([MEMBER, FUNDS, WOMEN, CHAIR], {2}, {1, 3}),
        ([FUNDS, WOMEN, HEAD, CHAIR], set(), {2, 3, 5}),
        ([FUNDS, WOMEN, CHAIR], set(), {2, 3}),
        ([MEMBER, CHAIR], {1}, {4}),
        ([CHAIR, MUTE], {4}, set()),
    ],
    ids=["all three", "a head took part", "by lot", "nobody by lot", "only the chair", "nobody"],
)
def test_who_answers_an_appeal(people: list[Member], barred: set[int], chosen: set[int]) -> None:
    assert {it.id for it in choose_appeal_panel(people, barred, Random(1))} == chosen
