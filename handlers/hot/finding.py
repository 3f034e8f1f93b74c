"""What the calendar does to hot issues: once a week it proposes, it reminds of owed answers, and it draws the month."""

from dataclasses import replace
from datetime import date, time, timedelta

from domain.hot_issues import ANSWER_DAYS, compute_heats
from domain.member import Member
from domain.promises import plan_warnings
from domain.schedule import push_days, slots, week_starts
from handlers.cases.words import say_day
from handlers.context import AnyContext, JobContext
from handlers.deputies import find_present
from handlers.feature import Job, by_calendar, once_begun
from handlers.hot import listing
from handlers.messenger import Button, MadeFile, Text
from storage import cadre_group, hot_issues, members
from storage.cadre_group import CadreGroup
from storage.hot_issues import HotIssue

_MOST = 3
"""Proposals a week: more would be noise."""
_QUIET = timedelta(days=30)
"""How long a topic that was dismissed or cleared is not proposed again."""
_BARS = 8


async def propose(context: JobContext) -> None:
    """To the group: a cadre decides whether it is an issue, and what it is called."""
    # Proposed where nobody sees it, the topic would not be proposed again when there is a group.
    if await cadre_group.find_current(context.db) is None:
        return
    today = context.union.today(context.now)
    voices, poll = (
        await hot_issues.list_voices(context.db, context.now),
        await hot_issues.find_poll(context.db, context.now),
    )
    hot = [heat for heat in compute_heats(voices, poll, context.now) if heat.is_hot]
    for heat in hot[:_MOST]:
        await hot_issues.propose(context.db, context.random, heat, today, today - _QUIET)


async def remind(context: JobContext) -> None:
    """The owner of an answer that is owed, at half of the time, at four fifths and on the day; else the chair."""
    for issue in await hot_issues.list_to_remind(context.db, context.now):
        due, since = issue.due_on, issue.since
        if due is None or since is None:
            continue
        ahead = [at for at in plan_warnings(context.union.calendar, since, due) if at > context.now]
        await hot_issues.save(context.db, replace(issue, remind_at=min(ahead, default=None)))
        owner = await members.find(context.db, issue.owner_id) if issue.owner_id else None
        owner = await find_present(context, owner) if owner and owner.is_cadre else None
        for reader in [owner] if owner else await members.list_with_role(context.db, "chair"):
            _tell(context, reader, "hot-remind", issue, due)


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """An answer that is owed stays owed when its owner has gone; the chairs hear that it needs another."""
    if not before.can_work or after.can_work:
        return
    for issue in await hot_issues.release(context.db, before.id):
        due = issue.due_on or context.union.today(context.now)
        for chair in await members.list_with_role(context.db, "chair"):
            _tell(context, chair, "hot-hand-over", issue, due)


def _tell(context: AnyContext, reader: Member, key: str, issue: HotIssue, due: date) -> None:
    see = [[Button("hot-open", f"hot:see:{issue.id}")]]
    name = listing.say_name(reader.language, issue)
    words = Text(key, buttons=see, days=ANSWER_DAYS, name=name, day=say_day(reader.language, due))
    context.messenger.send(reader, words)


async def draw(context: JobContext, group: CadreGroup, month: str) -> None:
    """The month's chart: the hottest topics that enough people raised to be told."""
    voices, poll = (
        await hot_issues.list_voices(context.db, context.now),
        await hot_issues.find_poll(context.db, context.now),
    )
    told = [heat for heat in compute_heats(voices, poll, context.now) if heat.may_be_told][:_BARS]
    if told:
        bars = [
            {
                # A picture shows signs as they are.
                "topic": str(listing.say_topic(group.language, it.topic).unescape()),
                "heat": round(it.value, 1),
                "count": it.count,
                "hot": it.is_hot,
            }
            for it in told
        ]
        data = {"union": context.union.name_in(group.language), "month": month, "bars": bars}
        context.messenger.send(group, MadeFile("heat", data, Text("hot-picture")))


JOBS = (
    Job("hot-proposals", by_calendar(slots(week_starts, time(9, 20))), propose, timedelta(days=3)),
    Job(
        "hot-reminders",
        once_begun(hot_issues.find_first_reminder, slots(push_days, time(9, 40))),
        remind,
        timedelta(hours=6),
    ),
)
