"""Answering a poll: one tap an option, changed as often as somebody likes until it closes."""

from domain.poll import CHOICES, PlanPoll
from handlers.activities.invited import is_meant
from handlers.context import Context
from handlers.poll.words import make_vote_buttons, render_card
from storage import polls


async def show(context: Context) -> None:
    """The card out of a list, or as it was asked."""
    if poll := await _find_open(context, await polls.find(context.db, context.number())):
        await _show(context, poll)


async def _show(context: Context, poll: PlanPoll) -> None:
    options = await polls.list_options(context.db, poll.id)
    votes = await polls.find_votes(context.db, poll.id, context.actor.id)
    card = render_card(context.language, context.union, poll, options, votes)
    context.edit("poll-shown", card=card, buttons=make_vote_buttons(options))


async def _find_open(context: Context, poll: PlanPoll | None) -> PlanPoll | None:
    """The poll if it can still be answered by this member; else why not is said."""
    if poll is None or not poll.is_open or context.now >= poll.closes_at:
        context.toast("poll-over", alert=True)
        return None
    if not await is_meant(context.db, poll.audience, context.actor.id):
        context.toast("poll-not-for-you", alert=True)
        return None
    return poll


async def vote(context: Context) -> None:
    option = await polls.find_option(context.db, context.number())
    # Held, so that nobody answers what is being decided.
    poll = await polls.find_held(context.db, option.poll_id) if option else None
    if option is None or context.choice not in CHOICES:
        context.toast("poll-over", alert=True)
    elif poll := await _find_open(context, poll):
        await polls.vote(context.db, option.id, context.actor.id, context.choice)
        await _show(context, poll)
