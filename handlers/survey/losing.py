"""A survey whose key is gone for good, as after a restored copy: it ends without a result, and everybody is told."""

from collections.abc import Iterable
from datetime import datetime

from domain.schedule import Occurrence
from domain.union import Union
from handlers.context import JobContext
from handlers.messenger import Text
from handlers.occasions import call_off
from handlers.survey import pages
from storage import ballots, cadre_group, members, survey_terms, surveys
from storage.database import Db
from storage.fingerprints import forget_key
from storage.outbox import BROADCAST
from storage.surveys import OPEN, Survey


async def find_lost(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    """At once: whoever restored a copy, or gave the key up, has taken its fingerprint away."""
    lost = await surveys.list_given_up(db)
    return [Occurrence(it.id, max(since, it.opens_at)) for it in lost]


async def end_lost(context: JobContext) -> None:
    survey = await surveys.find(context.db, context.period)
    # The key may have been brought back since.
    if survey is not None and survey.state == OPEN and context.keys.find(survey.box) is None:
        await end_without_result(context, survey)


async def end_without_result(context: JobContext, survey: Survey) -> None:
    """Erase what nobody can open, and tell it; another survey may ask the same people at once."""
    await ballots.clear(context.db, survey.box)
    await surveys.end_without_result(context.db, survey.id, context.now)
    await survey_terms.forget_asked(context.db, survey.id)
    await call_off(context, survey.occasion)
    await forget_key(context.db, survey.box)
    if group := await cadre_group.find_current(context.db):
        context.messenger.send(group, Text("survey-key-lost", survey=pages.say_name(group.language, survey)))
    for member in await members.list_active(context.db):
        name = pages.say_name(member.language, survey)
        context.messenger.send(member, Text("survey-lost", survey=name), priority=BROADCAST)
