"""How long danger to life calls: at once, again every quarter of an hour, and no longer than two hours."""

from datetime import datetime, timedelta

EVERY = timedelta(minutes=15)
LONGEST = timedelta(hours=2)
HELD = timedelta(hours=4)
"""How long somebody may have it without a step: then it calls anew."""


def find_next_call(begun: datetime, now: datetime) -> datetime | None:
    """The first call after `now`; None once the two hours are over. Calls that were missed are not made up for."""
    # Counted from the beginning: a call that came late does not move those that follow.
    passed = (now - begun) // EVERY
    following = begun + (passed + 1) * EVERY
    return following if following <= begun + LONGEST else None
