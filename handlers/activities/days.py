"""What the calendar does around an activity: announce it, remind of it, close sign-up and ask how it was."""

from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from domain.activity import Activity, find_day, list_spans, plan_times
from domain.check_in import list_check_in_hours
from domain.member import Member
from domain.schedule import Occurrence
from domain.union import Union
from handlers.activities import broadcasts, rating
from handlers.activities.card import View, load_view, make_buttons, render_card, say_title, tell_group
from handlers.activities.invited import list_invited
from handlers.activities.offers import fill
from handlers.activities.organising import list_organisers
from handlers.context import JobContext
from handlers.feature import Job
from handlers.messenger import Button, Text
from storage import activities, check_ins, members, presence, signups
from storage.database import Db
from storage.outbox import BROADCAST

_LATEST = timedelta(days=14)
_SIGHT = timedelta(days=62)


@dataclass(frozen=True, slots=True)
class _Moment:
    """What is done, and how late it still makes sense."""

    run: Callable[[JobContext, View], Awaitable[None]]
    late: timedelta


async def find_times(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    """As far ahead as anything can be planned; a place that is free is given at once."""
    until = now + _SIGHT
    going = await broadcasts.list_going(db, since, until)
    said = await broadcasts.list_broadcasts(db, union, going, since, until)
    found = [Occurrence(it.period, it.when) for it in said if not it.period.startswith(broadcasts.POLL)]
    found += [each for it in going for each in _list_for_some(union, it)]
    # Who is next may be passed over and stay next, so it is not they alone who make it another occasion.
    room = await signups.list_with_room(db)
    found += [Occurrence(f"{it.activity_id}/{it.next_line}.{it.held}/fill", now) for it in room]
    return sorted(found, key=lambda it: it.due)


def _list_for_some(union: Union, activity: Activity) -> Iterator[Occurrence]:
    if activity.sign_up:
        # With the start in the name: what is moved to another day is reminded of once more.
        each, name = plan_times(activity, union.calendar), f"{activity.id}/{int(activity.starts_at.timestamp())}"
        yield Occurrence(f"{name}/close", each.close)
        yield Occurrence(f"{name}/day_before", each.day_before)
        yield Occurrence(f"{name}/hours_before", each.hours_before)
        yield Occurrence(f"{name}/waiting", each.close)
        if not activity.is_campaign:
            yield from _list_each_day(union, activity, name)
        yield Occurrence(f"{name}/rate", each.rate_from)
        yield Occurrence(f"{name}/report", each.rate_to)


def _list_each_day(union: Union, activity: Activity, name: str) -> Iterator[Occurrence]:
    """The door opens in the morning of each day, and in the evening people are counted."""
    calendar = union.calendar
    opens = {it.day: it.opens for it in reversed(list_check_in_hours(activity, calendar))}
    ends = {find_day(activity, calendar, begins): ends for begins, ends in list_spans(activity, calendar)}
    for day in sorted(opens):
        each = name if day == 1 else f"{name}.{day}"
        yield Occurrence(f"{each}/door", opens[day])
        yield Occurrence(f"{each}/heads", ends[day])


async def run(context: JobContext) -> None:
    number, _, kind = context.period.split("/")
    # Held: the row is written whole, and what a cadre changes at this moment would be lost.
    moment, activity = _MOMENTS[kind], await activities.find_held(context.db, int(number))
    # Claimed all the same: after a long downtime nobody is asked to an activity that is over.
    if activity is None or context.now - context.due > moment.late:
        return
    # Nobody is reminded of what they have not heard of.
    if kind != "announce" and activity.announced_at is None:
        return
    await moment.run(context, await load_view(context.db, context.union, activity, context.now))


async def _announce(context: JobContext, seen: View) -> None:
    closes = plan_times(seen.activity, context.union.calendar).close
    if seen.state != "planned" or context.now >= closes:
        return
    announced = replace(seen.activity, announced_at=context.now)
    await activities.save(context.db, announced)
    seen = replace(seen, activity=announced)
    for member in await list_invited(context.db, announced):
        _tell(context, member, "activities-announced", seen, closes)
    await tell_group(context.db, context.messenger, seen)


async def _remind(context: JobContext, seen: View) -> None:
    if seen.state != "open":
        return
    answered = {each.member_id for each in await signups.list_signups(context.db, seen.activity.id)}
    answered |= await _find_reminded(context, seen.activity)
    for member in await list_invited(context.db, seen.activity):
        if member.id not in answered:
            _tell(context, member, "activities-reminder", seen, plan_times(seen.activity, context.union.calendar).close)


async def _find_reminded(context: JobContext, activity: Activity) -> set[int]:
    """Who has been reminded of another activity this month and said nothing: once a month is enough for them."""
    month, quiet = context.union.local(context.due).replace(day=1), set[int]()
    first = context.union.at(month.date(), time())
    for other in await activities.list_ahead(context.db, first, context.now + _SIGHT):
        reminds = plan_times(other, context.union.calendar).remind
        if other.id == activity.id or other.announced_at is None or not first <= reminds < context.due:
            continue
        answered = {each.member_id for each in await signups.list_signups(context.db, other.id)}
        quiet |= {each.id for each in await list_invited(context.db, other)} - answered
    return quiet


async def _close(context: JobContext, seen: View) -> None:
    await tell_group(context.db, context.messenger, seen)


async def _remind_day_before(context: JobContext, seen: View) -> None:
    await _tell_joined(context, seen, "activities-tomorrow")


async def _remind_hours_before(context: JobContext, seen: View) -> None:
    await _tell_joined(context, seen, "activities-soon")


async def _tell_joined(context: JobContext, seen: View, key: str) -> None:
    if context.now >= seen.activity.starts_at:
        return
    for member, own in await _list_joined(context.db, seen.activity):
        _tell(context, member, key, replace(seen, own=own), seen.activity.starts_at)


async def _list_joined(db: Db, activity: Activity) -> list[tuple[Member, signups.SignUp]]:
    joined = {it.member_id: it for it in await signups.list_signups(db, activity.id) if it.place == "confirmed"}
    return [(member, joined[member.id]) for member in await members.list_active(db) if member.id in joined]


def _tell(context: JobContext, member: Member, key: str, seen: View, until: datetime) -> None:
    context.messenger.send(
        member,
        Text(key, card=render_card(member.language, seen), buttons=make_buttons(seen)),
        priority=BROADCAST,
        until=until,
        occasion=broadcasts.name_occasion(seen.activity),
    )


async def _end_waiting(context: JobContext, seen: View) -> None:
    """Places are passed on until sign-up closes; whoever still waits then hears that it is over."""
    waiting = {it.member_id for it in await signups.list_waiting(context.db, seen.activity.id)}
    for member in await members.list_active(context.db):
        if member.id in waiting:
            title = say_title(seen.activity, member.language)
            context.messenger.send(member, Text("activities-waiting-over", title=title), priority=BROADCAST)


async def _open_door(context: JobContext, seen: View) -> None:
    """Whoever organises it gets the door into their hands half an hour before."""
    button = Button("plan-button-door", f"plan:door:{seen.activity.id}")
    await _tell_organisers(context, seen, "plan-door-opens", button)


async def _ask_heads(context: JobContext, seen: View) -> None:
    day = find_day(seen.activity, context.union.calendar, context.due)
    if day not in await check_ins.list_heads(context.db, seen.activity.id):
        button = Button("plan-button-heads", f"plan:heads:{seen.activity.id}")
        await _tell_organisers(context, seen, "plan-heads-asked", button)


async def _tell_organisers(context: JobContext, seen: View, key: str, button: Button) -> None:
    if seen.activity.status != "going":
        return
    for member in await list_organisers(context, seen.activity):
        title = say_title(seen.activity, member.language)
        text = Text(key, title=title, buttons=[[button]])
        until = plan_times(seen.activity, context.union.calendar).rate_to
        context.messenger.send(member, text, until=until)


async def _rate(context: JobContext, seen: View) -> None:
    took_part = await presence.list_of_activity(context.db, seen.activity.id)
    for member in await members.list_active(context.db):
        if member.id in took_part:
            rating.invite(context, member, seen)


async def _fill(context: JobContext, seen: View) -> None:
    await fill(context.db, context.messenger, seen)
    await tell_group(
        context.db, context.messenger, await load_view(context.db, context.union, seen.activity, context.now)
    )


_MOMENTS = {
    "announce": _Moment(_announce, _LATEST),
    "remind": _Moment(_remind, timedelta(days=1)),
    "close": _Moment(_close, _LATEST),
    "day_before": _Moment(_remind_day_before, timedelta(hours=12)),
    "hours_before": _Moment(_remind_hours_before, timedelta(hours=2)),
    "waiting": _Moment(_end_waiting, timedelta(hours=12)),
    "door": _Moment(_open_door, timedelta(hours=1)),
    "heads": _Moment(_ask_heads, timedelta(days=3)),
    "rate": _Moment(_rate, timedelta(days=3)),
    "report": _Moment(rating.report, _LATEST),
    "fill": _Moment(_fill, _LATEST),
}
JOB = Job("activities", find_times, run, _LATEST)
