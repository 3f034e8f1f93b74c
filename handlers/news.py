"""News: what features have to tell all members on one morning is one message, with a short part of each."""

from collections.abc import Sequence
from datetime import time, timedelta

from domain.schedule import Month, by_day, push_days, slots
from handlers.context import JobContext, News
from handlers.feature import Feature, Job, by_calendar
from handlers.messenger import Text
from locales import LANGUAGES, Markup, render
from storage import members, occurrences
from storage.outbox import BROADCAST

MORNING = time(10)
_LATE = timedelta(days=7)
"""How long after the first morning of a month the month before is still told."""


async def claim_month(context: JobContext, name: str) -> Month | None:
    """The month before, to whoever asks first under `name`, and on the first mornings of a month only."""
    today = context.union.today(context.due)
    month = Month.of(today)
    first = context.union.calendar.first_push_day_on_or_after(month.first_day)
    if today > first + _LATE or not await occurrences.claim(context.db, name, str(month - 1), context.now):
        return None
    return month - 1


async def tell(context: JobContext) -> None:
    """In one transaction with what the features note as told, so that each is told once."""
    asked = [await it.news(context) for it in context.features if it.news]
    if not (found := [it for it in asked if it]):
        return
    texts = {language: _join(language, found) for language in LANGUAGES}
    for member in await members.list_active(context.db):
        context.messenger.send(member, texts[member.language], priority=BROADCAST)


def _join(language: str, found: Sequence[News]) -> Text:
    if len(found) == 1:
        return found[0].whole[language]
    short = [it.short[language] for it in found]
    parts = Markup("\n\n").join(Markup(render(language, it.key, **it.values)) for it in short)
    return Text("news-joined", parts=parts, buttons=[row for it in short for row in it.buttons])


FEATURE = Feature(
    "news",
    jobs=(Job("news", by_calendar(slots(push_days, MORNING, name=by_day)), tell, late=timedelta(hours=9)),),
)
