"""All of somebody's activities in one .ics file, which calendars can fetch anew from an address by themselves."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from files.writers.calendar_file import CalendarEvent, begin_calendar, make_components, read_event

FETCHED_EVERY = timedelta(hours=6)
"""How often calendars are asked to come again."""


def write(data: Mapping[str, Any], language: str) -> bytes:
    """`events` are the data of each activity's own file; `name` is what the calendar is called."""
    return write_feed([read_event(it) for it in data["events"]], data["name"])


def write_feed(events: Sequence[CalendarEvent], name: str) -> bytes:
    """The feed as UTF-8 (RFC 5545, with the name and the interval of RFC 7986)."""
    import icalendar

    calendar = begin_calendar()
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    interval = icalendar.vDuration(FETCHED_EVERY)
    interval.params["VALUE"] = "DURATION"
    calendar["REFRESH-INTERVAL"] = interval
    calendar["X-PUBLISHED-TTL"] = icalendar.vDuration(FETCHED_EVERY)
    for event in events:
        for component in make_components(event):
            calendar.add_component(component)
    return bytes(calendar.to_ical())
