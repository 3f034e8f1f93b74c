"""What a thanks may be: one sentence, now and then, and once a month to the same colleague."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.text import clean_text, count_utf16

LONGEST = 200
"""UTF-16 units."""
MOST = 5
SPAN = timedelta(days=30)
"""So many may be written in so long: a thanks that comes every day says nothing."""


def tidy_sentence(text: str) -> str | None:
    """The sentence in one line; None if there is none, or it is too long."""
    tidy = " ".join(clean_text(text).split())
    return tidy if 0 < count_utf16(tidy) <= LONGEST else None


def find_refusal(written: Iterable[tuple[int, datetime]], receiver_id: int, now: datetime) -> str | None:
    """Why not one more now: `again` to the same person, or `many`; `written` are receivers and instants."""
    recent = [receiver for receiver, at in written if at > now - SPAN]
    if receiver_id in recent:
        return "again"
    return "many" if len(recent) >= MOST else None
