"""The rows of cases: what the indicators count of them, and what leaves them out."""

from collections.abc import Sequence
from datetime import date

from domain.indicator import COUNTED, Figure, Placed, count_placed, evaluate_indicator, load_indicators
from domain.indicator_rows import Record, describe_case
from domain.schedule import Month
from tests.test_rates import CALENDAR, IN_TIME, LATE, SILENT, TRANSFERRED, at, record

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


def test_a_case_merged_by_one_person_alone_stays_in_the_denominator() -> None:
    merged = record(state="merged", closed=at(11, 4))
    assert evaluate("KPI-02", [merged]).den == 1


def test_a_case_that_its_author_left_unanswered_is_left_out_of_what_was_closed() -> None:
    assert evaluate("KPI-03", [record(state="closed", closed=at(11, 20))]).excluded == {"no_response": 1}


def test_a_figure_opens_into_the_numbers_of_its_cases() -> None:
    placed = place("KPI-02", RECORDS)
    assert [row.key for row in placed if row.is_met] == ["S-0", "S-3", "S-13", "S-14"]
    counted = [row.key for row in placed if row.place == COUNTED]
    assert len(set(counted)) == evaluate("KPI-02", RECORDS).den
