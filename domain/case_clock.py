"""The clock of a case: its terms, what a pause does to them, what it owes, and when somebody hears that it is late."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta

from domain.calendar import Calendar
from domain.case import Case
from domain.case_states import find_state
from domain.deadlines import (
    compute_deadlines,
    compute_reopened_deadline,
    compute_step_due,
    extend_deadline,
    plan_escalation,
    plan_reminders,
    resume_deadline,
)

CHAIR, GROUP = 4, 5
"""The warnings that reach beyond the handler, as counted by Case.reminded: three are the handler's own."""
OWN = 3
"""The warnings that are the handler's own."""
LEFT_AFTER = 5
"""Workdays past its day at which a thing counts as left: all reminders and climbs are behind it by then."""
RETURNS_AT = time(9)
UNWARNED = 2
"""Of a step nobody is warned before it is missed, as they are at half and at four fifths of a term."""


def start_terms(calendar: Calendar, case: Case, at: datetime) -> Case:
    """The case with its terms of answer and closing, which count from `at`."""
    terms = compute_deadlines(calendar, case.route.sla, at)
    return replace(case, term_from=at, due_at=terms.reply, close_by=terms.close)


def enter_state(calendar: Calendar, case: Case, target: str, now: datetime) -> Case:
    """The case in the state `target`, with its clock as that state wants it and the step it owes there."""
    after = replace(set_clock(calendar, case, target, now), state=target, moved_at=now)
    return set_step_due(calendar, after) if target != case.state else after


def set_clock(calendar: Calendar, case: Case, target: str, now: datetime) -> Case:
    """The case with its clock as `target` wants it: running on, standing still, started anew or ended."""
    was, clock = find_state(case.state).clock, find_state(target).clock
    if target == "merged":  # ends, and is kept, together with the case it belongs to
        return replace(case, paused_at=None)
    if clock == "ended":
        return replace(case, closed_at=now, paused_at=None)
    if was == "ended" and target == "registered":  # taken up again: its terms begin anew
        return replace(start_terms(calendar, case, now), closed_at=None, reminded=0, close_reminded=0)
    if clock == "paused" and was != "paused":
        return replace(case, paused_at=now)
    if clock == "runs" and case.paused_at:
        due, close = (_resume_term(calendar, at, case.paused_at, now) for at in (case.due_at, case.close_by))
        return replace(case, due_at=due or case.due_at, close_by=close, paused_at=None)
    if target == "reopened":
        due_at = compute_reopened_deadline(calendar, now)
        # While its sender had the answer the case was not ours to close, and nothing is to be closed unanswered.
        close = _resume_term(calendar, case.close_by, case.moved_at, now)
        return replace(
            case, term_from=now, due_at=due_at, close_by=close and max(due_at, close), reminded=0, closed_at=None
        )
    return case


def _resume_term(calendar: Calendar, until: datetime | None, since: datetime, now: datetime) -> datetime | None:
    """The end of a term that stood still from `since` to `now`; None, for none, stays None."""
    return resume_deadline(calendar, until, since, now) if until else None


def set_step_due(calendar: Calendar, case: Case) -> Case:
    """The case with the instant at which the step it owes since `moved_at` is missed."""
    return replace(case, step_due_at=compute_step_due(calendar, case.route.sla, case.state, case.moved_at))


def find_missing(calendar: Calendar, case: Case) -> tuple[datetime, ...]:
    """When the step that is owed is missed, when the chair hears of it and when the group; empty if none is owed."""
    # From `moved_at`: `step_due_at` goes on to the next of these moments as each is told (decision 16).
    due = compute_step_due(calendar, case.route.sla, case.state, case.moved_at)
    return _list_climbing(calendar, due) if due else ()


def compute_extension(calendar: Calendar, case: Case) -> datetime | None:
    """When the answer is due after the one extension; None if the case has had it or its class has none."""
    if case.extended:
        return None
    return extend_deadline(calendar, case.route.sla, case.opened_at, case.due_at, case.category == "openness")


