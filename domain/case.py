"""One case as it is kept, and from whom it must stay hidden."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from domain.case_states import IN_WORK, find_state, is_allowed, list_all_states
from domain.member import Member
from domain.routing import MODES, CaseRoute, find_category, find_route, list_all_categories

SCOPES = ("", "concerns_chair", "head_only")
HAZARD_IN_WORK = (
    "verified",
    "graded",
    "planned",
    "fixing",
    "made_safe",
    "cannot_fix",
    "fixed",
    "reopened",
)
# A case that waits for its batch or for voices owes nothing yet: its terms begin when it is registered.
RUNNING = tuple(code for code, state in list_all_states().items() if state.clock == "runs" and code != "submitted")
OPEN = tuple(code for code, state in list_all_states().items() if not state.has_ended)


@dataclass(frozen=True, slots=True)
class Case:
    """Where one case stands; instants are in UTC.

    The term under way runs from `term_from` to `due_at`; `reminded` counts the reminders of it that are behind us, and
    `remind_at` is when the next one falls due. `has_news` marks what an anonymous sender did since the last batch,
    `unread_at` a word to them that nobody has fetched. `version` rises with every change. A deferred case is looked at
    again on `review_on`, a transferred one is followed up; `step_due_at` is when accepting, assigning or starting is
    missed; `excluded` holds the ids of cadres its author keeps it from. It is to be closed by `close_by`, where that is
    counted, and `close_reminded` counts the reminders of that which are behind us. `pending` is what an anonymous
    sender did since the last batch, with its rating or `erase` as `pending_choice`; `notices` counts how often
    everybody has been told that something unread waits. A case that is kept from a chair is bound to its `readers`:
    ids of cadres; None where the office alone says who reads.
    """

    number: str
    category: str
    mode: str
    scope: str
    urgency: str
    state: str
    handler_id: int | None
    opened_at: datetime
    moved_at: datetime
    term_from: datetime
    due_at: datetime
    paused_at: datetime | None = None
    closed_at: datetime | None = None
    remind_at: datetime | None = None
    reminded: int = 0
    outcome: str = ""
    promised_on: date | None = None
    rating: str = ""
    reopenings: int = 0
    unread_at: datetime | None = None
    has_news: bool = False
    version: int = 0
    review_on: date | None = None
    extended: bool = False
    parent: str = ""
    receiver: str = ""
    step_due_at: datetime | None = None
    # A column of the case and no table: whoever reads a case knows its walls, no query can forget a join.
    excluded: frozenset[int] = frozenset()
    close_by: datetime | None = None
    close_reminded: int = 0
    pending: str = ""
    pending_choice: str = ""
    notices: int = 0
    readers: frozenset[int] | None = None

    @property
    def route(self) -> CaseRoute:
        return find_route(self.category, self.scope == "concerns_chair", self.scope == "head_only")

    @property
    def machine(self) -> str:
        """Whose states it moves in: those of suggestions or those of hazards."""
        return find_category(self.category).machine

    @property
    def is_hazard(self) -> bool:
        return self.machine == "hazard"

    @property
    def term(self) -> str:
        """What is due at the end of the term under way: an answer, or of a hazard its cure."""
        return "cure" if self.is_hazard else "reply"

    @property
    def is_listed(self) -> bool:
        """Whether everybody is told that it is open: a hazard that somebody has seen, and that is kept from nobody."""
        is_seen = self.state not in ("submitted", "reported", "need_info")
        return self.is_hazard and is_seen and not self.is_kept and not self.has_ended

    @property
    def is_in_work(self) -> bool:
        """Whether somebody works on it, so that it can go into other hands."""
        return self.state in (HAZARD_IN_WORK if self.is_hazard else IN_WORK)

    def allows(self, actor: str, action: str) -> bool:
        """Whether an actor of ACTORS may try `action` as it stands; the guard is asked when it is made."""
        return is_allowed(self.state, actor, action, self.machine)

    @property
    def is_confidential(self) -> bool:
        """Whether not every cadre may read it, so that nothing of it is shown where all of them read."""
        return self.is_kept or find_category(self.category).is_confidential(self.mode)

    @property
    def has_ended(self) -> bool:
        return find_state(self.state).has_ended

    @property
    def is_joined(self) -> bool:
        """Whether it is worked on as part of another case, its parent, that goes on."""
        return self.state == "merged" and self.closed_at is None

    def may_be_joined_to(self, parent: "Case") -> bool:
        """Whether it may be worked on with `parent`: what is personal stands under no other topic, and nothing else
        under it.
        """
        is_personal = find_category(self.category).is_personal or find_category(parent.category).is_personal
        return not is_personal or self.category == parent.category

    @property
    def can_grow(self) -> bool:
        """Whether its author may still add to it."""
        return not self.has_ended or self.is_joined

    @property
    def is_kept(self) -> bool:
        """Whether it is kept from somebody who would otherwise know of it: nothing may tell them that it is there."""
        return bool(self.scope or self.excluded)

    def names(self, actor: Member) -> bool:
        """Whether the case is about this person, or its author keeps it from them."""
        return actor.id in self.excluded or (actor.is_chair and self.scope == "concerns_chair")

    def hidden_from(self, actor: Member) -> bool:
        # Until the next batch nobody sees an anonymous case: the hour of its arrival could tell who wrote it.
        if self.state == "submitted" or self.names(actor) or (actor.is_chair and not self.route.chair_reads):
            return True
        # Bound to persons and not to offices: who is given an office later must not come to read it (decision 56).
        if self.readers is not None:
            return not actor.is_cadre or actor.id not in {*self.readers, self.handler_id}
        return self.is_confidential and actor.id != self.handler_id and not self.route.admits(actor)

    def relation(self, actor: Member, is_author: bool) -> str:
        """How `actor` stands to the case, as the table of rights calls it."""
        # First of all: a cadre who wrote the case must not work on it as a cadre.
        if is_author:
            return "own"
        if self.names(actor):
            return "named"
        return "out_of_scope" if self.hidden_from(actor) else "in_scope"

    def leading(self, cadres: Iterable[Member]) -> tuple[Member, ...]:
        """Who answers for the case among those present, as if nobody it names existed."""
        able = [each for each in cadres if not self.names(each)]
        if self.readers is not None:
            return tuple(each for each in able if each.id in self.readers)
        return self.route.leading(able, is_confidential=self.is_confidential)

    def bind(self, cadres: Iterable[Member]) -> "Case":
        """A new case that is kept from a chair, bound to those who read it now: offices are given to others later."""
        present = tuple(cadres)
        if not any(self.names(each) for each in present if each.is_chair):
            return self
        # As it will be: until it is registered it is hidden from everybody.
        registered = replace(self, state="registered")
        able = (*registered.leading(present), *(each for each in present if not registered.hidden_from(each)))
        return replace(self, readers=frozenset(each.id for each in able))

    def rebind(self, cadres: Iterable[Member]) -> "Case":
        """Once none of its readers is in office any more it goes to those who check the chair's work."""
        able = [each for each in cadres if not self.names(each)]
        if self.readers is None or any(each.id in self.readers for each in able):
            return self
        checking = find_route(self.category, concerns_chair=True).leading(able)
        return replace(self, readers=frozenset(each.id for each in checking))

    def may_be_led_by(self, cadre: Member) -> bool:
        return cadre.is_cadre and cadre.duty not in self.route.barred and not self.hidden_from(cadre)


