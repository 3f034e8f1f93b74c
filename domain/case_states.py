"""The states of a case, who may move it from one to the next, and under which condition."""

import tomllib
from collections import deque
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"
MACHINES = {"case": "cases.toml", "hazard": "hazards.toml"}
"""Where each machine stands: what members say and what they report as dangerous move in states of their own."""

ACTORS = ("system", "duty", "chair", "handler", "sender")
RATINGS = ("satisfied", "basically_satisfied", "not_satisfied")
IN_WORK = ("in_progress", "reopened")
LEAST_REPLY = 10  # characters
MOST_REOPENINGS = 2
MOST_REVIEW_DAYS = 90
MOST_GIVEN_UP_DAYS = 30
"""Days after which what cannot be cured is looked at again."""
MOST_REGRET_DAYS = 1
"""Workdays for which a rating that closed a case may be taken back: one tap is made by mistake."""
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

    `actor` is one of ACTORS and `cadre_id` who acts as it; `handler_id` is whose hands the case goes into; `waited`
    are workdays in this state, `was_just_rated` says whether a rating is so new that it may be a slip; `has_others`
    says whether anybody else may lead the case, `is_forgotten` that nobody
    is left who could answer. Of a hazard: `grade` is its grade after the step and `due_at` by when
    it is to be cured, `is_pictured` whether a photo shows it, `is_impartial` whether who checks is neither who fixed
    it nor their superior, `is_seconded` whether a second person agrees, and `has_alarm` whether danger to life waits
    for somebody to take it.
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
    was_just_rated: bool = False
    grade: str = ""
    due_at: datetime | None = None
    is_pictured: bool = False
    is_impartial: bool = False
    is_seconded: bool = False
    has_alarm: bool = False
    is_forgotten: bool = False


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
    "forgotten_or_silent_5": lambda facts: facts.is_forgotten or facts.waited >= 5,
    "forgotten_or_silent_10": lambda facts: facts.is_forgotten or facts.waited >= 10,
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
        (_is_silent(facts) or facts.was_just_rated)
        and facts.is_answered
        and bool(facts.reason.strip())
        and facts.reopenings < MOST_REOPENINGS
    ),
    "lapsed_in_silence": lambda facts: _is_silent(facts) and not facts.is_answered,
    "reopened_twice": lambda facts: facts.reopenings >= MOST_REOPENINGS,
    "seconded": lambda facts: bool(facts.reason.strip()) and facts.is_seconded,
    "graded": lambda facts: bool(facts.grade),
    "planned": lambda facts: bool(facts.text.strip() and facts.due_at and facts.handler_id),
    "pictured": lambda facts: facts.is_pictured,
    "impartial_check": lambda facts: facts.is_impartial,
    "failed_check": lambda facts: facts.is_impartial and bool(facts.reason.strip()),
    "denied_once": lambda facts: facts.reopenings < 1,
    "given_up": lambda facts: (
        facts.is_seconded and bool(facts.reason.strip()) and 0 < (facts.review_in_days or 0) <= MOST_GIVEN_UP_DAYS
    ),
    "no_danger": lambda facts: not facts.has_alarm,
}


@dataclass(frozen=True, slots=True)
class StateMachine:
    """States and steps; `steps` are the names of its progress line."""

    states: Mapping[str, State]
    edges: tuple[Edge, ...]
    leaving: Mapping[str, tuple[Edge, ...]]
    steps: tuple[str, ...]


def load_outcomes() -> Mapping[str, bool]:
    """The outcome codes of a reply, and whether a promised date is required with each."""
    outcomes: Mapping[str, bool] = _read("case")["outcomes"]
    return outcomes


def load_states(machine: str = "case") -> Mapping[str, State]:
    return load_machine(machine).states


def load_edges(machine: str = "case") -> tuple[Edge, ...]:
    return load_machine(machine).edges


@cache
def list_all_states() -> Mapping[str, State]:
    """The states of all machines: where two have one code, it stands for the same clock."""
    # Reversed, so that of two states with one code that of a case stays.
    return {code: state for name in reversed(MACHINES) for code, state in load_states(name).items()}


def find_state(code: str) -> State:
    """A state, in whichever machine, to ask for its clock."""
    return list_all_states()[code]


def name_state(code: str, machine: str = "case") -> str:
    """The key of a state's words; of one that only hazards know theirs, whatever the machine."""
    return f"state-{code}" if machine == "case" and code in load_states() else f"hazard-state-{code}"


@cache
def load_machine(name: str = "case") -> StateMachine:
    data = _read(name)
    states = {code: State(code, **row) for code, row in data["states"].items()}
    edges = tuple(_read_edges(data["transitions"], states))
    leaving = {code: tuple(it for it in edges if it.source == code) for code in states}
    return StateMachine(states, edges, leaving, tuple(data["progress"]["steps"]))


@cache
def _read(name: str) -> Mapping[str, Any]:
    return tomllib.loads((_DATA / MACHINES[name]).read_text("utf-8"))


def _read_edges(rows: Mapping[str, Any], states: Mapping[str, State]) -> list[Edge]:
    # A step from '*' is one from wherever it is not over: what has ended moves only by steps that name its end.
    living = [code for code, state in states.items() if not state.has_ended]
    return [
        Edge(action, source, target, frozenset(actors), guard)
        for action, steps in rows.items()
        for origin, target, actors, guard in steps
        for source in (living if origin == "*" else [origin])
    ]


def _find(state: str, actor: str, action: str, machine: str) -> Edge | None:
    return next((it for it in _list_from(state, machine) if it.action == action and actor in it.actors), None)


def _list_from(state: str, machine: str) -> tuple[Edge, ...]:
    return load_machine(machine).leaving.get(state, ())


def is_allowed(state: str, actor: str, action: str, machine: str = "case") -> bool:
    """Whether an actor of ACTORS may try `action` in `state`; its guard is asked besides."""
    return _find(state, actor, action, machine) is not None


def list_actions(state: str, actors: Collection[str], machine: str = "case") -> tuple[str, ...]:
    """What somebody who is all of `actors` may try in `state`, for the buttons of a card."""
    return tuple(dict.fromkeys(it.action for it in _list_from(state, machine) if it.actors & set(actors)))


def make_step(state: str, actor: str, action: str, facts: Facts | None = None, machine: str = "case") -> str:
    """The state after `action`. Raises Refused: nobody may, or its guard says no."""
    edge = _find(state, actor, action, machine)
    if edge is None:
        raise Refused("refused-step")
    if not _GUARDS[edge.guard](facts or Facts()):
        raise Refused(f"refused-{edge.guard}")
    return edge.target


def find_path(source: str, target: str, actors: Collection[str], machine: str = "case") -> tuple[Edge, ...]:
    """The shortest way from state to state for somebody who is all of `actors`: taking a new case is four steps.

    Raises Refused when there is none.
    """
    queue: deque[tuple[str, tuple[Edge, ...]]] = deque([(source, ())])
    seen = {source}
    while queue:
        state, way = queue.popleft()
        if state == target:
            return way
        for edge in _list_from(state, machine):
            if edge.target not in seen and edge.actors & set(actors):
                seen.add(edge.target)
                queue.append((edge.target, (*way, edge)))
    raise Refused("refused-step")


def show_progress(state: str, rated: bool = False, machine: str = "case") -> tuple[tuple[str, bool], ...]:
    """The progress line a sender sees: each step of the machine and whether it is made."""
    reached, steps = load_states(machine)[state].reached, load_machine(machine).steps
    return tuple((name, rated if name == "rated" else place < reached) for place, name in enumerate(steps))


STEPS = load_machine().steps
"""The progress line of what members say."""
