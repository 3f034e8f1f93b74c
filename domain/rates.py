"""How well the union answers, month by month: the indicators KPI-01 to KPI-05 with what each is a share of."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from domain.calendar import Calendar
from domain.groups import is_hidden

ADOPTED = ("A", "B", "C")
COMMITTED = ("A", "B")
COHORT = timedelta(days=30)
_NOT_OURS = ("withdrawn", "merged")
_PAUSED = ("need_info", "deferred")


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` on and before `end`."""

    start: datetime
    end: datetime

    def holds(self, instant: datetime | None) -> bool:
        return instant is not None and self.start <= instant < self.end


@dataclass(frozen=True, slots=True)
class Share:
    count: int
    of: int

    @property
    def is_hidden(self) -> bool:
        return is_hidden(self.of)

    @property
    def percent(self) -> int:
        """Rounded, but only all is a hundred and only none is nothing."""
        if self.count in (0, self.of):
            return 100 if self.count else 0
        return min(max((200 * self.count + self.of) // (2 * self.of), 1), 99)


@dataclass(frozen=True, slots=True)
class Record:
    """What the rates need of one case; `due` is that of its first reply, `pauses` are when the clock stood still."""

    state: str
    received: datetime
    due: datetime
    replied: datetime | None = None
    last_reply: datetime | None = None
    transferred: datetime | None = None
    closed: datetime | None = None
    pauses: tuple[tuple[datetime, datetime | None], ...] = ()
    outcome: str = ""
    rating: str = ""
    reopenings: int = 0

    @property
    def answered(self) -> datetime | None:
        """Passing it on to whom it belongs counts as a reply."""
        return self.replied or self.transferred

    @property
    def opinion(self) -> str:
        """Who had it reopened and has not rated again was not satisfied."""
        return self.rating or ("not_satisfied" if self.reopenings else "")

    @property
    def owes_a_reply(self) -> bool:
        """Not if its sender took it back or never said what we asked, nor while the clock stands still."""
        is_refused_in_time = self.state == "not_accepted" and self.closed is not None and self.closed <= self.due
        has_lapsed = self.state == "closed" and self.answered is None
        waits = self.state in _PAUSED and self.answered is None
        return not (self.state in _NOT_OURS or is_refused_in_time or has_lapsed or waits)


def compute_first_reply(calendar: Calendar, records: Sequence[Record], period: Period) -> float | None:
    """KPI-01: the median of workdays to the first reply less paused ones; a case overdue at the end is infinite.

    None of fewer than five.
    """
    waits = [_count_workdays(calendar, it) for it in records if period.holds(it.replied)]
    # Without those that were never answered, a union that answers least would look fast.
    late = [it for it in records if it.owes_a_reply and it.due < period.end and _is_silent(it, period.end)]
    return None if is_hidden(len(waits) + len(late)) else median([*waits, *(float("inf") for _ in late)])


def _is_silent(record: Record, end: datetime) -> bool:
    return record.answered is None or record.answered >= end


def _count_workdays(calendar: Calendar, record: Record) -> float:
    replied = record.replied or record.received
    pauses = ((start, min(end or replied, replied)) for start, end in record.pauses if start < replied)
    return _count_between(calendar, record.received, replied) - sum(
        _count_between(calendar, *pause) for pause in pauses
    )


def _count_between(calendar: Calendar, start: datetime, end: datetime) -> int:
    return calendar.workdays_between(calendar.local(start).date(), calendar.local(end).date())


def compute_response(records: Iterable[Record], period: Period) -> Share:
    """Cases whose reply was due in the period: how many have one at all."""
    owed = [it for it in records if period.holds(it.due) and it.owes_a_reply]
    return Share(sum(it.answered is not None for it in owed), len(owed))


def compute_on_time(records: Iterable[Record], period: Period) -> Share:
    """KPI-02: of the same cases those with their first reply by its due."""
    owed = [it for it in records if period.holds(it.due) and it.owes_a_reply]
    return Share(sum(it.answered is not None and it.answered <= it.due for it in owed), len(owed))


def compute_resolved(records: Iterable[Record], cohort: Period) -> Share:
    """KPI-03: cases received in the cohort's month and closed with a reply within 30 days after it."""
    received = [it for it in records if cohort.holds(it.received) and it.state not in _NOT_OURS]
    end = cohort.end + COHORT
    # With a reply: closing what nobody answered must not make this figure better.
    closed = [it for it in received if it.state == "closed" and it.closed and it.closed <= end and it.replied]
    return Share(len(closed), len(received))


def compute_satisfied(records: Iterable[Record], period: Period) -> Share:
    """KPI-04: satisfied and basically satisfied among those who rated a reply of the period."""
    return _share_opinions(records, period, ("satisfied", "basically_satisfied"))


def compute_strictly_satisfied(records: Iterable[Record], period: Period) -> Share:
    return _share_opinions(records, period, ("satisfied",))


def _share_opinions(records: Iterable[Record], period: Period, good: Sequence[str]) -> Share:
    said = [it.opinion for it in records if period.holds(it.last_reply) and it.opinion]
    return Share(sum(opinion in good for opinion in said), len(said))


def compute_rated(records: Iterable[Record], period: Period) -> Share:
    """How many of those replied to rated at all: silence never counts as satisfied."""
    replied = [it for it in records if period.holds(it.last_reply)]
    return Share(sum(bool(it.opinion) for it in replied), len(replied))


def compute_adopted(records: Iterable[Record], period: Period) -> Share:
    """KPI-05, first half: adopted, partly adopted or planned among what was decided."""
    decided = [it for it in records if period.holds(it.last_reply) and it.outcome]
    return Share(sum(it.outcome in ADOPTED for it in decided), len(decided))


def compute_implemented(promises: Collection[tuple[date, date | None]]) -> Share:
    """KPI-05, second half: of what was COMMITTED for days of the period, as (promised, done), what was done by then."""
    return Share(sum(done is not None and done <= day for day, done in promises), len(promises))
