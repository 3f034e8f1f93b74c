"""The parts of a day at which something goes on, with breaks between them, as people write them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from domain import quantities
from domain.activities import NotPossible

MOST_PARTS = 4
_SHORTEST = timedelta(minutes=15)
_BETWEEN_PARTS = re.compile(r"[,\uff0c;\uff1b\u3001\n]| and |\u548c")
_BETWEEN_ENDS = re.compile(r"\s*(?:[-\u2013\u2014\uff0d~\uff5e]|\u81f3|\u5230| to )\s*")


@dataclass(frozen=True, slots=True, order=True)
class DayPart:
    """From when to when, on the clock on the wall."""

    begins: time
    ends: time

    @property
    def minutes(self) -> int:
        day = date.min
        return int((datetime.combine(day, self.ends) - datetime.combine(day, self.begins)).total_seconds()) // 60


def read_parts(text: str) -> tuple[DayPart, ...]:
    """9:00-11:30, 14:00-16:00 in the order of the day. Raises NotPossible."""
    written = [it for it in _BETWEEN_PARTS.split(text[:200]) if it.strip()]
    parts = sorted(_read_part(it) for it in written)
    is_clear = all(one.ends <= other.begins for one, other in pairwise(parts))
    if not 1 <= len(parts) <= MOST_PARTS or not is_clear:
        raise NotPossible("plan-wrong-hours", most=MOST_PARTS)
    return tuple(parts)


def _read_part(text: str) -> DayPart:
    first, _, last = _BETWEEN_ENDS.sub("-", text.strip(), count=1).partition("-")
    # 下午2点到4点: the part of the day is said once.
    said = re.match(r"\D*", first)
    begins = quantities.read_clock(first)
    ends = quantities.read_clock(last) or quantities.read_clock((said[0] if said else "") + last)
    if begins and ends:
        part = DayPart(begins, ends)
        if part.minutes >= _SHORTEST.total_seconds() // 60:
            return part
    raise NotPossible("plan-wrong-hours", most=MOST_PARTS)


def write_parts(parts: Sequence[DayPart]) -> str:
    """In one form, which `read_stored_parts` and `read_parts` read again."""
    return ", ".join(f"{it.begins:%H:%M}-{it.ends:%H:%M}" for it in parts)


def read_stored_parts(written: str) -> tuple[DayPart, ...]:
    """What `write_parts` wrote; nothing for an activity that goes on without a break."""
    ends = (it.split("-") for it in written.split(", ") if it)
    return tuple(DayPart(time.fromisoformat(first), time.fromisoformat(last)) for first, last in ends)


def count_minutes(parts: Sequence[DayPart]) -> int:
    return sum(it.minutes for it in parts)
