"""The public board: how many voices a matter needs, and what they set in motion."""

from domain.routing import find_category

AGENDA = 3
"""Voices that bring a matter before the next committee meeting."""
NEEDED = (3, 5, 10)
"""How many others an author may ask for before a suggestion is sent."""
WAITS_DAYS = 30
LONGEST_WAITING = 3000
"""UTF-16 units of a suggestion that waits for others: its own words are shown, and with a head they fit a message."""
LONGEST = 700
"""UTF-16 units of a text written for the board."""


def compute_meeting_share(members: int) -> int:
    """A third of the members, rounded up: they may call for a members' meeting (Trade Union Law, article 17)."""
    return -(-members // 3)


def find_next_needed(needed: int) -> int:
    """What one more tap on the tick asks for: nobody, 3, 5, 10 and nobody again."""
    steps = (0, *NEEDED)
    return steps[(steps.index(needed) + 1) % len(steps)] if needed in steps else 0


def may_be_shown(category: str) -> bool:
    """Whether cases of this category may be published at all."""
    return find_category(category).may_be_public
