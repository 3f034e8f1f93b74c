"""Asking to take part in an activity that is for others: whoever leads it says yes or no in private."""

from domain.activities import NotPossible, place_for
from domain.activity import Activity
from domain.member import Member
from handlers.activities.card import View, load_view, make_buttons, render_card, say_title, tell_group
from handlers.activities.joining import read_number, show_again
from handlers.context import AnyContext, Context
from handlers.deputies import find_present
from handlers.messenger import Button, Text
from handlers.naming import name_person
from storage import activities, activity_requests, members, signups


async def ask(context: Context) -> None:
    """A member's wish; it is told to whoever leads the activity, never to the group, for a group can be delicate."""
    # Held: a place that is given away at this moment must not be asked for any more.
    activity = await activities.find_held(context.db, read_number(context))
    if activity is None:
        context.toast("activities-gone", alert=True)
        return
    seen = await load_view(context.db, context.union, activity, context.now, context.actor.id)
    if seen.is_invited or not seen.is_open:
        show_again(context, seen)
    elif not await activity_requests.ask(context.db, activity.id, context.actor.id, context.now):
        context.toast("activities-asked-already", alert=True)
    else:
        await _tell_leaders(context, activity)
        context.toast("activities-toast-asked", alert=True)


async def _tell_leaders(context: Context, activity: Activity) -> None:
    for leader in await list_leaders(context, activity.lead):
        name = await name_person(context.db, leader.language, context.actor)
        ways = [
            Button(f"plan-button-{way}", f"plan:{way}:{activity.id}:{context.actor.id}") for way in ("admit", "refuse")
        ]
        said = Text("plan-asked", name=name, title=say_title(activity, leader.language), buttons=[ways])
        context.messenger.send(leader, said)


async def list_leaders(context: AnyContext, lead: str) -> list[Member]:
    """Who has the duty that leads it, or who stands in for them; else whoever chairs the union."""
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    holders = [it for it in cadres if lead in (it.duty, it.committee) or (lead == "chair" and it.is_chair)]
    present = [found for it in holders if (found := await find_present(context, it))]
    return list({it.id: it for it in present or [each for each in cadres if each.is_chair]}.values())


async def admit(context: Context) -> None:
    await _decide(context, "admitted")


async def refuse(context: Context) -> None:
    await _decide(context, "refused")


async def _decide(context: Context, state: str) -> None:
    # Held: of two leaders who decide at the same moment the second finds it decided.
    activity = await activities.find_held(context.db, read_number(context))
    member = await members.find(context.db, context.number(1))
    if activity is None or member is None or not member.is_active:
        context.toast("plan-asked-over", alert=True)
        return
    # Several may lead it: the first decides.
    if not await activity_requests.decide(context.db, activity.id, member.id, state):
        context.toast("plan-asked-over", alert=True)
        return
    name = await name_person(context.db, context.language, member)
    context.edit(f"plan-{state}", name=name, title=say_title(activity, context.language))
    seen = await load_view(context.db, context.union, activity, context.now, member.id)
    if state == "admitted":
        await _let_in(context, seen, member)
    else:
        context.messenger.send(member, Text("activities-refused", title=say_title(activity, member.language)))


async def _let_in(context: Context, seen: View, member: Member) -> None:
    """They asked, so they have a place at once, or stand on the waiting list."""
    activity = seen.activity
    try:
        place = place_for(seen.state, activity.places, seen.counts.held, seen.counts.waiting)
    except NotPossible:
        context.messenger.send(member, Text("activities-admitted-late", title=say_title(activity, member.language)))
        return
    if seen.own is None or not seen.own.place:
        await signups.answer(context.db, activity.id, member.id, "join", place, context.now)
    fresh = await load_view(context.db, context.union, activity, context.now, member.id)
    card = render_card(member.language, fresh)
    context.messenger.send(member, Text("activities-admitted", card=card, buttons=make_buttons(fresh)))
    await tell_group(context.db, context.messenger, fresh)
