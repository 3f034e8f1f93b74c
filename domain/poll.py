"""Asking before planning: dates or ideas are put to those concerned, who say yes, if need be or no to each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.activities import NotPossible
from domain.calendar import Calendar
from domain.plan import compute_start, read_day_and_clock, read_text

DATES, IDEAS = "dates", "ideas"
CHOICES = ("yes", "maybe", "no")
"""Of an option: it suits, it would do if need be, it does not."""
FEWEST, USUAL_COUNT, MOST = 2, 3, 8
"""Options of a poll; three to five are usual, so with fewer it is asked whether that is all."""
DAYS = (2, 4, 7, 14)
USUAL_DAYS = 4
"""How many workdays a poll is open."""
_EVENING, _MORNING = time(18), time(10)
_USUAL_CLOCK = time(17, 45)


@dataclass(frozen=True, slots=True)
class PlanPoll:
    """`kind` is DATES or IDEAS, `status` is planned, open, closed, decided or dropped.

    `winner` is the option that was confirmed, `activity_id` what it has become.
    """

    id: int
    kind: str
    title: str
    audience: str
    created_by: int | None
    opened_at: datetime
    closes_at: datetime
    status: str
    winner: int | None = None
    activity_id: int | None = None

    @property
    def is_open(self) -> bool:
        return self.status == "open"


@dataclass(frozen=True, slots=True)
class PollOption:
    """An idea in words, or a date: `starts_at`."""

    id: int
    poll_id: int
    text: str
    starts_at: datetime | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many said what to one option."""

    yes: int = 0
    maybe: int = 0
    no: int = 0


def rank_options(options: Iterable[PollOption], tallies: Mapping[int, Tally]) -> list[PollOption]:
    """The winner first: most yes, then fewest no, then the earliest date, then the one that was named first."""

    def rank(option: PollOption) -> tuple[int, int, int, int]:
        tally = tallies.get(option.id, Tally())
        starts = int(option.starts_at.timestamp()) if option.starts_at else 0
        return -tally.yes, tally.no, starts, option.id

    # An order and no decision: a cadre confirms, who may have a reason that no count knows (decision 65).
    return sorted(options, key=rank)


def read_ideas(text: str) -> list[str]:
    """One idea a line. Raises NotPossible."""
    return [read_text("title", line) for line in text.splitlines() if line.strip()]


def read_dates(text: str, calendar: Calendar, now: datetime) -> list[datetime]:
    """One date a line, with or without a time: the usual time is that after work. Raises NotPossible."""
    today = calendar.local(now).date()
    found = []
    for line in text.splitlines():
        if line.strip():
            day, clock = read_day_and_clock(line.strip(), today)
            found.append(compute_start(calendar, day, clock or _USUAL_CLOCK, now))
    return found


def check_count(count: int) -> None:
    """Raises NotPossible."""
    if not FEWEST <= count <= MOST:
        raise NotPossible("poll-wrong-count", fewest=FEWEST, most=MOST)


def compute_close(calendar: Calendar, now: datetime, days: int, dates: Sequence[datetime]) -> datetime:
    """On the evening of a workday, and before the first date that could win, however soon that is."""
    end = calendar.at(calendar.add_workdays(calendar.local(now).date(), days), _EVENING)
    if not dates:
        return end
    first: date = calendar.local(min(dates)).date()
    before = calendar.at(calendar.add_workdays(first, -1), _EVENING)
    return min(end, max(before, now + timedelta(hours=2)))


def find_asking_moment(calendar: Calendar, now: datetime) -> datetime:
    """Now, if today messages may go to everybody; else on the morning of the next such day."""
    today = calendar.local(now).date()
    return now if calendar.is_push_day(today) else calendar.at(calendar.next_push_day(today), _MORNING)


def find_reminding_moment(calendar: Calendar, opened: datetime, closes: datetime) -> datetime | None:
    """On the last morning before it closes; None where people were asked only then."""
    day = calendar.last_push_day_on_or_before(calendar.local(closes).date())
    moment = calendar.at(day, _MORNING)
    return moment if opened + timedelta(hours=12) < moment < closes else None
