"""Joining: what is ahead, one card, and the answers join, maybe and cannot, which may change until sign-up closes."""

from dataclasses import replace
from datetime import timedelta

from domain.activities import ANSWERS, NotPossible, place_for, promoted
from domain.activity import Activity
from handlers.activities.card import View, buttons, card, lines, tell_group, title, view, when
from handlers.pen import Button, Pen
from handlers.turn import Turn
from locales import Markup, render
from storage import activities, members, signups
from storage.database import Db
from storage.outbox import WORK

PAGE = 8
_AHEAD = timedelta(days=92)


async def start(turn: Turn) -> None:
    await _list(turn, 0)


async def page(turn: Turn) -> None:
    await _list(turn, number(turn))


async def _list(turn: Turn, first: int) -> None:
    now = turn.now.timestamp()
    found = await activities.ahead(turn.db, int(now), int(now + _AHEAD.total_seconds()))
    if not found:
        turn.edit("activities-none")
        return
    first = min(max(0, first), (len(found) - 1) // PAGE * PAGE)
    mine = await signups.of_member(turn.db, turn.actor.id)
    shown = found[first : first + PAGE]
    said = [_line(turn, it, mine[it.id].place or mine[it.id].answer if it.id in mine else "") for it in shown]
    rows = [
        [Button("activities-button-open", f"activities:open:{it.id}", values={"title": title(it, turn.language)})]
        for it in shown
    ]
    turn.edit("activities-list", list=lines(said), buttons=[*rows, *turning(len(found), first, "activities:page")])


def _line(turn: Turn, activity: Activity, answer: str) -> str:
    said = render(turn.language, "activities-line", title=title(activity, turn.language), when=day(turn, activity))
    return f"{said} {render(turn.language, f'activities-mark-{answer}')}" if answer else said


def day(turn: Turn, activity: Activity) -> Markup:
    """When it starts, as far as that is known."""
    if activity.status == "postponed":
        return Markup(render(turn.language, "event-postponed"))
    return when(turn.language, turn.union, activity.starts)


def turning(total: int, first: int, data: str) -> list[list[Button]]:
    """The buttons to the page before and the page after."""
    row = []
    if first > 0:
        row.append(Button("activities-button-earlier", f"{data}:{first - PAGE}"))
    if first + PAGE < total:
        row.append(Button("activities-button-later", f"{data}:{first + PAGE}"))
    return [row] if row else []


async def show(turn: Turn) -> None:
    activity = await activities.find(turn.db, number(turn))
    if activity is None:
        turn.toast("activities-gone", alert=True)
        return
    _show(turn, await view(turn.db, turn.union, activity, turn.now, turn.actor.id))


def _show(turn: Turn, seen: View) -> None:
    back = [Button("activities-button-all", "activities:page:0")]
    turn.edit("activities-shown", card=card(turn.language, seen), buttons=[*buttons(seen), back])


def number(turn: Turn) -> int:
    """The first argument of a button, 0 if it is no number of ours."""
    return int(turn.args[0]) if turn.args and turn.args[0].isdecimal() and len(turn.args[0]) < 10 else 0


async def answer(turn: Turn) -> None:
    activity, choice = await activities.hold(turn.db, number(turn)), turn.args[-1] if turn.args else ""
    if activity is None or choice not in ANSWERS:
        turn.toast("activities-gone", alert=True)
        return
    seen = await view(turn.db, turn.union, activity, turn.now, turn.actor.id)
    try:
        said = await _take(turn, seen, choice)
    except NotPossible as refusal:
        turn.toast(refusal.key, alert=True)
        _show(turn, seen)
        return
    seen = await view(turn.db, turn.union, activity, turn.now, turn.actor.id)
    turn.toast(said)
    _show(turn, seen)
    await tell_group(turn.db, turn.pen, seen)


async def _take(turn: Turn, seen: View, choice: str) -> str:
    """Keep the answer and pass on a place that became free. Raises NotPossible."""
    own, activity = seen.own, seen.activity
    if not activity.sign_up:
        raise NotPossible("activities-no-sign-up")
    gives_back = choice == "cannot" and own is not None and own.place and turn.now < activity.starts
    if not seen.is_open and not (gives_back and seen.state == "closed"):
        raise NotPossible(f"activity-not-when-{seen.state}")
    if own and own.answer == choice:
        return f"activities-toast-{own.place or choice}"
    joins = choice == "join"
    place = place_for(seen.state, activity.places, seen.counts.confirmed, seen.counts.waiting) if joins else ""
    await signups.answer(turn.db, activity.id, turn.actor.id, choice, place, int(turn.now.timestamp()))
    if own and own.place == "confirmed":
        await fill(turn.db, turn.pen, replace(seen, own=None))
    return f"activities-toast-{place or choice}"


async def fill(db: Db, pen: Pen, seen: View) -> None:
    """Give free places to those who wait longest, and tell them."""
    activity = seen.activity
    if pen.now >= activity.starts:
        return
    counts = (await signups.counts(db, [activity.id])).get(activity.id)
    waiting = await signups.waiting(db, activity.id)
    if counts is None or not waiting:
        return
    for member_id in promoted(waiting, activity.places, counts.confirmed):
        await signups.confirm(db, activity.id, member_id)
        member = await members.find(db, member_id)
        if member and member.is_active:
            now = await view(db, seen.union, activity, pen.now, member_id)
            pen.tell(member, "activities-promoted", card=card(member.language, now), buttons=buttons(now), lane=WORK)


async def send_file(turn: Turn) -> None:
    activity = await activities.find(turn.db, number(turn))
    if activity is None or activity.status == "cancelled":
        turn.toast("activities-gone", alert=True)
        return
    name = title(activity, turn.language)
    data = {
        "activity": activity.id,
        "calendar": turn.pen.bot_username,
        "version": activity.version,
        "changed_at": activity.changed_at,
        "title": name,
        "starts_at": activity.starts_at,
        "ends_at": activity.ends_at,
        "place": activity.place,
        "description": activity.about,
    }
    turn.pen.attach(turn.incoming.chat_id, turn.language, "calendar", data, "activities-file-caption", title=name)
