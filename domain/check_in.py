"""Check-in: when people may check in, the codes that prove they are there, and what each proof is worth."""

import base64
import hmac
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.activities import plan_timing
from domain.activity import Activity, find_day, list_spans
from domain.calendar import Calendar

SECONDS = 30
"""How long a number at the door is shown; the one before it is good as well, for whoever types slowly."""
FROM_PAPER = timedelta(hours=2)
"""How long a cadre may type in codes that were noted on paper where there was no network."""
# A number of six digits is safe only as long as few may be tried: who guesses on has to show their code.
MOST_WRONG, MOST_WRONG_IN_ALL = 5, 20
"""Wrong numbers at one go, and of one person at one activity: 20 tries, each at two in a million."""
_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""None that looks like another."""
MEMBER_CODE, DOOR_CODE, DOOR_NUMBER = 8, 22, 6
"""Signs of a member's code, of the code at the door in a link, and of the number at the door."""

Mark = Callable[[bytes], bytes]
"""A keyed hash of at least 16 bytes, which nobody can guess without the key."""


@dataclass(frozen=True, slots=True)
class CheckInHours:
    """When people may check in to one part of a day, and when that part begins; `day` counts the days from 1."""

    day: int
    begins: datetime
    opens: datetime
    closes: datetime


def list_check_in_hours(activity: Activity, calendar: Calendar) -> list[CheckInHours]:
    """One for each part of each day; none for what goes on for weeks, where nobody stands at a door."""
    if activity.is_campaign:
        return []
    found = []
    for begins, _ in list_spans(activity, calendar):
        timing = plan_timing(calendar, begins)
        found.append(
            CheckInHours(find_day(activity, calendar, begins), begins, timing.check_in_from, timing.check_in_to)
        )
    return found


def find_check_in_hours(windows: Sequence[CheckInHours], now: datetime) -> CheckInHours | None:
    """The one that is open, else the next one, else the last one; None if there is none at all."""
    return next((it for it in windows if now < it.closes), windows[-1] if windows else None)


def find_paper_hours(windows: Sequence[CheckInHours], now: datetime) -> CheckInHours | None:
    """The newest one of which codes may still be typed in; None where that is over or not begun."""
    # Not the next one that opens: between two parts of a day the codes of the first are still on paper.
    return next((it for it in reversed(windows) if it.opens <= now < it.closes + FROM_PAPER), None)


def make_member_code(mark: Mark, activity_id: int, member_id: int) -> str:
    """A member's own code for one activity, in two halves to be read out."""
    code = _spell(mark(b"check-in|%d|%d" % (activity_id, member_id)), MEMBER_CODE)
    return f"{code[:4]}-{code[4:]}"


def read_member_code(text: str) -> str | None:
    """The code as it was typed, in the form of `make_member_code`; None if it is none."""
    plain = "".join(sign for sign in text.upper() if sign.isalnum())
    is_code = len(plain) == MEMBER_CODE and all(sign in _SIGNS for sign in plain)
    return f"{plain[:4]}-{plain[4:]}" if is_code else None


def find_holder(mark: Mark, activity_id: int, code: str, member_ids: Iterable[int]) -> int | None:
    """Whose code it is, among those who may have one."""
    made = ((it, make_member_code(mark, activity_id, it)) for it in member_ids)
    return next((it for it, own in made if hmac.compare_digest(own, code)), None)


def _spell(mark: bytes, length: int) -> str:
    # There are 32 signs, which divide 256: each of them is as likely as any other.
    return "".join(_SIGNS[byte % len(_SIGNS)] for byte in mark[:length])


def make_door_code(mark: Mark, activity_id: int, moment: datetime) -> str:
    """What a link at the door holds in the half minute of `moment`."""
    step = int(moment.timestamp()) // SECONDS
    return base64.urlsafe_b64encode(mark(b"door|%d|%d" % (activity_id, step))[:16]).decode().rstrip("=")


def make_door_number(mark: Mark, activity_id: int, moment: datetime) -> str:
    """The same to be typed: as many digits as people remember from the door to their place."""
    code = make_door_code(mark, activity_id, moment)
    return f"{int.from_bytes(mark(code.encode())[:8]) % 10**DOOR_NUMBER:0{DOOR_NUMBER}}"


def is_at_door(mark: Mark, activity_id: int, said: str, now: datetime) -> bool:
    """Whether this code or number is at the door now, or was just before."""
    moments = (now, now - timedelta(seconds=SECONDS))
    known = [make(mark, activity_id, it) for it in moments for make in (make_door_code, make_door_number)]
    # Compared in constant time, so that nobody finds a code sign by sign.
    return any(hmac.compare_digest(it.encode(), said.encode()) for it in known)


def is_reconciled(present: Mapping[int, int], heads: Mapping[int, int]) -> bool:
    """Whether on no day more people checked in than were counted; both by day, one without a count is left out."""
    return all(present.get(day, 0) <= counted for day, counted in heads.items())


def is_attendance_known(present: Mapping[int, int], heads: Mapping[int, int]) -> bool:
    """Whether somebody noted who was there and the counts agree: where nobody did, nobody can be said to be absent."""
    # Ten in the room of whom nobody checked in tell nothing of anybody; an empty room does.
    is_noted = any(present.values()) or (bool(heads) and not any(heads.values()))
    return is_noted and is_reconciled(present, heads)
