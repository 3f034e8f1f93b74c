"""The days that belong to the survey, on which it invites, reminds or tells its result."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, timedelta

from domain.schedule import Month, months_between
from domain.survey import Window, compute_monthly_window
from domain.union import Union
from handlers.questionnaire import asking
from storage import surveys
from storage.database import Db
from storage.surveys import Survey

_LONGEST = timedelta(days=45)
"""From the opening of a wave to the telling of its result, holidays included."""


async def find_taken_days(db: Db, union: Union, since: datetime, until: datetime) -> set[date]:
    """Those from one instant's day to another's, and some around: of surveys as they stand, and as they will be."""
    since, until = since - _LONGEST, until + timedelta(days=1)
    begun = await surveys.list_since(db, since)
    known = {survey.id for survey in begun}
    coming = [*_list_monthly(union, since, until), *await asking.list_waves(db, union, since, until)]
    instants = [
        *_list_spoken(begun),
        # A row takes the place of the wave that was expected under its name.
        *(it for wave in coming if wave.period not in known for it in _list_moments(wave)),
    ]
    return {union.today(it) for it in instants}


def _list_monthly(union: Union, since: datetime, until: datetime) -> Iterator[Window]:
    for month in months_between(Month.of(union.today(since)), Month.of(union.today(until))):
        yield compute_monthly_window(union, month.year, month.number)


def _list_moments(wave: Window) -> Collection[datetime]:
    return wave.opens, *wave.reminders, wave.result


def _list_spoken(begun: Iterable[Survey]) -> Iterator[datetime]:
    """Nobody is reminded of what was closed before its time."""
    for survey in begun:
        yield survey.opens_at
        yield from (it for it in (survey.remind_at, survey.last_remind_at) if it and it < survey.closes_at)
        if survey.result_at:
            yield survey.result_at
