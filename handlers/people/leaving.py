"""Leaving: whoever goes loses every right at once, and the cadres hear of it by office only."""

from domain.member import Member
from handlers import menu
from handlers.cases import handover
from handlers.pen import Button
from handlers.people.roll import subordinate
from handlers.turn import Turn
from storage import cadre_group, members, outbox
from storage.outbox import WORK

_MINUTE = 60
"""Telegram knows no other way out of a group than a ban; after this short one they may be invited again."""


async def ask(turn: Turn) -> None:
    if member := await subordinate(turn):
        yes = Button("people-left", f"people:left:{member.id}")
        no = Button("people-back", f"people:open:{member.id}")
        turn.edit("people-ask-left", name=member.name, buttons=[[yes], [no]])


async def mark_left(turn: Turn) -> None:
    member = await subordinate(turn)
    if member is None:
        return
    await members.leave(turn.db, member.id, turn.union.today(turn.now).isoformat())
    if member.telegram_id is not None:
        await outbox.withdraw_all(turn.db, member.telegram_id)
        menu.delete_own(turn.pen, member.telegram_id)
    turn.pen.tell(member, "people-told-left", lane=WORK, union=turn.union.name)
    await handover.release(turn, member)
    await say_goodbye_in_group(turn, member)
    turn.edit("people-has-left", name=member.name, buttons=[[Button("people-to-list", "people:list")]])


async def say_goodbye_in_group(turn: Turn, member: Member) -> None:
    """Once, by office and without a name, and out of the group; nothing if it was no cadre who left."""
    group = await cadre_group.current(turn.db)
    if group and member.is_cadre:
        committee = member.committee or "union"
        turn.pen.send(group.chat_id, group.language, "people-cadre-left", lane=WORK, committee=committee)
        if member.telegram_id is not None:
            until = int(turn.now.timestamp()) + _MINUTE
            turn.pen.call(group.chat_id, "banChatMember", {"user_id": member.telegram_id, "until_date": until})
