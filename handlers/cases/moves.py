"""Moving a case: the machine's step, its event, and what the clock makes of it."""

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

from domain.case import Case
from domain.cases import Facts, path, states, step
from domain.deadlines import escalation, reminders, reopened, resumed, step_due
from domain.member import Member
from domain.union import Union
from handlers.turn import Tick, Turn
from storage import case_events, case_voices, cases
from storage.case_events import Event

Scene = Turn | Tick

_TAKERS = ("duty", "system", "handler")


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
    target = step(case.state, actor, action, facts)
    now = moment(scene, case, actor)
    after = replace(timed(scene.union, case, target, now), state=target, moved_at=now)
    if target != case.state:
        after = replace(after, step_due_at=_step_due(scene.union, after, now))
    if case.mode == "anonymous" and actor == "sender":
        to.setdefault("has_news", 1)
    after = await change(scene, case, replace(after, **to), actor, action, by)
    if after.closed_at:
        await case_voices.end(scene.db, case.number, now)
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
    step("accepted", "system", "assign", facts)
    if case.state in ("in_progress", "reopened"):
        return await change(scene, case, replace(case, handler_id=cadre.id), "handler", "take", cadre)
    for transition in path(case.state, "in_progress", _TAKERS):
        actor = next(each for each in _TAKERS if each in transition.actors)
        case = await move(scene, case, actor, transition.action, facts, cadre, handler_id=cadre.id)
    return case


def timed(union: Union, case: Case, target: str, now: int) -> Case:
    """The case with its clock as `target` wants it: running on, standing still, started anew or ended."""
    was, clock = states()[case.state].clock, states()[target].clock
    if target == "merged":  # ends, and is kept, together with the case it belongs to
        return replace(case, paused_at=0)
    if clock == "ended":
        return replace(case, closed_at=now, paused_at=0)
    if clock == "paused" and was != "paused":
        return replace(case, paused_at=now)
    if clock == "runs" and was == "paused":
        due = resumed(union.calendar, _instant(case.due_at), _instant(case.paused_at), _instant(now))
        return replace(case, due_at=int(due.timestamp()), paused_at=0)
    if target == "reopened":
        due = reopened(union.calendar, _instant(now))
        return replace(case, term_from=now, due_at=int(due.timestamp()), reminded=0)
    return case


def _step_due(union: Union, case: Case, now: int) -> int:
    due = step_due(union.calendar, case.route.sla, case.state, _instant(now))
    return int(due.timestamp()) if due else 0


def _with_reminder(scene: Scene, before: Case, after: Case) -> Case:
    if states()[after.state].clock != "runs" or after.state == "submitted":
        return replace(after, remind_at=0)
    if (after.due_at, after.term_from, after.reminded, before.remind_at > 0) == (
        before.due_at, before.term_from, before.reminded, True,
    ):  # fmt: skip
        return after
    times = warnings(scene.union, after)
    # More time means fewer warnings behind us: those of the new term are still to come.
    reminded = sum(at <= scene.now.timestamp() for at in times) if after.due_at > before.due_at else after.reminded
    ahead = times[reminded:]
    return replace(after, reminded=reminded, remind_at=ahead[0] if ahead else 0)


def warnings(union: Union, case: Case) -> list[int]:
    """When the handler hears of it (half, four fifths, due), then the chair, then the group; unix seconds."""
    due = _instant(case.due_at)
    last = escalation(union.calendar, due)
    both = reminders(union.calendar, _instant(case.term_from), due)
    return [int(each.timestamp()) for each in (*both, last.handler, last.chair, last.group)]


def waited(scene: Scene, case: Case) -> int:
    """Workdays in the present state."""
    since = scene.union.today(_instant(case.moved_at))
    return scene.union.calendar.workdays_between(since, scene.union.today(scene.now))


def _instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
