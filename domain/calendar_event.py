"""An activity as a calendar keeps it: the plain data that a calendar file and a feed are written from."""

from domain.activity import Activity, list_spans
from domain.calendar import Calendar


def make_calendar_event(activity: Activity, calendar: Calendar, title: str, name: str) -> dict[str, object]:
    """`name` is unique to the union, such as the bot's username; instants are unix seconds."""
    return {
        "activity": activity.id,
        "calendar": name,
        "version": activity.version,
        "changed_at": int(activity.changed_at.timestamp()),
        "title": title,
        "place": activity.place,
        "description": activity.about,
        "zone": calendar.zone.key,
        "spans": [[int(it.timestamp()) for it in span] for span in list_spans(activity, calendar)],
        # Nobody is busy for weeks.
        "whole_days": activity.is_campaign,
        # Who has it in a calendar can take it out again, also while the new day is not known.
        "is_off": activity.status in ("cancelled", "postponed"),
    }
