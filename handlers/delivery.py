"""Delivery: each morning the chair hears in numbers what was not delivered, its readers that there was some."""

from datetime import date, time, timedelta

from domain.calendar import DAY
from domain.schedule import by_day, each_day, slots
from handlers.context import JobContext
from handlers.feature import Feature, Job, by_calendar
from handlers.messenger import Text
from locales.dates import write_day
from storage import members, outbox


async def _tell_chair(context: JobContext) -> None:
    """By numbers and a morning later: at once, or with a name, it would tell who has not got which answer."""
    yesterday = context.now - DAY
    lost = await outbox.count_undelivered(context.db, yesterday)
    # Younger failures may still be delivered, older ones were told the morning before.
    late = await outbox.count_failing(context.db, yesterday - DAY, yesterday)
    if lost or late:
        for chair in await members.list_with_role(context.db, "chair"):
            context.messenger.send(chair, Text("delivery-failed", lost=lost, late=late))


async def _tell_readers(context: JobContext) -> None:
    """Whoever lost something looks for it themselves: nobody else learns that there was anything."""
    for member in await members.list_missing(context.db):
        # Cleared by the question itself, so that of one loss somebody is told once.
        if member.telegram_id and (day := await members.clear_missed(context.db, member.telegram_id)):
            said = write_day(member.language, date.fromisoformat(day))
            context.messenger.send(member, Text("delivery-missed", day=said))


async def _tell(context: JobContext) -> None:
    await _tell_chair(context)
    await _tell_readers(context)


FEATURE = Feature(
    "delivery",
    jobs=(Job("delivery", by_calendar(slots(each_day, time(9, 5), name=by_day)), _tell, late=timedelta(hours=12)),),
)
