"""Promises: an answer with a day, who keeps it, where it stands, and whom it reaches when it was not kept."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain.calendar import Calendar
from domain.case import Case
from domain.deadlines import plan_reminders
from domain.member import Member

STANDINGS = ("overdue", "broken", "open", "done", "kept")
LEVELS = ("cadre", "committee", "chair")
TOP = len(LEVELS)
"""The level of a promise that even the chair did not keep."""
CHAIR = LEVELS.index("chair")
PATIENCE = 10  # workdays past its day after which a promise counts as broken
AGAIN = 5  # workdays for another try
_CLIMBS = (1, 3)  # workdays after its day at which a promise climbs by itself, as a missed term of a case does
FARTHEST = timedelta(days=731)
"""How far away a promised day may be; what is farther is no promise, or a slip of the finger."""
VERDICTS = ("done", "not_done")
VOTING = 5  # workdays for those who raised it to say whether it is done


@dataclass(frozen=True, slots=True)
class Promise:
    """One answer with a day; `place` counts those of a case.

    `promised_on` never moves; the try under way runs from `since` to `due_on`. `state` is open, done (its owner says),
    kept (who raised it agrees) or replaced by a later answer; `level` is how far it has climbed, one of LEVELS or TOP.
    """

    case_number: str
    place: int
    outcome: str
    committee: str
    public: bool
    owner_id: int | None
    since: datetime
    promised_on: date
    due_on: date
    remind_at: datetime | None
    state: str = "open"
    level: int = 0
    done_on: date | None = None
    file_id: str = ""

    def standing(self, calendar: Calendar, today: date) -> str:
        """One of STANDINGS."""
        if self.state in ("done", "kept"):
            return self.state
        if self.level >= TOP or today > calendar.add_workdays(self.promised_on, PATIENCE):
            return "broken"
        return "overdue" if today > self.promised_on else "open"

    def is_kept_by(self, cadre: Member) -> bool:
        """Whether it is this cadre's to keep: as its owner, after a climb in its committee, after two as the chair."""
        if not cadre.is_cadre:
            return False
        if cadre.id == self.owner_id or (cadre.is_chair and self.level >= CHAIR):
            return True
        return self.level >= LEVELS.index("committee") and cadre.committee == self.committee


def make_promise(calendar: Calendar, case: Case, by: Member, now: datetime) -> Promise | None:
    """The promise in the answer `case` has just got, if there is one; its place is given when it is stored."""
    if not case.promised_on:
        return None
    public, day = not case.is_confidential, case.promised_on
    first = plan_warnings(calendar, now, day)[0]
    return Promise(case.number, 0, case.outcome, by.committee, public, by.id, now, day, day, first)


def set_due(calendar: Calendar, promise: Promise, day: date, now: datetime) -> Promise:
    """The promise with `day` as the day of a new try."""
    first = plan_warnings(calendar, now, day)[0]
    return replace(promise, due_on=day, since=now, remind_at=first)


def plan_warnings(calendar: Calendar, since: datetime, day: date) -> tuple[datetime, ...]:
    """When its owner hears of it: at half of the working time, at four fifths and when it is due."""
    end = calendar.at(day, calendar.due_at)
    return (*plan_reminders(calendar, since, end), end)


def plan_climbs(calendar: Calendar, day: date) -> tuple[datetime, ...]:
    """When it reaches the next level without anybody's word."""
    return tuple(calendar.at(calendar.add_workdays(day, late), calendar.due_at) for late in _CLIMBS)


def note_told(calendar: Calendar, promise: Promise, now: datetime) -> Promise:
    """The promise with what falls due by `now` behind it: its next reminder, and a level more for each climb."""
    steps = plan_climbs(calendar, promise.due_on)
    risen = sum(at <= now and (promise.remind_at is None or promise.remind_at <= at) for at in steps)
    ahead = [at for at in (*plan_warnings(calendar, promise.since, promise.due_on), *steps) if at > now]
    # By time alone it climbs to the chair at most: only a vote can say that even the chair did not keep it.
    level = max(promise.level, min(CHAIR, promise.level + risen))
    return replace(promise, level=level, remind_at=ahead[0] if ahead else None)


def report_done(promise: Promise, today: date, file_id: str = "") -> Promise:
    return replace(promise, state="done", done_on=today, file_id=file_id, remind_at=None)


def judge_votes(done: int, not_done: int, voters: int, is_over: bool) -> str:
    """One of VERDICTS once the voices still missing cannot turn it, or the vote is over; empty before, or without any.

    A tie means not done: it is for whoever promised to convince.
    """
    # At least one: nought of nought voices is no verdict.
    if 2 * done > voters or 2 * not_done >= max(voters, 1):
        return "done" if done > not_done else "not_done"
    if not is_over or not done + not_done:
        return ""
    return "done" if done > not_done else "not_done"


def is_vote_over(calendar: Calendar, promise: Promise, today: date) -> bool:
    return promise.done_on is not None and today > calendar.add_workdays(promise.done_on, VOTING)


def note_judged(calendar: Calendar, promise: Promise, verdict: str, today: date, now: datetime) -> Promise:
    """The promise once it is known what was said of it: kept, or open again and a level higher."""
    if verdict == "done":
        return replace(promise, state="kept")
    again = replace(promise, state="open", done_on=None, file_id="", level=min(TOP, promise.level + 1))
    return set_due(calendar, again, calendar.add_workdays(today, AGAIN), now)
