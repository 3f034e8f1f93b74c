"""When the clock turns to cases: fixed hours of the union's workdays."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, time, timedelta

from domain.schedule import Occurrence
from domain.union import Union
from handlers.feature import Times
from storage.database import Db

After = Callable[[Db, Union], Awaitable[datetime | None]]


def at_hours(hours: Sequence[time], days: str, after: After | None = None) -> Times:
    """Occurrences at `hours` of every workday (`days` "workday") or push day ("push"); `after` tells since when.

    Without `after` they always occur; otherwise from its instant on, and never if it gives None.
    """

    async def times(db: Db, union: Union, since: datetime, until: datetime) -> list[Occurrence]:
        first = await after(db, union) if after else since
        if first is None:
            return []
        start = max(since, first)
        wanted = union.calendar.is_push_day if days == "push" else union.calendar.is_workday
        day, found = union.today(start), list[Occurrence]()
        while day <= union.today(until):
            if wanted(day):
                moments = ((hour, union.at(day, hour)) for hour in hours)
                found += [Occurrence(f"{day}T{hour:%H:%M}", at) for hour, at in moments if start <= at <= until]
            day += timedelta(days=1)
        return found

    return times
