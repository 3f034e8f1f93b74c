"""Plan and done: what became of each line of a year's plan; held, moved and dropped are never one number."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.activity import Activity
from domain.calendar import Calendar

MOVED, DROPPED = "moved", "dropped"
REASONS: Mapping[str, tuple[str, ...]] = {
    MOVED: (
        "weather",
        "production",
        "low_signup",
        "venue",
        "speaker",
        "consent",
        "holiday",
        "higher",
        "safety",
    ),
    DROPPED: ("members_no", "budget", "merged", "ban", "need_gone", "repeat_low", "risk"),
}
"""Why a line was moved or dropped, by kind; its words are `plan-reason-<kind>-<reason>`."""
OUTCOMES = ("held", "moved", "dropped", "postponed", "ahead")


@dataclass(frozen=True, slots=True)
class PlanChange:
    """A line was moved from one instant to another, or dropped; `reason` is one of REASONS, `line` what was typed."""

    id: int
    activity_id: int
    kind: str
    from_at: datetime
    to_at: datetime | None
    reason: str
    line: str


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A line as it was planned first, and what became of it, the changes in their order."""

    activity: Activity
    changes: Sequence[PlanChange]
    planned_on: date
    outcome: str

    @property
    def last_change(self) -> PlanChange | None:
        return self.changes[-1] if self.changes else None


def make_line(activity: Activity, changes: Sequence[PlanChange], calendar: Calendar, now: datetime) -> PlanLine:
    first = changes[0].from_at if changes else activity.starts_at
    planned_on = calendar.local(first).date()
    return PlanLine(activity, changes, planned_on, _find_outcome(activity, planned_on, calendar, now))


def _find_outcome(activity: Activity, planned_on: date, calendar: Calendar, now: datetime) -> str:
    """On time is what is held in the month it was planned for, as plans name months."""
    if activity.status == "cancelled":
        return "dropped"
    if activity.status == "postponed":
        return "postponed"
    day = calendar.local(activity.starts_at).date()
    if (day.year, day.month) != (planned_on.year, planned_on.month):
        return "moved"
    return "held" if now >= activity.ends_at else "ahead"


def count_outcomes(lines: Iterable[PlanLine]) -> dict[str, int]:
    counts = Counter(line.outcome for line in lines)
    return {outcome: counts[outcome] for outcome in OUTCOMES}
