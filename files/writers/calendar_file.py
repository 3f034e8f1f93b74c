"""An activity as an .ics file that calendars add, move and strike out by themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from icalendar import Alarm

REMIND_BEFORE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Event:
    """One activity as it stands now; all instants are aware.

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

    @property
    def uid(self) -> str:
        return f"activity-{self.activity}@{self.calendar}"


def write(data: Mapping[str, Any], language: str) -> bytes:
    """The file of an activity as `data` has it, its instants in unix seconds."""
    changed, starts, ends = (datetime.fromtimestamp(data[name], UTC) for name in ("changed_at", "starts_at", "ends_at"))
    given = {name: data[name] for name in ("activity", "calendar", "version", "title", "place", "description")}
    return write_calendar_file(Event(changed=changed, starts=starts, ends=ends, **given))


def write_calendar_file(event: Event) -> bytes:
    """The file as UTF-8 (RFC 5545). It names no METHOD, for RFC 5546 would then ask for an organiser's address."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Unionhall//Activities//EN")
    calendar.add("version", "2.0")
    entry = icalendar.Event()
    entry.add("uid", event.uid)
    entry.add("sequence", event.version)
    entry.add("dtstamp", event.changed.astimezone(UTC))
    entry.add("dtstart", event.starts.astimezone(UTC))
    entry.add("dtend", event.ends.astimezone(UTC))
    entry.add("summary", event.title)
    for name, text in (("location", event.place), ("description", event.description)):
        if text:
            entry.add(name, text)
    entry.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    if not event.cancelled:
        entry.add_component(_make_reminder(event.title))
    calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _make_reminder(title: str) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -REMIND_BEFORE)
    return alarm
