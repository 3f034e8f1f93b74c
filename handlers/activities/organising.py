"""Organising: a cadre, or a member who was named for an activity and agreed, keeps its door and its count."""

from domain.activity import Activity
from domain.member import Member
from domain.rights import allow
from domain.text import clean_text
from handlers.activities.asking import list_leaders
from handlers.activities.card import say_title
from handlers.activities.joining import read_number
from handlers.context import AnyContext, Context
from handlers.messenger import Button, Text
from handlers.naming import name_person, offer_people
from storage import activities, members, organisers
from storage.database import Db

_MOST_FOUND = 20


async def may_organise(db: Db, member: Member | None, activity_id: int) -> bool:
    if member is None or allow(member, "activity.manage"):
        return member is not None
    named = await organisers.find(db, activity_id)
    return named is not None and named.agreed and named.member_id == member.id


async def find_organisable(context: Context) -> Activity | None:
    """The activity of the tapped button; None, with a word, if it is not theirs to organise or is gone."""
    return await check_organiser(context, await activities.find(context.db, read_number(context)))


async def check_organiser(context: Context, activity: Activity | None) -> Activity | None:
    """The right is looked up at each tap: somebody else may have been named meanwhile."""
    if allow(context.member, "activity.manage"):
        if activity is None:
            context.toast("plan-gone", alert=True)
        return activity
    # Whoever may not is not told whether there is such an activity.
    if activity is None or not await may_organise(context.db, context.member, activity.id):
        context.toast("answer-not-allowed", alert=True)
        return None
    return activity


async def list_organisers(context: AnyContext, activity: Activity) -> list[Member]:
    """Who is told what the organiser has to do: the member named for it, or else whoever leads it."""
    named = await organisers.find(context.db, activity.id)
    if named and named.agreed and (member := await members.find(context.db, named.member_id)):
        return [member]
    return await list_leaders(context, activity.lead)


async def ask_whom(context: Context) -> None:
    if activity := await find_organisable(context):
        context.ask("organiser", activity=str(activity.id))
        back = [Button("plan-button-back", f"plan:open:{activity.id}")]
        context.edit("plan-organiser-ask", title=say_title(activity, context.language), buttons=[back])


async def receive(context: Context) -> None:
    """A part of a name, a department or a staff number: whoever it may be is offered."""
    number = context.draft["activity"]
    found = await members.find_by_name(context.db, clean_text(context.incoming.text), _MOST_FOUND)
    rows = await offer_people(
        context.db,
        context.language,
        [it for it in found if it.is_active],
        lambda each: ("plan-organiser-person", f"plan:organiser:{number}:{each.id}"),
        turning="plan:page",
    )
    context.say("plan-organiser-which" if rows else "plan-organiser-none", buttons=rows)


async def name(context: Context) -> None:
    """Ask the member; nobody organises anything they have not agreed to."""
    activity, member = await find_organisable(context), await members.find(context.db, context.number(1))
    if activity is None or member is None or not member.is_active:
        context.toast("plan-organiser-none", alert=True)
        return
    context.finish()
    before = await organisers.find(context.db, activity.id)
    if before and before.member_id == member.id:
        context.toast("plan-organiser-known", alert=True)
        return
    # In the place of whoever was named before: their yes or no counts no more.
    await organisers.name(context.db, activity.id, member.id, context.actor.id)
    if before:
        await _tell_replaced(context, activity, before)
    ways = [[Button(f"activities-organise-{it}", f"activities:organise:{activity.id}:{it}") for it in ("yes", "no")]]
    title = say_title(activity, member.language)
    context.messenger.send(member, Text("activities-organise-asked", title=title, buttons=ways))
    called = await name_person(context.db, context.language, member)
    back = [[Button("plan-button-back", f"plan:open:{activity.id}")]]
    context.edit("plan-organiser-asked", name=called, buttons=back)


async def _tell_replaced(context: Context, activity: Activity, before: organisers.Organiser) -> None:
    if former := await members.find(context.db, before.member_id):
        context.messenger.send(former, Text("activities-organise-other", title=say_title(activity, former.language)))


async def answer(context: Context) -> None:
    """The member's yes or no, which the cadre who named them hears."""
    # Held: nobody else may be named while the one who was asked answers.
    activity = await activities.find_held(context.db, read_number(context))
    named = await organisers.find(context.db, activity.id) if activity else None
    if activity is None or named is None or named.member_id != context.actor.id:
        context.toast("activities-organise-over", alert=True)
        return
    is_yes = context.choice == "yes"
    is_new = await (organisers.agree if is_yes else organisers.remove)(context.db, activity.id, context.actor.id)
    said = "yes" if is_yes else "no"
    ways = [[Button("activities-organise", f"plan:open:{activity.id}")]] if is_yes else []
    context.edit(f"activities-organise-said-{said}", title=say_title(activity, context.language), buttons=ways)
    # A second tap tells the cadre nothing new.
    if is_new and named.named_by and (cadre := await members.find(context.db, named.named_by)):
        called = await name_person(context.db, cadre.language, context.actor)
        title = say_title(activity, cadre.language)
        context.messenger.send(cadre, Text(f"plan-organiser-said-{said}", name=called, title=title))


async def release(context: AnyContext, member: Member) -> None:
    """Somebody who has left organises nothing; whoever leads it hears that nobody does."""
    for number in await organisers.list_of_member(context.db, member.id):
        activity = await activities.find(context.db, number)
        await organisers.remove(context.db, number, member.id)
        if activity and activity.status == "going" and context.now < activity.ends_at:
            for leader in await list_leaders(context, activity.lead):
                title = say_title(activity, leader.language)
                context.messenger.send(leader, Text("plan-organiser-left", title=title))
