"""When the survey does something by itself: the month's opening from the calendar, all else from the survey's row."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from domain.schedule import Occurrence
from domain.survey import list_monthly_windows
from domain.union import Union
from handlers.feature import Job, When
from handlers.survey.closing import count, destroy_key, purge
from handlers.survey.losing import end_lost, find_lost
from handlers.survey.opening import open_monthly, remind
from handlers.survey.telling import tell_cadres, tell_everybody
from handlers.weeks import find_free_moment, list_appraisal_days
from storage import survey_results, surveys
from storage.database import Db
from storage.surveys import COUNTED, OPEN

_EVER = timedelta(days=3650)
_LONGEST_WAVE = timedelta(days=45)
_KEPT = timedelta(days=90)
"""How long open texts are kept after closing."""


async def find_openings(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    """One a month; it waits while another survey is open, and until the week of an appraisal is over."""
    if await surveys.open_now(db):
        return ()
    taken = await list_appraisal_days(db, union, since)
    windows = list_monthly_windows(union, since)
    return (Occurrence(it.period, find_free_moment(union, taken, it.opens, it.closes)) for it in windows)


def _make_times(*names: str, states: Collection[str], delay: timedelta = timedelta()) -> When:
    """The instants `names` of the rows of surveys in one of `states`."""

    async def when(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
        listed = [it for it in await surveys.list_since(db, since) if it.state in states]
        found = [
            Occurrence(f"{survey.id}/{number}", instant + delay)
            for survey in listed
            for number, name in enumerate(names, 1)
            if (instant := getattr(survey, name))
        ]
        return sorted(found, key=lambda it: it.due)

    return when


async def _find_purges(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    closed = await survey_results.list_with_comments(db)
    return [Occurrence(survey_id, closes + _KEPT) for survey_id, closes in closed]


_UNDONE = (OPEN, COUNTED)
_ANY = (OPEN, COUNTED, surveys.CLOSED)

JOBS = (
    Job("survey-open", find_openings, open_monthly, _LONGEST_WAVE),
    Job("survey-remind", _make_times("remind_at", "last_remind_at", states=(OPEN,)), remind, timedelta(hours=8)),
    Job("survey-lost", find_lost, end_lost, _EVER),
    # The command line runs these two as well, by their names.
    # However late: ballots must not stay because the bot was down.
    Job("survey-count", _make_times("closes_at", states=(OPEN,)), count, _EVER),
    # After the count, which the key must outlive; at one moment either could come first.
    Job("survey-key", _make_times("closes_at", states=_UNDONE, delay=timedelta(minutes=1)), destroy_key, _EVER),
    Job("survey-summary", _make_times("summary_at", states=_ANY), tell_cadres, timedelta(days=14)),
    Job("survey-result", _make_times("result_at", states=_ANY), tell_everybody, timedelta(days=14)),
    Job("survey-purge", _find_purges, purge, _EVER),
)
