"""What has won a poll becomes an activity: a date with one tap, an idea as the title of one that is written."""

from dataclasses import replace
from datetime import timedelta

from handlers import drafting
from handlers.context import Context
from handlers.plan import fields
from handlers.plan.drafting import FRESH, KIND, find_announcement, show_again
from handlers.plan.listing import show_one
from storage import activities, polls

_MINUTES = 90
"""How long it takes until a cadre says otherwise."""


async def begin_with_idea(context: Context) -> None:
    """An idea that has won a poll is the title of a new activity for those who were asked."""
    poll = await polls.find(context.db, context.number())
    won = await polls.find_option(context.db, poll.winner) if poll and poll.winner else None
    if poll is None or won is None:
        context.toast("plan-gone", alert=True)
        return
    known = {"title": won.text, "second": "", "audience": poll.audience}
    await show_again(context, drafting.begin(context, KIND, **{**fields.USUAL, **known}))


async def make_on_date(context: Context) -> None:
    """The date that has won a poll becomes an activity with one tap; what else there is to say can be changed."""
    # Held, and noted with the poll: a second tap makes no second activity.
    poll = await polls.find_held(context.db, context.number())
    won = await polls.find_option(context.db, poll.winner) if poll and poll.winner else None
    if poll is None or won is None or won.starts_at is None or poll.activity_id is not None:
        context.toast("plan-gone", alert=True)
        return
    starts = won.starts_at
    if starts <= context.now:
        context.toast("plan-day-over", alert=True)
        return
    first, second = (poll.title, "") if context.language == "zh-CN" else ("", poll.title)
    fresh = replace(
        FRESH,
        title_zh=first,
        title_en=second,
        audience=poll.audience,
        lead=fields.find_own_lead(context),
        starts_at=starts,
        ends_at=starts + timedelta(minutes=_MINUTES),
        minutes=_MINUTES,
        announce_at=find_announcement(context, starts),
        changed_at=context.now,
    )
    fresh = replace(fresh, id=await activities.add(context.db, fresh))
    await polls.note_activity(context.db, poll.id, fresh.id)
    context.toast("plan-saved")
    await show_one(context, fresh)
