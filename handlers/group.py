"""The cadre group: bound by a one-time code the chair gets in private, unbound when the bot is put out."""

from handlers.feature import OPEN, Command, Feature
from handlers.turn import Turn
from storage import cadre_group, invitations, members
from storage.cadre_group import CadreGroup
from storage.outbox import WORK


async def give_code(turn: Turn) -> None:
    now = int(turn.now.timestamp())
    code = await invitations.create_group_code(turn.db, turn.random, now, turn.actor.id)
    turn.say("group-code", code=code)


async def bind(turn: Turn) -> None:
    """/bind CODE in a group, by anybody: the code is the chair's word."""
    code = turn.args[0] if turn.args else ""
    chair_id = await invitations.use_group_code(turn.db, code, int(turn.now.timestamp()))
    chair = await members.find(turn.db, chair_id) if chair_id else None
    if chair is None or not chair.is_chair:
        turn.say("group-code-invalid")
        return
    here, title = turn.incoming.chat_id, turn.incoming.chat_title
    before = await cadre_group.current(turn.db)
    await cadre_group.bind(turn.db, CadreGroup(here, title, chair.language), turn.union.today(turn.now).isoformat())
    if before and before.chat_id != here:
        turn.pen.send(before.chat_id, before.language, "group-moved", lane=WORK)
    turn.pen.send(here, chair.language, "group-bound", union=turn.union.name)
    turn.pen.tell(chair, "group-bound-told", lane=WORK, title=title)


async def arrived(turn: Turn) -> None:
    bound = await cadre_group.current(turn.db)
    if bound is None or bound.chat_id != turn.incoming.chat_id:
        turn.say("group-hint")


async def put_out(turn: Turn) -> None:
    bound = await cadre_group.current(turn.db)
    if bound is None or bound.chat_id != turn.incoming.chat_id:
        return
    await cadre_group.unbind(turn.db, bound.chat_id)
    for chair in await members.with_role(turn.db, "chair"):
        turn.pen.tell(chair, "group-lost", lane=WORK, title=bound.title)


FEATURE: Feature = Feature(
    "group",
    commands={
        "bindgroup": Command(give_code, "group.bind"),
        "bind": Command(bind, OPEN, where="group", listed=False),
    },
    events={"joined_group": arrived, "left_group": put_out},
)
