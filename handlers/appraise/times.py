"""When the appraisal does something by itself: all of it follows from the appraisal's row."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from domain.schedule import Occurrence
from domain.union import Union
from handlers.appraise import closing, opening, telling
from handlers.feature import Job, When
from storage import appraisal_results, appraisals
from storage.appraisals import CLOSED, COUNTED, OPEN, PLANNED
from storage.database import Db

_EVER = timedelta(days=3650)
_KEPT = timedelta(days=90)
"""How long remarks are kept after closing."""
_TERM = timedelta(days=3 * 365)
"""How long results are kept: a term of office."""


def _make_times(name: str, states: Collection[str], delay: timedelta = timedelta()) -> When:
    """The instant `name` of the rows in one of `states`."""

    async def when(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
        listed = [it for it in await appraisals.list_since(db, since) if it.state in states]
        found = [Occurrence(str(it.number), getattr(it, name) + delay) for it in listed]
        return sorted(found, key=lambda it: it.due)

    return when


async def _find_lost(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    """At once: whoever restored a copy, or gave the key up, has taken its fingerprint away."""
    return [Occurrence(str(it.number), max(since, it.opens_at)) for it in await appraisals.list_given_up(db)]


async def _find_purges(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    return [Occurrence(str(number), closes + _KEPT) for number, closes in await appraisal_results.list_with_remarks(db)]


async def _find_old(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    return [Occurrence(str(number), closes + _TERM) for number, closes in await appraisals.list_closed(db)]


_TOLD = (COUNTED, CLOSED)

JOBS = (
    Job("appraise-open", _make_times("opens_at", (PLANNED,)), opening.open_appraisal, timedelta(days=5)),
    Job("appraise-remind", _make_times("reminds_at", (OPEN,)), opening.remind, timedelta(hours=8)),
    Job("appraise-lost", _find_lost, closing.end_lost, _EVER),
    # However late: ballots must not stay because the bot was down.
    Job("appraise-count", _make_times("closes_at", (OPEN,)), closing.count, _EVER),
    # After the count, which the key must outlive; at one moment either could come first.
    Job(
        "appraise-key",
        _make_times("closes_at", (OPEN, COUNTED), delay=timedelta(minutes=1)),
        closing.destroy_key,
        _EVER,
    ),
    Job("appraise-own", _make_times("own_at", _TOLD), telling.tell_own, timedelta(days=14)),
    Job("appraise-committee", _make_times("committee_at", _TOLD), telling.tell_committee, timedelta(days=14)),
    Job("appraise-members", _make_times("members_at", _TOLD), telling.tell_members, timedelta(days=14)),
    Job("appraise-purge", _find_purges, closing.purge, _EVER),
    Job("appraise-forget", _find_old, closing.forget_results, _EVER),
)
