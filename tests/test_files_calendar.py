"""The .ics file of an activity: calendars add it once, move it, remind of it and strike it out."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import ics
from icalendar import Calendar, Component

from files.writers.calendar_feed import write_feed
from files.writers.calendar_file import CalendarEvent, write_calendar_file

SHANGHAI = ZoneInfo("Asia/Shanghai")
DAY = datetime(2026, 11, 21, 8, 30, tzinfo=SHANGHAI), datetime(2026, 11, 21, 17, 0, tzinfo=SHANGHAI)
HIKE = CalendarEvent(
    activity=7,
    calendar="sunrise_union_bot",
    version=0,
    changed=datetime(2026, 11, 2, 1, 30, tzinfo=UTC),
    title="秋季登山; 青城山, 一日",
    spans=[DAY],
    place="青城山前山门, 都江堰",
    description="带水和防滑鞋。\n午餐由工会提供; 家属自费。\\o/ " + "很长的说明，" * 30,
)


def entry(event: CalendarEvent) -> Component:
    (found,) = Calendar.from_ical(write_calendar_file(event)).walk("VEVENT")
    return found


def test_everything_said_about_an_activity_comes_back() -> None:
    read = entry(HIKE)
    assert (str(read["SUMMARY"]), str(read["LOCATION"]), str(read["DESCRIPTION"])) == (
        HIKE.title,
        HIKE.place,
        HIKE.description,
    )
    assert (read.decoded("DTSTART"), read.decoded("DTEND")) == DAY
    assert read.decoded("DTSTAMP") == HIKE.changed
    assert str(read["STATUS"]) == "CONFIRMED"


def test_times_are_written_in_utc() -> None:
    lines = write_calendar_file(HIKE).decode().split("\r\n")
    assert "DTSTART:20261121T003000Z" in lines
    assert "DTEND:20261121T090000Z" in lines
    assert "DTSTAMP:20261102T013000Z" in lines


def test_lines_are_folded_at_75_bytes() -> None:
    assert max(len(line) for line in write_calendar_file(HIKE).split(b"\r\n")) <= 75


def test_it_reminds_one_day_before() -> None:
    (alarm,) = entry(HIKE).walk("VALARM")
    assert (alarm.decoded("TRIGGER"), str(alarm["ACTION"])) == (timedelta(days=-1), "DISPLAY")


def test_a_postponed_activity_keeps_its_name_and_raises_its_version() -> None:
    begins, ends = (it + timedelta(days=7) for it in DAY)
    changed = HIKE.changed + timedelta(days=1)
    later = replace(HIKE, version=1, changed=changed, spans=[(begins, ends)])
    before, after = entry(HIKE), entry(later)
    assert str(before["UID"]) == str(after["UID"]) == "activity-7@sunrise_union_bot"
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after.decoded("DTSTART") == begins
    assert after.decoded("LAST-MODIFIED") == changed


def test_a_cancelled_activity_is_struck_out_and_reminds_nobody() -> None:
    read = entry(replace(HIKE, version=2, cancelled=True))
    assert (str(read["STATUS"]), read["SEQUENCE"], str(read["UID"])) == ("CANCELLED", 2, HIKE.uid)
    assert read.walk("VALARM") == []


def test_a_place_that_is_not_known_yet_is_left_out() -> None:
    read = entry(replace(HIKE, place="", description=""))
    assert "LOCATION" not in read
    assert "DESCRIPTION" not in read


def test_the_same_activity_gives_the_same_bytes() -> None:
    assert write_calendar_file(HIKE) == write_calendar_file(replace(HIKE))


def test_several_days_with_hours_are_an_event_each_on_the_clock_of_the_wall() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    days = [datetime(2026, 10, day, 17, tzinfo=berlin) for day in range(23, 27)]
    course = replace(HIKE, spans=[(it, it.replace(hour=19)) for it in days])
    found = Calendar.from_ical(write_calendar_file(course)).walk("VEVENT")
    assert [it.decoded("DTSTART").astimezone(berlin).hour for it in found] == [17] * 4
    assert [f"{it.decoded('DTSTART'):%d %H}" for it in found] == ["23 15", "24 15", "25 16", "26 16"]
    assert {it.decoded("DTEND") - it.decoded("DTSTART") for it in found} == {timedelta(hours=2)}
    assert len({str(it["UID"]) for it in found}) == 4
    assert str(found[0]["UID"]) == course.uid
    off = Calendar.from_ical(write_calendar_file(replace(course, cancelled=True, version=2))).walk("VEVENT")
    assert [(str(it["UID"]), str(it["STATUS"])) for it in off] == [(str(it["UID"]), "CANCELLED") for it in found]


def test_weeks_without_hours_are_whole_days_on_which_nobody_is_busy() -> None:
    month = replace(HIKE, spans=[(date(2026, 11, 21), date(2026, 12, 20))])
    read = entry(month)
    assert (read.decoded("DTSTART"), read.decoded("DTEND")) == (date(2026, 11, 21), date(2026, 12, 21))
    assert str(read["TRANSP"]) == "TRANSPARENT"


def test_days_that_are_no_more_are_struck_out() -> None:
    found = Calendar.from_ical(write_calendar_file(replace(HIKE, spans_before=3))).walk("VEVENT")
    assert [str(it["STATUS"]) for it in found] == ["CONFIRMED", "CANCELLED", "CANCELLED"]
    assert len({str(it["UID"]) for it in found}) == 3


def test_another_parser_reads_the_feed_as_it_was_meant() -> None:
    morning, afternoon = DAY[0].replace(hour=14), DAY[0].replace(hour=16)
    course = replace(HIKE, activity=8, title="培训, 上下午; 两段", spans=[DAY, (morning, afternoon)], version=4)
    week = replace(HIKE, activity=9, title="Weeks", spans=[(date(2026, 11, 21), date(2026, 12, 20))], cancelled=True)
    content = write_feed([HIKE, course, week], "第一分会").decode()
    found = {it.uid: it for it in ics.Calendar(content).events}
    assert set(found) == {HIKE.uid, course.uid, "activity-8-day-2@sunrise_union_bot", week.uid}
    read = found[HIKE.uid]
    assert (read.name, read.location, read.description) == (HIKE.title, HIKE.place, HIKE.description)
    assert (read.begin.datetime, read.end.datetime) == DAY
    assert found["activity-8-day-2@sunrise_union_bot"].begin.datetime == morning
    assert (found[week.uid].all_day, str(found[week.uid].status)) == (True, "CANCELLED")
    extra = {line.name: line.value for line in ics.Calendar(content).extra}
    assert (extra["REFRESH-INTERVAL"], extra["X-WR-CALNAME"]) == ("PT6H", "第一分会")
    assert [line for line in content.splitlines() if "Li" in line and "ATTENDEE" in line] == []
