"""A survey: its built-in forms, and when a wave opens, reminds and closes."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from domain.form import SCALES, Form, Question
from domain.schedule import Month, months_from
from domain.union import Union

_DATA = Path(__file__).parent / "data" / "survey.toml"

_OPTIONS = {**SCALES, "range": tuple(str(n) for n in range(11))}
COOL_DOWN = timedelta(days=7)
"""How long after the close of a survey the people it asked are asked in no other."""
_FATIGUE = 0.6
"""Below this response, that many waves in a row, the short form goes out."""
WAVES_THAT_TIRE = 2


@cache
def built_in_form(form: str = "monthly", quarter_end: bool = False) -> Form:
    """The form "monthly" or "short", with the quarterly question where a quarter ends."""
    data = tomllib.loads(_DATA.read_text("utf-8"))
    wanted = {*data["forms"][form], *(data["forms"]["quarter"] if quarter_end else ())}
    return Form(form, tuple(_read_question(row) for row in data["question"] if row["id"] in wanted))


def _read_question(row: Mapping[str, Any]) -> Question:
    return Question(**{**row, "options": tuple(row.get("options", _OPTIONS.get(row["type"], ())))})


def choose_form(responses: Sequence[float]) -> str:
    """The form to send after these response rates (0 to 1), oldest first: short when the last ones were all low."""
    last = responses[-WAVES_THAT_TIRE:]
    tired = len(last) == WAVES_THAT_TIRE and all(rate < _FATIGUE for rate in last)
    return "short" if tired else "monthly"


@dataclass(frozen=True, slots=True)
class Window:
    """The instants of one wave, in UTC; `summary` is for the cadre group, `result` for all members."""

    period: str
    opens: datetime
    reminders: tuple[datetime, ...]
    closes: datetime
    summary: datetime
    result: datetime


@lru_cache(maxsize=64)  # asked for month by month at every pulse of the clock
def compute_monthly_window(union: Union, year: int, month: int) -> Window:
    """The wave of a month: opens on the first push day from the set day on, in the union's zone."""
    opening = union.calendar.first_push_day_on_or_after(date(year, month, union.survey_day))
    return compute_window(union, f"{year}-{month:02}", union.calendar.at(opening, union.survey_open_at))


def list_monthly_windows(union: Union, since: datetime) -> Iterator[Window]:
    """All waves of the monthly survey that open at `since` or later."""
    # An opening may be pushed into the next month, so the month before matters too.
    months = months_from(Month.of(union.today(since)) - 1)
    windows = (compute_monthly_window(union, month.year, month.number) for month in months)
    return (window for window in windows if window.opens >= since)


def find_next_monthly(union: Union, now: datetime) -> Window:
    """The first wave of the monthly survey that opens after `now`."""
    return next(window for window in list_monthly_windows(union, now) if window.opens > now)


def compute_window(union: Union, period: str, opens: datetime) -> Window:
    """The wave that opens at `opens`, monthly or extra; at most two reminders, none outside the wave."""
    calendar = union.calendar
    opening = calendar.local(opens).date()
    closing = calendar.add_workdays(opening, union.survey_workdays)
    closes = calendar.at(closing, union.survey_close_at)
    days = (
        calendar.first_push_day_on_or_after(calendar.add_workdays(opening, 2)),
        calendar.last_push_day_on_or_before(closing),
    )
    reminders = {calendar.at(day, union.survey_open_at) for day in days if opening < day}
    summary, result = compute_telling_moments(union, closes)
    return Window(
        period=period,
        opens=opens,
        reminders=tuple(sorted(each for each in reminders if each < closes)),
        closes=closes,
        summary=summary,
        result=result,
    )


def compute_telling_moments(union: Union, closes: datetime) -> tuple[datetime, datetime]:
    """When a wave that closes at `closes` is told: to the cadre group, and to all members."""
    calendar = union.calendar
    closing = calendar.local(closes).date()
    publishing = calendar.last_push_day_on_or_before(calendar.add_workdays(closing, 3))
    summary = calendar.at(calendar.next_push_day(closing), union.digest_at)
    # Where holidays bring both days together, members still do not read it before the cadres.
    return summary, max(summary, calendar.at(publishing, union.survey_open_at))
