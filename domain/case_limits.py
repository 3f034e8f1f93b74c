"""How much may be said, sent, opened and tried in the matter of cases; lengths are UTF-16 units, as Telegram counts."""

LONGEST_WORDS = 3500
"""Of a member: what a case is opened with, and each message added later."""
LONGEST_ANSWER = 3000
"""Of a cadre, at any step."""

MOST_OPEN = 10
MOST_A_DAY = 3
"""Cases of one member: still open, and opened on one day."""

MOST_FILES = 5
LARGEST_FILM = 50 * 2**20
"""Bytes: what whoever handles the case can still open on a phone; it is passed on as it is."""

WRONG_A_PERSON = 5
WRONG_IN_ALL = 60
"""Wrong codes within an hour: in all as well, or many accounts could try codes together."""
