"""Spot checks of fund review that nobody has done yet: reminded of each week, after two weeks the chair hears too."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta

from domain.schedule import Month
from handlers.context import JobContext
from handlers.messenger import Text
from storage import members
from storage.database import Db

_REMINDED_AFTER, _CHAIR_AFTER = timedelta(days=3), timedelta(days=14)
"""After the draw: when fund review is reminded from, and when the chair hears of it."""


async def remind_of_waiting(
    context: JobContext,
    list_of_month: Callable[[Db, str], Awaitable[Mapping[str, str]]],
    ask: Callable[[Month, Sequence[str]], Awaitable[None]],
    late: str,
) -> None:
    """`ask` for what was drawn for last month and has no result; after two weeks `late` is said to the chair."""
    today = context.union.today(context.now)
    month = Month.of(today) - 1
    results = await list_of_month(context.db, str(month))
    waiting = [number for number, result in results.items() if not result]
    drawn = context.union.calendar.first_push_day_on_or_after((month + 1).first_day)
    if not waiting or today <= drawn + _REMINDED_AFTER:
        return
    await ask(month, waiting)
    if today > drawn + _CHAIR_AFTER:
        # Only how many: which ones they are is for fund review, that may be checking the chair's own work.
        for each in await members.list_with_role(context.db, "chair"):
            context.messenger.send(each, Text(late, count=len(waiting)))
