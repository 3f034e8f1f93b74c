"""Recurring: the days a rule gives, all of them days on which the bot may speak first."""

from datetime import date

import pytest

from domain.calendar import Calendar
from domain.recurring import Recurring, read

CALENDAR = Calendar()


def days(rule: Recurring, first: str, last: str) -> list[str]:
    return [day.isoformat() for day in rule.days(CALENDAR, date.fromisoformat(first), date.fromisoformat(last))]


@pytest.mark.parametrize(
    ("rule", "first", "last", "expected"),
    [
        (Recurring("once", 0, date(2026, 11, 24)), "2026-11-01", "2027-11-01", ["2026-11-24"]),
        (Recurring("once", 0, date(2026, 11, 24)), "2026-11-25", "2027-11-01", []),
        (Recurring("once", 0, date(2026, 11, 21)), "2026-11-01", "2027-11-01", ["2026-11-23"]),  # a Saturday
        (Recurring("month", 1), "2026-09-01", "2026-11-30", ["2026-09-01", "2026-10-08", "2026-11-02"]),
        (Recurring("month", 5), "2026-11-07", "2026-12-31", ["2026-12-07"]),
        (Recurring("quarter", 2), "2026-06-01", "2027-01-31", ["2026-07-02", "2026-10-09", "2027-01-05"]),
        (Recurring("weeks", 2, date(2026, 9, 17)), "2026-09-20", "2026-10-20", ["2026-10-08", "2026-10-15"]),
    ],
)
def test_a_rule_gives_its_days(rule: Recurring, first: str, last: str, expected: list[str]) -> None:
    assert days(rule, first, last) == expected
    assert all(CALENDAR.is_push_day(date.fromisoformat(day)) for day in expected)


@pytest.mark.parametrize("rule", [Recurring("once", 0, date(2026, 11, 24)), Recurring("month", 15)])
def test_a_rule_is_read_as_it_was_written(rule: Recurring) -> None:
    assert read(str(rule)) == rule


WRONG = ["", "m0", "m21", "q99", "w4", "w0-20261124", "w27-20261124", "o1-20261124", "o0-20261341", "m5-20261124", "x1"]


@pytest.mark.parametrize("text", WRONG)
def test_what_is_no_rule_is_none(text: str) -> None:
    assert read(text) is None
