"""Who may do what: a table of roles, one of roles and cases, and one question, answered no unless a table says yes."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from domain.member import Member

_EVERYBODY = frozenset({"member", "cadre", "chair", "auditor"})
_CADRES = frozenset({"cadre", "chair"})
_CHAIR = frozenset({"chair"})

RIGHTS: dict[str, frozenset[str]] = {
    "suggest": _EVERYBODY,
    "board.read": _EVERYBODY,
    "board.write": _CADRES,
    "hazard.report": _EVERYBODY,
    "cases.own": _EVERYBODY,
    "case.work": _CADRES,
    "rota": _CADRES,
    "survey.answer": _EVERYBODY,
    "survey.manage": _CADRES,
    "survey.close": _CHAIR,
    "appraise.vote": _EVERYBODY,
    # When and of what kind, and nothing else: whom it is about and who votes follows from the roll.
    "appraise.open": _CHAIR,
    # Not the chair, who is appraised and answers to fund review.
    "appraise.sum": frozenset({"cadre"}),
    "questionnaire.manage": _CADRES,
    "activity.join": _EVERYBODY,
    "activity.manage": _CADRES,
    "groups.keep": _CADRES,
    "training.join": _EVERYBODY,
    "training.manage": _CADRES,
    "training.revoke": _CHAIR,
    "quiz.take": _EVERYBODY,
    "quiz.manage": _CADRES,
    "contest.join": _EVERYBODY,
    "contest.manage": _CADRES,
    "points.own": _EVERYBODY,
    "points.issue": _CADRES,
    "honour": _EVERYBODY,
    "award": _EVERYBODY,
    "award.manage": _CADRES,
    "money.read": _EVERYBODY,
    "money.enter": _CADRES,
    # Not the chair, who approves money: fund review is there to check that.
    "money.review": frozenset({"cadre"}),
    "care.ask": _EVERYBODY,
    "care.help": _CADRES,
    "open.read": _EVERYBODY,
    "open.publish": _CADRES,
    "inspection": frozenset({"cadre", "chair", "auditor"}),
    "hot.read": _EVERYBODY,
    "hot.decide": _CADRES,
    "promises.read": _EVERYBODY,
    "promises.keep": _CADRES,
    "kpi.read": _EVERYBODY,
    "kpi.target": _CHAIR,
    "digest": _CADRES,
    "own-data": _EVERYBODY,
    "people.answer": _EVERYBODY,
    "people.approve": _CADRES,
    "people.roles": _CHAIR,
    "group.bind": _CHAIR,
    "holidays.enter": _CHAIR,
}

WITHOUT_CONSENT = frozenset({"own-data"})
"""What the law gives people over their own data whether they have agreed or not (PIPL 44-47)."""


RELATIONS = ("own", "in_scope", "out_of_scope", "named")
_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a person stands to a case: one of RELATIONS; `acting` decides where no chair may see the case."""

    relation: str
    acting: bool = False


@cache
def load_case_rights() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """For each action on a case and each of RELATIONS the roles that may."""
    return _read_rights("case_rights.toml")


@cache
def load_hazard_rights() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """The same for what is done to a hazard alone."""
    return _read_rights("hazard_rights.toml")


def _read_rights(file: str) -> Mapping[str, Mapping[str, frozenset[str]]]:
    rows = tomllib.loads((_DATA / file).read_text("utf-8"))
    return {
        action: {relation: frozenset(row[relation].split()) for relation in RELATIONS} for action, row in rows.items()
    }


def is_officers_work(right: str) -> bool:
    """Whether only officers have it: what they write there is about others, and seldom a cry for help."""
    return right in RIGHTS and "member" not in RIGHTS[right]


def allow(actor: Member | None, action: str, to: Standing | None = None) -> bool:
    """Whether `actor` may do `action`, or do it to a case they stand so to; what no table knows is never allowed."""
    if actor is None or actor.status != "active":
        return False
    if not actor.is_active and action not in WITHOUT_CONSENT:
        return False
    if to is None:
        return actor.role in RIGHTS.get(action, frozenset())
    table = load_case_rights() if action in load_case_rights() else load_hazard_rights()
    may = table.get(action, {}).get(to.relation, frozenset())
    return actor.role in may or (to.acting and "acting" in may)
