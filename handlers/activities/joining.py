"""Joining: what is ahead, one card, and the answers join, maybe and cannot, which may change until sign-up closes."""

from dataclasses import replace
from datetime import timedelta

from domain.activities import ANSWERS, NotPossible, place_for
from domain.activity import Activity
from domain.member import Member
from handlers.activities import past
from handlers.activities.card import (
    View,
    join_lines,
    load_view,
    make_buttons,
    render_card,
    say_title,
    say_when,
    tell_group,
)
from handlers.activities.invited import is_meant
from handlers.activities.offers import fill
from handlers.context import AnyContext, Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from storage import activities, activity_requests, check_ins, polls, signups

TURNING = ("activities-button-earlier", "activities-button-later")
_AHEAD = timedelta(days=92)


async def start(context: Context) -> None:
    await _list(context, 0)


async def show_page(context: Context) -> None:
    await _list(context, read_number(context))


async def _list(context: Context, first: int) -> None:
    now = context.now
    found = await activities.list_ahead(context.db, now, now + _AHEAD)
    asked = await _list_polls(context)
    if not found:
        context.edit("activities-none", buttons=[*asked, past.make_button()])
        return
    mine = await signups.find_of_member(context.db, context.actor.id)
    shown = cut_page(found, first)
    said = [_say_line(context, it, mine[it.id].standing if it.id in mine else "") for it in shown.rows]
    rows = [
        [
            Button(
                "activities-button-open", f"activities:open:{it.id}", values={"title": say_title(it, context.language)}
            )
        ]
        for it in shown.rows
    ]
    file = [[Button("activities-button-feed", "activities:feed")]] if any(it.place for it in mine.values()) else []
    ways = [*shown.turning("activities:page", TURNING), *file, past.make_button()]
    context.edit("activities-list", list=join_lines(said), buttons=[*asked, *rows, *ways])


async def _list_polls(context: Context) -> Keyboard:
    """What this member is asked before anything is planned."""
    return [
        [Button("activities-button-poll", f"poll:open:{it.id}", values={"title": it.title})]
        for it in await polls.list_going(context.db)
        if it.is_open and await is_meant(context.db, it.audience, context.actor.id)
    ]


def _say_line(context: Context, activity: Activity, answer: str) -> str:
    said = render(
        context.language,
        "activities-line",
        title=say_title(activity, context.language),
        when=say_day(context, activity),
    )
    return f"{said} {render(context.language, f'activities-mark-{answer}')}" if answer else said


def say_day(context: Context, activity: Activity) -> Markup:
    """When it starts, as far as that is known."""
    if activity.status == "postponed":
        return Markup(render(context.language, "event-postponed"))
    return say_when(context.language, context.union, activity.starts_at)


async def show(context: Context) -> None:
    activity = await activities.find(context.db, read_number(context))
    if activity is None:
        context.toast("activities-gone", alert=True)
        return
    show_again(context, await load_view(context.db, context.union, activity, context.now, context.actor.id))


def show_again(context: Context, seen: View) -> None:
    """The card as it is now, with the way back to the list."""
    back = [Button("activities-button-all", "activities:page:0")]
    context.edit("activities-shown", card=render_card(context.language, seen), buttons=[*make_buttons(seen), back])


def read_number(context: Context) -> int:
    """The first argument of a button, 0 if it is no number of ours."""
    return int(context.args[0]) if context.args and context.args[0].isdecimal() and len(context.args[0]) < 10 else 0


async def answer(context: Context) -> None:
    # Held: of two who tap for the last place at once, the second reads what the first has done.
    activity, choice = (
        await activities.find_held(context.db, read_number(context)),
        context.args[-1] if context.args else "",
    )
    if activity is None or choice not in ANSWERS:
        context.toast("activities-gone", alert=True)
        return
    seen = await load_view(context.db, context.union, activity, context.now, context.actor.id)
    try:
        said = await _take(context, seen, choice)
    except NotPossible as refusal:
        context.toast(refusal.key, alert=True)
        show_again(context, seen)
        return
    seen = await load_view(context.db, context.union, activity, context.now, context.actor.id)
    context.toast(said)
    show_again(context, seen)
    await tell_group(context.db, context.messenger, seen)


async def _take(context: Context, seen: View, choice: str) -> str:
    """Keep the answer and pass on a place that became free. Raises NotPossible."""
    own, activity = seen.own, seen.activity
    if not activity.sign_up:
        raise NotPossible("activities-no-sign-up")
    # Before anything is asked of the state: a place that is held can be taken after sign-up has closed.
    if seen.is_offered and choice == "join":
        await signups.confirm(context.db, activity.id, context.actor.id)
        return "activities-toast-confirmed"
    _check_answer(context, seen, choice)
    # Whoever is there keeps the place they came for.
    if choice == "cannot" and await check_ins.list_days(context.db, activity.id, context.actor.id):
        raise NotPossible("activities-here-already")
    # A second tap must not send anybody to the end of the waiting list.
    if own and own.answer == choice:
        return f"activities-toast-{own.standing}"
    joins, counts = choice == "join", seen.counts
    place = place_for(seen.state, activity.places, counts.held, counts.waiting) if joins else ""
    await signups.answer(context.db, activity.id, context.actor.id, choice, place, context.now)
    if own and own.standing in ("confirmed", "offered"):
        # While the activity is still held, or one place could be offered twice.
        await fill(context.db, context.messenger, replace(seen, own=None))
    return f"activities-toast-{place or choice}"


def _check_answer(context: Context, seen: View, choice: str) -> None:
    """Raises NotPossible."""
    own, is_free = seen.own, seen.is_open
    # Its time is over, though the clock has not struck it off yet.
    if own and own.standing == "offered" and choice == "join":
        raise NotPossible("activities-offer-lapsed")
    gives_back = choice == "cannot" and own is not None and own.place and context.now < seen.activity.starts_at
    if not is_free and not (gives_back and seen.state == "closed"):
        raise NotPossible(f"activity-not-when-{seen.state}")
    if choice == "join" and not seen.is_invited and not (own and own.place):
        raise NotPossible("activities-not-invited")


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """Who has left or withdrawn their consent gives their places back, and those who wait are offered them."""
    if after.is_active:
        return
    if after.status == "left":
        await activity_requests.forget(context.db, before.id)
    # First: afterwards nothing tells which places were theirs.
    held = {number for number, own in (await signups.find_of_member(context.db, before.id)).items() if own.place}
    await signups.give_back(context.db, before.id, context.now)
    # In one order everywhere, or two who leave at the same moment could wait for each other.
    for number in sorted(held):
        if activity := await activities.find_held(context.db, number):
            await fill(context.db, context.messenger, await load_view(context.db, context.union, activity, context.now))
