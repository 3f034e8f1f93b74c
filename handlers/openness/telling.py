"""When openness speaks first: to the cadres before something is due, to everybody about what is new or missing."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from domain.openness import Due, list_dues
from domain.schedule import Occurrence
from domain.union import Union
from handlers.cases.words import say_day_at
from handlers.context import JobContext, News
from handlers.feature import Job
from handlers.messenger import Button, Keyboard, Text
from handlers.news import MORNING
from handlers.openness import words
from locales import LANGUAGES, Markup, render
from storage import cadre_group, disclosures, occurrences
from storage.database import Db
from storage.disclosures import Disclosure

_MORNING = "open-morning"
"""Under this name each morning on which it spoke, or had nothing to say, is kept."""
_AHEAD = 2
"""Workdays before a due day at which the cadres are reminded."""
_MOST_BUTTONS = 8
_SIGHT = timedelta(days=62)


async def give_news(context: JobContext) -> News | None:
    """New disclosures, and those that fell due unpublished since the last morning."""
    if await disclosures.find_first(context.db) is None:
        return None
    if not await occurrences.claim(context.db, _MORNING, context.period, context.now):
        return None
    new, missing = await disclosures.list_untold(context.db), await _list_missing(context)
    if not new and not missing:
        return None
    # In the transaction of the messages, so that each is told once.
    await disclosures.tell(context.db, new)
    group = await cadre_group.find_current(context.db)
    if group and missing:
        lines = _say_owed(group.language, missing)
        context.messenger.send(group, Text("open-group-overdue", lines=lines))
    texts = {
        language: Text(
            "open-news",
            buttons=_make_buttons(new),
            parts=Markup("\n\n").join(_say_parts(context, language, new, missing)),
        )
        for language in LANGUAGES
    }
    # As short as can be: what is disclosed, and what is not, is said by name.
    return News(texts, texts)


async def _list_missing(context: JobContext) -> list[Due]:
    # By when the morning was due, and since the last one that there was: a bot that stood still for a day, or a week,
    # has what fell due meanwhile still to tell.
    told = await occurrences.find_period_before(context.db, _MORNING, context.period)
    begun = await disclosures.find_first(context.db) or context.due
    since = context.union.at(date.fromisoformat(told), MORNING) if told else begun
    return await _list_unpublished(context, list_dues(context.union.calendar, since, context.due))


async def _list_unpublished(context: JobContext, owed: Iterable[Due]) -> list[Due]:
    begun, owed = await disclosures.find_first(context.db), list(owed)
    covered = await disclosures.find_covered(context.db, {due.period for due in owed}) if owed else {}
    # Nothing is owed before the first disclosure: who keeps no register is not told that it is empty.
    return [due for due in owed if begun and due.at > begun and (due.item, due.period) not in covered]


def _say_parts(context: JobContext, language: str, new: list[Disclosure], missing: list[Due]) -> Iterator[Markup]:
    if new:
        titles = dict.fromkeys(words.say_title(language, it.item, it.period) for it in new)
        lines = Markup("\n").join(Markup(render(language, "open-news-line", title=title)) for title in titles)
        yield Markup(render(language, "open-news-new", lines=lines))
    if missing:
        yield Markup(render(language, "open-news-missing", lines=_say_owed(language, missing)))


def _say_owed(language: str, owed: list[Due]) -> Markup:
    titles = (words.say_title(language, due.item, due.period) for due in owed)
    return Markup("\n").join(Markup(render(language, "open-news-line", title=title)) for title in titles)


def _make_buttons(new: list[Disclosure]) -> Keyboard:
    items = list(dict.fromkeys(it.item for it in new))[:_MOST_BUTTONS]
    return [
        *([Button(f"open-short-{item}", f"open:see:{item}:0")] for item in items),
        [Button("open-all", "open:page:0")],
    ]


async def _find_warnings(db: Db, union: Union, since: datetime, now: datetime) -> list[Occurrence]:
    """Two workdays before each due day."""
    if await disclosures.find_first(db) is None:
        return []
    days = {union.today(due.at) for due in list_dues(union.calendar, since, now + _SIGHT)}
    warned = ((day, union.calendar.add_workdays(day, -_AHEAD)) for day in sorted(days))
    return [Occurrence(day.isoformat(), union.at(before, union.digest_at)) for day, before in warned]


async def _warn(context: JobContext) -> None:
    """Tell the cadres what is still to be published by the due day, which the period names."""
    day = datetime.fromisoformat(context.period).replace(tzinfo=context.union.zone)
    start, end = day.astimezone(UTC), (day + timedelta(days=1)).astimezone(UTC)
    owed = await _list_unpublished(context, list_dues(context.union.calendar, start, end))
    group = await cadre_group.find_current(context.db)
    if group and owed:
        due = say_day_at(group.language, context.union, owed[0].at)
        lines = _say_owed(group.language, owed)
        context.messenger.send(group, Text("open-group-due", lines=lines, due=due))


JOBS = (Job("open-warn", _find_warnings, _warn, late=timedelta(hours=9)),)
