"""Digest: what waits for the cadres, in one message on the mornings on which there is something."""

from collections.abc import Iterator
from datetime import date, timedelta
from operator import attrgetter

from domain.batches import last_batch
from domain.calendar import Calendar
from domain.schedule import Month, by_day, by_month, by_month_before, month_starts, push_days, slots
from handlers.activities import card
from handlers.cases.words import say_day
from handlers.context import Context, JobContext
from handlers.feature import Command, Feature, Job, by_calendar
from handlers.hot import finding
from handlers.messenger import Button, Messenger, Text
from handlers.promises import month as month_rates
from locales import Markup, render
from storage import (
    activities,
    ballots,
    cadre_group,
    cases,
    digests,
    members,
    quiz_bank,
    signups,
    statistics,
    surveys,
    updates,
)
from storage.database import Db
from storage.signups import SignupCounts

_AHEAD = timedelta(days=7)
_MOST = 20
"""Numbers of overdue cases that are named; a list nobody reads to its end needs none."""


async def show(context: Context) -> None:
    """/digest: the same message now, in the cadre group or in private."""
    group = await cadre_group.find_current(context.db)
    # Another group may have added the bot: what waits for our cadres is not for it.
    if not context.incoming.private and (group is None or group.chat_id != context.incoming.chat_id):
        context.say("answer-in-private")
        return
    said = await list_lines(context.db, context.messenger, context.language)
    today = say_day(context.language, context.union.today(context.now))
    if said:
        context.say("digest-today", day=today, lines=Markup("\n").join(said))
    else:
        context.say("digest-quiet", day=today)


async def list_lines(db: Db, messenger: Messenger, language: str) -> list[Markup]:
    """What there is to say; nothing on a quiet day."""
    groups = [await part(db, messenger, language) for part in (_say_cases, _say_activities, _say_survey, _say_people)]
    return [line for group in groups for line in group]


async def _say_cases(db: Db, messenger: Messenger, language: str) -> list[Markup]:
    now = messenger.now
    counts = await cases.count_cases(db, now)
    said = [
        _say_line(language, f"digest-cases-{name}", number=number)
        for name, number in (("new", counts.new), ("in-work", counts.in_work), ("waiting", counts.waiting))
        if number
    ]
    if counts.overdue:
        numbers = (await cases.list_overdue(db, now))[:_MOST]
        links = Markup(", ").join(
            Markup('<a href="{}">{}</a>').format(messenger.link(f"case-{it}"), it) for it in numbers
        )
        said.append(_say_line(language, "digest-cases-overdue", number=counts.overdue, cases=links))
    # As of the last batch: a sum of this moment would tell when something confidential has come.
    batch = last_batch(messenger.union.calendar, messenger.now)
    if confidential := await statistics.count_confidential(db, batch):
        said.append(_say_line(language, "cases-card-confidential", number=confidential))
    return said


async def _say_activities(db: Db, messenger: Messenger, language: str) -> list[Markup]:
    """Those that begin within seven days."""
    now = messenger.now
    coming = [it for it in await activities.list_ahead(db, now, now + _AHEAD) if it.starts_at > now]
    counts = await signups.count_signups(db, [it.id for it in coming])
    return [
        _say_line(
            language,
            "digest-activity",
            title=card.say_title(it, language),
            when=card.say_when(language, messenger.union, it.starts_at),
            joined=counts.get(it.id, SignupCounts()).confirmed,
        )
        for it in coming
    ]


async def _say_survey(db: Db, messenger: Messenger, language: str) -> list[Markup]:
    survey = await surveys.open_now(db)
    if survey is None or not survey.accepts(messenger.now):
        return []
    closes = messenger.union.local(survey.closes_at)
    # In steps of five, and none below: a cadre may ask again each minute and watch who has just answered.
    begun = await ballots.find_participation(db, survey.box) or 0
    return [
        _say_line(
            language,
            "digest-survey",
            day=say_day(language, closes.date()),
            time=f"{closes:%H:%M}",
            begun=begun,
            roll=survey.roll,
        )
    ]


