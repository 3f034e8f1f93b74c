"""Who may do what: one table of roles and one question, answered no unless the table says yes."""

from typing import Protocol

from domain.member import Member

_EVERYBODY = frozenset({"member", "cadre", "chair", "auditor"})
_CADRES = frozenset({"cadre", "chair"})
_CHAIR = frozenset({"chair"})

RIGHTS: dict[str, frozenset[str]] = {
    "suggest": _EVERYBODY,
    "cases.own": _EVERYBODY,
    "case.work": _CADRES,
    "survey.answer": _EVERYBODY,
    "survey.manage": _CADRES,
    "survey.close": _CHAIR,
    "activity.join": _EVERYBODY,
    "activity.manage": _CADRES,
    "open.read": _EVERYBODY,
    "open.publish": _CADRES,
    "digest": _CADRES,
    "own-data": _EVERYBODY,
    "people.approve": _CADRES,
    "people.roles": _CHAIR,
    "group.bind": _CHAIR,
}

WITHOUT_CONSENT = frozenset({"own-data"})
"""What the law gives people over their own data whether they have agreed or not (PIPL 44-47)."""


class Guarded(Protocol):
    """Something that may be hidden from a person whose role would otherwise allow the action."""

    def hidden_from(self, actor: Member) -> bool: ...


def allow(actor: Member | None, action: str, thing: Guarded | None = None) -> bool:
    """Whether `actor` may do `action` (to `thing`); an unknown action is never allowed."""
    if actor is None or actor.status != "active" or actor.role not in RIGHTS.get(action, frozenset()):
        return False
    if not actor.is_active and action not in WITHOUT_CONSENT:
        return False
    return thing is None or not thing.hidden_from(actor)
