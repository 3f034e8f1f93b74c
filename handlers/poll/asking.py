"""What the calendar does around a poll: put it to those concerned, remind once, close it and ask for the decision."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta

from domain.audience import read_audience
from domain.member import Member
from domain.poll import PlanPoll
from domain.schedule import Occurrence
from domain.union import Union
from handlers.activities import broadcasts
from handlers.context import AnyContext, JobContext
from handlers.feature import Job, purge_monthly
from handlers.messenger import Button, Text
from handlers.poll.words import make_vote_buttons, render_card
from locales import LANGUAGES
from storage import audience, members, polls
from storage.database import Db
from storage.outbox import BROADCAST

_SIGHT, _LATE = timedelta(days=62), timedelta(days=14)
KEPT = timedelta(days=30)
"""How long after its end it is known who said what."""


async def list_concerned(db: Db, poll: PlanPoll) -> list[Member]:
    """Everybody where nobody is in the groups it is for, as with activities."""
    return await audience.list_invited(db, read_audience(poll.audience)) or await members.list_active(db)


async def find_times(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    going = await polls.list_going(db)
    if not going:
        return ()
    until = now + _SIGHT
    activities = await broadcasts.list_going(db, since, until)
    said = await broadcasts.list_broadcasts(db, union, activities, since, until)
    found = [Occurrence(it.period, it.when) for it in said if it.period.startswith(broadcasts.POLL)]
    found += [Occurrence(f"{broadcasts.POLL}{it.id}/0/close", it.closes_at) for it in going]
    return sorted(found, key=lambda it: it.due)


async def run(context: JobContext) -> None:
    name, _, kind = context.period.split("/")
    # A cadre may be deciding on it at this moment.
    poll = await polls.find_held(context.db, int(name.removeprefix(broadcasts.POLL)))
    if poll is not None:
        await _MOMENTS[kind](context, poll)


async def _ask(context: JobContext, poll: PlanPoll) -> None:
    if poll.status != "planned":
        return
    await polls.change_status(context.db, poll.id, "open")
    asked = replace(poll, status="open")
    await send_cards(context, asked, await list_concerned(context.db, poll), "poll-asked")


async def _remind(context: JobContext, poll: PlanPoll) -> None:
    """Once, and only those who have said nothing."""
    if poll.is_open:
        voters = await polls.list_voters(context.db, poll.id)
        silent = [it for it in await list_concerned(context.db, poll) if it.id not in voters]
        await send_cards(context, poll, silent, "poll-reminder")


async def send_cards(context: AnyContext, poll: PlanPoll, people: Iterable[Member], key: str) -> None:
    options, said = await polls.list_options(context.db, poll.id), await polls.list_votes(context.db, poll.id)
    # Most have said nothing yet and read the same: in a large union this is written once a language.
    blank = {it: render_card(it, context.union, poll, options, {}) for it in LANGUAGES}
    for member in people:
        votes = said.get(member.id)
        card = render_card(member.language, context.union, poll, options, votes) if votes else blank[member.language]
        context.messenger.send(
            member,
            Text(key, card=card, buttons=make_vote_buttons(options)),
            priority=BROADCAST,
            until=poll.closes_at,
            occasion=name_occasion(poll),
        )


def name_occasion(poll: PlanPoll) -> str:
    return f"poll/{poll.id}"


async def _close(context: JobContext, poll: PlanPoll) -> None:
    """Nobody answers any more, and whoever asked decides."""
    if poll.status not in ("planned", "open"):
        return
    await polls.change_status(context.db, poll.id, "closed")
    for cadre in await list_deciders(context, poll):
        button = [[Button("poll-decide", f"poll:page:{poll.id}")]]
        context.messenger.send(cadre, Text("poll-closed", title=poll.title, buttons=button))


async def list_deciders(context: AnyContext, poll: PlanPoll) -> list[Member]:
    """Whoever asked, as long as they are a cadre; else whoever chairs the union."""
    creator = await members.find(context.db, poll.created_by) if poll.created_by else None
    if creator and creator.is_cadre and creator.is_active:
        return [creator]
    return await members.list_with_role(context.db, "chair")


_MOMENTS: dict[str, Callable[[JobContext, PlanPoll], Awaitable[None]]] = {
    "ask": _ask,
    "remind": _remind,
    "close": _close,
}
JOB = Job("poll", find_times, run, _LATE)
FORGETTING = purge_monthly("poll-forgetting", time(5), KEPT, polls.purge)