def list_visible_kinds(actor: Member, kept_from_others: bool = False) -> tuple[str, ...]:
    """The kinds of case, as category/mode/scope, that `actor` sees without being the handler.

    `kept_from_others` are those whose authors keep them from somebody, but not from `actor`.
    """
    # Nobody's number: it stands for anybody but `actor`.
    excluded = frozenset({-1}) if kept_from_others else frozenset()
    return tuple(
        f"{category}/{mode}/{scope}"
        for category in list_all_categories()
        for mode in MODES
        for scope in SCOPES
        if not make_kind(category, mode, scope, excluded).hidden_from(actor)
    )


def list_open_kinds() -> tuple[str, ...]:
    """The kinds of case, as category/mode, that every cadre may read as long as they are kept from nobody."""
    return tuple(
        f"{category}/{mode}"
        for category, each in list_all_categories().items()
        for mode in MODES
        if not each.is_confidential(mode)
    )


def make_kind(category: str, mode: str, scope: str, excluded: frozenset[int] = frozenset()) -> Case:
    """A registered case of this kind, to ask whose it is and who sees it; its times mean nothing."""
    return Case("", category, mode, scope, "", "registered", None, _NEVER, _NEVER, _NEVER, _NEVER, excluded=excluded)


_NEVER = datetime(2000, 1, 1, tzinfo=UTC)
