"""The words in which it is said when something is due: days, hours, months."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from operator import attrgetter

import pytest

from domain.calendar import Calendar
from domain.schedule import (
    Days,
    Month,
    by_day,
    by_hour,
    by_month,
    by_month_before,
    by_week,
    each_day,
    month_first_days,
    month_starts,
    months_between,
    push_days,
    slots,
    week_starts,
    workdays,
)
from domain.survey import find_next_monthly
from domain.union import Union

UNION = Union("Union", 48, Calendar())
MIDNIGHT = time()

# National Day 2026: 1 to 7 October are off, Saturday the 10th is a workday on which nobody is written to.
DAYS: list[tuple[Days, str, list[str]]] = [
    (each_day, "2026-10-01", ["2026-10-01", "2026-10-02", "2026-10-03"]),
    (workdays, "2026-10-01", ["2026-10-08", "2026-10-09", "2026-10-10"]),
    (push_days, "2026-10-01", ["2026-10-08", "2026-10-09", "2026-10-12"]),
    (week_starts, "2026-09-28", ["2026-09-28", "2026-10-08", "2026-10-12"]),
    (week_starts, "2026-09-29", ["2026-10-08", "2026-10-12", "2026-10-19"]),
    (month_starts, "2026-10-01", ["2026-10-08", "2026-11-02", "2026-12-01"]),
    (month_starts, "2026-10-09", ["2026-11-02", "2026-12-01", "2027-01-04"]),
    (month_first_days, "2026-11-02", ["2026-12-01", "2027-01-01", "2027-02-01"]),
]


@pytest.mark.parametrize(("days", "first", "expected"), DAYS)
def test_days_are_given_from_a_day_on(days: Days, first: str, expected: list[str]) -> None:
    found = islice(days(UNION.calendar, date.fromisoformat(first)), 3)
    assert [day.isoformat() for day in found] == expected


def test_slots_are_the_hours_of_each_day_from_an_instant_on() -> None:
    since = UNION.at(date(2026, 10, 9), time(13))
    found = [*islice(slots(push_days, time(9), attrgetter("survey_open_at"), time(13))(UNION, since), 3)]
    assert [it.period for it in found] == ["2026-10-09T13:00", "2026-10-12T09:00", "2026-10-12T10:00"]
    assert [it.due for it in found] == [since, *(UNION.at(date(2026, 10, 12), time(hour)) for hour in (9, 10))]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (by_day, "2027-01-05"),
        (by_hour, "2027-01-05T09:40"),
        (by_week, "2027-01-04"),
        (by_month, "2027-01"),
        (by_month_before, "2026-12"),
    ],
)
def test_an_occurrence_is_named_after_its_day(name: object, expected: str) -> None:
    assert name(date(2027, 1, 5), time(9, 40)) == expected  # type: ignore[operator] # each of them is a function


def test_months_are_counted_over_the_year() -> None:
    november = Month.read("2026-11")
    assert (str(november), str(november + 2), str(november - 11), november + 1 > november) == (
        "2026-11",
        "2027-01",
        "2025-12",
        True,
    )
    assert (november.first_day, november.last_day, Month(2028, 2).last_day) == (
        date(2026, 11, 1),
        date(2026, 11, 30),
        date(2028, 2, 29),
    )
    start, end = november.bounds(UNION.calendar)
    assert (start, end) == (datetime(2026, 10, 31, 16, tzinfo=UTC), datetime(2026, 11, 30, 16, tzinfo=UTC))
    assert [str(it) for it in months_between(november, november + 2)] == ["2026-11", "2026-12", "2027-01"]
    assert not list(months_between(november, november - 1))


ENDS = ("0000-01", "0001-01", "9999-12", "9999-Q4", "10000-01")


@pytest.mark.parametrize("text", ["2026", "2026-13", "2026-11-05", "202611", "", "2026-1", *ENDS])
def test_what_is_no_month_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"isoformat|month must be|out of range|end of the calendar"):
        Month.read(text)


# On the 28th the opening of a month may fall into the next one; there is one opening a month all the same.
@pytest.mark.parametrize("survey_day", [1, 10, 28])
def test_the_next_monthly_survey_is_the_first_one_that_opens_later(survey_day: int) -> None:
    union = Union("Union", 48, Calendar(), survey_day=survey_day)
    now = union.at(date(2026, 12, 20), MIDNIGHT)
    opened = []
    while now < union.at(date(2028, 1, 20), MIDNIGHT):
        window = find_next_monthly(union, now)
        opened += [window.period] if window.period not in opened else []
        assert window.opens > now
        now += timedelta(days=1)
    first = Month(2027, 1) if survey_day < 28 else Month(2026, 12)
    assert opened == [str(first + number) for number in range(len(opened))]
    assert len(opened) >= 13
