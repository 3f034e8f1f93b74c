"""The case machine: states, who may move a case from one to the next, and under which condition."""

import tomllib
from collections import deque
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data" / "cases.toml"

ACTORS = ("system", "duty", "chair", "handler", "sender")
STEPS = ("registered", "accepted", "assigned", "in_progress", "replied", "rated", "closed")
RATINGS = ("satisfied", "basically_satisfied", "not_satisfied")
LEAST_REPLY = 10  # characters
MOST_REOPENINGS = 2
MOST_REVIEW_DAYS = 90


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
class Transition:
    action: str
    source: str
    target: str
    actors: frozenset[str]
    guard: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What a guard may ask about a case and the step about to be made; `waited` is workdays in this state."""

    text: str = ""
    reason: str = ""
    outcome: str = ""
    promised: bool = False
    rating: str = ""
    receiver: str = ""
    parent: str = ""
    waited: int = 0
    reopenings: int = 0
    extended: bool = False
    review_in_days: int | None = None
    chair_confirms: bool = False
    handler_concerned: bool = False


class Refused(ValueError):
    """A step the machine does not make; `key` names the words that say why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def _is_reply(facts: Facts) -> bool:
    """An outcome with words; adopted, partly adopted and planned also need a promised date."""
    needs_date = load_outcomes().get(facts.outcome)
    return needs_date is not None and len(facts.text.strip()) >= LEAST_REPLY and (facts.promised or not needs_date)


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
    "reopened_twice": lambda facts: facts.reopenings >= MOST_REOPENINGS,
}


@dataclass(frozen=True, slots=True)
class _Machine:
    states: Mapping[str, State]
    transitions: tuple[Transition, ...]
    outcomes: Mapping[str, bool]


def load_outcomes() -> Mapping[str, bool]:
    """The outcome codes of a reply, and whether a promised date is required with each."""
    return _load_machine().outcomes


def load_states() -> Mapping[str, State]:
    return _load_machine().states


def load_transitions() -> tuple[Transition, ...]:
    return _load_machine().transitions


@cache
def _load_machine() -> _Machine:
    data = tomllib.loads(_DATA.read_text("utf-8"))
    states = {code: State(code, **row) for code, row in data["states"].items()}
    return _Machine(states, tuple(_read_transitions(data["transitions"], states)), data["outcomes"])


def _read_transitions(rows: Mapping[str, Any], states: Mapping[str, State]) -> list[Transition]:
    living = [code for code, state in states.items() if not state.has_ended]
    return [
        Transition(action, source, target, frozenset(actors), guard)
        for action, steps in rows.items()
        for origin, target, actors, guard in steps
        for source in (living if origin == "*" else [origin])
    ]


def _find(state: str, actor: str, action: str) -> Transition | None:
    fitting = (t for t in load_transitions() if t.source == state and t.action == action and actor in t.actors)
    return next(fitting, None)


def is_allowed(state: str, actor: str, action: str) -> bool:
    """Whether an actor of ACTORS may try `action` in `state`; the guard is asked by step()."""
    return _find(state, actor, action) is not None


def list_actions(state: str, actors: Collection[str]) -> tuple[str, ...]:
    """What somebody who is all of `actors` may try in `state`, for the buttons of a card."""
    return tuple(dict.fromkeys(t.action for t in load_transitions() if t.source == state and t.actors & set(actors)))


def make_step(state: str, actor: str, action: str, facts: Facts | None = None) -> str:
    """The state after `action`. Raises Refused: nobody may, or its guard says no."""
    transition = _find(state, actor, action)
    if transition is None:
        raise Refused("refused-step")
    if not _GUARDS[transition.guard](facts or Facts()):
        raise Refused(f"refused-{transition.guard}")
    return transition.target


def find_path(source: str, target: str, actors: Collection[str]) -> tuple[Transition, ...]:
    """The shortest way from state to state for somebody who is all of `actors`: taking a new case is four steps.

    Raises Refused when there is none.
    """
    queue: deque[tuple[str, tuple[Transition, ...]]] = deque([(source, ())])
    seen = {source}
    while queue:
        state, way = queue.popleft()
        if state == target:
            return way
        for transition in load_transitions():
            if transition.source == state and transition.target not in seen and transition.actors & set(actors):
                seen.add(transition.target)
                queue.append((transition.target, (*way, transition)))
    raise Refused("refused-step")


def show_progress(state: str, rated: bool = False) -> tuple[tuple[str, bool], ...]:
    """The progress line a sender sees: each of STEPS and whether it is made."""
    reached = load_states()[state].reached
    return tuple((name, rated if name == "rated" else place < reached) for place, name in enumerate(STEPS))
