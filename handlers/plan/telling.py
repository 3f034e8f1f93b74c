"""Telling those whom a change concerns: who holds a place, waits or may come, once, in their language."""

from collections.abc import Callable
from dataclasses import replace

from domain.activity import Activity, plan_times
from domain.member import Member
from handlers import occasions
from handlers.activities.broadcasts import name_occasion
from handlers.activities.card import load_view, make_buttons, render_card, tell_group
from handlers.activities.invited import list_invited
from handlers.activities.offers import fill
from handlers.context import Context
from handlers.messenger import Text
from handlers.plan import why
from locales import Markup, render
from storage import activities, members, outbox, signups
from storage.database import Db
from storage.outbox import BROADCAST


async def list_concerned(db: Db, activity: Activity) -> list[Member]:
    """Nobody before it was announced; all who are invited if there is no sign-up to know them by."""
    if activity.announced_at is None:
        return []
    if not activity.sign_up:
        return await list_invited(db, activity)
    coming = {it.member_id for it in await signups.list_signups(db, activity.id) if it.answer != "cannot"}
    return [member for member in await members.list_active(db) if member.id in coming]


async def call_off(context: Context, activity: Activity) -> None:
    """Nobody is invited to, or reminded of, what does not take place."""
    await occasions.call_off(context, name_occasion(activity))


async def say_anew(context: Context, changed: Activity) -> None:
    """An announcement that has not left yet says what is no longer so: it is taken back and written anew."""
    invited = {it.telegram_id: it for it in await list_invited(context.db, changed) if it.telegram_id}
    occasion = name_occasion(changed)
    waiting = await outbox.list_waiting_for(context.db, occasion, list(invited))
    # Asked before this who still waits: afterwards nobody could tell whom the old words never reached.
    await occasions.call_off(context, occasion)
    concerned = {it.id for it in await list_concerned(context.db, changed)}
    for member in (invited[chat] for chat in sorted(waiting)):
        if member.id not in concerned:
            await _announce(context, changed, member)


async def announce_to_new(context: Context, old: Activity, changed: Activity) -> None:
    """Whom it was not for before reads of it now, once; whoever has answered knows of it."""
    if changed.announced_at is None or changed.audience == old.audience:
        return
    known = {it.id for it in await list_invited(context.db, old)}
    known |= {it.member_id for it in await signups.list_signups(context.db, changed.id)}
    for member in await list_invited(context.db, changed):
        if member.id not in known:
            await _announce(context, changed, member)


async def _announce(context: Context, activity: Activity, member: Member) -> None:
    seen = await load_view(context.db, context.union, activity, context.now)
    card, buttons = render_card(member.language, seen), make_buttons(seen)
    context.messenger.send(
        member,
        Text("activities-announced", card=card, buttons=buttons),
        priority=BROADCAST,
        until=plan_times(activity, context.union.calendar).close,
        occasion=name_occasion(activity),
    )


async def tell_change(context: Context, activity: Activity, reason: str, *, is_moved: bool) -> None:
    """What is new, with the reason of a move if one was given; each reads it in their language."""
    key = "activities-moved" if is_moved else "activities-changed"

    def say(language: str) -> Markup:
        said = why.say_moved(language, reason)
        return Markup(render(language, "activities-moved-why", reason=said)) if said else Markup("")

    await tell(context, activity, key, say)


async def tell(
    context: Context, activity: Activity, key: str, say_why: Callable[[str], Markup] = lambda _: Markup()
) -> None:
    answers = {it.member_id: it for it in await signups.list_signups(context.db, activity.id)}
    seen = await load_view(context.db, context.union, activity, context.now)
    for member in await list_concerned(context.db, activity):
        theirs = replace(seen, own=answers.get(member.id))
        context.messenger.send(
            member,
            Text(
                key,
                card=render_card(member.language, theirs),
                why=say_why(member.language),
                buttons=make_buttons(theirs),
            ),
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
