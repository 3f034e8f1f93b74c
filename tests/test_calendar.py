"""The calendar of the union: official days, provisional years, due times, working hours and quiet hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import Calendar
from domain.holidays import find_festival, find_official_notice
from tests.properties import steady

CALENDAR = Calendar()
BERLIN = Calendar(zone=ZoneInfo("Europe/Berlin"))
DAYS = st.dates(date(1970, 1, 1), date(2100, 12, 31))


def day(text: str) -> date:
    return date.fromisoformat(text)


def shanghai(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Asia/Shanghai"))


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN.zone)


def test_2026_has_248_workdays_spread_as_the_notice_says() -> None:
    by_month = [CALENDAR.workdays_between(date(2026, m, 1), date(2026, m + 1, 1)) for m in range(1, 12)]
    first_days = [int(CALENDAR.is_workday(date(2026, m, 1))) for m in range(1, 13)]
    december = first_days[11] + CALENDAR.workdays_between(date(2026, 12, 1), date(2026, 12, 31))
    counts = [n + first_days[m] - first_days[m + 1] for m, n in enumerate(by_month)]
    assert [*counts, december] == [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]
    assert CALENDAR.workdays_between(date(2025, 12, 31), date(2026, 12, 31)) == 248


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("2026-11-16T09:00", "2026-11-16T17:00", 8.0),
        ("2026-11-16T09:00", "2026-11-16T09:30", 0.5),
        ("2026-11-13T17:00", "2026-11-16T10:00", 1.5),
        ("2026-11-14T09:00", "2026-11-15T17:00", 0.0),
        ("2026-11-16T17:00", "2026-11-16T09:00", 0.0),
    ],
)
def test_only_hours_at_work_are_counted(start: str, end: str, hours: float) -> None:
    assert CALENDAR.working_hours_between(shanghai(start), shanghai(end)) == hours


def test_monday_to_friday_is_wrong_on_25_days_of_2026() -> None:
    year = [date(2026, 1, 1) + timedelta(n) for n in range(365)]
    assert sum(CALENDAR.is_workday(each) != (each.weekday() < 5) for each in year) == 25


@pytest.mark.parametrize(
    ("start", "workdays", "expected"),
    [
        ("2026-02-13", 1, "2026-02-14"),
        ("2026-02-13", 2, "2026-02-24"),
        ("2026-02-13", 5, "2026-02-27"),
        ("2026-04-30", 1, "2026-05-06"),
        ("2026-04-30", 4, "2026-05-09"),
        ("2026-06-18", 1, "2026-06-22"),
        ("2026-09-18", 1, "2026-09-20"),
        ("2026-09-18", 5, "2026-09-24"),
        ("2026-09-24", 1, "2026-09-28"),
        ("2026-09-30", 1, "2026-10-08"),
        ("2026-09-30", 3, "2026-10-10"),
        ("2026-10-01", 0, "2026-10-08"),
        ("2026-10-08", 0, "2026-10-08"),
        ("2026-02-17", -10, "2026-02-03"),
        ("2026-05-01", -1, "2026-04-30"),
        ("2026-10-08", -1, "2026-09-30"),
    ],
)
def test_workdays_are_counted_with_swaps(start: str, workdays: int, expected: str) -> None:
    assert CALENDAR.add_workdays(day(start), workdays) == day(expected)


OPENINGS = {
    2026: "01-12 02-10 03-10 04-10 05-11 06-10 07-10 08-10 09-10 10-12 11-10 12-10",
    2027: "01-11 02-11 03-10 04-12 05-10 06-10 07-12 08-10 09-10 10-11 11-10 12-10",
}


@pytest.mark.parametrize("year", OPENINGS)
def test_the_first_push_day_from_the_tenth_skips_make_up_saturdays(year: int) -> None:
    found = [CALENDAR.first_push_day_on_or_after(date(year, month, 10)) for month in range(1, 13)]
    assert " ".join(f"{each:%m-%d}" for each in found) == OPENINGS[year]


def test_a_make_up_saturday_is_a_workday_but_no_push_day() -> None:
    assert CALENDAR.is_workday(date(2026, 10, 10))
    assert not CALENDAR.is_push_day(date(2026, 10, 10))
    assert CALENDAR.next_push_day(date(2026, 10, 9)) == date(2026, 10, 12)


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("2027-01-01", False),
        ("2027-02-05", False),  # eve
        ("2027-02-08", False),  # third day
        ("2027-02-09", False),  # made up for the Saturday
        ("2027-02-10", False),  # made up for the Sunday
        ("2027-02-11", True),
        ("2027-04-05", False),
        ("2027-05-04", False),
        ("2028-10-03", False),
        ("2101-10-01", False),  # beyond the lunar table the fixed days remain
        ("2101-06-14", True),
        ("2057-02-04", False),  # Spring Festival
        ("1999-05-03", False),  # made up for a Saturday and a Sunday
        ("2100-07-01", True),
    ],
)
def test_a_year_without_notice_uses_the_statutory_days(text: str, works: bool) -> None:
    assert CALENDAR.is_workday(day(text)) is works


def test_only_a_published_or_wholly_entered_year_is_official() -> None:
    listed = {1: [1], 2: [5, 6, 7, 8, 9], 4: [5], 5: [1, 2], 6: [9], 9: [15], 10: [1, 2, 3]}
    entered = frozenset(date(2027, month, each) for month, days in listed.items() for each in days)
    assert [CALENDAR.is_official(year) for year in (1970, 2025, 2026, 2027, 2100)] == [False, False, True, False, False]
    assert not Calendar(off_days=frozenset({date(2027, 1, 1)})).is_official(2027)
    notified = Calendar(off_days=entered, make_up_days=frozenset({date(2027, 2, 20)}))
    assert notified.is_official(2027)
    assert notified.is_workday(date(2027, 2, 10)), "the guess for weekends ends when the notice is there"
    assert notified.is_workday(date(2027, 2, 20))
    assert not notified.is_workday(date(2027, 2, 21))


def test_the_union_own_days_go_before_the_notice() -> None:
    own = Calendar(off_days=frozenset({date(2026, 3, 9)}), make_up_days=frozenset({date(2026, 10, 1)}))
    assert not own.is_workday(date(2026, 3, 9))
    assert own.is_workday(date(2026, 10, 1))
    assert own.is_official(2026)


@steady
@given(DAYS)
def test_no_day_of_1970_to_2100_crashes(each: date) -> None:
    assert CALENDAR.first_push_day_on_or_after(each) >= each
    assert CALENDAR.is_workday(each) in (True, False)


@steady
@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.integers(1, 40))
def test_counting_is_the_inverse_of_adding(each: date, workdays: int) -> None:
    later = CALENDAR.add_workdays(each, workdays)
    assert CALENDAR.workdays_between(each, later) == workdays
    assert CALENDAR.workdays_between(later, each) == -workdays
    workday = CALENDAR.add_workdays(each, 0)
    assert CALENDAR.add_workdays(CALENDAR.add_workdays(workday, workdays), -workdays) == workday


@pytest.mark.parametrize(
    ("received", "workdays", "expected"),
    [
        ("2026-09-24T17:30", 1, "2026-09-28T18:00"),
        ("2026-09-24T17:31", 1, "2026-09-29T18:00"),
        ("2026-09-25T10:00", 1, "2026-09-29T18:00"),
        ("2026-10-09T10:00", 0, "2026-10-09T18:00"),
        ("2026-10-09T20:00", 0, "2026-10-10T18:00"),
        ("2026-10-03T12:00", 0, "2026-10-08T18:00"),
    ],
)
def test_a_case_after_hours_counts_from_the_next_workday(received: str, workdays: int, expected: str) -> None:
    due = CALENDAR.due(shanghai(received), workdays)
    assert due == shanghai(expected)
    assert due.tzinfo is UTC


@pytest.mark.parametrize(
    ("start", "hours", "expected"),
    [
        ("2026-11-23T09:00", 2, "2026-11-23T11:00"),
        ("2026-11-23T07:00", 2, "2026-11-23T11:00"),
        ("2026-11-23T16:30", 2, "2026-11-24T10:00"),
        ("2026-11-20T17:00", 4, "2026-11-23T12:30"),
        ("2026-11-21T12:00", 8.5, "2026-11-23T17:30"),
        ("2026-11-23T17:30", 0.5, "2026-11-24T09:30"),
        ("2026-09-30T17:00", 10, "2026-10-09T10:00"),
    ],
)
def test_working_hours_stop_at_night_and_on_days_off(start: str, hours: float, expected: str) -> None:
    assert CALENDAR.add_working_hours(shanghai(start), hours) == shanghai(expected)


@pytest.mark.parametrize(
    ("instant", "starts", "ends", "expected"),
    [
        ("2026-11-22T20:59", time(21), time(8), "2026-11-22T20:59"),
        ("2026-11-22T21:00", time(21), time(8), "2026-11-23T08:00"),
        ("2026-11-23T03:00", time(21), time(8), "2026-11-23T08:00"),
        ("2026-11-23T08:00", time(21), time(8), "2026-11-23T08:00"),
        ("2026-11-23T13:10", time(13), time(14), "2026-11-23T14:00"),
        ("2026-11-23T13:10", time(13), time(13), "2026-11-23T13:10"),
        ("2026-11-23T13:10", time(0), time(0), "2026-11-23T13:10"),
    ],
)
def test_quiet_hours_hold_a_message_until_they_end(instant: str, starts: time, ends: time, expected: str) -> None:
    assert CALENDAR.quiet(shanghai(instant), starts, ends) == shanghai(expected)


def test_quiet_hours_survive_changes_of_the_clock() -> None:
    night = (time(22), time(7))
    assert BERLIN.quiet(berlin("2026-03-28T23:00"), *night) == berlin("2026-03-29T07:00")
    assert BERLIN.quiet(berlin("2026-10-24T23:00"), *night) == berlin("2026-10-25T07:00")
    second_two_ten = berlin("2026-10-25T02:10").replace(fold=1)
    assert BERLIN.quiet(second_two_ten.astimezone(UTC), time(22), time(2, 30)) > second_two_ten.astimezone(UTC)


def test_a_reader_elsewhere_has_quiet_hours_of_their_own_zone() -> None:
    instant = shanghai("2026-11-23T14:00")
    assert CALENDAR.quiet(instant, time(21), time(8), zone=BERLIN.zone) == berlin("2026-11-23T08:00")


@steady
@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),
    st.integers(0, 1439),
    st.integers(1, 720),
    st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"]),
)
def test_after_quiet_hours_it_is_never_quiet(naive: datetime, start: int, length: int, zone: str) -> None:
    starts, ends = (time(minute // 60, minute % 60) for minute in (start, (start + length) % 1440))
    instant = naive.replace(tzinfo=UTC)
    allowed = CALENDAR.quiet(instant, starts, ends, ZoneInfo(zone))
    assert instant <= allowed <= instant + timedelta(hours=14)
    assert CALENDAR.quiet(allowed, starts, ends, ZoneInfo(zone)) == allowed


def test_festivals_are_known_to_2100_and_unknown_names_refused() -> None:
    assert find_festival(2027, "mid_autumn") == date(2027, 9, 15)
    assert find_festival(2033, "mid_autumn") == date(2033, 9, 8)  # that year's leap month comes only after it
    assert find_festival(2034, "spring_festival") == date(2034, 2, 19)
    assert find_festival(2100, "spring_festival") == date(2100, 2, 9)
    assert find_festival(2101, "mid_autumn") is None
    assert find_official_notice(2027) is None
    with pytest.raises(KeyError):
        find_festival(2027, "halloween")
