"""Offers: a place that became free is held for whoever waits longest, until they take it, decline or let it pass."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.activities import Waiting, choose_promoted, compute_offer_end
from domain.activity import plan_times
from domain.schedule import Occurrence
from domain.union import Union
from handlers.activities.card import View, load_view, make_buttons, render_card, say_title, tell_group
from handlers.context import JobContext
from handlers.feature import Job
from handlers.messenger import Messenger, Text
from storage import activities, members, signups
from storage.database import Db

_LATE = timedelta(days=400)
"""An offer is over when it is over, however long nobody was there to say so."""


async def fill(db: Db, messenger: Messenger, seen: View) -> None:
    """Offer the free places to those who wait longest, and tell them.

    Nothing is offered once sign-up has closed: the list has ended then, and people have made other plans.
    """
    activity = seen.activity
    if messenger.now >= plan_times(activity, seen.union.calendar).close or activity.status != "going":
        return
    counts = (await signups.count_signups(db, [activity.id])).get(activity.id)
    waiting = await _list_reachable(db, messenger, seen)
    if counts is None or not waiting:
        return
    for member_id in choose_promoted([it for it, _ in waiting], activity.places, counts.held):
        until = next(end for it, end in waiting if it.member_id == member_id)
        await signups.offer(db, activity.id, member_id, until)
        await _tell(db, messenger, seen, member_id, until)


async def _list_reachable(db: Db, messenger: Messenger, seen: View) -> list[tuple[Waiting, datetime]]:
    """Who waits, and until when a place would be held for them.

    Whoever sleeps until it is too late, or cannot be told, keeps their place in the line and the next one is asked.
    """
    found, waiting = [], await signups.list_waiting(db, seen.activity.id)
    known = await members.find_each(db, [it.member_id for it in waiting])
    for each in waiting:
        member = known.get(each.member_id)
        if member and member.can_be_told:
            reads_at = messenger.first_allowed(member, messenger.now)
            if end := compute_offer_end(reads_at, seen.activity.starts_at):
                found.append((each, end))
    return found


async def _tell(db: Db, messenger: Messenger, seen: View, member_id: int, until: datetime) -> None:
    member = await members.find(db, member_id)
    if member is None:
        return
    now = await load_view(db, seen.union, seen.activity, messenger.now, member_id)
    card = render_card(member.language, now)
    messenger.send(member, Text("activities-promoted", card=card, buttons=make_buttons(now)), until=until)


async def find_times(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    found = [
        Occurrence(f"{it.activity_id}/{it.member_id}/{int(it.offered_until.timestamp())}", it.offered_until)
        for it in await signups.list_offers(db)
    ]
    return sorted(found, key=lambda it: it.due)


async def let_pass(context: JobContext) -> None:
    """Whoever has not answered is off the list and hears it; the place goes to the next."""
    number, member_id, until = map(int, context.period.split("/"))
    activity = await activities.find_held(context.db, number)
    own = await signups.find(context.db, number, member_id)
    if activity is None or own is None or own.offered_until is None:
        return
    # Another offer was made to them since: this moment is not its end.
    if int(own.offered_until.timestamp()) != until:
        return
    if activity.status != "going":
        # It was put off or cancelled while they thought about it: nobody loses their place in the line by that.
        await signups.offer(context.db, number, member_id, None)
        return
    # Off the list before it is filled, or the place would be offered to the same person again.
    await signups.strike_off(context.db, number, member_id)
    if member := await members.find(context.db, member_id):
        title = say_title(activity, member.language)
        context.messenger.send(member, Text("activities-offer-over", title=title))
    await fill(context.db, context.messenger, await load_view(context.db, context.union, activity, context.now))
    seen = await load_view(context.db, context.union, activity, context.now)
    await tell_group(context.db, context.messenger, seen)


JOB = Job("activities-offers", find_times, let_pass, _LATE)
