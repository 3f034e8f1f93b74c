"""Standing: whatever changes who a person is to the union goes through here, so that nothing is left in their hands."""

from datetime import timedelta

from domain.member import Member, release_office
from handlers import menu
from handlers.cadres import tell_cadres
from handlers.context import AnyContext, Context
from handlers.messenger import Text
from handlers.people.words import say_title
from handlers.tasks import clear_menu, put_out
from storage import ballots, cadre_group, conversations, members, outbox

_MINUTE = timedelta(minutes=1)
"""Telegram knows no other way out of a group than a ban; after this short one they may be invited again."""


async def change(context: AnyContext, before: Member, after: Member, why: str = "") -> None:
    """Write the new office, consent or status of somebody on the roll; all that hangs on it follows.

    They are told `why`, if somebody else decided it for a reason.
    """
    today = context.union.today(context.now).isoformat()
    # The row first: who is in office is read from the roll when features release.
    if after.status == "left":
        await members.leave(context.db, after.id, today)
    else:
        await members.set_role(context.db, after.id, *after.office)
        if after.consent_version != before.consent_version:
            await members.consent(context.db, after.id, after.consent_version, today)
    await follow(context, before, after, why)


async def follow(context: AnyContext, before: Member, after: Member, why: str = "") -> None:
    """What a change brings with it that is on the roll already, as after an import.

    What was on its way goes first: whoever may not be written to any more gets nothing but a last word about this.
    Features release before anybody is told, so that nobody hears of work that is still in hands that have gone.
    """
    if not after.is_active and before.telegram_id is not None:
        await _withdraw(context, before.telegram_id)
    for feature in context.features:
        if feature.release:
            await feature.release(context, before, after)
    # After all releases: nobody is to hear of work that is still in hands that have gone.
    _tell(context, before, after, why)
    if before.can_work and not after.can_work:
        await _leave_group(context, before, after)
    _reset_menu(context, before, after)


async def forget(context: AnyContext, member: Member) -> None:
    """Erase all that may be erased of somebody; an empty row stays for what refers to it."""
    if member.status != "left":
        # First they leave: whose work it was is still known, so it goes to others.
        await change(context, member, release_office(member))
    for feature in context.features:
        if feature.forget:
            # With the member as they were: drafts and conversations are found by the chat, which the row has lost.
            await feature.forget(context.db, member, context.keys)
    # Of all features at once: a feature that collects ballots cannot forget to.
    await ballots.forget(context.db, context.keys, member.id)
    await members.erase(context.db, member.id, context.union.today(context.now).isoformat())


async def announce(context: AnyContext, member: Member) -> None:
    """A link has given an office: the chairs hear who holds it now, for a link can be passed on."""
    for chair in await members.list_with_role(context.db, "chair"):
        if member.role != "member" and chair.id != member.id:
            role = say_title(chair.language, member)
            context.messenger.send(chair, Text("people-office-taken", name=member.name, role=role))


async def _withdraw(context: AnyContext, chat_id: int) -> None:
    """What waits in the outbox, what a running sender holds in memory, and what they were in the middle of."""
    await outbox.withdraw_all(context.db, chat_id)
    context.messenger.withdraw(chat_id)
    # Of whoever acts themselves the conversation is written with their answer, after this.
    if not _is_own_doing(context, chat_id):
        await conversations.end(context.db, chat_id)


def _is_own_doing(context: AnyContext, chat_id: int | None) -> bool:
    return isinstance(context, Context) and context.incoming.person_id == chat_id


def _tell(context: AnyContext, before: Member, after: Member, why: str) -> None:
    """Whoever did it themselves has the answer to what they tapped."""
    if _is_own_doing(context, before.telegram_id):
        return
    if after.status == "left":
        # To them as they were: as they are now there is no chat and no consent, and nothing would be sent.
        context.messenger.send(before, Text("people-told-left", union=context.union.name_in(before.language)))
    elif after.office != before.office:
        role = say_title(after.language, after)
        told = Text("people-told-why", role=role, why=why) if why else Text("people-told", role=role)
        context.messenger.send(after, told)


async def _leave_group(context: AnyContext, before: Member, after: Member) -> None:
    """The others hear of it once, by office and without a name; a cadre without consent keeps the office."""
    key = "people-cadre-paused" if after.is_cadre else "people-cadre-left"
    await tell_cadres(context, key, committee=before.committee or "union")
    group = await cadre_group.find_current(context.db)
    if group and before.telegram_id is not None:
        context.messenger.run(put_out(group.chat_id, before.telegram_id, context.now + _MINUTE))


def _reset_menu(context: AnyContext, before: Member, after: Member) -> None:
    if before.telegram_id is None:
        return
    if not after.is_active:
        context.messenger.run(clear_menu(before.telegram_id))
    elif (after.role, after.is_active) != (before.role, before.is_active):
        menu.write_own(context, before.telegram_id, after.role, after.language)
