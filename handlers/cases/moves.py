"""Moving a case: the machine's step, its event, and what the clock makes of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

from domain.case import Case
from domain.cases import Facts, find_path, load_states, make_step
from domain.deadlines import (
    compute_deadlines,
    compute_reopened_deadline,
    compute_step_due,
    plan_escalation,
    plan_reminders,
    resume_deadline,
)
from domain.member import Member
from domain.union import Union
from handlers.context import Context, JobContext
from storage import case_events, case_voices, cases
from storage.case_events import Event

Scene = Context | JobContext

_TAKERS = ("duty", "system", "handler")


def received(union: Union, case: Case, instant: datetime) -> Case:
    """The case with its terms of answer and closing, which count from `instant`."""
    terms = compute_deadlines(union.calendar, case.route.sla, instant)
    term_from, due, close = (int(each.timestamp()) for each in (instant, terms.reply, terms.close))
    return replace(case, term_from=term_from, due_at=due, close_by=close)


async def move(
    scene: Scene,
    case: Case,
    actor: str,
    action: str,
    facts: Facts | None = None,
    by: Member | None = None,
    **to: Any,
) -> Case:
    """The case after `action`, stored, with `to` changed besides; raises Refused."""
    target = make_step(case.state, actor, action, facts)
    now = moment(scene, case, actor)
    after = _entered(scene.union, case, target, now)
    if case.mode == "anonymous" and actor == "sender":
        to.setdefault("has_news", 1)
    after = await change(scene, case, replace(after, **to), actor, action, by)
    if after.closed_at:
        await case_voices.end(scene.db, case.number, now)
    return after


def _entered(union: Union, case: Case, target: str, now: int) -> Case:
    after = replace(timed(union, case, target, now), state=target, moved_at=now)
    return owing(union, after) if target != case.state else after


async def register(scene: Scene, case: Case, author_id: int) -> Case:
    """Store a new case as registered at once: most are, and to store them twice would cost as much again."""
    now = int(scene.now.timestamp())
    after = _with_reminder(scene, case, _entered(scene.union, case, make_step(case.state, "system", "register"), now))
    await cases.add(scene.db, after, author_id=author_id)
    await case_events.add(scene.db, case.number, Event("register", case.state, after.state, "system", None, now))
    return after


async def change(scene: Scene, before: Case, after: Case, actor: str, action: str, by: Member | None = None) -> Case:
    """Store `after` as the next version of `before`, and that it came about by `action`."""
    after = replace(_with_reminder(scene, before, after), version=before.version + 1)
    await cases.save(scene.db, after)
    at = moment(scene, before, actor)
    event = Event(action, before.state, after.state, actor, by.id if by else None, at)
    await case_events.add(scene.db, before.number, event)
    return after


def moment(scene: Scene, case: Case, actor: str) -> int:
    """Now, in unix seconds; what an anonymous sender does is dated by the day alone."""
    if case.mode == "anonymous" and actor == "sender":
        return midnight(scene)
    return int(scene.now.timestamp())


def midnight(scene: Scene) -> int:
    return int(scene.union.at(scene.union.today(scene.now), time()).timestamp())


async def take(scene: Scene, case: Case, cadre: Member) -> Case:
    """Everything between registration and work in one go; only the hands change if it is in work already.

    Raises Refused if the case is the cadre's own or is not to be worked on now.
    """
    facts = Facts(handler_concerned=await cases.is_author(scene.db, case.number, cadre.id))
    make_step("accepted", "system", "assign", facts)
    if case.state in ("in_progress", "reopened"):
        return await change(scene, case, replace(case, handler_id=cadre.id), "handler", "take", cadre)
    for transition in find_path(case.state, "in_progress", _TAKERS):
        actor = next(each for each in _TAKERS if each in transition.actors)
        case = await move(scene, case, actor, transition.action, facts, cadre, handler_id=cadre.id)
    return case


def timed(union: Union, case: Case, target: str, now: int) -> Case:
    """The case with its clock as `target` wants it: running on, standing still, started anew or ended."""
    was, clock = load_states()[case.state].clock, load_states()[target].clock
    if target == "merged":  # ends, and is kept, together with the case it belongs to
        return replace(case, paused_at=0)
    if clock == "ended":
        return replace(case, closed_at=now, paused_at=0)
    if clock == "paused" and was != "paused":
        return replace(case, paused_at=now)
    if clock == "runs" and was == "paused":
        due, close = (_later(union, at, case.paused_at, now) for at in (case.due_at, case.close_by))
        return replace(case, due_at=due, close_by=close, paused_at=0)
    if target == "reopened":
        due = int(compute_reopened_deadline(union.calendar, _instant(now)).timestamp())
        # While its sender had the answer the case was not ours to close, and nothing is to be closed unanswered.
        close = max(due, _later(union, case.close_by, case.moved_at, now)) if case.close_by else 0
        return replace(case, term_from=now, due_at=due, close_by=close, reminded=0)
    return case


def _later(union: Union, until: int, since: int, now: int) -> int:
    """The end of a term that stood still from `since` to `now`; 0, for none, stays 0."""
    if not until:
        return 0
    return int(resume_deadline(union.calendar, _instant(until), _instant(since), _instant(now)).timestamp())


def owing(union: Union, case: Case) -> Case:
    """The case with the instant at which the step it owes since `moved_at` is missed."""
    missed = missing(union, case)
    return replace(case, step_due_at=missed[0] if missed else 0)


def missing(union: Union, case: Case) -> list[int]:
    """When the step that is owed is missed, when the chair hears of it and when the group; empty if none is owed."""
    due = compute_step_due(union.calendar, case.route.sla, case.state, _instant(case.moved_at))
    return _climbing(union, due) if due else []


def _with_reminder(scene: Scene, before: Case, after: Case) -> Case:
    if load_states()[after.state].clock != "runs" or after.state == "submitted":
        return replace(after, remind_at=0)
    if before.remind_at and _terms(before) == _terms(after):
        return after
    reply, close = warnings(scene.union, after), closing(scene.union, after)
    # More time means fewer warnings behind us: those of the new term are still to come.
    reminded = passed(scene, reply) if after.due_at > before.due_at else after.reminded
    closed = passed(scene, close) if after.close_by > before.close_by else after.close_reminded
    ahead = [*reply[reminded:], *close[closed:]]
    return replace(after, reminded=reminded, close_reminded=closed, remind_at=min(ahead, default=0))


def _terms(case: Case) -> tuple[int, ...]:
    return case.term_from, case.due_at, case.reminded, case.close_by, case.close_reminded


def passed(scene: Scene, moments: Sequence[int]) -> int:
    return sum(at <= scene.now.timestamp() for at in moments)


def warnings(union: Union, case: Case) -> list[int]:
    """When the handler hears of its answer (half, four fifths, due), then the chair, then the group; unix seconds."""
    return _warnings(union, case.term_from, case.due_at)


def closing(union: Union, case: Case) -> list[int]:
    """The same for its closing; none where that is not counted."""
    return _warnings(union, case.opened_at, case.close_by) if case.close_by else []


def _warnings(union: Union, since: int, until: int) -> list[int]:
    due = _instant(until)
    both = plan_reminders(union.calendar, _instant(since), due)
    return [*(int(each.timestamp()) for each in both), *_climbing(union, due)]


def _climbing(union: Union, due: datetime) -> list[int]:
    last = plan_escalation(union.calendar, due)
    return [int(each.timestamp()) for each in (last.handler, last.chair, last.group)]


def waited(scene: Scene, case: Case) -> int:
    """Workdays in the present state."""
    since = scene.union.today(_instant(case.moved_at))
    return scene.union.calendar.workdays_between(since, scene.union.today(scene.now))


def _instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
