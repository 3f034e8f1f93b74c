"""Postponing without a new day and cancelling: both need a reason, a preview and a confirmation."""

from dataclasses import replace

from domain.activities import NotPossible
from domain.activity import Activity
from domain.draft import Draft
from domain.plan import read_text
from handlers import drafting
from handlers.activities.card import load_view, render_card
from handlers.context import Context
from handlers.messenger import Button
from handlers.money.telling import tell_cancelled
from handlers.plan import telling, why
from handlers.plan.drafting import OVER, find_changeable, is_changeable
from handlers.plan.fields import drop_button
from handlers.plan.listing import show_one
from storage import activities, check_ins

KIND = "plan/reason"
_NEWS = {"cancelled": "activities-called-off", "postponed": "activities-put-off"}


async def ask_postponing(context: Context) -> None:
    if activity := await find_changeable(context):
        ways = [
            [Button("plan-button-move", f"plan:move:{activity.id}")],
            [Button("plan-button-later", f"plan:later:{activity.id}")],
            [Button("plan-button-back", f"plan:open:{activity.id}")],
        ]
        seen = await load_view(context.db, context.union, activity, context.now)
        context.edit("plan-postpone", card=render_card(context.language, seen), buttons=ways)


async def postpone_without_day(context: Context) -> None:
    await _ask_reason(context, "postponed")


async def cancel(context: Context) -> None:
    await _ask_reason(context, "cancelled")


async def _ask_reason(context: Context, status: str) -> None:
    if activity := await find_changeable(context):
        draft = drafting.begin(context, KIND, id=str(activity.id), status=status, version=str(activity.version))
        drafting.show(context, draft, "reason", f"plan-why-{status}", lambda it: [[drop_button(it)]])


async def receive_reason(context: Context) -> None:
    """A later reason takes the place of an earlier one."""
    if draft := drafting.find_at_step(context):
        await show_again(context, drafting.add_part(context, draft.without_text()))


async def receive_edit(context: Context) -> None:
    if draft := drafting.find_revised(context, KIND):
        await show_again(context, draft)


async def show_again(context: Context, draft: Draft) -> None:
    """What everybody who comes will be told, and to how many."""
    try:
        reason = read_text("reason", draft.text())
    except NotPossible as refusal:
        context.say(refusal.key)
        return
    activity = await activities.find(context.db, int(draft.choices["id"]))
    if activity is None:
        drafting.drop(context, draft)
        context.say("plan-gone")
        return
    status = draft.choices["status"]
    seen = await load_view(context.db, context.union, replace(activity, status=status, reason=reason), context.now)
    drafting.show(
        context,
        draft,
        "reason",
        "plan-settle",
        lambda it: [[Button(f"plan-settle-{status}", f"plan:settle:{it.mark}")], [drop_button(it)]],
        card=render_card(context.language, seen),
        told=len(await telling.list_concerned(context.db, activity)),
    )


async def settle(context: Context) -> None:
    draft = drafting.find_acting(context, (KIND,), OVER)
    if draft is None or not draft.text():
        return
    # Held: it is still as the preview showed it when it is decided.
    activity = await activities.find_held(context.db, int(draft.choices["id"]))
    if activity is None:
        await show_again(context, draft)
    elif not is_changeable(context, activity):
        return
    elif (version := str(activity.version)) != draft.choices["version"]:
        # Another cadre has changed it: whoever wrote the reason decides on what is so now.
        context.toast("plan-changed-meanwhile", alert=True)
        await show_again(context, draft.choose(version=version))
    else:
        await drafting.finish(context, draft)
        await _settle(context, activity, draft.choices["status"], read_text("reason", draft.text()))


async def _settle(context: Context, activity: Activity, status: str, reason: str) -> None:
    settled = replace(activity, status=status, reason=reason, version=activity.version + 1, changed_at=context.now)
    await activities.save(context.db, settled)
    # Nobody was at what does not take place.
    await check_ins.take_back_before(context.db, settled.id, None)
    # First what still waits is taken back, then the news is written: the other way round it would go as well.
    await telling.call_off(context, settled)
    await telling.tell(context, settled, _NEWS[status])
    await telling.fill_and_tell_group(context, settled)
    context.toast("plan-saved")
    await show_one(context, settled)
    if status == "cancelled":
        await tell_cancelled(context, settled)
        await why.note_drop(context, settled)
