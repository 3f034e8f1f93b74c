"""Times of day, lengths and numbers as people write them."""

from datetime import time

import pytest

from domain.course import CourseError, read_hours
from domain.quantities import is_unlimited, read_clock, read_count, read_minutes, read_months

CLOCKS = {
    "14:00": "14:00",
    "14：00": "14:00",
    "9:05": "09:05",
    "09:00:00": "09:00",
    "1400": "14:00",
    "14.30": "14:30",
    "2pm": "14:00",
    "2 p.m.": "14:00",
    "2:30 PM": "14:30",
    "12am": "00:00",
    "12 pm": "12:00",
    "下午2点": "14:00",
    "下午两点半": "14:30",
    "上午九点": "09:00",
    "上午9:30": "09:30",
    "中午12点": "12:00",
    "中午1点": "13:00",
    "晚上7点30分": "19:30",
    "14点": "14:00",
    "9点整": "09:00",
    "2点": None,  # in the night, or in the afternoon
    "晚上12点": None,  # of which day
    "9": None,
    "13pm": None,
    "25:00": None,
    "14:60": None,
    "late": None,
    "": None,
}
MINUTES = {
    "90": 90,
    "90 minutes": 90,
    "90 min": 90,
    "90分钟": 90,
    "2h": 120,
    "2小时": 120,
    "两个小时": 120,
    "two hours": 120,
    "1.5小时": 90,
    "1.5 hours": 90,
    "一个半小时": 90,
    "半小时": 30,
    "half an hour": 30,
    "1小时30分": 90,
    "1 hour 30 minutes": 90,
    "1:30": 90,
    "半天": None,
    "long": None,
    "": None,
}
COUNTS = {
    "20": 20,
    "20人": 20,
    "二十人": 20,
    "两个": 2,
    "20 people": 20,
    "-1": None,
    "1.5": None,
    "many": None,
    "": None,
}


@pytest.mark.parametrize(("written", "meant"), CLOCKS.items())
def test_a_time_of_day_is_read_as_it_is_meant(written: str, meant: str | None) -> None:
    assert read_clock(written) == (meant and time.fromisoformat(meant))


@pytest.mark.parametrize(("written", "meant"), MINUTES.items())
def test_a_length_is_read_in_minutes_or_hours(written: str, meant: int | None) -> None:
    assert read_minutes(written) == meant


@pytest.mark.parametrize(("written", "meant"), COUNTS.items())
def test_a_number_may_be_followed_by_what_is_counted(written: str, meant: int | None) -> None:
    assert read_count(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12", 12),
        ("12 months", 12),
        ("三个月", 3),
        ("一年", 12),
        ("两年", 24),
        ("一年半", 18),
        ("2 years", 24),
        ("half a year", 6),
        ("半年", 6),
        ("长期有效", 0),
        ("for ever", 0),
        ("soon", None),
    ],
)
def test_a_term_is_read_in_months_or_years(written: str, meant: int | None) -> None:
    assert read_months(written) == meant


@pytest.mark.parametrize(
    ("written", "half_hours"),
    [
        ("1.5", 3),
        ("2", 4),
        ("2 hours", 4),
        ("90 min", 3),
        ("2小时", 4),
        ("半小时", 1),
        ("一个半小时", 3),
        ("1,5 h", 3),
        ("45 min", None),
        ("0", None),
    ],
)
def test_the_hours_of_a_course_are_read_as_people_write_them(written: str, half_hours: int | None) -> None:
    if half_hours is None:
        with pytest.raises(CourseError):
            read_hours(written)
    else:
        assert read_hours(written) == half_hours


@pytest.mark.parametrize(("written", "meant"), [("二十", 20), ("五", 5), ("十二", 12), ("5", 5), ("many", None)])
def test_a_number_may_stand_alone_in_words(written: str, meant: int | None) -> None:
    assert read_count(written) == meant


def test_no_limit_has_words_of_its_own() -> None:
    assert all(map(is_unlimited, ("不限", "Unlimited", "no limit")))
    assert not any(map(is_unlimited, ("0", "", "limited")))
