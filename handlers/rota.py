"""The rota of the cadres: who is on duty in which week, and who is away."""

from datetime import date, datetime, time, timedelta
from functools import partial

from domain.capacity import find_monday
from domain.dates import find_spans
from domain.member import Member
from domain.schedule import Occurrence
from domain.text import clean_text
from domain.union import Union
from handlers.cadres import tell_cadres
from handlers.cases.words import say_day, say_day_on
from handlers.context import AnyContext, Context, JobContext
from handlers.days import ask_which_days
from handlers.deputies import find_present
from handlers.feature import Command, Feature, Job, Tap
from handlers.messenger import Button, Text
from handlers.naming import name_people, name_person, offer_people
from locales import Markup, render
from storage import members, rota
from storage.database import Db
from storage.keys import Keys

_WEEKS = 8
_LONGEST_LEAVE = timedelta(days=366)


def _list_mondays(context: Context) -> list[date]:
    first = find_monday(context.union.today(context.now))
    return [first + timedelta(weeks=place) for place in range(_WEEKS)]


async def show_duty(context: Context) -> None:
    """`/duty`: the coming weeks; a tap on a free one takes it, on one's own gives it up."""
    mondays = _list_mondays(context)
    taken = await rota.find_weeks(context.db, [each.isoformat() for each in mondays])
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    names = await name_people(context.db, context.language, cadres)
    rows = []
    for monday in mondays:
        holder = names.get(taken.get(monday.isoformat(), 0))
        name = holder or Markup(render(context.language, "rota-free"))
        values = {"day": say_day(context.language, monday), "name": name}
        rows.append([Button("rota-week", f"rota:week:{monday}", values=values)])
    context.edit("rota-weeks", buttons=rows)


async def change_week(context: Context) -> None:
    monday = _read_day(context.choice)
    # The keyboard may be weeks old.
    if monday not in _list_mondays(context):
        context.toast("rota-over", alert=True)
        return
    iso = context.choice
    holder = await members.find(context.db, (await rota.find_weeks(context.db, [iso])).get(iso, 0))
    # A week of somebody who is no cadre any more is free.
    if holder and holder.is_cadre and holder.id != context.actor.id:
        context.toast("rota-taken", alert=True, name=await name_person(context.db, context.language, holder))
        return
    if holder:
        await rota.give_up_week(context.db, iso, holder.id)
    if holder is None or holder.id != context.actor.id:
        await rota.take_week(context.db, iso, context.actor.id)
    await show_duty(context)


async def show_away(context: Context) -> None:
    """`/away`, with both days or without."""
    # A tap that cancels a leave ends here too, with that leave's day as its argument.
    if context.args and context.incoming.kind == "command":
        await receive(context)
        return
    today = context.union.today(context.now).isoformat()
    listed = await rota.list_leaves(context.db, context.actor.id, today)
    rows = [[_leave(context, starts, ends)] for starts, ends in listed]
    context.edit("rota-away" if rows else "rota-away-none", buttons=rows)
    context.ask("away")


def _leave(context: Context, starts: str, ends: str) -> Button:
    values = {"first": say_day_on(context.language, starts), "last": say_day_on(context.language, ends)}
    return Button("rota-cancel", f"rota:cancel:{starts}", values=values)


async def receive(context: Context) -> None:
    """The first and the last day, or one day."""
    today = context.union.today(context.now)
    # First: where two readings are asked about, their buttons name this step.
    context.ask("away")
    # A mistyped year would keep all reminders from somebody for good.
    days = [
        (first, last)
        for first, last in find_spans(clean_text(context.incoming.text), today)
        if last - first < _LONGEST_LEAVE and last - today < 2 * _LONGEST_LEAVE
    ]
    ahead = [(first, last) for first, last in days if last >= today]
    if len(ahead) > 1:
        ask_which_days(context, ahead)
    elif not ahead:
        context.say("rota-past" if days else "rota-unreadable")
    else:
        await _note(context, *ahead[0])


async def _note(context: Context, first: date, last: date) -> None:
    await rota.add_leave(context.db, context.actor.id, first.isoformat(), last.isoformat())
    context.finish()
    context.say("rota-noted", first=say_day(context.language, first), last=say_day(context.language, last))
    for chair in await _list_chairs(context):
        name = await name_person(context.db, chair.language, context.actor)
        since, until = say_day(chair.language, first), say_day(chair.language, last)
        context.messenger.send(chair, Text("rota-away-told", name=name, first=since, last=until))
    await _ask_deputy(context, first.isoformat(), 0)


