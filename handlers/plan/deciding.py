"""Postponing without a new day and cancelling: both need a reason, a preview and a confirmation."""

from dataclasses import replace

from domain.activities import NotPossible
from domain.activity import Activity
from domain.plan import read_text
from handlers.activities.card import card, view
from handlers.pen import Button
from handlers.plan import telling
from handlers.plan.drafting import changeable, is_changeable
from handlers.plan.listing import show_one
from handlers.turn import Turn
from storage import activities

_NEWS = {"cancelled": "activities-called-off", "postponed": "activities-put-off"}


async def postpone(turn: Turn) -> None:
    if activity := await changeable(turn):
        ways = [
            [Button("plan-button-move", f"plan:move:{activity.id}")],
            [Button("plan-button-later", f"plan:later:{activity.id}")],
            [Button("plan-button-back", f"plan:open:{activity.id}")],
        ]
        seen = await view(turn.db, turn.union, activity, turn.now)
        turn.edit("plan-postpone", card=card(turn.language, seen), buttons=ways)


async def later(turn: Turn) -> None:
    await _ask_reason(turn, "postponed")


async def cancel(turn: Turn) -> None:
    await _ask_reason(turn, "cancelled")


async def _ask_reason(turn: Turn, status: str) -> None:
    if activity := await changeable(turn):
        turn.ask("reason", id=str(activity.id), status=status, version=str(activity.version))
        turn.edit(f"plan-why-{status}", buttons=[[Button("plan-button-drop", "plan:drop")]])


async def receive_reason(turn: Turn) -> None:
    try:
        reason = read_text("reason", turn.incoming.text)
    except NotPossible as refusal:
        turn.say(refusal.key)
        return
    activity = await activities.find(turn.db, int(turn.draft["id"]))
    if activity is None:
        turn.finish()
        turn.say("plan-gone")
        return
    turn.ask("reason", **turn.draft | {"reason": reason})
    status = turn.draft["status"]
    seen = await view(turn.db, turn.union, replace(activity, status=status, reason=reason), turn.now)
    turn.say(
        "plan-settle",
        card=card(turn.language, seen),
        told=len(await telling.concerned(turn.db, activity)),
        buttons=[[Button(f"plan-settle-{status}", "plan:settle")], [Button("plan-button-drop", "plan:drop")]],
    )


async def settle(turn: Turn) -> None:
    draft, step = turn.draft, turn.next
    if step is None or (step.feature, step.step) != ("plan", "reason") or "reason" not in draft:
        turn.toast("plan-over", alert=True)
        return
    turn.finish()
    activity = await activities.hold(turn.db, int(draft["id"]))
    if activity is None or str(activity.version) != draft["version"]:
        turn.edit("plan-changed-meanwhile")
    elif is_changeable(turn, activity):
        await _settle(turn, activity, draft["status"], draft["reason"])


async def _settle(turn: Turn, activity: Activity, status: str, reason: str) -> None:
    version, now = activity.version + 1, int(turn.now.timestamp())
    settled = replace(activity, status=status, reason=reason, version=version, changed_at=now)
    await activities.save(turn.db, settled)
    await telling.tell(turn, settled, _NEWS[status])
    await telling.fill_and_tell_group(turn, settled)
    turn.toast("plan-saved")
    await show_one(turn, settled)
