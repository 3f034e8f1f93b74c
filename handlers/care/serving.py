"""The day on which a member began at the company: kept if they give it, so that long service is not forgotten."""

from datetime import timedelta

from domain.text import clean_text
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.days import read_typed_day
from handlers.messenger import Button
from storage import care

_LONGEST = timedelta(days=366 * 60)


async def ask_day(context: Context) -> None:
    day = await care.find_service(context.db, context.actor.id)
    back = [Button("care-back", "care:start")]
    if day:
        less = [Button("care-unserve", "care:unserve")]
        context.edit("care-serve-known", buttons=[less, back], day=say_day(context.language, day))
    else:
        context.edit("care-serve-ask", buttons=[back])
    context.ask("began")


async def receive_day(context: Context) -> None:
    context.ask("began")
    day = read_typed_day(context, clean_text(context.incoming.text), "care-serve-unreadable")
    if day is None:
        return
    # A day without a year is read as one ahead: the year is never guessed.
    if not timedelta() <= context.union.today(context.now) - day <= _LONGEST:
        context.say("care-serve-unreadable")
        return
    await care.keep_service(context.db, context.actor.id, day)
    context.finish()
    context.say("care-serve-kept", day=say_day(context.language, day))


async def forget_day(context: Context) -> None:
    await care.forget_service(context.db, context.actor.id)
    context.finish()
    context.edit("care-serve-forgotten", buttons=[[Button("care-back", "care:start")]])
