"""Completions: what somebody has learnt, and when; whether it still counts is computed, never stored."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from domain.calendar import DAY
from domain.course import Course
from domain.schedule import Month

STATUSES = ("valid", "expired", "replaced", "revoked", "removed")


@dataclass(frozen=True, slots=True)
class Completion:
    """One event that never changes, but for being revoked; taking a course again adds another.

    `member_id` is None once its holder is forgotten. `score` and `attempt` are None without a quiz. `printed_until`
    is the last day that a paper shows, None where the course says how long it counts. `shows` is how the holder's
    name is shown to others: one of certificate.NAMES.
    """

    id: int
    member_id: int | None
    course_id: str
    version: int
    done_on: date
    half_hours: int
    grade: str
    form: str
    score: int | None
    attempt: int | None
    printed_until: date | None
    number: str
    code: str
    shows: str
    entered_by: int | None
    revoked_on: date | None = None
    why_revoked: str = ""


def add_months(day: date, months: int) -> date:
    """The same day so many months later; the last day of a month that has no such day."""
    month = Month.of(day) + months
    return min(month.last_day, month.first_day + (day.day - 1) * DAY)


def find_last_day(completion: Completion, course: Course) -> date | None:
    """The last day it counts by its own version of the course; None if it counts for good."""
    # The day on a paper from elsewhere holds, whatever our own rule says (decision 53).
    if completion.printed_until:
        return completion.printed_until
    return add_months(completion.done_on, course.valid_months) if course.valid_months else None


def find_status(completion: Completion, course: Course, others: Iterable[Completion], today: date) -> str:
    """One of STATUSES; `others` are completions of the same holder."""
    if completion.revoked_on:
        return "revoked"
    # After the revocation: a number that was revoked says so also when its holder is forgotten.
    if completion.member_id is None:
        return "removed"
    last = find_last_day(completion, course)
    if any(_replaces(other, completion) for other in others):
        return "replaced"
    return "expired" if last and last < today else "valid"


def _replaces(other: Completion, completion: Completion) -> bool:
    same = other.course_id == completion.course_id and not other.revoked_on
    return same and (other.done_on, other.id) > (completion.done_on, completion.id)


def sum_half_hours(completions: Sequence[Completion]) -> int:
    """The hours of a transcript: of all events but those revoked."""
    return sum(it.half_hours for it in completions if not it.revoked_on)
