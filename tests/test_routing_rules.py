"""Routing: who answers for a category, who may read a case, and recusal of the chair."""

from dataclasses import replace

import pytest

from domain.deadlines import load_terms
from domain.member import Member
from domain.routing import DUTIES, HOTLINES, find_route, load_categories


def cadre(name: str, committee: str, duty: str, role: str = "cadre") -> Member:
    return Member(
        id=len(name),
        telegram_id=None,
        name=name,
        role=role,
        committee=committee,
        duty=duty,
        department="",
        staff_number="",
        language="zh-CN",
        status="active",
        reachable=True,
        consent_version=1,
        consented_on="2026-01-05",
        quiet_from="",
        quiet_to="",
        joined_on="2026-01-05",
    )


CADRES = [
    cadre("chair", "union", "chair", role="chair"),
    cadre("economy", "union", "economy"),
    cadre("protection", "union", "protection"),
    cadre("rights", "union", "rights"),
    cadre("welfare", "union", "welfare"),
    cadre("fund head", "fund_review", "head"),
    cadre("treasurer", "fund_review", "treasurer"),
    cadre("women head", "women", "head"),
    cadre("women second", "women", ""),
]

LEADS = [
    ("production", ["economy"]),
    ("safety", ["protection"]),
    ("pay_hours", ["rights"]),
    ("welfare", ["welfare"]),
    ("culture", ["chair"]),  # nobody holds the duty: the chair
    ("openness", ["chair"]),
    ("funds", ["fund head"]),  # never the treasurer
    ("women", ["women head", "women second"]),
    ("harassment", ["chair", "women head"]),
    ("conduct", ["fund head"]),
    ("other", ["chair"]),
]


@pytest.mark.parametrize(("category", "names"), LEADS)
def test_a_category_has_its_leads(category: str, names: list[str]) -> None:
    assert [each.name for each in find_route(category).leading(CADRES)] == names


@pytest.mark.parametrize("category", list(load_categories()))
def test_a_case_about_the_chair_never_reaches_the_chair(category: str) -> None:
    own = find_route(category, concerns_chair=True)
    assert [each.name for each in own.leading(CADRES)] == ["fund head"]
    assert not any(own.admits(each) for each in CADRES if each.name != "fund head")
    assert own.hotlines == HOTLINES


def test_without_a_head_of_fund_review_the_committee_hears_of_the_chair() -> None:
    others = [each for each in CADRES if each.name != "fund head"]
    assert [each.name for each in find_route("rules", concerns_chair=True).leading(others)] == ["treasurer"]
    only_chair = [each for each in CADRES if each.is_chair]
    assert find_route("rules", concerns_chair=True).leading(only_chair) == ()


def test_a_chair_who_also_heads_fund_review_is_recused_all_the_same() -> None:
    both = cadre("both", "fund_review", "head", role="chair")
    treasurer = cadre("treasurer", "fund_review", "treasurer")
    assert find_route("rules", concerns_chair=True).leading([both, treasurer]) == (treasurer,)


def test_the_treasurer_reads_no_confidential_case_about_the_funds() -> None:
    assert [each.name for each in CADRES if find_route("funds").admits(each)] == ["chair", "fund head"]


def test_a_committee_head_stands_in_for_an_absent_lead() -> None:
    head = cadre("deputy", "union", "head")
    assert find_route("training").leading([*CADRES, head]) == (head,)


def test_a_confidential_case_is_read_by_its_leads_and_the_chair() -> None:
    readers = [each.name for each in CADRES if find_route("pay_hours").admits(each)]
    assert readers == ["chair", "rights"]


def test_harassment_may_be_told_to_one_woman_only() -> None:
    narrow = find_route("harassment", head_only=True)
    assert [each.name for each in narrow.leading(CADRES)] == ["women head"]
    assert [each.name for each in CADRES if narrow.admits(each)] == ["women head"]


def test_who_left_leads_and_reads_nothing() -> None:
    gone = [replace(each, status="left") for each in CADRES]
    assert find_route("women").leading(gone) == ()
    assert not any(find_route("women").admits(each) for each in gone)


@pytest.mark.parametrize(
    ("category", "modes"),
    [
        ("welfare", ("signed", "confidential", "anonymous")),
        ("pay_hours", ("confidential", "anonymous", "signed")),
        ("harassment", ("confidential", "anonymous")),
    ],
)
def test_modes_are_offered_with_the_default_first(category: str, modes: tuple[str, ...]) -> None:
    assert load_categories()[category].modes == modes


@pytest.mark.parametrize(
    ("category", "mode", "hidden"),
    [
        ("welfare", "signed", False),
        ("welfare", "anonymous", False),
        ("welfare", "confidential", True),
        ("women", "signed", False),
        ("women", "anonymous", True),
        ("harassment", "anonymous", True),
    ],
)
def test_the_group_learns_no_more_than_it_may(category: str, mode: str, hidden: bool) -> None:
    assert load_categories()[category].is_confidential(mode) is hidden


def test_the_fourteen_categories_fit_the_other_tables() -> None:
    assert len(load_categories()) == 14
    assert {category.sla for category in load_categories().values()} <= set(load_terms())
    duties = {lead.duty for category in load_categories().values() for lead in category.leads}
    assert duties - {""} <= set(DUTIES)
    assert [code for code, category in load_categories().items() if not category.documents] == ["hardship"]
    assert find_route("welfare").hotlines == ()
