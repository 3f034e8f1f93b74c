"""The annual plan becomes activities: after each import, and anew each month as long as nobody has changed them."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from itertools import chain

from domain.activities import PlanEntry
from domain.activity import Activity, compute_span, find_announcing_moment
from domain.date_rules import RuleError
from domain.schedule import Occurrence, by_month, month_first_days, slots
from domain.union import Union
from handlers.context import JobContext
from handlers.feature import Job
from storage import activities, holiday_notices
from storage.database import Db

_MONTHLY = slots(month_first_days, time(6), name=by_month)
"""Holidays that became known and the year to come are looked at each month."""


async def find_times(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    """An import is due at once, and so is a holiday notice that was entered."""
    imports = [Occurrence(f"{year}/{revision}", now) for year, revision in await activities.list_revisions(db)]
    notices = [
        Occurrence(f"notice/{year}/{int(at.timestamp())}", now) for year, at in await holiday_notices.list_entered(db)
    ]
    return chain(imports, notices, _MONTHLY(union, since))


async def run(context: JobContext) -> None:
    this = context.union.today(context.now).year
    for year in (this, this + 1):
        plan = await activities.plan_for(context.db, year)
        planned = [it for entry in plan if (it := make_activity(context.union, year, entry, context.now))]
        await activities.lay_out(context.db, year, planned)


def make_activity(union: Union, year: int, entry: PlanEntry, now: datetime) -> Activity | None:
    """The activity a line of the plan makes in `year`; None if it has no day there or that day has passed."""
    try:
        first, last = entry.days(year, union.calendar)
    except RuleError:
        return None
    begins, ends = compute_span(union.calendar, first, last, entry.begins, entry.minutes)
    # A date written out in full belongs to one year, also when the plan goes on being used.
    if first.year != year or begins <= now:
        return None
    return Activity(
        id=0,
        plan_year=year,
        plan_entry=entry.id,
        title_zh=entry.title_zh,
        title_en=entry.title_en,
        place=entry.place,
        about=entry.about,
        lead=entry.lead,
        audience=entry.audience,
        places=entry.places,
        sign_up=entry.sign_up,
        consented=False,
        starts_at=begins,
        ends_at=ends,
        minutes=entry.minutes,
        announce_at=find_announcing_moment(union.calendar, begins, now),
        announced_at=None,
        status="going",
        reason="",
        version=0,
        changed_at=now,
    )


JOB = Job("activities-plan", find_times, run, timedelta(days=31))
