"""The rota of the cadres: who is on duty in which week, and who is away."""

from datetime import date, datetime, time, timedelta

from domain.capacity import monday_of
from domain.member import Member
from domain.text import clean
from domain.union import Union
from handlers.cases.words import day, day_on
from handlers.feature import Command, Feature, Job, Occurrence, Tap
from handlers.pen import Button
from handlers.turn import Tick, Turn
from locales import Markup, render
from storage import members, rota
from storage.database import Db
from storage.outbox import WORK
from storage.seal import Keys

_WEEKS = 8
_LONGEST_LEAVE = timedelta(days=366)


def _mondays(turn: Turn) -> list[date]:
    first = monday_of(turn.union.today(turn.now))
    return [first + timedelta(weeks=place) for place in range(_WEEKS)]


async def duty(turn: Turn) -> None:
    """`/duty`: the coming weeks; a tap on a free one takes it, on one's own gives it up."""
    mondays = _mondays(turn)
    taken = await rota.weeks(turn.db, [each.isoformat() for each in mondays])
    names = {each.id: each.name for each in await members.with_role(turn.db, "cadre", "chair")}
    rows = []
    for monday in mondays:
        holder = names.get(taken.get(monday.isoformat(), 0))
        name = holder or Markup(render(turn.language, "rota-free"))
        values = {"day": day(turn.language, monday), "name": name}
        rows.append([Button("rota-week", f"rota:week:{monday}", values=values)])
    turn.edit("rota-weeks", buttons=rows)


async def week(turn: Turn) -> None:
    monday = _day(turn.choice)
    if monday not in _mondays(turn):
        turn.toast("rota-over", alert=True)
        return
    iso = turn.choice
    holder = await members.find(turn.db, (await rota.weeks(turn.db, [iso])).get(iso, 0))
    if holder and holder.is_cadre and holder.id != turn.actor.id:
        turn.toast("rota-taken", alert=True, name=holder.name)
        return
    if holder:
        await rota.give_up_week(turn.db, iso, holder.id)
    if holder is None or holder.id != turn.actor.id:
        await rota.take_week(turn.db, iso, turn.actor.id)
    await duty(turn)


async def away(turn: Turn) -> None:
    """`/away`, with both days or without."""
    if turn.args and turn.incoming.kind == "command":
        await receive(turn)
        return
    today = turn.union.today(turn.now).isoformat()
    listed = await rota.leaves_of(turn.db, turn.actor.id, today)
    rows = [[_leave(turn, starts, ends)] for starts, ends in listed]
    turn.edit("rota-away" if rows else "rota-away-none", buttons=rows)
    turn.ask("away")


def _leave(turn: Turn, starts: str, ends: str) -> Button:
    values = {"first": day_on(turn.language, starts), "last": day_on(turn.language, ends)}
    return Button("rota-cancel", f"rota:cancel:{starts}", values=values)


async def receive(turn: Turn) -> None:
    """The first and the last day, or one day."""
    days = [_day(each) for each in clean(turn.incoming.text).replace("–", " ").split()]
    first, last = (days[0], days[-1]) if days else (None, None)
    if len(days) > 2 or first is None or last is None or not first <= last < first + _LONGEST_LEAVE:
        turn.say("rota-unreadable")
        turn.ask("away")
        return
    if last < turn.union.today(turn.now):
        turn.say("rota-past")
        turn.ask("away")
        return
    await rota.add_leave(turn.db, turn.actor.id, first.isoformat(), last.isoformat())
    turn.finish()
    turn.say("rota-noted", first=day(turn.language, first), last=day(turn.language, last))


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


async def cancel(turn: Turn) -> None:
    await rota.cancel_leave(turn.db, turn.actor.id, turn.choice)
    await away(turn)


async def _mornings(db: Db, union: Union, since: datetime, until: datetime) -> list[Occurrence]:
    """At nine on the first workday of each week somebody has taken."""
    monday, found = monday_of(union.today(since)), list[Occurrence]()
    while monday <= union.today(until):
        due = union.at(union.calendar.first_push_day_on_or_after(monday), time(9))
        if since <= due <= until and await rota.weeks(db, [monday.isoformat()]):
            found.append(Occurrence(monday.isoformat(), due))
        monday += timedelta(weeks=1)
    return found


async def greet(tick: Tick) -> None:
    """On the first workday of a week whoever is on duty hears of it."""
    monday = monday_of(tick.union.today(tick.due)).isoformat()
    holder = await members.find(tick.db, (await rota.weeks(tick.db, [monday])).get(monday, 0))
    if holder and holder.is_cadre:
        tick.pen.tell(holder, "rota-your-week", lane=WORK)


async def export(db: Db, member: Member) -> dict[str, object]:
    return {"rota": await rota.of_member(db, member.id)}


async def forget(db: Db, member: Member, keys: Keys) -> None:
    await rota.forget(db, member.id)


FEATURE = Feature(
    "rota",
    commands={"duty": Command(duty, "rota"), "away": Command(away, "rota")},
    buttons={"week": Tap(week, "rota"), "cancel": Tap(cancel, "rota")},
    steps={"away": Tap(receive, "rota")},
    jobs=(Job("rota-week", _mornings, greet, timedelta(hours=8)),),
    export=export,
    forget=forget,
)
