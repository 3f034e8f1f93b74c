"""Handing over the chair: offered by its holder, and theirs until the other says yes."""

from datetime import timedelta

from domain.member import Member, as_chair, as_former_chair
from handlers.cadres import tell_cadres
from handlers.context import AnyContext, Context
from handlers.messenger import Button, Text
from handlers.naming import name_person
from handlers.people import standing
from handlers.people.roll import find_subordinate
from locales import Markup, render
from storage import chair_offers, members
from storage.chair_offers import ChairOffer

_STANDS = timedelta(days=7)


async def ask(context: Context) -> None:
    if member := await find_subordinate(context):
        yes = Button("people-hand", f"people:hand:{member.id}")
        back = Button("people-back", f"people:open:{member.id}")
        name = await name_person(context.db, context.language, member)
        other = await _find_asked(context, member)
        context.ask_by_buttons(
            "people-ask-hand", name=name, instead=await _say_asked(context, other), buttons=[[yes], [back]]
        )


async def _say_asked(context: Context, other: Member | None) -> Markup:
    """That another offer would end; nothing if there is none."""
    if other is None:
        return Markup("")
    name = await name_person(context.db, context.language, other)
    return Markup(render(context.language, "people-ask-hand-instead", other=name))


async def _find_asked(context: Context, member: Member) -> Member | None:
    """Who else has been offered the chair and may still accept."""
    made = await chair_offers.find_made(context.db, context.actor.id)
    stands = made is not None and _stands(context, made)
    return await members.find(context.db, made.member_id) if made and stands and made.member_id != member.id else None


def _stands(context: Context, made: ChairOffer) -> bool:
    return context.now < made.offered_at + _STANDS


async def offer(context: Context) -> None:
    """Nobody becomes chair without wanting to."""
    member = await find_subordinate(context)
    if member is None:
        return
    if not member.is_active:
        context.toast("people-not-agreed", alert=True)
        return
    # Before the new offer is stored, by which the earlier one is gone.
    if other := await _find_asked(context, member):
        chair = await name_person(context.db, other.language, context.actor)
        context.messenger.send(other, Text("people-offer-taken-back", name=chair))
    await chair_offers.put(context.db, ChairOffer(member.id, context.actor.id, context.now))
    answers = [[Button("people-accept", "people:accept")], [Button("people-decline", "people:decline")]]
    name = await name_person(context.db, member.language, context.actor)
    context.messenger.send(member, Text("people-offer", buttons=answers, name=name, days=_STANDS.days))
    back = [[Button("people-to-list", "people:list")]]
    name = await name_person(context.db, context.language, member)
    context.edit("people-offered", name=name, days=_STANDS.days, buttons=back)


async def accept(context: Context) -> None:
    chair = await _find_offering(context)
    if chair is None:
        return
    # The new chair first: what the old one cannot keep is decided by a chair.
    # The offer needs no ending here: release() hears of both changes.
    await standing.change(context, context.actor, as_chair(context.actor))
    await standing.change(context, chair, as_former_chair(chair))
    name = await name_person(context.db, chair.language, context.actor)
    context.messenger.send(chair, Text("people-handed", name=name))
    await tell_cadres(context, "people-new-chair", name=context.actor.name)
    context.edit("people-accepted", union=context.union.name_in(context.language))


async def decline(context: Context) -> None:
    chair = await _find_offering(context)
    if chair is None:
        return
    await chair_offers.end(context.db, context.actor.id)
    name = await name_person(context.db, chair.language, context.actor)
    context.messenger.send(chair, Text("people-declined", name=name))
    context.edit("people-thanks-all-the-same")


async def _find_offering(context: Context) -> Member | None:
    """The chair who offers it to the actor, as long as the offer stands; else a word, and None."""
    made = await chair_offers.find(context.db, context.actor.id)
    chair = await members.find(context.db, made.chair_id) if made else None
    stands = made is not None and _stands(context, made)
    # Whoever offered it may have left or given it to somebody else.
    if chair is None or not (chair.is_chair and chair.is_active and stands):
        context.toast("people-offer-over", alert=True)
        return None
    return chair


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """An offer is between two people as they were."""
    if before.office != after.office or not after.is_active:
        await chair_offers.end(context.db, before.id)
