"""What the calendar does around an activity: announce it, remind of it, close sign-up and ask how it was."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.activity import Activity, times_of
from domain.member import Member
from domain.union import Union
from handlers.activities import broadcasts, rating
from handlers.activities.card import View, buttons, card, tell_group, view
from handlers.activities.joining import fill
from handlers.feature import Job, Occurrence
from handlers.turn import Tick
from storage import activities, members, signups
from storage.database import Db

_LATEST = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class _Moment:
    """What is done, and how late it still makes sense."""

    run: Callable[[Tick, View], Awaitable[None]]
    late: timedelta


async def times(db: Db, union: Union, since: datetime, until: datetime) -> list[Occurrence]:
    going = await broadcasts.going(db, since, until)
    found = [Occurrence(it.period, it.when) for it in await broadcasts.to_all(db, union, going, since, until)]
    found += [each for it in going for each in _to_some(union, it)]
    found += [Occurrence(f"{number}/{line}/fill", since) for number, line in await signups.with_room(db)]
    return [it for it in found if since <= it.due <= until]


def _to_some(union: Union, activity: Activity) -> Iterator[Occurrence]:
    if activity.sign_up:
        each, name = times_of(activity, union.calendar), f"{activity.id}/{activity.starts_at}"
        yield Occurrence(f"{name}/close", each.close)
        yield Occurrence(f"{name}/day_before", each.day_before)
        yield Occurrence(f"{name}/hours_before", each.hours_before)
        yield Occurrence(f"{name}/rate", each.rate_from)
        yield Occurrence(f"{name}/report", each.rate_to)


async def run(tick: Tick) -> None:
    number, _, kind = tick.period.split("/")
    moment, activity = _MOMENTS[kind], await activities.hold(tick.db, int(number))
    if activity is None or tick.now - tick.due > moment.late:
        return
    if kind != "announce" and activity.announced_at is None:
        return
    await moment.run(tick, await view(tick.db, tick.union, activity, tick.now))


async def _announce(tick: Tick, seen: View) -> None:
    closes = times_of(seen.activity, tick.union.calendar).close
    if seen.state != "planned" or tick.now >= closes:
        return
    announced = replace(seen.activity, announced_at=int(tick.now.timestamp()))
    await activities.save(tick.db, announced)
    seen = replace(seen, activity=announced)
    for member in await members.active(tick.db):
        _tell(tick, member, "activities-announced", seen, closes)
    await tell_group(tick.db, tick.pen, seen)


async def _remind(tick: Tick, seen: View) -> None:
    if seen.state != "open":
        return
    answered = {each.member_id for each in await signups.all_of(tick.db, seen.activity.id)}
    for member in await members.active(tick.db):
        if member.id not in answered:
            _tell(tick, member, "activities-reminder", seen, times_of(seen.activity, tick.union.calendar).close)


async def _close(tick: Tick, seen: View) -> None:
    await tell_group(tick.db, tick.pen, seen)


async def _day_before(tick: Tick, seen: View) -> None:
    await _tell_joined(tick, seen, "activities-tomorrow")


async def _hours_before(tick: Tick, seen: View) -> None:
    await _tell_joined(tick, seen, "activities-soon")


async def _tell_joined(tick: Tick, seen: View, key: str) -> None:
    if tick.now >= seen.activity.starts:
        return
    for member, own in await _joined(tick.db, seen.activity):
        _tell(tick, member, key, replace(seen, own=own), seen.activity.starts)


async def _joined(db: Db, activity: Activity) -> list[tuple[Member, signups.SignUp]]:
    joined = {it.member_id: it for it in await signups.all_of(db, activity.id) if it.place == "confirmed"}
    return [(member, joined[member.id]) for member in await members.active(db) if member.id in joined]


def _tell(tick: Tick, member: Member, key: str, seen: View, until: datetime) -> None:
    tick.pen.tell(member, key, card=card(member.language, seen), buttons=buttons(seen), expires=until)


async def _rate(tick: Tick, seen: View) -> None:
    for member, _ in await _joined(tick.db, seen.activity):
        rating.invite(tick, member, seen)


async def _fill(tick: Tick, seen: View) -> None:
    await fill(tick.db, tick.pen, seen)
    await tell_group(tick.db, tick.pen, await view(tick.db, tick.union, seen.activity, tick.now))


_MOMENTS = {
    "announce": _Moment(_announce, _LATEST),
    "remind": _Moment(_remind, timedelta(days=1)),
    "close": _Moment(_close, _LATEST),
    "day_before": _Moment(_day_before, timedelta(hours=12)),
    "hours_before": _Moment(_hours_before, timedelta(hours=2)),
    "rate": _Moment(_rate, timedelta(days=3)),
    "report": _Moment(rating.report, _LATEST),
    "fill": _Moment(_fill, _LATEST),
}
JOB = Job("activities", times, run, _LATEST)
