"""Fewer places than people who have one: the organiser chooses, and nobody loses a place without a word."""

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
    return max(0, len(await signups.list_held(db, planned.id)) - planned.places)


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
    """The last to come stand first in the line again, and each is told."""
    surplus = await count_surplus(context.db, changed)
    if not surplus:
        return
    for each in (await signups.list_held(context.db, changed.id))[-surplus:]:
        await signups.offer(context.db, changed.id, each.member_id, None)
        if member := await members.find(context.db, each.member_id):
            seen = await load_view(context.db, context.union, changed, context.now, member.id)
            card, buttons = render_card(member.language, seen), make_buttons(seen)
            context.messenger.send(member, Text("activities-place-lost", card=card, buttons=buttons))
