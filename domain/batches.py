"""Batches: what anonymous senders did reaches the cadres at fixed hours only, so that no hour tells who it was."""

from datetime import datetime, time, timedelta

from domain.calendar import Calendar

HOURS = (time(9), time(13), time(18))
LATE = timedelta(minutes=30)
"""A batch that was missed waits for the next: run late, it would tell who wrote just before."""


def find_next_batch(calendar: Calendar, now: datetime) -> datetime:
    """The first batch after `now`, in UTC."""
    today = calendar.first_workday_on_or_after(calendar.local(now).date())
    following = calendar.add_workdays(today, 1)
    return next(at for day in (today, following) for hour in HOURS if (at := calendar.at(day, hour)) > now)


def last_batch(calendar: Calendar, now: datetime) -> datetime:
    """The last batch up to `now`, in UTC: what is counted where all cadres read is counted as of then."""
    today = calendar.local(now).date()
    days = (
        (today, calendar.last_workday_before(today))
        if calendar.is_workday(today)
        else (calendar.last_workday_before(today),)
    )
    return next(at for day in days for hour in reversed(HOURS) if (at := calendar.at(day, hour)) <= now)


def find_midnight(calendar: Calendar, now: datetime) -> datetime:
    """The day of `now` as an instant: by which everything an anonymous sender does is dated."""
    return calendar.at(calendar.local(now).date(), time())
