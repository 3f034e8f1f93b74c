"""The parts of a day: how they are read, when people are there by them, and what counts of them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.activities import NotPossible
from domain.activity import compute_span, list_minutes_from, list_spans, takes_working_time
from domain.calendar import Calendar
from domain.check_in import list_check_in_hours
from domain.day_parts import count_minutes, read_parts, read_stored_parts, write_parts
from domain.evidence import count_sittings
from tests.test_activity_moments import WALK
from tests.walking import chengdu

CALENDAR = Calendar()
TWO = "09:00-11:30, 14:00-16:00"


@pytest.mark.parametrize(
    ("typed", "written", "minutes"),
    [
        ("9:00-11:30, 14:00-16:00", TWO, 270),
        ("14:00-16:00；9:00至11:30", TWO, 270),
        ("上午9点到11点半、下午2点到4点", TWO, 270),
        ("9:00 to 11:30 and 2pm to 4pm", TWO, 270),
        ("0900-1130, 1400-1600", TWO, 270),
        ("9:00–17:00", "09:00-17:00", 480),
    ],
)
def test_parts_of_a_day_are_read_as_people_write_them(typed: str, written: str, minutes: int) -> None:
    parts = read_parts(typed)
    assert (write_parts(parts), count_minutes(parts)) == (written, minutes)
    assert read_stored_parts(written) == parts


@pytest.mark.parametrize("typed", ["", "9:00", "9:00-9:10", "11:00-9:00", "9-12:00, 11:00-13:00", "soon", "9-10," * 5])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(NotPossible):
        read_parts(typed)


def test_people_are_there_in_each_part_of_each_day() -> None:
    first, last = chengdu("2026-12-05T09:00"), chengdu("2026-12-06T16:00")
    starts, ends = compute_span(CALENDAR, first.date(), last.date(), first.time(), 270, TWO)
    assert (starts, ends) == (first, last)
    course = replace(WALK, starts_at=starts, ends_at=ends, minutes=270, hours=TWO)
    spans = list_spans(course, CALENDAR)
    assert [f"{CALENDAR.local(it):%d %H:%M}" for it, _ in spans] == ["05 09:00", "05 14:00", "06 09:00", "06 14:00"]
    assert [it.begins for it in list_check_in_hours(course, CALENDAR)] == [it for it, _ in spans]
    assert list_minutes_from(spans, starts) == [150, 120, 150, 120]
    assert list_minutes_from(spans, spans[2][0]) == [150, 120]


@pytest.mark.parametrize(("hours", "takes"), [("08:00-08:30, 18:00-20:00", False), ("08:00-08:30, 16:00-18:00", True)])
def test_a_break_over_working_time_takes_none_of_it(hours: str, takes: bool) -> None:
    monday = chengdu("2026-11-23T08:00")
    ends = monday + timedelta(hours=12)
    assert (
        takes_working_time(replace(WALK, starts_at=monday, ends_at=ends, hours=hours, minutes=150), CALENDAR) is takes
    )


@pytest.mark.parametrize(
    ("minutes", "late", "count"),
    [([60], 0, 60), ([60], 15, 60), ([60], 16, 30), ([150, 120], 20, 195), ([150, 120, 150, 120], 0, 540), ([], 20, 0)],
)
def test_coming_late_costs_half_of_the_first_sitting_alone(minutes: list[int], late: int, count: int) -> None:
    assert count_sittings(minutes, late) == count
