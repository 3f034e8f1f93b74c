"""Requirements: who has to complete which course by when."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar import Calendar
from domain.completion import Completion, add_months
from domain.member import Member

OVERDUE = -1
REMINDED = (60, 30, 7, 0, OVERDUE)
"""Days before the day something is due on which its people hear of it; the last time on the day after it."""
LONG_LEAVE = timedelta(days=30)
AFTER_RETURN = timedelta(days=30)
_NEWCOMER = timedelta(days=30)
"""What somebody who comes shortly before the day of a year has from then on."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of what is required, `since` the day it was made.

    `whom` is all, or role.cadre, committee.women, duty.treasurer, department.Name, group.women or
    group.7 by the code or number of a group, or member.7. within_days: `days` from
    joining or taking office, then every `months` if not 0. every_months: counted from the last completion.
    calendar_year: each year before the day `before`, 'MM-DD', whatever was done earlier. licence_date: the day printed
    on the paper. What is `legal` is required by law.
    """

    id: int
    course_id: str
    whom: str
    rule: str
    days: int
    months: int
    before: str
    legal: bool
    since: date

    def accepts(self, completion: Completion) -> bool:
        """Whether a completion meets it; the law wants somebody to have been there, or a paper that says until when."""
        if not self.legal:
            return True
        is_dated = completion.form == "record" and completion.printed_until is not None
        return completion.form == "session" or is_dated

    def concerns(self, member: Member, groups: Collection[str] = ()) -> bool:
        """Whether this member has to, in the office, the department and the groups they have now."""
        if self.whom == "all":  # most requirements, and a large union asks this of everybody each morning
            return True
        kind, _, name = self.whom.partition(".")
        if kind == "role":
            return member.is_cadre if name == "cadre" else member.role == name
        if kind == "group":
            return name in groups
        own = {
            "committee": member.committee,
            "duty": member.duty,
            "department": member.department,
            "member": str(member.id),
        }
        return own.get(kind) == name


@dataclass(frozen=True, slots=True)
class Absence:
    """The first and the last day of a leave."""

    first: date
    last: date


def find_due(
    requirement: Requirement,
    begins: date,
    done: Sequence[Completion],
    today: date,
    calendar: Calendar,
    absences: Sequence[Absence] = (),
) -> date | None:
    """The day by which it has to be completed (again), which may be over; None if nothing is required (any more).

    `begins` is the day from which it concerns somebody, `done` what they have completed of the course.
    """
    raw = _find_raw(requirement, begins, [it for it in done if requirement.accepts(it)], today)
    return _move(requirement, raw, calendar, absences) if raw else None


def list_owed(
    requirement: Requirement,
    begins: date,
    done: Sequence[Completion],
    year: int,
    calendar: Calendar,
    absences: Sequence[Absence] = (),
) -> list[tuple[date, Completion | None]]:
    """Each day something was or is due, with the completion that met it: also one before its day or after it.

    What is required each year is owed for `year`.
    """
    accepted = sorted((it for it in done if requirement.accepts(it)), key=lambda it: (it.done_on, it.id))
    if requirement.rule == "calendar_year":
        due = find_day_of_year(requirement.before, begins, year)
        met = next((it for it in accepted if it.done_on.year == year), None)
        return [(_move(requirement, due, calendar, absences), met)] if due else []
    found = []
    # As it was before each completion: afterwards the next day is known, and the one that was met no longer.
    for count, met in enumerate([*accepted, None]):
        due = find_due(requirement, begins, accepted[:count], begins, calendar, absences)
        if due is None:
            break
        found.append((due, met))
    return found


def _find_raw(requirement: Requirement, begins: date, done: Sequence[Completion], today: date) -> date | None:
    last = max((it.done_on for it in done), default=None)
    if requirement.rule == "licence_date":
        return max(done, key=lambda it: (it.done_on, it.id)).printed_until if done else begins
    if requirement.rule == "calendar_year":
        return _find_of_year(requirement.before, begins, [it.done_on for it in done], today)
    if last is None:
        months = requirement.rule == "every_months"
        return add_months(begins, requirement.months) if months else begins + timedelta(days=requirement.days)
    return add_months(last, requirement.months) if requirement.months else None


def _find_of_year(before: str, begins: date, done: Sequence[date], today: date) -> date | None:
    """The next day of the kind that is not met; a completion of another year meets none."""
    for year in range(today.year, today.year + 2):
        due = find_day_of_year(before, begins, year)
        if due and not any(day.year == year for day in done):
            return due
    return None


def find_day_of_year(before: str, begins: date, year: int) -> date | None:
    """The day by which it has to be completed in `year` by somebody it concerns from `begins` on."""
    day = date.fromisoformat(f"{year}-{before}")
    if begins <= day - _NEWCOMER:
        return day
    later = max(day, begins + _NEWCOMER)
    # Who comes so late that their thirty days end in the next year owes the day of that year first.
    return later if begins.year == year == later.year else None


def _move(requirement: Requirement, day: date, calendar: Calendar, absences: Sequence[Absence]) -> date:
    """What the law requires moves back to a workday and waits for nobody; the union's own waits for who is away."""
    if requirement.legal:
        return day if calendar.is_workday(day) else calendar.last_workday_before(day)
    for away in absences:
        if away.first <= day <= away.last and away.last - away.first + timedelta(days=1) >= LONG_LEAVE:
            day = away.last + timedelta(days=1) + AFTER_RETURN
    return calendar.first_workday_on_or_after(day)


def find_stage(due: date, today: date) -> int | None:
    """The reminder that is due: the smallest of REMINDED that has come; None while the day is far away."""
    left = (due - today).days
    return min((days for days in REMINDED if left <= days), default=None)
