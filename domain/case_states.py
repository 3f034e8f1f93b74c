"""The states of a case, who may move it from one to the next, and under which condition."""

import tomllib
from collections import deque
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data" / "cases.toml"

ACTORS = ("system", "duty", "chair", "handler", "sender")
STEPS = ("registered", "accepted", "assigned", "in_progress", "replied", "rated", "closed")
RATINGS = ("satisfied", "basically_satisfied", "not_satisfied")
IN_WORK = ("in_progress", "reopened")
LEAST_REPLY = 10  # characters
MOST_REOPENINGS = 2
MOST_REVIEW_DAYS = 90
MOST_SILENT_DAYS = 20
"""Workdays for which its author may have a case taken up again that silence has closed."""


@dataclass(frozen=True, slots=True)
class State:
    """`clock` runs, is paused, stopped or ended; `reached` counts the STEPS already made."""

    code: str
    clock: str
    reached: int

    @property
    def has_ended(self) -> bool:
        return self.clock == "ended"


@dataclass(frozen=True, slots=True)
class Edge:
    """One step the machine knows, who may make it and the name of its condition."""

    action: str
    source: str
    target: str
    actors: frozenset[str]
    guard: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a step about to be made, for its guard and for what it changes.

    `actor` is one of ACTORS and `cadre_id` who acts as it; `handler_id` is whose hands the case goes into; `waited` are
    workdays in this state; `has_others` says whether anybody else may lead the case.
    """

    actor: str = "system"
    cadre_id: int | None = None
    handler_id: int | None = None
    text: str = ""
    reason: str = ""
    outcome: str = ""
    promised_on: date | None = None
    rating: str = ""
    receiver: str = ""
    parent: str = ""
    waited: int = 0
    reopenings: int = 0
    extended: bool = False
    review_on: date | None = None
    review_in_days: int | None = None
    chair_confirms: bool = False
    handler_concerned: bool = False
    has_others: bool = False
    is_answered: bool = False
    was_rated: bool = False


class Refused(ValueError):
    """A step the machine does not make; `key` names the words that say why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def _is_reply(facts: Facts) -> bool:
    """An outcome with words; adopted, partly adopted and planned also need a promised date."""
    needs_date = load_outcomes().get(facts.outcome)
    return (
        needs_date is not None
        and len(facts.text.strip()) >= LEAST_REPLY
        and (facts.promised_on is not None or not needs_date)
    )


def _is_silent(facts: Facts) -> bool:
    """Whether silence has closed it not long ago: it was never rated."""
    return not facts.was_rated and facts.waited <= MOST_SILENT_DAYS


_GUARDS: Mapping[str, Callable[[Facts], bool]] = {
    "always": lambda facts: True,
    "question": lambda facts: bool(facts.text.strip()),
    "answer": lambda facts: bool(facts.text.strip()),
    "silent_5": lambda facts: facts.waited >= 5,
    "silent_10": lambda facts: facts.waited >= 10,
    "out_of_scope": lambda facts: bool(facts.reason.strip() and facts.receiver) and facts.chair_confirms,
    "same_matter": lambda facts: bool(facts.parent),
    "receiver": lambda facts: bool(facts.receiver),
    "impartial": lambda facts: not facts.handler_concerned,
    "handed_back": lambda facts: bool(facts.reason.strip()) and facts.waited <= 1,
    "answered": _is_reply,
    "review": lambda facts: bool(facts.reason.strip()) and 0 < (facts.review_in_days or 0) <= MOST_REVIEW_DAYS,
    "review_reached": lambda facts: facts.review_in_days is not None and facts.review_in_days <= 0,
    "once": lambda facts: bool(facts.reason.strip()) and not facts.extended,
    "rated_well": lambda facts: facts.rating in ("satisfied", "basically_satisfied"),
    "rated_badly": lambda facts: (
        facts.rating == "not_satisfied" and bool(facts.reason.strip()) and facts.reopenings < MOST_REOPENINGS
    ),
    "settled_in_silence": lambda facts: (
        _is_silent(facts) and facts.is_answered and bool(facts.reason.strip()) and facts.reopenings < MOST_REOPENINGS
    ),
    "lapsed_in_silence": lambda facts: _is_silent(facts) and not facts.is_answered,
    "reopened_twice": lambda facts: facts.reopenings >= MOST_REOPENINGS,
}


@dataclass(frozen=True, slots=True)
class _Machine:
    states: Mapping[str, State]
    edges: tuple[Edge, ...]
    leaving: Mapping[str, tuple[Edge, ...]]
    outcomes: Mapping[str, bool]


def load_outcomes() -> Mapping[str, bool]:
    """The outcome codes of a reply, and whether a promised date is required with each."""
    return _load_machine().outcomes


def load_states() -> Mapping[str, State]:
    return _load_machine().states


def load_edges() -> tuple[Edge, ...]:
    return _load_machine().edges


@cache
def _load_machine() -> _Machine:
    data = tomllib.loads(_DATA.read_text("utf-8"))
    states = {code: State(code, **row) for code, row in data["states"].items()}
    edges = tuple(_read_edges(data["transitions"], states))
    leaving = {code: tuple(it for it in edges if it.source == code) for code in states}
    return _Machine(states, edges, leaving, data["outcomes"])


def _read_edges(rows: Mapping[str, Any], states: Mapping[str, State]) -> list[Edge]:
    living = [code for code, state in states.items() if not state.has_ended]
    return [
        Edge(action, source, target, frozenset(actors), guard)
        for action, steps in rows.items()
        for origin, target, actors, guard in steps
        for source in (living if origin == "*" else [origin])
    ]


def _find(state: str, actor: str, action: str) -> Edge | None:
    return next((it for it in _list_from(state) if it.action == action and actor in it.actors), None)


def _list_from(state: str) -> tuple[Edge, ...]:
    return _load_machine().leaving.get(state, ())


def is_allowed(state: str, actor: str, action: str) -> bool:
    """Whether an actor of ACTORS may try `action` in `state`; the guard is asked by step()."""
    return _find(state, actor, action) is not None


def list_actions(state: str, actors: Collection[str]) -> tuple[str, ...]:
    """What somebody who is all of `actors` may try in `state`, for the buttons of a card."""
    return tuple(dict.fromkeys(it.action for it in _list_from(state) if it.actors & set(actors)))


def make_step(state: str, actor: str, action: str, facts: Facts | None = None) -> str:
    """The state after `action`. Raises Refused: nobody may, or its guard says no."""
    edge = _find(state, actor, action)
    if edge is None:
        raise Refused("refused-step")
    if not _GUARDS[edge.guard](facts or Facts()):
        raise Refused(f"refused-{edge.guard}")
    return edge.target


def find_path(source: str, target: str, actors: Collection[str]) -> tuple[Edge, ...]:
    """The shortest way from state to state for somebody who is all of `actors`: taking a new case is four steps.

    Raises Refused when there is none.
    """
    queue: deque[tuple[str, tuple[Edge, ...]]] = deque([(source, ())])
    seen = {source}
    while queue:
        state, way = queue.popleft()
        if state == target:
            return way
        for edge in _list_from(state):
            if edge.target not in seen and edge.actors & set(actors):
                seen.add(edge.target)
                queue.append((edge.target, (*way, edge)))
    raise Refused("refused-step")


def show_progress(state: str, rated: bool = False) -> tuple[tuple[str, bool], ...]:
    """The progress line a sender sees: each of STEPS and whether it is made."""
    reached = load_states()[state].reached
    return tuple((name, rated if name == "rated" else place < reached) for place, name in enumerate(STEPS))
