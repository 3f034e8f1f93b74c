"""The rows of cases: the indicators count of them what the monthly rates count, and where they differ it is told."""

from collections.abc import Sequence
from datetime import date

import pytest

from domain import rates
from domain.indicator import COUNTED, Figure, Placed, count_placed, evaluate_indicator, load_indicators
from domain.indicator_rows import describe_case
from domain.rates import Record, Share
from domain.schedule import Month
from tests.test_rates import CALENDAR, IN_TIME, LATE, NOVEMBER, SILENT, TRANSFERRED, at, record

RECORDS = (
    IN_TIME,
    LATE,
    SILENT,
    TRANSFERRED,
    record(state="withdrawn", closed=at(11, 9)),
    record(state="not_accepted", closed=at(11, 4)),
    record(state="not_accepted", closed=at(11, 11)),
    record(state="closed", closed=at(11, 20)),
    record(state="deferred"),
    record(state="need_info"),
    record(due=at(12, 2), replied=at(11, 5)),
    record(replied=at(11, 12), pauses=((at(11, 3), at(11, 9)),)),
    record(replied=at(11, 12), pauses=((at(11, 3), None),)),
    record(state="closed", replied=at(11, 5), closed=at(11, 9)),
    record(state="closed", replied=at(11, 5), closed=at(12, 31)),
)


def place(name: str, records: Sequence[Record]) -> Sequence[Placed]:
    rows = [describe_case(CALENDAR, f"S-{place}", it) for place, it in enumerate(records)]
    return evaluate_indicator(load_indicators()[name], rows, Month(2026, 11), date(2026, 12, 31), CALENDAR)


def evaluate(name: str, records: Sequence[Record]) -> Figure:
    return count_placed(load_indicators()[name], place(name, records))


@pytest.mark.parametrize("one", RECORDS)
def test_on_time_is_what_the_monthly_rate_says(one: Record) -> None:
    figure = evaluate("KPI-02", [one])
    assert Share(figure.num, figure.den) == rates.compute_on_time([one], NOVEMBER)


@pytest.mark.parametrize("one", [it for it in RECORDS if it.replied])
def test_the_wait_for_a_first_reply_is_what_the_monthly_rate_says(one: Record) -> None:
    assert evaluate("KPI-01", [one] * 5).value == rates.compute_first_reply(CALENDAR, [one] * 5, NOVEMBER)


@pytest.mark.parametrize(
    ("rating", "reopenings", "counted"),
    [
        ("satisfied", 0, (1, 1, 0)),
        ("basically_satisfied", 0, (1, 1, 0)),
        ("not_satisfied", 2, (0, 1, 0)),
        ("", 1, (0, 1, 0)),
        ("", 0, (0, 0, 1)),
    ],
)
def test_who_did_not_rate_is_unknown_and_never_satisfied(
    rating: str, reopenings: int, counted: tuple[int, int, int]
) -> None:
    one = record(replied=at(11, 5), last_reply=at(11, 5), rating=rating, reopenings=reopenings)
    figure = evaluate("KPI-04", [one])
    assert (figure.num, figure.den, figure.unknown) == counted


def test_a_case_merged_by_one_person_alone_stays_in_the_denominator() -> None:
    merged = record(state="merged", closed=at(11, 4))
    assert evaluate("KPI-02", [merged]).den == 1
    assert rates.compute_on_time([merged], NOVEMBER).of == 0, "until a second person is asked, the rate leaves it out"


def test_a_case_that_its_author_left_unanswered_is_left_out_of_what_was_closed() -> None:
    assert evaluate("KPI-03", [record(state="closed", closed=at(11, 20))]).excluded == {"no_response": 1}


def test_a_figure_opens_into_the_numbers_of_its_cases() -> None:
    placed = place("KPI-02", RECORDS)
    assert [row.key for row in placed if row.is_met] == ["S-0", "S-3", "S-13", "S-14"]
    counted = [row.key for row in placed if row.place == COUNTED]
    assert len(set(counted)) == evaluate("KPI-02", RECORDS).den
