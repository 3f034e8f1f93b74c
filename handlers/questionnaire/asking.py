"""Asking: on its day a scheduled questionnaire becomes a survey, unless the monthly one is in its way or all rest."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from domain.appraisal_days import Days
from domain.schedule import Occurrence
from domain.survey import Window, compute_window, find_next_monthly
from domain.union import Union
from handlers.cases.words import say_day as day_words
from handlers.context import JobContext
from handlers.feature import Job
from handlers.messenger import Text
from handlers.questionnaire.listing import make_rule, say_title
from handlers.survey import opening, pages
from handlers.weeks import find_free_moment, list_appraisal_days
from storage import cadre_group, questionnaires, surveys
from storage import questionnaire_schedules as schedules
from storage.database import Db
from storage.questionnaire_schedules import Schedule
from storage.questionnaires import Kept

_LATE = timedelta(days=3)
_SIGHT = timedelta(days=62)


async def _openings(db: Db, union: Union, since: datetime, now: datetime) -> list[Occurrence]:
    """One a day of each schedule; all wait while a survey is open, and until the week of an appraisal is over."""
    if await surveys.open_now(db):
        return []
    taken = await list_appraisal_days(db, union, since)
    found = [
        # A number may come back after a schedule was deleted, but never with a day and hour that were due before.
        Occurrence(f"{schedule.number}/{day}/{schedule.clock}", _find_free(union, taken, schedule, day))
        for schedule, day in await _list_days(db, union, since, now + _SIGHT)
    ]
    return sorted(found, key=lambda it: it.due)


async def _list_days(db: Db, union: Union, since: datetime, until: datetime) -> list[tuple[Schedule, date]]:
    first, last = union.today(since), union.today(until)
    return [
        (schedule, day)
        for schedule in await schedules.list_active(db)
        for day in make_rule(schedule).days(union.calendar, first, last)
        if max(since, schedule.active_from) <= _find_due(union, schedule, day) <= until
    ]


async def list_waves(db: Db, union: Union, since: datetime, until: datetime) -> list[Window]:
    """The waves that the schedules open between two instants, without those that the monthly survey is too near to."""
    found = [find_window(union, schedule, day) for schedule, day in await _list_days(db, union, since, until)]
    return [wave for wave in found if not is_near(union, wave)]


def _find_due(union: Union, schedule: Schedule, day: date) -> datetime:
    return union.at(day, datetime.strptime(schedule.clock, "%H:%M").time())


def _find_free(union: Union, taken: Sequence[Days], schedule: Schedule, day: date) -> datetime:
    wave = find_window(union, schedule, day)
    return find_free_moment(union, taken, wave.opens, wave.closes)


def find_window(union: Union, schedule: Schedule, day: date) -> Window:
    """The wave of a scheduled survey that opens on its day."""
    union = replace(union, survey_workdays=schedule.workdays)
    return compute_window(union, day.isoformat(), _find_due(union, schedule, day))


def is_near(union: Union, wave: Window) -> bool:
    """Whether the wave would still be open when the monthly survey opens."""
    return wave.closes > find_next_monthly(union, wave.opens).opens


async def _open(context: JobContext) -> None:
    schedule = await schedules.find(context.db, int(context.period.partition("/")[0]))
    kept = await questionnaires.find_newest(context.db, schedule.questionnaire) if schedule else None
    if schedule is None or kept is None:
        return
    # Its day has come, whether it is opened or passed over: it comes no more.
    if make_rule(schedule).kind == "once":
        await schedules.delete(context.db, schedule.number)
    # By the day on which it opens: it may have had to wait for another survey.
    today = context.union.today(context.now).isoformat()
    union = replace(context.union, survey_workdays=schedule.workdays)
    wave = compute_window(union, await surveys.find_free_id(context.db, today), context.now)
    # The monthly survey is promised to every month: this one gives way.
    if is_near(context.union, wave):
        await _tell(context, kept, "questionnaire-passed-over")
    else:
        await _launch(context, kept, wave)


async def _launch(context: JobContext, kept: Kept, wave: Window) -> None:
    """Open it, if it would ask anybody at all."""
    people, rested = await opening.choose_asked(context.db, context.now)
    if people:
        last = await surveys.find_latest(context.db)
        # It had to wait for another survey to close.
        if last and last.closes_at > context.due:
            await _tell(context, kept, "questionnaire-late", until=last.closes_at)
        await opening.launch(context, wave, "extra", "monthly", kept=kept)
    elif rested:
        most = await opening.find_day_reaching_most(context.db, context.now)
        await _tell(context, kept, "questionnaire-asks-nobody", most=most)


async def _tell(context: JobContext, kept: Kept, key: str, **instants: datetime) -> None:
    """Tell the group what became of a questionnaire that was due."""
    if group := await cadre_group.find_current(context.db):
        day = day_words(group.language, context.union.today(context.due))
        said: dict[str, Any] = {
            name: pages.say_moment(group.language, context.union, instant) for name, instant in instants.items()
        }
        name = say_title(group.language, kept)
        context.messenger.send(group, Text(key, title=name, day=day, **said))


JOB = Job("questionnaire-open", _openings, _open, _LATE)
