"""When a case is due: terms by class, pauses, extension, reminders and what follows when a term is missed."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from domain.calendar import Calendar

_DATA = Path(__file__).parent / "data"

ARRIVED = ("registered", "reported")
"""The states in which nobody has looked at a case yet."""
REOPENED_REPLY = 5  # workdays
DISCLOSURE_DAYS = 30  # calendar days within which an opinion on disclosure is answered, whatever the extension
_REMIND_AT = (0.5, 0.8)


@dataclass(frozen=True, slots=True)
class CaseTerms:
    """The terms of one class, in workdays; the first human word in working hours or workdays, or not owed.

    `steps` are further states that somebody must leave, `close` is None where the closing is not counted.
    """

    accept: int
    assign: int
    reply: int
    extension: int
    close: int | None = None
    steps: Mapping[str, int] = field(default_factory=dict)
    acknowledge: int | None = None
    acknowledge_hours: float | None = None


@dataclass(frozen=True, slots=True)
class Deadlines:
    """By when a case is to be answered and, where its class says so, closed; in UTC."""

    reply: datetime
    close: datetime | None


@dataclass(frozen=True, slots=True)
class Escalation:
    """Whom a missed term reaches, and when: the handler, the chair in private, the group by number only."""

    handler: datetime
    chair: datetime
    group: datetime


@cache
def load_terms() -> Mapping[str, CaseTerms]:
    files = [tomllib.loads((_DATA / name).read_text("utf-8")) for name in ("cases.toml", "hazards.toml")]
    return {name: CaseTerms(**row) for file in files for name, row in file["sla"].items()}


def compute_deadlines(calendar: Calendar, sla: str, received: datetime) -> Deadlines:
    """The deadlines of a case of class `sla`; after hours or on a day off it counts from the next workday."""
    own = load_terms()[sla]
    close = None if own.close is None else calendar.due(received, own.close)
    return Deadlines(calendar.due(received, own.reply), close)


def compute_step_due(calendar: Calendar, sla: str, state: str, entered: datetime) -> datetime | None:
    """When the step a case owes in `state` is missed, counted from entering it; None where none is owed.

    A registered case owes a first human word or its acceptance, whichever comes first, an accepted one a handler, an
    assigned one the handler's confirmation within a workday.
    """
    own = load_terms()[sla]
    if state in ARRIVED:
        accept = calendar.due(entered, own.accept)
        return min(accept, _compute_acknowledgement(calendar, own, entered) or accept)
    workdays = {"accepted": own.assign, "assigned": 1, **own.steps}.get(state)
    return None if workdays is None else calendar.due(entered, workdays)


def _compute_acknowledgement(calendar: Calendar, own: CaseTerms, received: datetime) -> datetime | None:
    if own.acknowledge_hours is not None:
        return calendar.add_working_hours(received, own.acknowledge_hours)
    return None if own.acknowledge is None else calendar.due(received, own.acknowledge)


def extend_deadline(
    calendar: Calendar, sla: str, received: datetime, due: datetime, disclosure: bool
) -> datetime | None:
    """A due instant after its one extension; None where the class has none or the limit for disclosure is reached."""
    workdays = load_terms()[sla].extension
    if not workdays:
        return None
    later = calendar.move(due, workdays)
    if disclosure:
        # The rules give thirty days for an opinion on disclosure (Zhejiang's on democratic management, article 23).
        later = min(later, calendar.at(calendar.local(received).date() + timedelta(DISCLOSURE_DAYS), calendar.due_at))
    return later if later > due else None


def resume_deadline(calendar: Calendar, due: datetime, paused: datetime, now: datetime) -> datetime:
    """A due instant after the clock stood still from `paused` to `now`: as many workdays later as passed."""
    passed = calendar.workdays_between(calendar.local(paused).date(), calendar.local(now).date())
    return calendar.move(due, passed)


def compute_reopened_deadline(calendar: Calendar, now: datetime) -> datetime:
    """When the new reply to a reopened case is due."""
    return calendar.due(now, REOPENED_REPLY)


def plan_reminders(calendar: Calendar, received: datetime, due: datetime) -> tuple[datetime, ...]:
    """When the handler is reminded: at 50 % and 80 % of the working time."""
    hours = calendar.working_hours_between(received, due)
    return tuple(calendar.add_working_hours(received, hours * share) for share in _REMIND_AT)


def plan_escalation(calendar: Calendar, due: datetime) -> Escalation:
    return Escalation(due, calendar.move(due, 1), calendar.move(due, 3))
