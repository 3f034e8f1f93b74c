"""The day on which a member retires: kept if they give it, so that nobody leaves without a word of thanks."""

from datetime import timedelta

from domain.text import clean_text
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.days import read_typed_day
from handlers.messenger import Button
from storage import care

_FARTHEST = timedelta(days=366 * 50)


async def ask_day(context: Context) -> None:
    day = await care.find_retirement(context.db, context.actor.id)
    rows = [[Button("care-unretire", "care:unretire")]] if day else []
    back = [Button("care-back", "care:start")]
    if day:
        context.edit("care-retire-known", buttons=[*rows, back], day=say_day(context.language, day))
    else:
        context.edit("care-retire-ask", buttons=[back])
    context.ask("day")


async def receive_day(context: Context) -> None:
    context.ask("day")
    day = read_typed_day(context, clean_text(context.incoming.text), "care-retire-unreadable", _FARTHEST)
    if day is None:
        return
    if day <= context.union.today(context.now):
        context.say("care-retire-unreadable")
        return
    await care.keep_retirement(context.db, context.actor.id, day)
    context.finish()
    context.say("care-retire-kept", day=say_day(context.language, day))


async def forget_day(context: Context) -> None:
    await care.forget_retirement(context.db, context.actor.id)
    context.finish()
    context.edit("care-retire-forgotten", buttons=[[Button("care-back", "care:start")]])