def extend_closing(calendar: Calendar, case: Case) -> datetime | None:
    """By when an extended case is to be closed: it gets the same time once more."""
    if case.close_by is None:
        return None
    return extend_deadline(calendar, case.route.sla, case.opened_at, case.close_by, False) or case.close_by


def set_reminders(calendar: Calendar, before: Case, after: Case, now: datetime) -> Case:
    """`after`, into which `before` has turned, with the moment of its next warning."""
    if find_state(after.state).clock != "runs" or after.state == "submitted":
        return replace(after, remind_at=None)
    if before.remind_at and _list_terms(before) == _list_terms(after):
        return after
    reply, close = list_warnings(calendar, after), list_closing_warnings(calendar, after)
    # More time means fewer warnings behind us: those of the new term are still to come.
    reminded = count_passed(reply, now) if after.due_at > before.due_at else after.reminded
    has_more = after.close_by and before.close_by and after.close_by > before.close_by
    closed = count_passed(close, now) if has_more else after.close_reminded
    ahead = [*reply[reminded:], *close[closed:]]
    next_one = min(ahead, default=compute_return(calendar, now))
    return replace(after, reminded=reminded, close_reminded=closed, remind_at=next_one)


def compute_return(calendar: Calendar, now: datetime) -> datetime:
    """When a case whose warnings are all behind it is looked at again: each week, until somebody moves it."""
    day = calendar.local(now).date() + timedelta(weeks=1)
    return calendar.at(calendar.first_push_day_on_or_after(day), RETURNS_AT)


def _list_terms(case: Case) -> tuple[object, ...]:
    return case.term_from, case.due_at, case.reminded, case.close_by, case.close_reminded


def list_missed(calendar: Calendar, case: Case, now: datetime) -> list[tuple[datetime, str]]:
    """The terms that have passed, first one first: when, and what was due (Case.term, close or the state to leave)."""
    if find_state(case.state).clock != "runs":
        return []
    steps = [(at, case.state) for at in find_missing(calendar, case)[:1]]
    terms = [(case.due_at, case.term), *([(case.close_by, "close")] if case.close_by else []), *steps]
    return sorted(term for term in terms if term[0] <= now)


def count_late(calendar: Calendar, case: Case, now: datetime) -> int:
    """Workdays since the first of its terms passed; 0 if none has."""
    missed = list_missed(calendar, case, now)
    return _count_since(calendar, missed[0][0], now) if missed else 0


def count_age(calendar: Calendar, case: Case, now: datetime) -> int:
    """Workdays since the case was opened: its age, wherever one is said."""
    return _count_since(calendar, case.opened_at, now)


def _count_since(calendar: Calendar, at: datetime, now: datetime) -> int:
    return calendar.workdays_between(calendar.local(at).date(), calendar.local(now).date())


def count_passed(moments: Iterable[datetime], now: datetime) -> int:
    return sum(at <= now for at in moments)


def list_warnings(calendar: Calendar, case: Case) -> tuple[datetime, ...]:
    """When the handler hears of the answer (half, four fifths, due), then the chair, then the group."""
    return _list_warnings(calendar, case.term_from, case.due_at)


def list_closing_warnings(calendar: Calendar, case: Case) -> tuple[datetime, ...]:
    """The same for its closing; none where that is not counted."""
    return _list_warnings(calendar, case.opened_at, case.close_by) if case.close_by else ()


def _list_warnings(calendar: Calendar, since: datetime, until: datetime) -> tuple[datetime, ...]:
    return (*plan_reminders(calendar, since, until), *_list_climbing(calendar, until))


def _list_climbing(calendar: Calendar, due: datetime) -> tuple[datetime, ...]:
    last = plan_escalation(calendar, due)
    return last.handler, last.chair, last.group


def count_waited(calendar: Calendar, case: Case, now: datetime) -> int:
    """Workdays in the present state."""
    return _count_since(calendar, case.moved_at, now)
