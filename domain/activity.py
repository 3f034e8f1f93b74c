"""One activity as it stands: its row, its state at a moment, and the instants at which the bot speaks of it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from domain.activities import MOST_DAYS_WITH_HOURS, Timing, count_places_left, has_working_time, plan_timing
from domain.calendar import Calendar
from domain.day_parts import read_stored_parts

MORNING = time(10)


@dataclass(frozen=True, slots=True)
class Activity:
    """A row; `status` is what was decided: going, postponed, cancelled or reviewed.

    `minutes` is how long one day of it takes, without breaks; `hours` are its parts as domain.day_parts writes them
    where a day has several. `places` None has no limit, each member may bring `guests`, `version` counts what a cadre
    changed.
    """

    id: int
    plan_year: int
    plan_entry: str
    title_zh: str
    title_en: str
    place: str
    about: str
    lead: str
    audience: str
    places: int | None
    sign_up: bool
    consented: bool
    starts_at: datetime
    ends_at: datetime
    minutes: int
    announce_at: datetime
    announced_at: datetime | None
    status: str
    reason: str
    version: int
    changed_at: datetime
    hours: str = ""
    guests: int = 0

    @property
    def is_campaign(self) -> bool:
        """Whether it goes on for weeks, so that no hours of a day are its own."""
        return self.ends_at - self.starts_at > timedelta(days=MOST_DAYS_WITH_HOURS)


def compute_span(
    calendar: Calendar, first: date, last: date, clock: time, minutes: int, hours: str = ""
) -> tuple[datetime, datetime]:
    """From the beginning of its first part to the end of its last one; what takes weeks is there all day long."""
    days = (last - first).days + 1
    if days > MOST_DAYS_WITH_HOURS:
        return calendar.at(first, calendar.work_from), calendar.at(last, calendar.work_to)
    spans = list_day_spans(calendar, first, days, clock, minutes, hours)
    return spans[0][0], spans[-1][1]


def count_days(activity: Activity, calendar: Calendar) -> int:
    """From its first day to its last, both counted, by the union's own clock."""
    # What ends at midnight does not touch the day that begins then.
    last = max(activity.starts_at, activity.ends_at - timedelta(seconds=1))
    return (calendar.local(last).date() - calendar.local(activity.starts_at).date()).days + 1


def find_day(activity: Activity, calendar: Calendar, moment: datetime) -> int:
    """Which of its days a moment falls on, counted from 1; the first or last one for what lies before or after."""
    passed = (calendar.local(moment).date() - calendar.local(activity.starts_at).date()).days
    return min(max(passed, 0) + 1, count_days_of_presence(activity, calendar))


def count_days_of_presence(activity: Activity, calendar: Calendar) -> int:
    """On how many days somebody is noted as present: once for all where it goes on for weeks."""
    return 1 if activity.is_campaign else count_days(activity, calendar)


def list_spans(activity: Activity, calendar: Calendar) -> list[tuple[datetime, datetime]]:
    """From when to when people are there: each part of each day; one span for what goes on for weeks."""
    if activity.is_campaign:
        return [(activity.starts_at, activity.ends_at)]
    first, days = calendar.local(activity.starts_at), count_days(activity, calendar)
    return list_day_spans(calendar, first.date(), days, first.time(), activity.minutes, activity.hours)


def list_day_spans(
    calendar: Calendar, first: date, days: int, clock: time, minutes: int, hours: str
) -> list[tuple[datetime, datetime]]:
    """Each part of each day as `hours` has them, or `minutes` from `clock` on."""
    each_day = [first + timedelta(number) for number in range(days)]
    if parts := read_stored_parts(hours):
        return [(calendar.at(day, it.begins), calendar.at(day, it.ends)) for day in each_day for it in parts]
    begins = (calendar.at(day, clock) for day in each_day)
    return [(it, it + timedelta(minutes=minutes)) for it in begins]


def list_minutes_from(spans: Iterable[tuple[datetime, datetime]], since: datetime) -> list[int]:
    """How long each of the spans is that begin at that moment or later."""
    return [int((ends - begins).total_seconds()) // 60 for begins, ends in spans if begins >= since]


def takes_working_time(activity: Activity, calendar: Calendar) -> bool:
    return not activity.is_campaign and has_working_time(calendar, list_spans(activity, calendar))


def plan_times(activity: Activity, calendar: Calendar) -> Timing:
    """Its instants; rated after its last day, and open until it starts when announced after the usual closing."""
    usual, last = plan_timing(calendar, activity.starts_at), plan_timing(calendar, activity.ends_at)
    announce = activity.announce_at
    return replace(
        usual,
        announce=announce,
        close=usual.close if announce < usual.close else activity.starts_at,
        rate_from=last.rate_from,
        rate_to=last.rate_to,
    )


def find_state(activity: Activity, calendar: Calendar, now: datetime, confirmed: int) -> str:
    """Its state in the terms of domain.activities, which follows from the clock and from who has joined."""
    if activity.status != "going":
        return activity.status
    if now >= activity.ends_at:
        return "held"
    if activity.announced_at is None:
        return "planned"
    if now >= plan_times(activity, calendar).close:
        return "closed"
    if not activity.sign_up:
        return "announced"
    return "full" if count_places_left(activity.places, confirmed) == 0 else "open"


def find_announcing_moment(calendar: Calendar, starts: datetime, now: datetime) -> datetime:
    """The usual moment, or if that has passed the next one at which the bot may speak first."""
    usual = plan_timing(calendar, starts).announce
    if usual > now:
        return usual
    today = calendar.local(now).date()
    soon = now if calendar.is_push_day(today) else calendar.at(calendar.next_push_day(today), MORNING)
    # Also on a day on which the bot else keeps silent: later nobody could come any more.
    return min(soon, max(now, starts - timedelta(hours=3)))


@dataclass(frozen=True, slots=True, order=True)
class Broadcast:
    """A message to everybody: wished for at `when`, of no use from `before` on."""

    when: datetime
    period: str
    before: datetime


def spread_over_days(
    calendar: Calendar, wishes: Iterable[Broadcast], taken: Collection[date] = ()
) -> Iterator[Broadcast]:
    """At most one a day: what falls on a taken day moves to the next free push day, unless it is too late there."""
    full = set(taken)
    for wish in sorted(wishes):
        local = calendar.local(wish.when)
        day = local.date()
        while day in full:
            day = calendar.next_push_day(day)
        moved = wish.when if day == local.date() else calendar.at(day, local.time())
        if moved < wish.before:
            full.add(day)
            yield replace(wish, when=moved)
        else:
            # As it was wished, on a taken day: too much is better than too late (decision 22).
            yield wish
