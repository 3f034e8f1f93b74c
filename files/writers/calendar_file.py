"""An activity as an .ics file that calendars add, move and strike out by themselves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    import icalendar
    from icalendar import Alarm

REMIND_BEFORE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One activity as it stands now; all instants are aware, in the union's zone where it has several days.

    `minutes` is how long each day of it takes, 0 for whole days and None for what goes on from start to end.
    `activity` and `calendar` (unique to the union, such as the bot's username) name it for ever;
    `version` starts at 0 and rises with each change, a cancellation included (RFC 5545, 3.8.7.4).
    """

    activity: int
    calendar: str
    version: int
    changed: datetime
    title: str
    starts: datetime
    ends: datetime
    place: str = ""
    description: str = ""
    cancelled: bool = False
    minutes: int | None = None
    days_before: int = 1

    @property
    def uid(self) -> str:
        return f"activity-{self.activity}@{self.calendar}"

    @property
    def days(self) -> int:
        return (self.ends.date() - self.starts.date()).days + 1


def write(data: Mapping[str, Any], language: str) -> bytes:
    """The file of an activity as `data` has it, its instants in unix seconds, its `minutes` those of each day or 0."""
    changed, starts, ends = (datetime.fromtimestamp(data[name], UTC) for name in ("changed_at", "starts_at", "ends_at"))
    given = {name: data[name] for name in ("activity", "calendar", "version", "title", "place", "description")}
    zone = ZoneInfo(data.get("zone", "UTC"))
    return write_calendar_file(
        CalendarEvent(
            changed=changed,
            starts=starts.astimezone(zone),
            ends=ends.astimezone(zone),
            minutes=data.get("minutes"),
            cancelled=data.get("is_off", False),
            days_before=data.get("days_before", 1),
            **given,
        )
    )


def write_calendar_file(event: CalendarEvent) -> bytes:
    """The file as UTF-8 (RFC 5545). It names no METHOD, for RFC 5546 would then ask for an organiser's address."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Unionhall//Activities//EN")
    calendar.add("version", "2.0")
    for uid, starts, ends in _list_spans(event):
        calendar.add_component(_make_entry(event, uid, starts, ends))
    for uid, starts, ends in _list_gone(event):
        # Whoever has an earlier file in a calendar would go to a day that is no more.
        calendar.add_component(_make_entry(replace(event, cancelled=True), uid, starts, ends))
    return bytes(calendar.to_ical())


def _list_spans(event: CalendarEvent) -> Iterator[tuple[str, datetime | date, datetime | date]]:
    """One event for each day of several with hours, for nobody is there at night; whole days for weeks without any."""
    if event.days == 1 or event.minutes is None:
        yield event.uid, event.starts.astimezone(UTC), event.ends.astimezone(UTC)
    elif not event.minutes:
        yield event.uid, event.starts.date(), event.ends.date() + timedelta(1)
    else:
        yield from (_make_day(event, number) for number in range(event.days))


def _list_gone(event: CalendarEvent) -> Iterator[tuple[str, datetime, datetime]]:
    """The days that an earlier file had and this one has not."""
    days = event.days if event.minutes else 1
    return (_make_day(event, number) for number in range(days, event.days_before))


def _make_day(event: CalendarEvent, number: int) -> tuple[str, datetime, datetime]:
    # Added on the clock on the wall, so that the hours stay where clocks are changed for summer.
    starts = (event.starts + timedelta(number)).astimezone(UTC)
    uid = event.uid if number == 0 else event.uid.replace("@", f"-day-{number + 1}@", 1)
    return uid, starts, starts + timedelta(minutes=event.minutes or 0)


def _make_entry(event: CalendarEvent, uid: str, starts: datetime | date, ends: datetime | date) -> "icalendar.Event":
    import icalendar

    entry = icalendar.Event()
    entry.add("uid", uid)
    entry.add("sequence", event.version)
    entry.add("dtstamp", event.changed.astimezone(UTC))
    entry.add("dtstart", starts)
    entry.add("dtend", ends)
    if not isinstance(starts, datetime):
        entry.add("transp", "TRANSPARENT")  # nobody is busy for weeks
    entry.add("summary", event.title)
    for name, text in (("location", event.place), ("description", event.description)):
        if text:
            entry.add(name, text)
    entry.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    if not event.cancelled:
        entry.add_component(_make_reminder(event.title))
    return entry


def _make_reminder(title: str) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -REMIND_BEFORE)
    return alarm
