"""The cadre group: bound by a one-time code the chair gets in private, unbound when the bot is put out."""

from handlers.context import Context
from handlers.feature import OPEN, RARELY, Command, Feature
from handlers.messenger import Place, Text
from storage import cadre_group, cases, invitations, members, outbox
from storage.cadre_group import CadreGroup
from storage.outbox import ANSWER


async def give_code(context: Context) -> None:
    code = await invitations.create_group_code(context.db, context.random, context.now, context.actor.id)
    context.say("group-code", code=code)


async def bind(context: Context) -> None:
    """/bind CODE in a group, by anybody: the code is the chair's word."""
    code = context.args[0] if context.args else ""
    chair_id = await invitations.use_group_code(context.db, code, context.now)
    chair = await members.find(context.db, chair_id) if chair_id else None
    # Whoever made the code may have given the chair away since.
    if chair is None or not chair.is_chair:
        context.say("group-code-invalid")
        return
    here, title = context.incoming.chat_id, context.incoming.chat_title
    before = await cadre_group.find_current(context.db)
    await cadre_group.bind(
        context.db, CadreGroup(here, title, chair.language), context.union.today(context.now).isoformat()
    )
    if before and before.chat_id != here:
        # First the rest is taken back, so that this word is the last one said there.
        await _take_back(context, before.chat_id)
        context.messenger.send(before, Text("group-moved"))
    bound_here = Text("group-bound", union=context.union.name_in(chair.language))
    context.messenger.send(Place(here, chair.language, context.incoming.thread_id), bound_here, priority=ANSWER)
    # What came while there was no group, or another one, gets its card here.
    await cases.touch_running(context.db)
    context.messenger.send(chair, Text("group-bound-told", title=title))


async def greet_group(context: Context) -> None:
    bound = await cadre_group.find_current(context.db)
    if bound is None or bound.chat_id != context.incoming.chat_id:
        context.say("group-hint")


async def put_out(context: Context) -> None:
    bound = await cadre_group.find_current(context.db)
    # Anybody may add the bot to a group and put it out again; only ours matters.
    if bound is None or bound.chat_id != context.incoming.chat_id:
        return
    await cadre_group.unbind(context.db, bound.chat_id)
    await _take_back(context, bound.chat_id)
    for chair in await members.list_with_role(context.db, "chair"):
        context.messenger.send(chair, Text("group-lost", title=bound.title))


async def _take_back(context: Context, chat_id: int) -> None:
    """What waits for a group that is no longer ours would wait for ever, or be read by whoever is there."""
    await outbox.withdraw_all(context.db, chat_id)
    context.messenger.withdraw(chat_id)


FEATURE: Feature = Feature(
    "group",
    commands={
        "bindgroup": Command(give_code, "group.bind", use=RARELY),
        "bind": Command(bind, OPEN, where="group", listed=False),
    },
    events={"joined_group": greet_group, "left_group": put_out},
)
