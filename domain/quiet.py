"""A person's own quiet hours, read from what they type."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta

LONGEST = timedelta(hours=16)
"""More would leave no time in which a reminder could still help."""

_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?"
_HOURS = re.compile(rf"\D*{_CLOCK}(?:[^\d:.]\D*|\D{{2,}}){_CLOCK}\D*")


def read_quiet_hours(typed: str) -> tuple[time, time] | None:
    """Start and end from words such as `22:00-07:30` or `22-7`, the same for none at all; None if unclear."""
    found = _HOURS.fullmatch(unicodedata.normalize("NFKC", typed))
    if found is None:
        return None
    try:
        start, end = (time(int(found[at]), int(found[at + 1] or 0)) for at in (1, 3))
    except ValueError:
        return None
    return (start, end) if _measure_length(start, end) <= LONGEST else None


def _measure_length(start: time, end: time) -> timedelta:
    day = date.min
    return (datetime.combine(day, end) - datetime.combine(day, start)) % timedelta(days=1)