async def _list_chairs(context: Context) -> list[Member]:
    chairs = await members.list_with_role(context.db, "chair")
    return [each for each in chairs if each.id != context.actor.id]


async def _ask_deputy(context: Context, starts: str, first: int) -> None:
    """Somebody has to be there for what cannot wait; a union of one cadre has nobody to ask."""
    others = await members.list_with_role(context.db, "cadre", "chair")
    rows = await offer_people(
        context.db,
        context.language,
        [each for each in others if each.id != context.actor.id],
        lambda each: ("rota-deputy", f"rota:deputy:{starts}:{each.id}"),
        turning=f"rota:deputies:{starts}",
        first=first,
    )
    if rows:
        none = [Button("rota-no-deputy", f"rota:deputy:{starts}:0")]
        context.ask_by_buttons("rota-deputy-whom", buttons=[*rows, none])


async def turn_deputies(context: Context) -> None:
    await _ask_deputy(context, context.args[0] if context.args else "", context.number(1))


async def name_deputy(context: Context) -> None:
    starts, deputy = context.args[0] if context.args else "", await members.find(context.db, context.number(1))
    # Whoever was offered may have left office meanwhile.
    deputy = deputy if deputy and deputy.can_work and deputy.id != context.actor.id else None
    # The leave may have been cancelled while the names stood there.
    if not await rota.name_deputy(context.db, context.actor.id, starts, deputy.id if deputy else None):
        context.toast("rota-leave-over", alert=True)
        return
    if deputy is None:
        context.edit("rota-without-deputy")
        return
    told = [(each, "rota-deputy-told") for each in await _list_chairs(context) if each.id != deputy.id]
    for reader, key in [(deputy, "rota-deputy-you"), *told]:
        name = await name_person(context.db, reader.language, context.actor)
        standing_in = await name_person(context.db, reader.language, deputy)
        day = say_day_on(reader.language, starts)
        context.messenger.send(reader, Text(key, name=name, deputy=standing_in, day=day))
    context.edit("rota-deputy-named", deputy=await name_person(context.db, context.language, deputy))


def _read_day(sent: str) -> date | None:
    """The day of a button."""
    try:
        return date.fromisoformat(sent)
    except ValueError:
        return None


async def cancel(context: Context) -> None:
    await rota.cancel_leave(context.db, context.actor.id, context.choice)
    await show_away(context)


async def _find_mornings(db: Db, union: Union, since: datetime, now: datetime) -> list[Occurrence]:
    """At nine on the first push day of each week somebody has taken."""
    # From the Monday: the first push day of a week may lie days after it.
    taken = await rota.list_taken(db, find_monday(union.today(since)).isoformat())
    days = ((monday, union.calendar.first_push_day_on_or_after(date.fromisoformat(monday))) for monday in taken)
    return [Occurrence(monday, union.at(day, time(9))) for monday, day in days]


async def greet(context: JobContext) -> None:
    """On the first workday of a week whoever is on duty hears of it."""
    monday = find_monday(context.union.today(context.due)).isoformat()
    holder = await members.find(context.db, (await rota.find_weeks(context.db, [monday])).get(monday, 0))
    if holder and holder.is_cadre and (present := await find_present(context, holder)):
        context.messenger.send(present, Text("rota-your-week"))


async def export(db: Db, member: Member) -> dict[str, object]:
    return {"rota": await rota.find_of_member(db, member.id)}


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """The coming weeks of a cadre who is gone are free again, and the others are told which."""
    if after.can_work:
        return
    monday = find_monday(context.union.today(context.now)).isoformat()
    freed = await rota.give_up_all(context.db, before.id, monday)
    if freed:
        await tell_cadres(context, "rota-freed", first=partial(say_day_on, iso=freed[0]), count=len(freed))


async def forget(db: Db, member: Member, keys: Keys) -> None:
    await rota.forget(db, member.id)


FEATURE = Feature(
    "rota",
    optional=True,
    commands={"duty": Command(show_duty, "rota"), "away": Command(show_away, "rota")},
    buttons={
        "week": Tap(change_week, "rota"),
        "cancel": Tap(cancel, "rota"),
        "deputy": Tap(name_deputy, "rota"),
        "deputies": Tap(turn_deputies, "rota"),
    },
    steps={"away": Tap(receive, "rota")},
    jobs=(Job("rota-week", _find_mornings, greet, timedelta(hours=8)),),
    export=export,
    forget=forget,
    release=release,
)
