"""The weeks of surveys and appraisals: an appraisal never runs in a week in which a survey is open."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.appraisal_days import Days, shares_week
from domain.capacity import find_monday
from domain.union import Union
from storage import appraisals
from storage.database import Db

_WEEK = timedelta(days=7)


def list_days(union: Union, opens: datetime, closes: datetime) -> Days:
    return union.today(opens), union.today(closes)


async def list_appraisal_days(db: Db, union: Union, since: datetime) -> list[Days]:
    """Of appraisals that are planned or open, or whose week was not over at `since`."""
    # One that has just closed still has its week.
    listed = await appraisals.list_since(db, since - _WEEK)
    return [list_days(union, it.opens_at, it.closes_at) for it in listed if it.roll or it.state == appraisals.PLANNED]


def is_appraisal_week(union: Union, taken: Sequence[Days], opens: datetime, closes: datetime) -> bool:
    """Whether a survey of these moments would run in the week of one of the appraisals `taken`."""
    return any(shares_week(list_days(union, opens, closes), days) for days in taken)


def find_free_moment(union: Union, taken: Sequence[Days], opens: datetime, closes: datetime) -> datetime:
    """When a survey of these moments may open: then, or when the weeks of the appraisals `taken` are over."""
    for days in sorted(taken):
        if shares_week(list_days(union, opens, closes), days):
            day = union.calendar.first_push_day_on_or_after(find_monday(days[1]) + _WEEK)
            later = union.at(day, union.survey_open_at)
            opens, closes = later, later + (closes - opens)
    return opens
