"""The rules of money: sums over corrections, who may decide on what, what is asked about, quarters."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.member import Member
from domain.money import (
    CARE_KINDS,
    OBJECTED,
    PASSED,
    Budget,
    Expense,
    Spending,
    Surroundings,
    choose_approvers,
    compute_per_head,
    find_first_kept,
    find_period,
    find_period_after,
    find_period_before,
    list_concerns,
    list_passed_so_far,
    list_waiting,
    load_kinds,
    may_approve,
    may_review,
    name_quarter,
    sum_up,
)

NOW = datetime(2026, 11, 2, 2, tzinfo=UTC)
ROW = Expense(1, "activity", 7, None, None, date(2026, 11, 2), "culture_sport", 12000, "", "firm", None, False, 1, NOW)
CADRE = Member(1, 1, "Zhang", "cadre", "union", "", "", "", "en", "active", True, 2, "2026-10-01", "", "", "2026-10-01")
HEAD = replace(CADRE, id=2, committee="fund_review", duty="head")
CHAIR = replace(CADRE, id=3, role="chair")


def correction(number: int, fen: int, verdict: str = "") -> Expense:
    return replace(ROW, id=number, root_id=1, fen=fen, verdict=verdict)


@pytest.mark.parametrize(
    ("rows", "spent", "reviewed", "waiting"),
    [
        ([], 0, 0, 0),
        ([ROW], 12000, 0, 1),
        ([replace(ROW, verdict=PASSED)], 12000, 12000, 0),
        ([replace(ROW, verdict=OBJECTED)], 12000, 0, 1),
        ([replace(ROW, verdict=PASSED), correction(2, -2000)], 10000, 12000, 1),
        # Whoever passes the correction has settled the objection.
        ([replace(ROW, verdict=OBJECTED), correction(2, -2000, PASSED)], 10000, 10000, 0),
        ([replace(ROW, verdict=OBJECTED), correction(2, -12000, PASSED)], 0, 0, 0),
        ([replace(ROW, verdict=OBJECTED), correction(2, -2000, OBJECTED)], 10000, 0, 2),
        ([replace(ROW, verdict=PASSED), replace(ROW, id=9, fen=500)], 12500, 12000, 1),
    ],
)
def test_spent_and_reviewed_follow_from_the_rows(rows: list[Expense], spent: int, reviewed: int, waiting: int) -> None:
    assert sum_up(rows) == Spending(spent, reviewed, waiting, len(rows))
    assert len(list_waiting(rows)) == waiting


@pytest.mark.parametrize(
    ("rows", "stands"),
    [
        ([replace(ROW, verdict=PASSED), correction(2, -2000)], 12000),
        ([replace(ROW, verdict=PASSED), correction(2, -2000, OBJECTED)], 12000),
        ([replace(ROW, verdict=PASSED), correction(2, -2000, PASSED), correction(3, 500)], 10000),
        # What was never passed is told of as under review.
        ([replace(ROW, verdict=OBJECTED), correction(2, -2000)], 10000),
        ([replace(ROW, verdict=PASSED), replace(ROW, id=9, fen=500)], 12500),
    ],
)
def test_what_was_passed_stands_until_its_correction_is_passed(rows: list[Expense], stands: int) -> None:
    assert sum(it.fen for it in list_passed_so_far(rows)) == stands


@pytest.mark.parametrize(
    ("who", "row", "chain", "approvers", "may"),
    [
        (HEAD, ROW, [], set(), True),
        (CADRE, replace(ROW, entered_by=9), [], set(), False),
        (CHAIR, ROW, [], set(), False),
        (replace(HEAD, consent_version=0), ROW, [], set(), False),
        (replace(HEAD, status="left"), ROW, [], set(), False),
        (HEAD, replace(ROW, entered_by=2), [], set(), False),
        (HEAD, replace(ROW, payee="member", payee_id=2), [], set(), False),
        (HEAD, ROW, [replace(ROW, entered_by=2)], set(), False),
        (HEAD, ROW, [], {2}, False),  # approved while still on the other committee
    ],
)
def test_fund_review_reviews_and_nobody_what_they_had_a_hand_in(
    who: Member, row: Expense, chain: list[Expense], approvers: set[int], may: bool
) -> None:
    assert may_review(who, row, chain, approvers) is may


BUDGET = Budget(1, "activity", 7, 200000, 1, NOW, "", None)


@pytest.mark.parametrize(
    ("who", "may"),
    [
        (CADRE, False),
        (CHAIR, True),
        (HEAD, False),
        (replace(CADRE, id=5), True),
        (replace(CHAIR, role="member"), False),
    ],
)
def test_a_second_officer_approves_and_not_who_reviews(who: Member, may: bool) -> None:
    assert may_approve(who, BUDGET) is may


def test_the_chair_is_asked_and_where_the_chair_proposed_the_others() -> None:
    everybody = [CADRE, HEAD, CHAIR, replace(CADRE, id=5)]
    assert [it.id for it in choose_approvers(everybody, BUDGET)] == [3]
    assert [it.id for it in choose_approvers(everybody, replace(BUDGET, proposed_by=3))] == [1, 5]


PLENTY = Surroundings(approved=200000, spent=0, of_kind=0)


@pytest.mark.parametrize(
    ("kind", "fen", "around", "codes"),
    [
        ("film", 200000, PLENTY, []),
        ("film", 200001, PLENTY, ["over"]),
        ("film", 1, replace(PLENTY, spent=200000), ["over"]),
        ("film", -1, replace(PLENTY, spent=300000), []),  # taking back makes nothing worse
        ("film", 1, replace(PLENTY, approved=None), ["unapproved"]),
        ("film", 1, replace(PLENTY, needs_consent=True), ["consent"]),
        ("film", 1, replace(PLENTY, twin=4), ["twin"]),
        ("outing", 90000, replace(PLENTY, ceiling=3000, people=30), []),
        ("outing", 90001, replace(PLENTY, ceiling=3000, people=30), ["ceiling"]),
        ("outing", 1, replace(PLENTY, ceiling=3000, people=30, of_kind=90000), ["ceiling"]),
        ("outing", 90001, replace(PLENTY, ceiling=3000), []),  # nobody has been counted
        ("visit", 50000, replace(PLENTY, ceiling=50000, people=1, of_kind=50000), []),  # each payment by itself
        ("visit", 50001, replace(PLENTY, ceiling=50000), ["ceiling"]),
    ],
)
def test_what_is_asked_about_before_money_is_entered(
    kind: str, fen: int, around: Surroundings, codes: list[str]
) -> None:
    assert [it.code for it in list_concerns(kind, fen, around)] == codes


@pytest.mark.parametrize(("fen", "people", "head"), [(100000, 30, 3333), (0, 5, 0), (100, None, None), (100, 0, None)])
def test_per_head_is_told_where_heads_were_counted(fen: int, people: int | None, head: int | None) -> None:
    assert compute_per_head(fen, people) == head


def test_quarters_and_years_follow_each_other() -> None:
    assert [name_quarter(date(2026, month, 1)) for month in (1, 3, 4, 9, 10, 12)] == [
        f"2026-Q{number}" for number in (1, 1, 2, 3, 4, 4)
    ]
    assert find_period("2026-Q1") == (date(2026, 1, 1), date(2026, 3, 31))
    assert find_period("2026-Q4") == (date(2026, 10, 1), date(2026, 12, 31))
    assert find_period("2026") == (date(2026, 1, 1), date(2026, 12, 31))
    assert (find_period_before("2026-Q1"), find_period_after("2026-Q4")) == ("2025-Q4", "2027-Q1")
    assert (find_period_before("2026"), find_period_after("2026")) == ("2025", "2027")
    assert [it for it in ("", "26", "2026-Q5", "2026-Q", "2026-", "year", "٢٠٢٦") if find_period(it)] == []


@pytest.mark.parametrize("year", ["0000", "0001", "1999", "2100", "9999", "10000"])
def test_a_year_no_union_keeps_books_of_is_no_period(year: str) -> None:
    assert [find_period(it) for it in (year, f"{year}-Q1", f"{year}-Q4")] == [None] * 3


def test_every_kind_that_care_uses_is_one() -> None:
    assert set(CARE_KINDS) <= set(load_kinds())
    assert len(load_kinds()) == 14


@pytest.mark.parametrize(("today", "first"), [("2057-01-01", "2027-01-01"), ("2056-12-31", "2026-01-01")])
def test_vouchers_of_a_year_are_kept_for_thirty_years_after_its_end(today: str, first: str) -> None:
    assert find_first_kept(date.fromisoformat(today)) == date.fromisoformat(first)
