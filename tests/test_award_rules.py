"""The rules of awards: their days, who may be nominated, the shortlist, and what comes out of a count."""

from dataclasses import replace
from datetime import date

import pytest

from domain.award import choose_elected, count_votes, is_shortlisted, may_be_nominated, plan_days
from domain.calendar import Calendar
from domain.member import NOTICE_VERSION
from tests.test_routing_rules import cadre


def test_all_days_are_workdays_in_their_order() -> None:
    days = plan_days(Calendar(), date(2026, 11, 2))
    assert days.nominate_until == date(2026, 11, 16)
    assert days.shortlist_until == date(2026, 11, 19)
    assert days.vote_from == date(2026, 11, 20)
    assert days.vote_until == date(2026, 11, 26)


@pytest.mark.parametrize(
    ("committees", "is_on"),
    [((), False), (("union",), False), (("union", "union"), False), (("union", "women"), True)],
)
def test_two_committees_put_somebody_on_the_shortlist(committees: tuple[str, ...], is_on: bool) -> None:
    assert is_shortlisted(committees) is is_on


def test_nobody_nominates_themselves_and_an_award_of_cadres_is_for_cadres() -> None:
    bao, xu = (
        replace(cadre(name, "union", ""), id=number, consent_version=NOTICE_VERSION)
        for number, name in enumerate(("Bao", "Xu"), 1)
    )
    li = replace(xu, id=3, role="member", committee="")
    for kind, member, may in (
        ("employee", xu, True),
        ("employee", bao, False),
        ("cadre", xu, True),
        ("cadre", li, False),
        ("employee", replace(xu, consent_version=1), False),
        ("employee", replace(xu, status="left"), False),
    ):
        assert may_be_nominated(kind, member, bao) is may, (kind, member)


@pytest.mark.parametrize(
    ("ballots", "valid", "votes"),
    [
        ([], 0, {1: 0, 2: 0}),
        ([[1], [1, 2], []], 2, {1: 2, 2: 1}),
        ([[1, 2, 3]], 0, {1: 0, 2: 0}),  # more than the quota
        ([[3], [3, 1]], 1, {1: 1, 2: 0}),  # somebody who has left the list
        ([[1, 1]], 1, {1: 1, 2: 0}),
    ],
)
def test_a_ballot_counts_for_those_on_the_list(ballots: list[list[int]], valid: int, votes: dict[int, int]) -> None:
    assert count_votes(ballots, [1, 2], 2) == (valid, votes)


@pytest.mark.parametrize(
    ("votes", "quota", "elected"),
    [
        ({1: 5, 2: 3, 3: 1}, 1, {1}),
        ({1: 5, 2: 3, 3: 1}, 2, {1, 2}),
        ({1: 5, 2: 3, 3: 3}, 2, {1, 2, 3}),  # as many as the last one
        ({1: 5, 2: 0}, 2, {1}),  # without a vote nobody is elected
        ({1: 0}, 1, set()),
        ({}, 1, set()),
    ],
)
def test_the_most_votes_are_elected_with_all_who_are_equal(
    votes: dict[int, int], quota: int, elected: set[int]
) -> None:
    assert choose_elected(votes, quota) == elected
