"""Fewer places than are taken: the organiser chooses, guests go before members, and nobody loses one without a word."""

from collections.abc import Mapping

from domain.activity import Activity
from domain.draft import Draft
from handlers.activities.card import load_view, make_buttons, render_card
from handlers.context import Context
from handlers.messenger import Button, Keyboard, Text
from locales import render
from storage import members, signups
from storage.database import Db

WAITS = "waits"
"""What a draft says where the last to come go back to the waiting list."""


async def count_surplus(db: Db, planned: Activity) -> int:
    """How many have a place, or are offered one, beyond those that there would be."""
    if planned.places is None or not planned.sign_up or not planned.id:
        return 0
    return max(0, await count_held(db, planned.id) - planned.places)


async def count_held(db: Db, activity_id: int) -> int:
    return sum(it.heads for it in await signups.list_held(db, activity_id))


def list_notes(context: Context, draft: Mapping[str, str], surplus: int) -> list[str]:
    if not surplus:
        return []
    key = "plan-preview-last-wait" if draft.get("surplus") == WAITS else "plan-preview-too-many"
    return [render(context.language, key, count=surplus)]


def make_confirm(draft: Draft, surplus: int) -> Keyboard:
    """Confirming, or first the choice that is the organiser's."""
    if surplus and draft.choices.get("surplus") != WAITS:
        return [
            [Button("plan-button-keep-all", f"plan:keep_all:{draft.mark}")],
            [Button("plan-button-last-wait", f"plan:last_wait:{draft.mark}", values={"count": surplus})],
        ]
    return [[Button("plan-button-confirm", f"plan:confirm:{draft.mark}")]]


async def let_last_wait(context: Context, changed: Activity) -> None:
    """Guests stay at home first; then the last to come stand first in the line again. Each is told."""
    surplus = await _let_guests_stay(context, changed, await count_surplus(context.db, changed))
    if not surplus:
        return
    for each in (await signups.list_held(context.db, changed.id))[-surplus:]:
        await signups.offer(context.db, changed.id, each.member_id, None)
        await _tell(context, changed, each.member_id, "activities-place-lost")


async def _let_guests_stay(context: Context, changed: Activity, surplus: int) -> int:
    """How many places are still missing without the guests of those who came last."""
    for each in reversed(await signups.list_held(context.db, changed.id)):
        if fewer := min(surplus, each.guests):
            surplus -= fewer
            await signups.bring_guests(context.db, changed.id, each.member_id, each.guests - fewer)
            await _tell(context, changed, each.member_id, "activities-guests-lost")
    return surplus


async def _tell(context: Context, changed: Activity, member_id: int, key: str) -> None:
    if member := await members.find(context.db, member_id):
        seen = await load_view(context.db, context.union, changed, context.now, member.id)
        context.messenger.send(member, Text(key, card=render_card(member.language, seen), buttons=make_buttons(seen)))
