"""One case as it is kept, and from whom it must stay hidden."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.cases import load_states
from domain.member import Member
from domain.routing import MODES, Route, find_route, load_categories

SCOPES = ("", "concerns_chair", "head_only")
RUNNING = tuple(code for code, state in load_states().items() if state.clock == "runs" and code != "submitted")
OPEN = tuple(code for code, state in load_states().items() if not state.has_ended)


@dataclass(frozen=True, slots=True)
class Case:
    """Instants are unix seconds, 0 for none; `promised_on` is a day or empty.

    The term under way runs from `term_from` to `due_at`; `reminded` counts the reminders of it that are behind us, and
    `remind_at` is when the next one falls due. `has_news` marks what an anonymous sender did since the last batch,
    `unread_at` a word to them that nobody has fetched. `version` rises with every change. A deferred case is looked at
    again on `review_on`, a transferred one is followed up; `step_due_at` is when accepting, assigning or starting is
    missed; `excluded` lists the ids of cadres its author keeps it from, as " 12 34 ". It is to be closed by `close_by`,
    0 where that is not counted, and `close_reminded` counts the reminders of that which are behind us.
    """

    number: str
    category: str
    mode: str
    scope: str
    urgency: str
    state: str
    handler_id: int | None
    opened_at: int
    moved_at: int
    term_from: int
    due_at: int
    paused_at: int = 0
    closed_at: int = 0
    remind_at: int = 0
    reminded: int = 0
    outcome: str = ""
    promised_on: str = ""
    rating: str = ""
    reopenings: int = 0
    unread_at: int = 0
    has_news: int = 0
    version: int = 0
    review_on: str = ""
    extended: int = 0
    parent: str = ""
    receiver: str = ""
    step_due_at: int = 0
    excluded: str = ""
    close_by: int = 0
    close_reminded: int = 0

    @property
    def route(self) -> Route:
        return find_route(self.category, self.scope == "concerns_chair", self.scope == "head_only")

    @property
    def is_confidential(self) -> bool:
        """Whether the group may see no more than that there is such a case; always, if somebody must not see it."""
        return bool(self.scope or self.excluded) or load_categories()[self.category].is_confidential(self.mode)

    @property
    def has_ended(self) -> bool:
        return load_states()[self.state].has_ended

    def names(self, actor: Member) -> bool:
        """Whether the case is about this person, or its author keeps it from them."""
        return f" {actor.id} " in self.excluded or (actor.is_chair and self.scope == "concerns_chair")

    def hidden_from(self, actor: Member) -> bool:
        # Until the next batch nobody sees an anonymous case: the hour of its arrival could tell who wrote it.
        if self.state == "submitted" or self.names(actor) or (actor.is_chair and not self.route.chair_reads):
            return True
        return self.is_confidential and actor.id != self.handler_id and not self.route.admits(actor)

    def relation(self, actor: Member, is_author: bool) -> str:
        """How `actor` stands to the case, as the table of rights calls it."""
        if is_author:
            return "own"
        if self.names(actor):
            return "named"
        return "out_of_scope" if self.hidden_from(actor) else "in_scope"

    def leading(self, cadres: Iterable[Member]) -> tuple[Member, ...]:
        """Who answers for the case among those present, as if nobody it names existed."""
        return self.route.leading(each for each in cadres if not self.names(each))

    def may_be_led_by(self, cadre: Member) -> bool:
        return cadre.is_cadre and cadre.duty not in self.route.barred and not self.hidden_from(cadre)


NOBODY = " 0 "
"""In place of the excluded ones, for a case that is kept from somebody, whoever it is."""


def list_visible_kinds(actor: Member, excluded: str = "") -> tuple[str, ...]:
    """The kinds of case, as category/mode/scope, that `actor` sees without being the handler."""
    return tuple(
        f"{category}/{mode}/{scope}"
        for category in load_categories()
        for mode in MODES
        for scope in SCOPES
        if not _make_sample(category, mode, scope, excluded).hidden_from(actor)
    )


def _make_sample(category: str, mode: str, scope: str, excluded: str) -> Case:
    return Case("", category, mode, scope, "", "registered", None, 0, 0, 0, 0, excluded=excluded)