async def _say_people(db: Db, messenger: Messenger, language: str) -> list[Markup]:
    """Who asks to be let in, and what failed since the digest before."""
    # Not since yesterday: there is no digest on a weekend, and what failed then would be told never.
    before = messenger.union.calendar.last_push_day_on_or_before(
        messenger.union.today(messenger.now) - timedelta(days=1)
    )
    since = messenger.union.at(before, messenger.union.digest_at)
    numbers = {
        "digest-requests": await statistics.count_requests_waiting(db),
        "digest-questions": await quiz_bank.count_proposed(db),
        "digest-set-aside": await updates.count_failures_since(db, since),
    }
    return [_say_line(language, key, number=number) for key, number in numbers.items() if number]


def _say_line(language: str, key: str, **values: object) -> Markup:
    return Markup(render(language, key, **values))


async def post(context: JobContext) -> None:
    """What waits, unless the last digest said just that."""
    group = await cadre_group.find_current(context.db)
    if group is None:
        return
    lines = Markup("\n").join(await list_lines(context.db, context.messenger, group.language))
    # An empty digest is noted too: after a quiet day the same words are news again.
    if await digests.note_said(context.db, group.chat_id, lines) and lines:
        today = say_day(group.language, context.union.today(context.now))
        context.messenger.send(group, Text("digest-today", day=today, lines=lines))


async def post_month(context: JobContext) -> None:
    """Last month's cases in numbers, each with what it is a share of."""
    group = await cadre_group.find_current(context.db)
    month = Month.read(context.period)
    start, end = month.bounds(context.union.calendar)
    received = await statistics.count_received_between(context.db, start, end)
    answered = await statistics.count_answered_between(context.db, start, end)
    if group and (received or answered):
        context.messenger.send(
            group,
            Text(
                "digest-month",
                year=str(month.year),
                month=month.number,
                received=received,
                answered=answered,
                rates=await month_rates.say_lines(context.db, group.language, month),
            ),
        )
        await finding.draw(context, group, context.period)


async def remind_of_holidays(context: JobContext) -> None:
    """To the chair, once a month from 1 November on: swaps of the coming year decide deadlines and surveys."""
    # The year by the day this was due, not by the day on which it is caught up.
    today = context.union.today(context.due)
    year = _find_year_to_know(today)
    if context.union.calendar.is_official(year):
        return
    for chair in await members.list_with_role(context.db, "chair"):
        ahead = (date(year, 1, 1) - today).days
        key = "digest-holidays" if ahead > 0 else "digest-holidays-late"
        enter = [[Button("holidays-button-enter", f"holidays:enter:{year}", values={"year": str(year)})]]
        context.messenger.send(chair, Text(key, buttons=enter, year=str(year), days=abs(ahead)))


def _find_year_to_know(today: date) -> int:
    return today.year + (today.month >= 11)


def _month_starts_without_notice(calendar: Calendar, first: date) -> Iterator[date]:
    """As long as the year to know is not official."""
    return (day for day in month_starts(calendar, first) if not calendar.is_official(_find_year_to_know(day)))


_HOUR = attrgetter("digest_at")
FEATURE: Feature = Feature(
    "digest",
    optional=True,
    commands={"digest": Command(show, "digest", where="both")},
    jobs=(
        Job("digest", by_calendar(slots(push_days, _HOUR, name=by_day)), post, late=timedelta(hours=8)),
        Job(
            "digest-month",
            by_calendar(slots(month_starts, _HOUR, name=by_month_before)),
            post_month,
            late=timedelta(days=7),
        ),
        Job(
            "digest-holidays",
            by_calendar(slots(_month_starts_without_notice, _HOUR, name=by_month)),
            remind_of_holidays,
            late=timedelta(days=2),
        ),
    ),
)
