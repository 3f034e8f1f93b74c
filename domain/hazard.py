"""A hazard: what was found where, how grave it is, by when it is to be cured, and who may say that it is."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from domain.calendar import Calendar
from domain.case import Case
from domain.member import Member

_DATA = Path(__file__).parent / "data" / "hazards.toml"

CATEGORY = "hazard"
QUESTIONS = ("G1", "G2", "G3")
"""What is asked to grade a hazard: danger now; on the official list, or beyond us; hospital, many people, again."""
OUTCOMES = ("fixed", "made_safe", "cannot_fix", "not_hazard", "not_ours")
REJECT_REASONS = ("in_order", "no_safety", "not_found", "already_cured")
CONFIRM_WITHIN = 2
"""Working hours within which another person confirms that a hazard is major (domain2, grading)."""
TWINS_WITHIN = timedelta(days=30)
"""How long before a report one of the same place and kind may be the same hazard."""
ASKED_AGAIN = timedelta(days=28)
"""After the clearing, when the reporter is asked once more."""
REJECTED_FOR_TALK, TALK_WITHIN = 5, timedelta(days=30)
"""So many reports that were no hazards, within so long, are a reason to speak with somebody; never to refuse one."""
LONGEST_LINE = 1000
"""UTF-16 units of what a reporter writes: one line is enough."""
OTHER = "other"
"""The place that has no button of its own: where it is has to be written."""
MOST_PHOTOS = 3
MOST_OPEN = 20
MOST_A_DAY = 5


@dataclass(frozen=True, slots=True)
class Hazard:
    """What is known of a hazard beside its case.

    `place` and `kind` are codes, `grade` is empty until it is graded; `owner_id` is who is to cure it by `measure`,
    `money` and, where it is major, `emergency` are in words; `fixer_id` is who said that it is cured. `is_shown` says
    whether the pictures before and after may be shown to everybody.
    """

    number: str
    place: str
    kind: str
    is_near_miss: bool = False
    grade: str = ""
    measure: str = ""
    money: str = ""
    emergency: str = ""
    owner_id: int | None = None
    fixer_id: int | None = None
    is_shown: bool = True

    @property
    def curers(self) -> frozenset[int]:
        """Who may not say that it is cured well: the owner and whoever handed the work in."""
        return frozenset(each for each in (self.owner_id, self.fixer_id) if each is not None)


@dataclass(frozen=True, slots=True)
class Grade:
    """`due` is in workdays from the report, None where the chair sets it: it is looked at every `review` workdays.

    `reopened` are the workdays it gets when it is taken up again.
    """

    code: str
    reopened: int
    due: int | None = None
    review: int = 0


@cache
def _read() -> Mapping[str, Any]:
    return tomllib.loads(_DATA.read_text("utf-8"))


@cache
def load_grades() -> Mapping[str, Grade]:
    """The grades by code, the lightest first."""
    return {code: Grade(code, **row) for code, row in _read()["grades"].items()}


def load_kinds() -> Sequence[str]:
    kinds: Sequence[str] = _read()["kinds"]["codes"]
    return kinds


def load_usual_places() -> Sequence[str]:
    places: Sequence[str] = _read()["places"]["codes"]
    return places


def judge_grade(answers: Mapping[str, bool]) -> str:
    """The grade that follows from the answers to QUESTIONS; danger now makes it larger at least."""
    if answers["G2"]:
        return "major"
    return "larger" if answers["G1"] or answers["G3"] else "general"


def is_lighter(grade: str, than: str) -> bool:
    order = list(load_grades())
    return bool(than) and order.index(grade) < order.index(than)


def compute_due(calendar: Calendar, case: Case, grade: str, now: datetime) -> datetime:
    """By when a hazard of this grade is to be cured, counted from the report; a major one is looked at again soon."""
    its = load_grades()[grade]
    if its.due is None:
        return calendar.due(now, its.review)
    # From the report, or grading it late would win time.
    due = calendar.due(case.opened_at, its.due)
    # The one extension stays, whatever the new grade.
    return calendar.move(due, its.due) if case.extended else due


def compute_reopened_due(calendar: Calendar, grade: str, now: datetime) -> datetime:
    return calendar.due(now, load_grades()[grade or "general"].reopened)


def set_due(calendar: Calendar, case: Case, due: datetime, now: datetime) -> Case:
    """The case with a term that ends at `due`; what reminders are behind it follows from that."""
    return replace(case, term_from=now, due_at=due, reminded=0, remind_at=None)


def find_superior(of: Member, cadres: Sequence[Member]) -> Member | None:
    """The direct superior in the union: the head of the committee, else the chair; of fund review nobody but its head.

    Whoever has no office has none here; the company's ranks the union does not know.
    """
    if of.is_chair or not of.is_cadre:
        return None
    head = next((it for it in cadres if (it.committee, it.duty) == (of.committee, "head") and not it.is_chair), None)
    if head and head.id != of.id:
        return head
    # Fund review checks the chair's work and is not under it.
    return None if of.committee == "fund_review" else next((it for it in cadres if it.is_chair), None)


def can_clear(checker: Member, hazard: Hazard, curers: Sequence[Member], cadres: Sequence[Member]) -> bool:
    """Whether this cadre may say that it is cured: neither who cured it nor the direct superior of one of them."""
    superiors = (find_superior(each, cadres) for each in curers)
    over = {superior.id for superior in superiors if superior}
    return checker.is_cadre and checker.id not in hazard.curers and checker.id not in over
