"""Moving a case: what an action makes of it, the events it leaves, and who is told what."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path

from domain.batches import find_midnight, find_next_batch
from domain.calendar import Calendar
from domain.case import Case
from domain.case_clock import (
    compute_extension,
    compute_return,
    count_passed,
    count_waited,
    enter_state,
    extend_closing,
    find_missing,
    list_closing_warnings,
    list_warnings,
    set_reminders,
    set_step_due,
    start_terms,
)
from domain.case_states import IN_WORK, MOST_REGRET_DAYS, MOST_REOPENINGS, Facts, Refused, find_path, make_step
from domain.hazard import CATEGORY, compute_due, compute_reopened_due, set_due

_DATA = Path(__file__).parent / "data"
READERS = ("author", "voices", "writer", "handler", "leads", "receiver", "deciders", "knowing")
_AUTHORS = ("author", "voices")
_SAID = "said"
MOST_NOTICES = 2
"""How often everybody is told that something unread waits in the mailbox."""
_TAKERS = ("duty", "system", "handler")
_GIVERS = ("chair", "duty")


@dataclass(frozen=True, slots=True)
class Event:
    """One step; `cadre_id` is None for what senders and the system do."""

    action: str
    source: str
    target: str
    actor: str
    cadre_id: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Notice:
    """`reader` is one of READERS, `key` the words for them."""

    reader: str
    key: str


@dataclass(frozen=True, slots=True)
class Transition:
    """What an action makes of a case: as it is to be stored, with its steps in their order and who is told what."""

    case: Case
    events: tuple[Event, ...] = ()
    notices: tuple[Notice, ...] = ()


@cache
def load_notices(machine: str = "case") -> Mapping[str, tuple[Notice, ...]]:
    """For each action who is told what; of a hazard some of it in other words."""
    rows = tomllib.loads((_DATA / "case_notices.toml").read_text("utf-8"))
    if machine == "hazard":
        rows |= tomllib.loads((_DATA / "hazard_notices.toml").read_text("utf-8"))
    return {action: tuple(Notice(*each) for each in row.items()) for action, row in rows.items()}


_EFFECTS: Mapping[str, Callable[[Case, Facts], Case]] = {
    "register": lambda case, it: replace(case, has_news=False),
    "assign": lambda case, it: replace(case, handler_id=it.handler_id),
    "take": lambda case, it: replace(case, handler_id=it.handler_id),
    "hand_over": lambda case, it: replace(case, handler_id=it.handler_id),
    "hand_back": lambda case, it: replace(case, handler_id=None),
    "release": lambda case, it: replace(case, handler_id=None),
    "reply": lambda case, it: replace(case, outcome=it.outcome, promised_on=it.promised_on, rating=""),
    "refuse": lambda case, it: replace(case, receiver=it.receiver),
    "transfer": lambda case, it: replace(case, receiver=it.receiver, review_on=it.review_on),
    "merge": lambda case, it: replace(case, parent=it.parent),
    "same": lambda case, it: replace(case, parent=it.parent),
    "defer": lambda case, it: replace(case, review_on=it.review_on),
    "resume": lambda case, it: replace(case, review_on=None),
    "follow_up": lambda case, it: replace(case, review_on=None),
    "confirm": lambda case, it: replace(case, rating=it.rating),
    "rate": lambda case, it: replace(case, rating=it.rating),
    "reopen": lambda case, it: _reopen(case, it),
    "leave": lambda case, it: replace(case, unread_at=None),
    "verify": lambda case, it: replace(case, handler_id=it.handler_id),
    "plan": lambda case, it: replace(case, handler_id=case.handler_id or it.cadre_id),
    "give_up": lambda case, it: replace(case, review_on=it.review_on),
    "deny": lambda case, it: replace(case, reopenings=case.reopenings + 1),
}
"""What an action changes beside the state and the clock."""

_STAYING = frozenset(
    [
        "assign",
        "ask",
        "edit",
        "follow_up",
        "hand_over",
        "join",
        "leave",
        "offer",
        "publish",
        "rate",
        "release",
        "remind",
        "take",
        "write",
    ]
)
"""Actions that leave a case in its state where the machine has no step for them; whether they fit is asked before."""


def apply(case: Case, action: str, facts: Facts, calendar: Calendar, now: datetime) -> Transition:
    """What `action`, done by `facts.actor` at `now`, makes of `case`; raises Refused if it cannot be done."""
    at = _date_action(case, facts, calendar, now)
    stays = action in _STAYING and not case.allows(facts.actor, action)
    after = case if stays else enter_state(calendar, case, _find_target(case, action, facts, calendar, now), at)
    after = _set_times(_EFFECTS.get(action, _refuse_unchanged)(after, facts), case, action, calendar, at)
    after = _set_due(after, action, facts, calendar, at)
    told = _find_notices(case, action, facts)
    after = _mark_news(case, after, facts, told, now)
    event = Event(action, case.state, after.state, facts.actor, facts.cadre_id, at)
    return Transition(set_reminders(calendar, case, after, now), (event,), told)


def _date_action(case: Case, facts: Facts, calendar: Calendar, now: datetime) -> datetime:
    """What an anonymous sender does before the batch is dated by the day alone: the hour could tell who it was."""
    is_unseen = case.mode == "anonymous" and case.state == "submitted"
    return find_midnight(calendar, now) if is_unseen and facts.actor == "sender" else now


def _find_target(case: Case, action: str, facts: Facts, calendar: Calendar, now: datetime) -> str:
    return make_step(case.state, facts.actor, action, _complete(case, facts, calendar, now), case.machine)


def _complete(case: Case, facts: Facts, calendar: Calendar, now: datetime) -> Facts:
    """The facts with what the case itself says."""
    waited = count_waited(calendar, case, now)
    return replace(
        facts,
        waited=waited,
        reopenings=case.reopenings,
        extended=case.extended,
        is_answered=bool(case.outcome),
        was_rated=bool(case.rating),
        was_just_rated=bool(case.rating) and waited <= MOST_REGRET_DAYS,
    )


def find_way_back(case: Case, calendar: Calendar, now: datetime) -> str:
    """The action by which its author has a closed case taken up again; empty if there is none.

    That is one that silence has closed, or they themselves a moment ago.
    """
    facts = _complete(case, Facts(reason=_SAID), calendar, now)
    for action in ("reopen", "return") if case.has_ended else ():
        try:
            make_step(case.state, "sender", action, facts, case.machine)
        except Refused:
            continue
        return action
    return ""


def _refuse_unchanged(case: Case, facts: Facts) -> Case:
    return case


def _set_times(after: Case, before: Case, action: str, calendar: Calendar, now: datetime) -> Case:
    """An extension moves both ends; who is given an assigned case has a day of their own to confirm it."""
    if action == "extend":
        due = compute_extension(calendar, before)
        if due is None:
            raise Refused("cases-extend-never")
        return replace(after, due_at=due, close_by=extend_closing(calendar, before), extended=True)
    if action == "assign" and before.state == "assigned":
        return set_step_due(calendar, replace(after, moved_at=now))
    return after


def _set_due(after: Case, action: str, facts: Facts, calendar: Calendar, now: datetime) -> Case:
    """When a hazard is to be cured: by its grade, its plan, or soon where it has to be done once more."""
    if not after.is_hazard:
        return after
    if action == "grade":
        return set_due(calendar, after, compute_due(calendar, after, facts.grade, now), now)
    if action in ("deny", "fail", "revisit"):
        again = compute_reopened_due(calendar, facts.grade, now)
        return set_due(calendar, after, max(after.due_at, again) if action == "fail" else again, now)
    if action in ("plan", "give_up") and facts.due_at:
        return set_due(calendar, after, facts.due_at, now)
    return after


def turn_into_hazard(case: Case, facts: Facts, calendar: Calendar, now: datetime) -> Transition:
    """A voice about safety that says where something dangerous is: reported from now on as any other hazard."""
    if case.category != "safety" or case.has_ended or case.state == "submitted":
        raise Refused("refused-step")
    # The same number and author, so that who wrote without a name still finds it by their code (decision 67).
    entered = replace(case, category=CATEGORY, state="reported", handler_id=None, moved_at=now, paused_at=None)
    after = replace(start_terms(calendar, entered, now), outcome="", reminded=0, close_reminded=0, remind_at=None)
    told = load_notices("hazard")["become"]
    after = _mark_news(case, set_step_due(calendar, after), facts, told, now)
    event = Event("become", case.state, after.state, facts.actor, facts.cadre_id, now)
    return Transition(set_reminders(calendar, case, after, now), (event,), told)


def _find_notices(case: Case, action: str, facts: Facts) -> tuple[Notice, ...]:
    rows = load_notices(case.machine).get(action, ())
    # Nobody but its author knows of it yet, and the next batch is what tells the others.
    if case.state == "submitted" and action != "register":
        return tuple(each for each in rows if each.reader in _AUTHORS)
    return rows


def _mark_news(before: Case, after: Case, facts: Facts, told: tuple[Notice, ...], now: datetime) -> Case:
    """Of an anonymous case: that its sender has something to read, or that the next batch has news of them."""
    if after.mode != "anonymous":
        return after
    if before.state == "submitted":
        # What is withdrawn before anybody has seen it must never be seen.
        return replace(after, has_news=facts.actor == "sender" and not after.has_ended)
    if any(each.reader in _AUTHORS for each in told):
        # That silence has closed it is there to be read, but calls nobody to the mailbox anew: whoever has read what
        # was there before counts as called as often as may be.
        called = before.notices if before.unread_at else MOST_NOTICES
        return replace(after, unread_at=now, notices=called if facts.actor == "system" else 0)
    return after


def hold_back(case: Case, action: str, choice: str = "") -> Case:
    """The case with what its anonymous sender did waiting for the batch; words alone change no step that waits."""
    if action in ("write", "publish"):
        return replace(case, has_news=True)
    return replace(case, pending=action, pending_choice=choice, has_news=True)


def deferred_facts(case: Case, has_others: bool = False) -> Facts:
    """What is known of the step that waits; its words are kept with the case, so that here they only count as said."""
    return Facts(actor="sender", rating=case.pending_choice, reason=_SAID, text=_SAID, has_others=has_others)


def project(case: Case, calendar: Calendar, now: datetime) -> Case:
    """The case as its anonymous sender sees it: with the step that waits for the next batch already made."""
    if not case.pending:
        return case
    try:
        # At the hour of the batch that will make it, so that its author is shown the terms it will have.
        made = apply(case, case.pending, deferred_facts(case), calendar, find_next_batch(calendar, now))
    except Refused:  # cadres have moved it meanwhile
        return case
    return made.case


def take(case: Case, facts: Facts, calendar: Calendar, now: datetime) -> Transition:
    """Everything between registration and work in one go; only the hands change if it is in work already.

    Raises Refused if the case is the handler's own or is not to be worked on now.
    """
    # Made for its guard alone: a case that one is concerned by is not to be taken at any step.
    make_step("accepted", "system", "assign", facts)
    # A hazard is in somebody's hands from the first look on, whatever step it is at.
    if case.state in IN_WORK or case.is_hazard:
        return apply(case, "take", replace(facts, actor="handler"), calendar, now)
    taken = _go_along(case, "in_progress", _TAKERS, facts, calendar, now)
    return replace(taken, notices=_find_notices(case, "take", facts))


def assign(case: Case, facts: Facts, calendar: Calendar, now: datetime) -> Transition:
    """Every step up to assigned; one that was assigned already only changes hands."""
    if case.state == "assigned":
        return apply(case, "assign", replace(facts, actor="chair"), calendar, now)
    return replace(
        _go_along(case, "assigned", _GIVERS, facts, calendar, now), notices=_find_notices(case, "assign", facts)
    )


def _reopen(case: Case, facts: Facts) -> Case:
    """The last time it is taken from its handler, if there is anybody else who may lead it."""
    count = case.reopenings + 1
    goes_on = facts.has_others and count == MOST_REOPENINGS
    return replace(case, rating="", reopenings=count, handler_id=None if goes_on else case.handler_id)


def _go_along(
    case: Case, target: str, actors: Sequence[str], facts: Facts, calendar: Calendar, now: datetime
) -> Transition:
    """The shortest way to `target`, each step made as the first of `actors` that may."""
    events: tuple[Event, ...] = ()
    for edge in find_path(case.state, target, actors, case.machine):
        actor = next(each for each in actors if each in edge.actors)
        made = apply(case, edge.action, replace(facts, actor=actor), calendar, now)
        case, events = made.case, (*events, *made.events)
    return Transition(case, events)


def remind(case: Case, calendar: Calendar, now: datetime) -> Transition:
    """The case with the warnings of its answer and its closing that `now` are behind it."""
    reply, close = (
        count_passed(list_warnings(calendar, case), now),
        count_passed(list_closing_warnings(calendar, case), now),
    )
    # Without a moment: with one and the same terms `set_reminders` would look for no next one.
    after = replace(case, reminded=reply, close_reminded=close, remind_at=None)
    event = Event("remind", case.state, case.state, "system", None, now)
    return Transition(set_reminders(calendar, after, after, now), (event,))


def climb(case: Case, calendar: Calendar, now: datetime) -> Transition:
    """The case with the next moment at which the step it owes is brought to mind."""
    ahead = [at for at in find_missing(calendar, case) if at > now]
    after = replace(case, step_due_at=min(ahead, default=compute_return(calendar, now)))
    return Transition(after, (Event("remind", case.state, case.state, "system", None, now),))
