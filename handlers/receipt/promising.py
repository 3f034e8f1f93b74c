"""Promising: the number under which a month's questions are fixed stands in the cadre group before the survey opens."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from domain.board_file import compute_fingerprint
from domain.schedule import Occurrence
from domain.survey import Window, built_in_form, choose_form, compute_monthly_window, list_monthly_windows
from domain.union import Union
from handlers.context import JobContext
from handlers.feature import Job, by_calendar
from handlers.messenger import Text
from handlers.survey import pages
from handlers.survey.proving import write_definition
from locales import Markup, render
from storage import cadre_group, surveys

_WAVES = 2
"""How many surveys before decide on the form; see the opening."""


def _find_eve(union: Union, window: Window) -> datetime:
    """The last push day before the opening."""
    day = union.local(window.opens).date() - timedelta(days=1)
    return union.calendar.at(union.calendar.last_push_day_on_or_before(day), union.survey_open_at)


def _eves(union: Union, since: datetime) -> Iterator[Occurrence]:
    windows = list_monthly_windows(union, since) if union.receipts else ()
    return (Occurrence(window.period, _find_eve(union, window)) for window in windows)


async def _promise(context: JobContext) -> None:
    year, month = map(int, context.period.split("-"))
    window, group = compute_monthly_window(context.union, year, month), await cadre_group.find_current(context.db)
    # Told after the opening it would prove nothing.
    if group is None or context.now >= window.opens:
        return
    form = built_in_form(choose_form(await surveys.list_responses(context.db, _WAVES)), month % 3 == 0)
    context.messenger.send(
        group,
        Text(
            "receipt-ahead",
            survey=Markup(render(group.language, "survey-name-monthly", year=str(year), month=month)),
            opens=pages.say_moment(group.language, context.union, window.opens),
            fingerprint=compute_fingerprint(write_definition(window.period, form, window.closes.astimezone(UTC))),
        ),
    )


JOB = Job("receipt-promise", by_calendar(_eves), _promise, timedelta(days=3))
