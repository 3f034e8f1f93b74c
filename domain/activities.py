"""Activities: the annual plan, when each thing is said about one, and who gets a place."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from pathlib import Path

from domain.calendar import Calendar
from domain.date_rules import parse

_DATA = Path(__file__).parent / "data" / "plan.toml"

ANSWERS = ("join", "maybe", "cannot")

MOST_DAYS_WITH_HOURS = 14
"""What takes more days than these goes on for weeks: no hours of a day are its own."""

_CHANGED = frozenset({"cancelled", "postponed"})
_NEXT = {
    "planned": frozenset({"announced"}) | _CHANGED,
    "announced": frozenset({"open", "closed"}) | _CHANGED,
    "open": frozenset({"full", "closed"}) | _CHANGED,
    "full": frozenset({"open", "closed"}) | _CHANGED,
    "closed": frozenset({"held"}) | _CHANGED,
    "held": frozenset({"reviewed"}),
    "postponed": frozenset({"planned", "announced", "cancelled"}),
    "reviewed": frozenset[str](),
    "cancelled": frozenset[str](),
}
STATES = tuple(_NEXT)


OFFER_STANDS, OFFER_BEFORE = timedelta(hours=24), timedelta(hours=2)
"""How long a place that became free is held for whoever is next, and how long before the start at the latest."""


class NotPossible(ValueError):
    """Something an activity does not allow in its state; `key` and `values` name the words that say why.

    Days among the values are dates: who says the words writes them.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One line of the plan; `lead` is a duty, `places` None has no limit, `until` a rule or empty, `budget` in fen.

    Without titles of its own it bears those of the entry of the same name in the default plan.
    """

    id: str
    rule: str
    lead: str
    until: str = ""
    begins: time = time(17, 45)
    minutes: int = 90
    places: int | None = None
    audience: str = "all"
    sign_up: bool = True
    in_working_time: bool = False
    title_zh: str = ""
    title_en: str = ""
    place: str = ""
    about: str = ""
    budget: int | None = None

    def days(self, year: int, calendar: Calendar) -> tuple[date, date]:
        """The first and last day in that year. Raises RuleError."""
        first = parse(self.rule).resolve(year, calendar)
        return first, parse(self.until).resolve_end(year, calendar) if self.until else first


@cache
def load_default_plan() -> tuple[PlanEntry, ...]:
    """The plan a new union starts from."""
    return tuple(PlanEntry(id=name, **row) for name, row in tomllib.loads(_DATA.read_text("utf-8")).items())


@dataclass(frozen=True, slots=True)
class Timing:
    """The instants around one activity, in UTC; those of a late announcement may lie behind it."""

    announce: datetime
    remind: datetime
    close: datetime
    day_before: datetime
    hours_before: datetime
    check_in_from: datetime
    check_in_to: datetime
    rate_from: datetime
    rate_to: datetime


@lru_cache(maxsize=1024)  # asked for every activity at every pulse of the clock
def plan_timing(calendar: Calendar, starts: datetime) -> Timing:
    """When an activity is announced, closed for sign-up, reminded of, checked in and rated."""
    day = calendar.local(starts).date()

    def before(workdays: int, clock: time) -> datetime:
        # A message to everybody never falls on a weekend that was made a workday.
        return calendar.at(calendar.last_push_day_on_or_before(calendar.add_workdays(day, -workdays)), clock)

    rated, day_before = calendar.next_push_day(day), before(1, time(16))
    return Timing(
        announce=before(10, time(10)),
        remind=before(4, time(10)),
        close=min(calendar.at(calendar.add_workdays(day, -2), time(18)), day_before),
        day_before=day_before,
        hours_before=(starts - timedelta(hours=2)).astimezone(UTC),
        check_in_from=(starts - timedelta(minutes=30)).astimezone(UTC),
        check_in_to=(starts + timedelta(minutes=60)).astimezone(UTC),
        rate_from=calendar.at(rated, time(10)),
        rate_to=calendar.at(calendar.add_workdays(rated, 3), time(18)),
    )


def has_working_time(calendar: Calendar, spans: Iterable[tuple[datetime, datetime]]) -> bool:
    """Whether one of the spans takes working time, for which the employer must agree first (Trade Union Law, art. 41).

    What takes weeks has no hours of its own, so it has no spans and takes none of anybody's.
    """
    return any(calendar.working_hours_between(starts, ends) > 0 for starts, ends in spans)


def change_state(state: str, target: str) -> str:
    """The new state of an activity. Raises NotPossible."""
    if target not in _NEXT[state]:
        raise NotPossible(f"activity-not-when-{state}")
    return target


def count_places_left(places: int | None, held: int) -> int | None:
    """Places nobody holds, nor is offered; None without a limit."""
    return None if places is None else max(0, places - held)


def place_for(state: str, places: int | None, held: int, waiting: int) -> str:
    """What somebody who joins now becomes: "confirmed" or "waitlisted", never past those who wait.

    Raises NotPossible when sign-up is not open.
    """
    if state not in ("announced", "open", "full"):
        raise NotPossible(f"activity-not-when-{state}")
    return "waitlisted" if waiting or count_places_left(places, held) == 0 else "confirmed"


def compute_offer_end(reads_at: datetime, starts: datetime) -> datetime | None:
    """Until when a place is held for somebody who reads of it at `reads_at`; None if that would be too late."""
    end = min(reads_at + OFFER_STANDS, starts - OFFER_BEFORE)
    return end if end > reads_at else None


@dataclass(frozen=True, slots=True, order=True)
class Waiting:
    """Somebody on the waiting list; `place` tells those of one second apart."""

    since: datetime
    place: int
    member_id: int


def choose_promoted(waiting: Sequence[Waiting], places: int | None, held: int) -> tuple[int, ...]:
    """The members who are offered the places now free: first come, first served."""
    free = count_places_left(places, held)
    return tuple(each.member_id for each in sorted(waiting)[:free])
