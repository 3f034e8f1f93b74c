"""Overdue: once a week what was left comes back with its age, to whoever decides, until somebody moves it."""

from collections import defaultdict
from datetime import time, timedelta

from domain.member import Member
from domain.schedule import by_week, slots, week_starts
from handlers.context import JobContext
from handlers.feature import Feature, Job, by_calendar
from handlers.leftovers import Leftover, list_leftovers
from handlers.messenger import Text
from locales import Markup, render

_MOST = 20
"""Lines of one message; the oldest come first."""


async def remind(context: JobContext) -> None:
    """One message a person."""
    theirs: dict[int, list[Leftover]] = defaultdict(list)
    people: dict[int, Member] = {}
    for left in await list_leftovers(context.db, context.union, context.now, context.messenger.link):
        for reader in () if left.has_own_reminders else left.readers:
            people[reader.id] = reader
            theirs[reader.id].append(left)
    for member_id, listed in theirs.items():
        reader = people[member_id]
        lines = _say_lines(reader.language, listed[:_MOST])
        context.messenger.send(reader, Text("overdue-week", count=len(listed), lines=lines))


def _say_lines(language: str, listed: list[Leftover]) -> Markup:
    """The cases under a heading of their own, then the rest."""
    of_cases = Markup("\n").join(left.say(language) for left in listed if left.is_case)
    rest = [left.say(language) for left in listed if not left.is_case]
    cases = Markup(render(language, "cases-waiting-long", lines=of_cases)) if of_cases else Markup("")
    return Markup("\n\n").join(filter(None, (cases, Markup("\n").join(rest))))


FEATURE: Feature = Feature(
    "overdue",
    jobs=(
        Job(
            "overdue-week",
            by_calendar(slots(week_starts, time(9, 50), name=by_week)),
            remind,
            late=timedelta(days=2),
        ),
    ),
)
