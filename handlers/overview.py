"""Overview: one pinned message in the cadre group that is edited whenever what it says has changed."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import datetime, time, timedelta
from operator import attrgetter

from domain.batches import last_batch
from domain.case import OPEN
from domain.case_clock import count_age
from domain.case_states import name_state
from domain.promises import CHAIR
from domain.schedule import by_day, each_day, slots
from domain.survey import find_next_monthly
from domain.union import Union
from handlers.activities import card
from handlers.cases.words import say_day, say_day_at
from handlers.context import JobContext
from handlers.feature import Feature, Job, by_calendar
from handlers.leftovers import list_left_cases, list_left_work
from handlers.messenger import Messenger, Text
from handlers.tasks import pin
from locales import Markup, render
from storage import activities, cadre_group, outbox, promises, statistics, surveys
from storage.cadre_group import CadreGroup
from storage.database import Db

_TAG = "overview"
_SIGHT = timedelta(days=92)
_MOST_LEFT = 10


async def write(db: Db, messenger: Messenger, group: CadreGroup) -> None:
    """Rewrite the pinned message, or post and pin it."""
    said = Markup("\n").join([line async for line in _list_lines(db, messenger, group)])
    messenger.send(
        group,
        Text("overview-message", union=messenger.union.name_in(group.language), lines=said),
        tag=_TAG,
        living=True,
    )
    # Pinned once: Telegram writes a line of its own into the group at each pin.
    if await outbox.find_posted(db, group.chat_id, _TAG) is None:
        messenger.run(pin(group.chat_id, _TAG))


async def _list_lines(db: Db, messenger: Messenger, group: CadreGroup) -> AsyncIterator[Markup]:
    language = group.language
    async for line in _say_cases(db, messenger, language):
        yield line
    async for line in _say_promises(db, messenger, language):
        yield line
    async for line in _say_left_work(db, messenger, language):
        yield line
    yield await _say_activity(db, messenger, language)
    yield await _say_survey(db, messenger, language)


async def _say_cases(db: Db, messenger: Messenger, language: str) -> AsyncIterator[Markup]:
    week = await statistics.count_open(db, messenger.now, _end_of_week(messenger.union, messenger.now))
    yield _say_line(language, "overview-cases", number=sum(week.states.values()))
    if week.states:
        each = (f"{render(language, name_state(state))} {week.states[state]}" for state in OPEN if state in week.states)
        yield Markup(" · ".join(each))
    if week.oldest:
        since = say_day_at(language, messenger.union, week.since)
        yield _say_line(language, "overview-oldest", case=week.oldest, day=since)
    if week.overdue:
        yield _say_line(language, "overview-overdue", number=week.overdue)
        async for line in _say_left(db, messenger, language):
            yield line
    yield _say_line(language, "overview-due", number=week.due)
    # The sum of the last batch: a live one would tell at the second that something confidential has come.
    batch = last_batch(messenger.union.calendar, messenger.now)
    if confidential := await statistics.count_confidential(db, batch):
        yield _say_line(language, "cases-card-confidential", number=confidential)


async def _say_left(db: Db, messenger: Messenger, language: str) -> AsyncIterator[Markup]:
    """What nobody moved for long, without the cases of which not everybody in the group may know."""
    calendar, now = messenger.union.calendar, messenger.now
    left = await list_left_cases(db, calendar, now)
    named = [(count_age(calendar, case, now), case.number) for _, case in left if not case.is_confidential]
    if named:
        said = [render(language, "overview-left-case", case=number, days=days) for days, number in named[:_MOST_LEFT]]
        yield _say_line(language, "overview-left", cases=Markup(", ").join(map(Markup, said)))


async def _say_left_work(db: Db, messenger: Messenger, language: str) -> AsyncIterator[Markup]:
    """Promises, disclosures, inspections and what is to be put right: what nobody moved for long, with its age."""
    left = [it async for it in list_left_work(db, messenger.union, messenger.now) if it.is_shared]
    if left:
        yield _say_line(language, "overview-left-work", number=len(left))
        for it in sorted(left, key=lambda it: -it.days)[:_MOST_LEFT]:
            yield it.say(language)


def _end_of_week(union: Union, now: datetime) -> datetime:
    today = union.today(now)
    return union.at(today + timedelta(days=7 - today.weekday()), time())


async def _say_promises(db: Db, messenger: Messenger, language: str) -> AsyncIterator[Markup]:
    """What is promised and not yet done; nothing if that is nothing."""
    today = messenger.union.today(messenger.now)
    owed = [it for it in await promises.list_standing(db, today) if it.state == "open" and it.public]
    if owed:
        count = Counter(it.standing(messenger.union.calendar, today) for it in owed)
        yield _say_line(
            language, "overview-promises", open=count["open"], overdue=count["overdue"], broken=count["broken"]
        )
    if climbed := sum(it.level >= CHAIR for it in owed):
        yield _say_line(language, "overview-promises-chair", number=climbed)


async def _say_activity(db: Db, messenger: Messenger, language: str) -> Markup:
    now = messenger.now
    coming = [it for it in await activities.list_ahead(db, now, now + _SIGHT) if it.starts_at > now]
    if not coming:
        return _say_line(language, "overview-no-activity")
    title, when = card.say_title(coming[0], language), card.say_when(language, messenger.union, coming[0].starts_at)
    return _say_line(language, "overview-activity", title=title, when=when)


async def _say_survey(db: Db, messenger: Messenger, language: str) -> Markup:
    """No participation here: an edit at the moment at which somebody answers would tell who."""
    survey = await surveys.open_now(db)
    if survey and not survey.accepts(messenger.now):
        return _say_line(language, "overview-survey-counted")
    if survey:
        closes = messenger.union.local(survey.closes_at)
        return _say_line(language, "overview-survey", day=say_day(language, closes.date()), time=f"{closes:%H:%M}")
    return _say_line(
        language,
        "overview-next-survey",
        day=say_day(language, messenger.union.today(find_next_monthly(messenger.union, messenger.now).opens)),
    )


def _say_line(language: str, key: str, **values: object) -> Markup:
    return Markup(render(language, key, **values))


async def _refresh_in_morning(context: JobContext) -> None:
    """Each day: a week and an activity go by although nobody does anything."""
    if group := await cadre_group.find_current(context.db):
        await write(context.db, context.messenger, group)


FEATURE: Feature = Feature(
    "overview",
    jobs=(
        Job(
            "overview",
            by_calendar(slots(each_day, attrgetter("digest_at"), name=by_day)),
            _refresh_in_morning,
            late=timedelta(hours=12),
        ),
    ),
    # Not `ballots`: the message would be edited whenever somebody answers.
    watches=frozenset({"cases", "promises", "surveys", "activities", "cadre_group"}),
    summarise=write,
)
