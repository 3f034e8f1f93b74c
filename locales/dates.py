"""Days and moments as they are read in each language; the year is shown whenever it is not the reader's own."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from functools import lru_cache

from locales import Markup, render

_today: ContextVar[date | None] = ContextVar("today", default=None)


@contextmanager
def written_on(day: date) -> Iterator[None]:
    """What is written in this block is read on that day, so its year goes without saying."""
    token = _today.set(day)
    try:
        yield
    finally:
        _today.reset(token)


def write_day(language: str, day: date) -> Markup:
    today = _today.get()
    return _write_day(language, day, has_year=not (today and today.year == day.year))


@lru_cache(maxsize=1024)
def _write_day(language: str, day: date, *, has_year: bool) -> Markup:
    values = {"month": day.month, "day": day.day, "weekday": day.isoweekday()}
    if has_year:
        return Markup(render(language, "date-day-year", **values, year=str(day.year)))
    return Markup(render(language, "date-day", **values))


def write_moment(language: str, local: datetime) -> Markup:
    """A day and the time of that day, both of the zone `local` is in."""
    day = write_day(language, local.date())
    return Markup(render(language, "date-moment", day=day, time=f"{local:%H:%M}"))


def write_month(language: str, name: str) -> str:
    """A month written `2026-11`, in words."""
    year, number = name.split("-")
    return render(language, "inspection-month-name", year=year, month=int(number))
