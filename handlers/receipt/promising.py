"""Promising: the number under which a month's questions are fixed stands in the cadre group before the survey opens."""

from datetime import UTC, datetime, timedelta

from domain.board_file import compute_fingerprint
from domain.schedule import Occurrence
from domain.survey import Window, built_in_form, choose_form, compute_monthly_window
from domain.union import Union
from handlers.context import JobContext
from handlers.feature import Job, within
from handlers.messenger import Text
from handlers.survey import pages
from handlers.survey.proving import definition
from locales import Markup, render
from storage import cadre_group, surveys
from storage.database import Db

_WAVES = 2
"""How many surveys before decide on the form; see the opening."""


def _eve(union: Union, window: Window) -> datetime:
    """The last push day before the opening."""
    day = union.local(window.opens).date() - timedelta(days=1)
    return union.calendar.at(union.calendar.last_push_day_on_or_before(day), union.survey_open_at)


async def _times(db: Db, union: Union, since: datetime, until: datetime) -> list[Occurrence]:
    if not union.receipts:
        return []
    first, last = union.local(since), union.local(until)
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month + 1)
    windows = (compute_monthly_window(union, month // 12, month % 12 + 1) for month in months)
    eves = (Occurrence(window.period, _eve(union, window)) for window in windows)
    return [eve for eve in eves if since <= eve.due <= until]


async def _promise(context: JobContext) -> None:
    year, month = map(int, context.period.split("-"))
    window, group = compute_monthly_window(context.union, year, month), await cadre_group.find_current(context.db)
    if group is None or context.now >= window.opens:
        return
    form = built_in_form(choose_form(await surveys.list_responses(context.db, _WAVES)), month % 3 == 0)
    context.messenger.send(
        group,
        Text(
            "receipt-ahead",
            survey=Markup(render(group.language, "survey-name-monthly", year=str(year), month=month)),
            opens=pages.moment(group.language, context.union, int(window.opens.timestamp())),
            fingerprint=compute_fingerprint(definition(window.period, form, window.closes.astimezone(UTC))),
        ),
    )


JOB = Job("receipt-promise", within(_times), _promise, timedelta(days=3))
