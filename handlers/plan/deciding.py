"""Postponing without a new day and cancelling: both need a reason, a preview and a confirmation."""

from dataclasses import replace

from domain.activities import NotPossible
from domain.activity import Activity
from domain.plan import read_text
from handlers.activities.card import card, view
from handlers.context import Context
from handlers.messenger import Button
from handlers.plan import telling
from handlers.plan.drafting import changeable, is_changeable
from handlers.plan.listing import show_one
from storage import activities

_NEWS = {"cancelled": "activities-called-off", "postponed": "activities-put-off"}


async def postpone(context: Context) -> None:
    if activity := await changeable(context):
        ways = [
            [Button("plan-button-move", f"plan:move:{activity.id}")],
            [Button("plan-button-later", f"plan:later:{activity.id}")],
            [Button("plan-button-back", f"plan:open:{activity.id}")],
        ]
        seen = await view(context.db, context.union, activity, context.now)
        context.edit("plan-postpone", card=card(context.language, seen), buttons=ways)


async def later(context: Context) -> None:
    await _ask_reason(context, "postponed")


async def cancel(context: Context) -> None:
    await _ask_reason(context, "cancelled")


async def _ask_reason(context: Context, status: str) -> None:
    if activity := await changeable(context):
        context.ask("reason", id=str(activity.id), status=status, version=str(activity.version))
        context.edit(f"plan-why-{status}", buttons=[[Button("plan-button-drop", "plan:drop")]])


async def receive_reason(context: Context) -> None:
    try:
        reason = read_text("reason", context.incoming.text)
    except NotPossible as refusal:
        context.say(refusal.key)
        return
    activity = await activities.find(context.db, int(context.draft["id"]))
    if activity is None:
        context.finish()
        context.say("plan-gone")
        return
    context.ask("reason", **context.draft | {"reason": reason})
    status = context.draft["status"]
    seen = await view(context.db, context.union, replace(activity, status=status, reason=reason), context.now)
    context.say(
        "plan-settle",
        card=card(context.language, seen),
        told=len(await telling.concerned(context.db, activity)),
        buttons=[[Button(f"plan-settle-{status}", "plan:settle")], [Button("plan-button-drop", "plan:drop")]],
    )


async def settle(context: Context) -> None:
    draft, step = context.draft, context.next
    if step is None or (step.feature, step.step) != ("plan", "reason") or "reason" not in draft:
        context.toast("plan-over", alert=True)
        return
    context.finish()
    activity = await activities.find_held(context.db, int(draft["id"]))
    if activity is None or str(activity.version) != draft["version"]:
        context.edit("plan-changed-meanwhile")
    elif is_changeable(context, activity):
        await _settle(context, activity, draft["status"], draft["reason"])


async def _settle(context: Context, activity: Activity, status: str, reason: str) -> None:
    version, now = activity.version + 1, int(context.now.timestamp())
    settled = replace(activity, status=status, reason=reason, version=version, changed_at=now)
    await activities.save(context.db, settled)
    await telling.tell(context, settled, _NEWS[status])
    await telling.fill_and_tell_group(context, settled)
    context.toast("plan-saved")
    await show_one(context, settled)
