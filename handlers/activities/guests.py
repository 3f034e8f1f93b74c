"""Guests: whoever holds a place may bring some, if that is allowed and no member waits; only a number is kept."""

from dataclasses import replace

from domain.activities import NotPossible
from handlers.activities.card import View, load_view, tell_group
from handlers.activities.joining import read_number, show_again
from handlers.activities.offers import fill
from handlers.context import Context
from storage import activities, signups


async def bring(context: Context) -> None:
    activity = await activities.find_held(context.db, read_number(context))
    if activity is None:
        context.toast("activities-gone", alert=True)
        return
    seen = await load_view(context.db, context.union, activity, context.now, context.actor.id)
    try:
        await _bring(context, seen, context.number(1))
    except NotPossible as refusal:
        context.toast(refusal.key, alert=True)
    seen = await load_view(context.db, context.union, activity, context.now, context.actor.id)
    show_again(context, seen)
    await tell_group(context.db, context.messenger, seen)


async def _bring(context: Context, seen: View, guests: int) -> None:
    """Raises NotPossible."""
    own, number = seen.own, seen.activity.id
    if own is None or own.place != "confirmed" or seen.state not in ("open", "full", "closed"):
        raise NotPossible("activities-no-guests")
    if guests == own.guests + 1 and not seen.may_bring(guests):
        raise NotPossible("activities-no-guests")
    # A tap on an old card asks for a number that is far from what is so now.
    if abs(guests - own.guests) == 1:
        await signups.bring_guests(context.db, number, context.actor.id, guests)
        if guests < own.guests:
            # A guest less is a place for a member who waits.
            await fill(context.db, context.messenger, replace(seen, own=None))
