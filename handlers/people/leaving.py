"""Leaving: whoever goes loses every right at once, and the cadres hear of it by office only."""

from datetime import timedelta

from domain.member import Member
from handlers import menu
from handlers.cases import handover
from handlers.context import Context
from handlers.messenger import Button, Text
from handlers.naming import name_person
from handlers.people.roll import subordinate
from handlers.tasks import put_out
from storage import cadre_group, members, outbox

_MINUTE = timedelta(minutes=1)
"""Telegram knows no other way out of a group than a ban; after this short one they may be invited again."""


async def ask(context: Context) -> None:
    if member := await subordinate(context):
        yes = Button("people-left", f"people:left:{member.id}")
        no = Button("people-back", f"people:open:{member.id}")
        context.edit(
            "people-ask-left", name=await name_person(context.db, context.language, member), buttons=[[yes], [no]]
        )


async def mark_left(context: Context) -> None:
    member = await subordinate(context)
    if member is None:
        return
    await members.leave(context.db, member.id, context.union.today(context.now).isoformat())
    if member.telegram_id is not None:
        await outbox.withdraw_all(context.db, member.telegram_id)
        menu.delete_own(context.messenger, member.telegram_id)
    context.messenger.send(member, Text("people-told-left", union=context.union.name_in(member.language)))
    await handover.release(context, member)
    await say_goodbye_in_group(context, member)
    context.edit(
        "people-has-left",
        name=await name_person(context.db, context.language, member),
        buttons=[[Button("people-to-list", "people:list")]],
    )


async def say_goodbye_in_group(context: Context, member: Member) -> None:
    """Once, by office and without a name, and out of the group; nothing if it was no cadre who left."""
    group = await cadre_group.find_current(context.db)
    if group and member.is_cadre:
        committee = member.committee or "union"
        context.messenger.send(group, Text("people-cadre-left", committee=committee))
        if member.telegram_id is not None:
            context.messenger.run(put_out(group.chat_id, member.telegram_id, context.now + _MINUTE))
