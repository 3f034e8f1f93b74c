"""Agenda: what is due and what comes next, kept in memory until something changes that it was read from."""

import logging
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from domain.schedule import Occurrence
from domain.union import Union
from handlers.feature import ByRows, Job
from storage import occurrences
from storage.database import Database, Db, Unavailable

log = logging.getLogger(__name__)

_NEVER = datetime.fromtimestamp(0, UTC)
_AHEAD = 3
"""Moments ahead that are looked at: the next one may have been done already, if the clock was set back since."""


@dataclass(frozen=True, slots=True)
class DueJob:
    """A job that should have happened by now and has not."""

    job: Job
    occurrence: Occurrence


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a job said when it was asked and has not been done, and the tables it had looked into.

    Where all that is to come is done, because the clock was set back, `again` is when to ask once more.
    """

    left: tuple[Occurrence, ...]
    again: datetime | None
    tables: frozenset[str]

    def list_due(self, now: datetime) -> list[Occurrence]:
        return [it for it in self.left if it.due <= now]

    def find_next(self, now: datetime) -> datetime | None:
        moments = (*(it.due for it in self.left), *([self.again] if self.again else []))
        return min((moment for moment in moments if moment > now), default=None)

    def leave_out(self, done: Occurrence) -> "_Answer":
        return replace(self, left=tuple(it for it in self.left if it.period != done.period))


_Asked = tuple[list[Occurrence], frozenset[str]]
"""Moments, and the tables they were read from."""


class Agenda:
    """Asks each job when it is due; asks again only what may have changed.

    Of jobs that follow from rows and calendar alone the next moment takes the place of the one that has passed.
    """

    def __init__(self, jobs: Sequence[Job], union: Union) -> None:
        self._jobs, self._union = jobs, union
        self._answers: dict[str, _Answer] = {}
        self._lasting = {job.name for job in jobs if isinstance(job.when, ByRows)}
        self._asked_at = _NEVER
        self._changed: set[str] = set()  # tables written while jobs are being asked

    def follow(self, union: Union) -> None:
        """The union's calendar has changed: every moment is asked for anew."""
        self._union = union
        self.forget_all()

    def forget_all(self) -> None:
        self._answers.clear()

    def note_done(self, job: Job, occurrence: Occurrence) -> None:
        """What the job wrote has been told by its tables already."""
        answer = self._answers.pop(job.name, None)
        if answer and job.name in self._lasting:
            left = answer.leave_out(occurrence)
            # Without a moment to come it is asked anew.
            if left.find_next(self._asked_at):
                self._answers[job.name] = left

    def forget_tables(self, tables: Set[str]) -> bool:
        """Forget what was read from these tables; whether that was anything."""
        self._changed |= tables
        stale = [name for name, answer in self._answers.items() if answer.tables & tables]
        for name in stale:
            del self._answers[name]
        return bool(stale)

    @property
    def due(self) -> list[DueJob]:
        """What was due and not done when it was asked, the earliest first."""
        answers = ((job, self._answers[job.name]) for job in self._jobs if job.name in self._answers)
        found = (DueJob(job, it) for job, answer in answers for it in answer.list_due(self._asked_at))
        return sorted(found, key=lambda it: it.occurrence.due)

    @property
    def next(self) -> datetime | None:
        """When something will be due that was not due yet when it was asked."""
        moments = (answer.find_next(self._asked_at) for answer in self._answers.values())
        return min((moment for moment in moments if moment), default=None)

    @property
    def is_complete(self) -> bool:
        """Whether every job has told."""
        return len(self._answers) == len(self._jobs)

    async def ask(self, database: Database, now: datetime) -> None:
        """Learn what is due at `now` and what comes next from each job of which that is not known."""
        self._forget_passed(now)
        # Taken from the end, so reversed: jobs are asked in the order of their features.
        waiting = [job for job in reversed(self._jobs) if job.name not in self._answers]
        if not waiting:
            return
        # Before the reading begins, which sees nothing of what is written from here on.
        self._changed.clear()
        asked: dict[str, _Asked] = {}
        is_whole = False
        while not is_whole:
            async with database.reading() as db:
                if is_whole := await _ask(db, self._union, waiting, now, asked):
                    self._answers |= await _collect_answers(db, asked, now)
        # What was written meanwhile was perhaps not there yet when its table was read.
        self.forget_tables(self._changed)

    def _forget_passed(self, now: datetime) -> None:
        before, self._asked_at = self._asked_at, now
        # Of a clock that was set back nothing is known any more.
        if now < before:
            self.forget_all()
        # Some rules look at the day.
        has_turned = self._union.today(now) != self._union.today(before)
        for name, answer in [*self._answers.items()]:
            last, ahead = answer.find_next(before), answer.find_next(now)
            # One that follows from rows alone has more moments in hand; if it never had any, it waits for a row.
            is_used_up = last is not None and ahead is None
            if is_used_up if name in self._lasting else (has_turned or last != ahead):
                del self._answers[name]


async def _ask(db: Db, union: Union, waiting: list[Job], now: datetime, asked: dict[str, _Asked]) -> bool:
    """Ask jobs from the end of `waiting` on; False after one that fails, for it may have spoilt the reading."""
    while waiting:
        # Taken out before it is asked: one that fails is not asked again in this round.
        job = waiting.pop()
        # Of this job alone, or it would be asked anew at writes that do not concern it.
        db.read.clear()
        try:
            # Looked at from the past on: what fell due while nobody ran is done late and not left out.
            since = now - job.late
            moments = _take_up_to_next((it for it in await job.when(db, union, since, now) if it.due >= since), now)
        except Unavailable:
            raise
        except Exception:
            log.exception("when job %s is due cannot be told", job.name)
            return False
        asked[job.name] = (moments, frozenset(db.read))
    return True


def _take_up_to_next(moments: Iterable[Occurrence], now: datetime) -> list[Occurrence]:
    """All that are due and a few that follow; a calendar has no end of them."""
    found, ahead = list[Occurrence](), 0
    for occurrence in moments:
        found.append(occurrence)
        ahead += occurrence.due > now
        if ahead == _AHEAD:
            break
    return found


async def _collect_answers(db: Db, asked: Mapping[str, _Asked], now: datetime) -> dict[str, _Answer]:
    pairs = [(name, it.period) for name, (moments, _) in asked.items() for it in moments]
    # By name and not by time: a clock that was set back must not have anything done twice.
    done = await occurrences.find_done(db, pairs)
    answers = {}
    for name, (moments, tables) in asked.items():
        left = [it for it in moments if (name, it.period) not in done]
        # Where all that was looked at is done, the clock was set back: the last of it says when to look again.
        again = (
            None if any(it.due > now for it in left) else max((it.due for it in moments if it.due > now), default=None)
        )
        answers[name] = _Answer(tuple(left), again, tables)
    return answers


async def find_next_moment(db: Db, union: Union, jobs: Sequence[Job], now: datetime) -> datetime | None:
    """When one of the jobs will be due next, asked once."""
    asked: dict[str, _Asked] = {}
    await _ask(db, union, [*reversed(jobs)], now, asked)
    answers = await _collect_answers(db, asked, now)
    return min((moment for answer in answers.values() if (moment := answer.find_next(now))), default=None)
