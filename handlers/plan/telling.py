"""Telling those whom a change concerns: who holds a place, waits or may come, once, in their language."""

from dataclasses import replace

from domain.activity import Activity, find_state
from domain.member import Member
from handlers.activities.card import load_view, make_buttons, render_card, tell_group
from handlers.activities.joining import fill
from handlers.context import Context
from handlers.messenger import Text
from storage import activities, members, signups
from storage.database import Db


def find_state_now(context: Context, activity: Activity) -> str:
    return find_state(activity, context.union.calendar, context.now, 0)


async def list_concerned(db: Db, activity: Activity) -> list[Member]:
    """Nobody before it was announced; everybody if there is no sign-up to know them by."""
    if activity.announced_at is None:
        return []
    everybody = await members.list_active(db)
    if not activity.sign_up:
        return everybody
    coming = {it.member_id for it in await signups.list_signups(db, activity.id) if it.answer != "cannot"}
    return [member for member in everybody if member.id in coming]


async def tell(context: Context, activity: Activity, key: str) -> None:
    answers = {it.member_id: it for it in await signups.list_signups(context.db, activity.id)}
    seen = await load_view(context.db, context.union, activity, context.now)
    for member in await list_concerned(context.db, activity):
        theirs = replace(seen, own=answers.get(member.id))
        context.messenger.send(
            member, Text(key, card=render_card(member.language, theirs), buttons=make_buttons(theirs))
        )


async def fill_and_tell_group(context: Context, activity: Activity) -> None:
    """More places may be free now; the cadre group's card follows once there is one."""
    if activity.status == "going":
        await fill(context.db, context.messenger, await load_view(context.db, context.union, activity, context.now))
    if activity.announced_at is not None:
        fresh = await activities.find(context.db, activity.id)
        await tell_group(
            context.db, context.messenger, await load_view(context.db, context.union, fresh or activity, context.now)
        )
