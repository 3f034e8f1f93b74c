"""When the survey does something by itself: the month's opening from the calendar, all else from the survey's row."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta

from domain.schedule import Occurrence
from domain.survey import compute_monthly_window
from domain.union import Union
from handlers.feature import Job, Times, within
from handlers.survey.closing import count, destroy_key, purge
from handlers.survey.opening import open_monthly, remind
from handlers.survey.telling import tell_cadres, tell_everybody
from storage import survey_results, surveys
from storage.database import Db
from storage.surveys import COUNTED, OPEN

_EVER = timedelta(days=3650)
_LONGEST_WAVE = timedelta(days=45)
_KEPT = timedelta(days=90)
"""How long open texts are kept after closing."""


async def openings(db: Db, union: Union, since: datetime, until: datetime) -> list[Occurrence]:
    """One a month; it waits while another survey is open."""
    if await surveys.open_now(db):
        return []
    windows = (compute_monthly_window(union, year, month) for year, month in _months(union, since, until))
    return [Occurrence(window.period, window.opens) for window in windows if since <= window.opens <= until]


def _months(union: Union, since: datetime, until: datetime) -> Sequence[tuple[int, int]]:
    first, last = union.local(since), union.local(until)
    # An opening may be pushed into the next month, so the one before may matter too.
    numbers = range(first.year * 12 + first.month - 2, last.year * 12 + last.month)
    return [(number // 12, number % 12 + 1) for number in numbers]


def _at(*names: str, states: Collection[str], delay: int = 0) -> Times:
    """The instants `names` of the rows of surveys in one of `states`."""

    async def times(db: Db, union: Union, since: datetime, until: datetime) -> list[Occurrence]:
        start, end = int(since.timestamp()), int(until.timestamp())
        found = []
        for survey in await surveys.list_since(db, start):
            for number, name in enumerate(names, 1):
                due = getattr(survey, name) + delay
                if survey.state in states and start <= due <= end:
                    found.append(Occurrence(f"{survey.id}/{number}", datetime.fromtimestamp(due, UTC)))
        return found

    return times


async def _purges(db: Db, union: Union, since: datetime, until: datetime) -> list[Occurrence]:
    closed = await survey_results.list_with_comments(db)
    dues = [(survey_id, datetime.fromtimestamp(closes, UTC) + _KEPT) for survey_id, closes in closed]
    return [Occurrence(survey_id, due) for survey_id, due in dues if since <= due <= until]


_UNDONE = (OPEN, COUNTED)
_ANY = (OPEN, COUNTED, surveys.CLOSED)

COUNTING = Job("survey-count", within(_at("closes_at", states=(OPEN,))), count, _EVER)
FORGETTING = Job("survey-key", within(_at("closes_at", states=_UNDONE, delay=60)), destroy_key, _EVER)
JOBS = (
    Job("survey-open", within(openings), open_monthly, _LONGEST_WAVE),
    Job("survey-remind", within(_at("remind_at", "last_remind_at", states=(OPEN,))), remind, timedelta(hours=8)),
    COUNTING,
    FORGETTING,
    Job("survey-summary", within(_at("summary_at", states=_ANY)), tell_cadres, timedelta(days=14)),
    Job("survey-result", within(_at("result_at", states=_ANY)), tell_everybody, timedelta(days=14)),
    Job("survey-purge", within(_purges), purge, _EVER),
)
