"""Why a line of the plan was moved or dropped: noted when it happens, and asked for once more where it was not."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from domain.activity import Activity
from domain.plan import read_text
from domain.plan_year import DROPPED, MOVED, REASONS
from handlers.activities.card import say_title
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from storage import activities, plan_changes


def say_reason(language: str, kind: str, reason: str, line: str) -> Markup:
    """One of the known reasons, else what was typed."""
    known = f"plan-reason-{kind}-{reason}" if reason else "" if line else "plan-reason-missing"
    return Markup(render(language, known)) if known else Markup.escape(line)


def make_choices(context: Context, known: Mapping[str, str]) -> Iterator[Button]:
    """Why it is moved, as answers to the question of a draft."""
    return (Button(f"plan-reason-{MOVED}-{reason}", f"plan:take:why:{reason}") for reason in REASONS[MOVED])


def read(context: Context, known: Mapping[str, str], said: str) -> dict[str, str]:
    """A tapped reason or a typed one. Raises NotPossible."""
    return {"why": said if said in REASONS[MOVED] else read_text("reason", said)}


def say_moved(language: str, why: str) -> Markup:
    """The reason of a move as a draft has it; nothing where none was given."""
    is_known = why in REASONS[MOVED]
    return say_reason(language, MOVED, why if is_known else "", "" if is_known else why) if why else Markup("")


def is_another_day(context: Context, old: Activity, changed: Activity) -> bool:
    """Another day is a move; another hour of the same day is none."""
    return context.union.today(old.starts_at) != context.union.today(changed.starts_at)


async def note_move(context: Context, old: Activity, changed: Activity, why: str) -> None:
    if not is_another_day(context, old, changed):
        return
    is_known = why in REASONS[MOVED]
    number = await _note(context, changed, MOVED, old.starts_at, changed.starts_at, "" if is_known else why)
    if is_known:
        await plan_changes.give_reason(context.db, number, why)
    if not why:
        _ask(context, changed, MOVED, number)


async def note_drop(context: Context, dropped: Activity) -> None:
    _ask(
        context,
        dropped,
        DROPPED,
        await _note(context, dropped, DROPPED, dropped.starts_at, None, dropped.reason),
    )


async def _note(
    context: Context, activity: Activity, kind: str, before: datetime, after: datetime | None, line: str
) -> int:
    return await plan_changes.add(context.db, activity.id, kind, before, after, line, context.actor.id, context.now)


def _ask(context: Context, activity: Activity, kind: str, number: int) -> None:
    title = say_title(activity, context.language)
    context.say(f"plan-why-kind-{kind}", title=title, buttons=_make_buttons(kind, number))


def _make_buttons(kind: str, number: int) -> Keyboard:
    return [[Button(f"plan-reason-{kind}-{reason}", f"plan:why:{number}:{reason}")] for reason in REASONS[kind]]


async def ask(context: Context) -> None:
    """The reason of a change that has none, or another one."""
    change = await plan_changes.find(context.db, context.number())
    activity = await activities.find(context.db, change.activity_id) if change else None
    if change is None or activity is None:
        context.toast("plan-gone", alert=True)
        return
    title = say_title(activity, context.language)
    context.edit(f"plan-why-kind-{change.kind}", title=title, buttons=_make_buttons(change.kind, change.id))


async def give(context: Context) -> None:
    change = await plan_changes.find(context.db, context.number())
    if change is None or context.choice not in REASONS[change.kind]:
        context.toast("plan-gone", alert=True)
        return
    await plan_changes.give_reason(context.db, change.id, context.choice)
    context.edit("plan-why-noted", buttons=[[Button("plan-button-done", "plan:year:0")]])
