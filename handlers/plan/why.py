"""Why a line of the plan was moved or dropped: noted when it happens, and asked for once more where it was not."""

from datetime import datetime

from domain.activity import Activity
from domain.plan_year import DROPPED, MOVED, REASONS
from handlers.activities.card import say_title
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from storage import activities, plan_changes


async def note_move(context: Context, old: Activity, changed: Activity) -> None:
    """Another day is a move; another hour of the same day is none."""
    if context.union.today(old.starts_at) != context.union.today(changed.starts_at):
        await _note(context, changed, MOVED, old.starts_at, changed.starts_at, "")


async def note_drop(context: Context, dropped: Activity) -> None:
    await _note(context, dropped, DROPPED, dropped.starts_at, None, dropped.reason)


async def _note(
    context: Context, activity: Activity, kind: str, before: datetime, after: datetime | None, line: str
) -> None:
    number = await plan_changes.add(context.db, activity.id, kind, before, after, line, context.actor.id, context.now)
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
