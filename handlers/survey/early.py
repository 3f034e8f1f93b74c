"""Closing early: whoever was asked and has not come to the end hears once that the survey is over."""

from datetime import datetime

from domain.member import Member
from handlers.context import Context
from handlers.messenger import Text
from handlers.survey import pages
from storage import ballots, members, outbox, survey_terms
from storage.outbox import BROADCAST
from storage.surveys import Survey


async def tell_unfinished(context: Context, survey: Survey, result_at: datetime) -> None:
    """Tell them, before the invitations are called off that show who has not been invited yet.

    Who they are is known here, in memory, and nowhere else: without the key nobody can say it, and nobody is told.
    """
    key = context.keys.find(survey.box)
    if key is None:
        return
    people = await _list_invited(context, survey)
    papers = await ballots.find_of(context.db, key, survey.box, [member.id for member in people])
    for member in people:
        is_done = member.id in papers and papers[member.id].done
        # The chair who closes it has just read so.
        if not is_done and member.id != context.actor.id:
            # Beside the result it would be stale.
            said = Text("survey-closed-for-you", survey=pages.say_name(member.language, survey))
            context.messenger.send(member, said, priority=BROADCAST, until=result_at)


async def _list_invited(context: Context, survey: Survey) -> list[Member]:
    """Those it asked, without whom quiet hours or a long queue have kept from hearing of it at all."""
    asked = await survey_terms.list_asked(context.db, survey.id)
    people = [member for member in await members.list_active(context.db) if member.id in asked]
    # Later than the first reminder what waits is a reminder, and the invitation has come.
    if survey.remind_at and context.now >= survey.remind_at:
        return people
    chats = [member.telegram_id for member in people if member.telegram_id]
    waiting = await outbox.list_waiting_for(context.db, survey.occasion, chats)
    return [member for member in people if member.telegram_id not in waiting]
