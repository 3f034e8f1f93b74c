"""Reminders of what the union owes: to whoever looks after welfare, in private, never to the group."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from domain.care import (
    LEAD,
    NOTICE,
    find_anniversary,
    find_retirement_reminder,
    list_dues,
    list_service_reminders,
)
from domain.member import Member
from domain.schedule import Occurrence
from domain.union import Union
from handlers.cases.words import say_day
from handlers.context import JobContext
from handlers.feature import Job, by_calendar
from handlers.messenger import Text
from handlers.naming import name_person
from storage import care, members
from storage.database import Db


async def _list_carers(context: JobContext, about: Member | None = None) -> list[Member]:
    """Whoever looks after welfare, unless it is about them; where nobody else does, the chair."""
    people = [each for each in await members.list_with_role(context.db, "cadre", "chair") if each != about]
    return [each for each in people if LEAD.fits(each)] or [each for each in people if each.is_chair]


async def remind_of_due(context: JobContext) -> None:
    code = context.period.partition("/")[2]
    for carer in await _list_carers(context):
        context.messenger.send(carer, Text(f"care-due-{code}"))


async def when_somebody_retires(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    listed = await care.list_retirements(db, union.today(since))
    moments = [find_retirement_reminder(union, member, day) for member, day in listed]
    return sorted((it for it in moments if it.due >= since), key=lambda it: it.due)


async def remind_of_retirement(context: JobContext) -> None:
    _, number, iso = context.period.split("/")
    member = await members.find(context.db, int(number))
    day = date.fromisoformat(iso)
    # The day may have been changed, or the member have left, since this was planned.
    if member is None or not member.is_active or await care.find_retirement(context.db, member.id) != day:
        return
    for carer in await _list_carers(context, member):
        name = await name_person(context.db, carer.language, member)
        context.messenger.send(carer, Text("care-due-retires", name=name, day=say_day(carer.language, day)))


async def when_somebody_has_served_long(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    return list_service_reminders(union, await care.list_service(db), since)


async def remind_of_service(context: JobContext) -> None:
    _, number, iso, years = context.period.split("/")
    member = await members.find(context.db, int(number))
    began = date.fromisoformat(iso)
    # As for a retirement: the day may have been changed, or the member have left.
    if member is None or not member.is_active or await care.find_service(context.db, member.id) != began:
        return
    day = find_anniversary(began, int(years))
    for carer in await _list_carers(context, member):
        name = await name_person(context.db, carer.language, member)
        said = Text("care-due-serves", name=name, years=int(years), day=say_day(carer.language, day))
        context.messenger.send(carer, said)


DUES = Job("care-dues", by_calendar(list_dues), remind_of_due, late=timedelta(days=3))
RETIREMENTS = Job("care-retirements", when_somebody_retires, remind_of_retirement, late=NOTICE)
SERVICE = Job("care-service", when_somebody_has_served_long, remind_of_service, late=NOTICE)
