"""An activity as an .ics file, which calendars add, move and strike out by themselves."""

from collections.abc import Iterator, Mapping, Sequence
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
    """One activity as it stands now; all instants are aware.

    `spans` are from when to when people are there, one for each part of each day; two days, both counted, for what
    goes on for weeks. `activity` and `calendar` (unique to the union, such as the bot's username) name it for ever;
    `version` starts at 0 and rises with each change, a cancellation included (RFC 5545, 3.8.7.4). `spans_before` is
    the most spans that an earlier file had.
    """

    activity: int
    calendar: str
    version: int
    changed: datetime
    title: str
    spans: Sequence[tuple[datetime, datetime] | tuple[date, date]]
    place: str = ""
    description: str = ""
    cancelled: bool = False
    spans_before: int = 1

    @property
    def uid(self) -> str:
        return f"activity-{self.activity}@{self.calendar}"


def write(data: Mapping[str, Any], language: str) -> bytes:
    """The file of one activity, which is `data` as `read_event` reads it."""
    return write_calendar_file(read_event(data))


def read_event(data: Mapping[str, Any]) -> CalendarEvent:
    """`spans` are pairs of unix seconds; with `whole_days` they are days of the union's `zone`."""
    zone = ZoneInfo(data["zone"])
    instants = [tuple(datetime.fromtimestamp(it, zone) for it in span) for span in data["spans"]]
    given = {name: data[name] for name in ("activity", "calendar", "version", "title", "place", "description")}
    return CalendarEvent(
        changed=datetime.fromtimestamp(data["changed_at"], UTC),
        spans=[(one.date(), last.date()) if data["whole_days"] else (one, last) for one, last in instants],
        cancelled=data["is_off"],
        spans_before=data.get("spans_before", 1),
        **given,
    )


def write_calendar_file(event: CalendarEvent) -> bytes:
    """The file as UTF-8 (RFC 5545). It names no METHOD, for RFC 5546 would then ask for an organiser's address."""
    calendar = begin_calendar()
    for component in make_components(event):
        calendar.add_component(component)
    return bytes(calendar.to_ical())


def begin_calendar() -> "icalendar.Calendar":
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Unionhall//Activities//EN")
    calendar.add("version", "2.0")
    return calendar


def make_components(event: CalendarEvent) -> Iterator["icalendar.Event"]:
    """One event for each span, and those that an earlier file had and this one has not, struck out."""
    for number, (starts, ends) in enumerate(event.spans):
        yield _make_entry(event, _name(event, number), starts, ends)
    first, last = event.spans[0]
    for number in range(len(event.spans), event.spans_before):
        # Whoever has an earlier file in a calendar would go to a day that is no more. Its old hours are not known;
        # of several days it was this one, unless the days had parts.
        shift = timedelta(number)
        yield _make_entry(replace(event, cancelled=True), _name(event, number), first + shift, last + shift)


def _name(event: CalendarEvent, number: int) -> str:
    return event.uid if number == 0 else event.uid.replace("@", f"-day-{number + 1}@", 1)


def _make_entry(event: CalendarEvent, uid: str, starts: datetime | date, ends: datetime | date) -> "icalendar.Event":
    import icalendar

    entry = icalendar.Event()
    entry.add("uid", uid)
    entry.add("sequence", event.version)
    entry.add("dtstamp", event.changed.astimezone(UTC))
    # Some calendars take the sequence for what is newer, others this.
    entry.add("last-modified", event.changed.astimezone(UTC))
    if isinstance(starts, datetime) and isinstance(ends, datetime):
        # In UTC: a zone named in a file has to be described in it, and calendars differ in what they make of that.
        entry.add("dtstart", starts.astimezone(UTC))
        entry.add("dtend", ends.astimezone(UTC))
    else:
        # The day on which whole days end is the one after the last.
        entry.add("dtstart", starts)
        entry.add("dtend", ends + timedelta(1))
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
