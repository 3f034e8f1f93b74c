"""The door, as a cadre keeps it: the number to show, members' codes, adding somebody by two cadres, the head count."""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from hashlib import sha256

from domain.activity import Activity, count_days_of_presence, find_day, plan_times
from domain.calendar import DAY
from domain.check_in import (
    find_check_in_hours,
    find_holder,
    find_paper_hours,
    list_check_in_hours,
    make_door_number,
    read_member_code,
)
from domain.member import Member
from domain.rights import allow
from domain.text import clean_text
from handlers.activities.asking import list_leaders
from handlers.activities.card import load_view, say_title
from handlers.activities.check_in import make_marks, say_arrival
from handlers.activities.organising import check_organiser, find_organisable
from handlers.activities.rating import say_attendance
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.messenger import MEMORY, Button, Keyboard, Text
from handlers.naming import PEOPLE, name_people, name_person
from locales import Markup, render
from storage import activities, check_ins, members
from storage.check_ins import CheckIn

_MOST_HEADS = 100_000
_BEFORE = timedelta(minutes=30)
_EVERY_DAY = "all"


async def show(context: Context) -> None:
    """How many are there by now, and the number at the door; it is never stored, for whoever reads it may use it."""
    activity = await find_organisable(context)
    if activity is None:
        return
    context.ask("code", activity=str(activity.id))
    seen = await load_view(context.db, context.union, activity, context.now)
    context.edit(
        "plan-door",
        store=MEMORY,
        title=say_title(activity, context.language),
        attendance=await say_attendance(context.db, context.language, seen),
        number=_say_number(context, activity),
        buttons=await _make_buttons(context, activity),
    )


def _say_number(context: Context, activity: Activity) -> Markup:
    window = find_check_in_hours(list_check_in_hours(activity, context.union.calendar), context.now)
    if window is None or not window.opens <= context.now < window.closes:
        return Markup(render(context.language, "plan-door-shut"))
    number = make_door_number(make_marks(context), activity.id, context.now)
    return Markup(render(context.language, "plan-door-number", number=number))


async def _make_buttons(context: Context, activity: Activity) -> Keyboard:
    may_confirm = allow(context.member, "activity.manage")
    waiting = await check_ins.list_to_confirm(context.db, activity.id, context.actor.id) if may_confirm else []
    second = Button("plan-button-second", f"plan:second:{activity.id}", values={"count": len(waiting)})
    return [
        [Button("plan-button-new-number", f"plan:door:{activity.id}")],
        *([[second]] if waiting else []),
        *await _make_strike_buttons(context, activity),
        [Button("plan-button-heads", f"plan:heads:{activity.id}")],
        [Button("plan-button-back", f"plan:open:{activity.id}")],
    ]


async def _make_strike_buttons(context: Context, activity: Activity) -> Keyboard:
    """One for each whom this cadre wrote down: a wrong name can be taken back until it is confirmed."""
    written = await check_ins.list_written_down(context.db, activity.id, context.actor.id)
    names = await _name_each(context, activity, written)
    strike = f"plan:strike:{activity.id}"
    return [
        [Button("plan-button-strike", f"{strike}:{it.member_id}:{it.day}", values={"name": name})]
        for it, name in zip(written, names, strict=True)
    ]


async def _name_each(context: Context, activity: Activity, noted: Sequence[CheckIn]) -> list[Markup]:
    """Who was there, and on which day where there are several."""
    people = await members.find_each(context.db, [it.member_id for it in noted])
    names = await name_people(context.db, context.language, list(people.values()))
    if count_days_of_presence(activity, context.union.calendar) == 1:
        return [names[it.member_id] for it in noted]
    return [
        Markup(render(context.language, "plan-door-name-day", name=names[it.member_id], day=it.day)) for it in noted
    ]


async def ask_code(context: Context) -> None:
    """Wait for a code or a name again."""
    if activity := await find_organisable(context):
        context.ask("code", activity=str(activity.id))
        context.edit("plan-door-code")


async def receive(context: Context) -> None:
    """A member's code as they show it, or their name where there is no code."""
    activity = await check_organiser(context, await activities.find(context.db, int(context.draft["activity"])))
    if activity is None:
        context.finish()
    elif code := read_member_code(context.incoming.text):
        await _take_code(context, activity, code)
    elif not allow(context.member, "activity.manage"):
        # It takes two cadres to say that somebody was there.
        context.say("plan-door-code-only")
    else:
        await _search(context, activity, clean_text(context.incoming.text))


async def follow_link(context: Context) -> None:
    """A member's code that was scanned: `here-<activity>-<code>`."""
    number, _, said = context.args[0].partition("-") if context.args else ("", "", "")
    activity = await activities.find(context.db, int(number)) if number.isdecimal() and len(number) < 19 else None
    code = read_member_code(said)
    activity = await check_organiser(context, activity)
    if activity is None:
        return
    if code is None:
        context.say("plan-gone")
        return
    context.ask("code", activity=number)
    await _take_code(context, activity, code)


async def _take_code(context: Context, activity: Activity, code: str) -> None:
    windows = list_check_in_hours(activity, context.union.calendar)
    window = find_paper_hours(windows, context.now)
    if window is None:
        context.say("plan-door-too-late" if windows and context.now >= windows[0].closes else "plan-door-shut")
        return
    everybody = {it.id: it for it in await members.list_active(context.db) if it.has_agreed}
    holder = find_holder(make_marks(context), activity.id, code, everybody)
    if holder is None:
        context.say("plan-door-no-code")
    # Nobody lets themselves in: the best proof is that a cadre has looked at somebody else.
    elif holder == context.actor.id:
        context.say("plan-door-not-oneself")
    else:
        await _take_in(context, activity, everybody[holder], window.day)


async def _take_in(context: Context, activity: Activity, member: Member, day: int) -> None:
    now = context.now
    name = await name_person(context.db, context.language, member)
    is_new = await check_ins.add(context.db, activity.id, member.id, "A", now, context.actor.id, day)
    own = await check_ins.find(context.db, activity.id, member.id, day)
    time = say_arrival(context, own.at if own else now)
    context.say("plan-door-in" if is_new else "plan-door-already", name=name, time=time)
    if is_new:
        _tell(context, activity, member, now)


def _tell(context: Context, activity: Activity, member: Member, now: datetime) -> None:
    title = say_title(activity, member.language)
    said = Text("activities-checked-in", title=title, time=say_arrival(context, now))
    context.messenger.send(member, said, until=plan_times(activity, context.union.calendar).rate_to)


async def _search(context: Context, activity: Activity, word: str) -> None:
    found = await members.find_by_name(context.db, word, PEOPLE) if word else []
    found = [it for it in found if it.is_active and it.id != context.actor.id]
    # Of whoever has agreed to an older notice alone it is not kept that they were there: they are counted.
    agreed = [it for it in found if it.has_agreed]
    names = await name_people(context.db, context.language, agreed)
    rows = [
        [Button("plan-button-add", f"plan:add:{activity.id}:{it.id}", values={"name": names[it.id]})] for it in agreed
    ]
    back = [Button("plan-button-to-door", f"plan:door:{activity.id}")]
    key = "plan-door-found" if agreed else "plan-door-counted" if found else "plan-door-nobody"
    context.say(key, buttons=[*rows, back])


async def add(context: Context) -> None:
    """One cadre's word that somebody was there; it counts once another cadre says so too."""
    activity, member = await find_organisable(context), await members.find(context.db, context.number(1))
    if activity is None or member is None or not member.is_active or member.id == context.actor.id:
        context.toast("plan-door-nobody", alert=True)
        return
    if not member.has_agreed:
        context.toast("plan-door-counted", alert=True)
        return
    if not activity.starts_at - _BEFORE <= context.now < plan_times(activity, context.union.calendar).rate_to:
        context.toast("plan-door-shut", alert=True)
        return
    days = range(1, find_day(activity, context.union.calendar, context.now + _BEFORE) + 1)
    said = context.args[2] if len(context.args) > 2 else ""
    if len(days) > 1 and said != _EVERY_DAY and said not in map(str, days):
        await _ask_day(context, activity, member, days)
        return
    await _add(context, activity, member, days if said == _EVERY_DAY else [int(said or 1)])
    context.args = (str(activity.id),)
    await show(context)


async def _ask_day(context: Context, activity: Activity, member: Member, days: Sequence[int]) -> None:
    """On which of the days that have begun somebody was there."""
    data = f"plan:add:{activity.id}:{member.id}"
    first = context.union.today(activity.starts_at)
    rows = [
        [
            Button(
                "plan-button-on-day", f"{data}:{it}", values={"day": say_day(context.language, first + (it - 1) * DAY)}
            )
        ]
        for it in days
    ]
    every = [Button("plan-button-every-day", f"{data}:{_EVERY_DAY}")]
    back = [Button("plan-button-to-door", f"plan:door:{activity.id}")]
    name = await name_person(context.db, context.language, member)
    context.edit("plan-door-which-day", name=name, buttons=[*rows, every, back])


async def _add(context: Context, activity: Activity, member: Member, days: Iterable[int]) -> None:
    db, me = context.db, context.actor.id
    added = [await check_ins.add(db, activity.id, member.id, "C", context.now, me, it) for it in days]
    if any(added):
        await _ask_second(context, activity)
    context.toast("plan-door-added" if any(added) else "plan-door-known", alert=True)


async def strike(context: Context) -> None:
    """Take back one's own word that somebody was there, as long as no second cadre has confirmed it."""
    activity, member, day = await find_organisable(context), context.number(1), context.number(2) or 1
    if activity is None:
        return
    written = await check_ins.list_written_down(context.db, activity.id, context.actor.id)
    # Nobody takes back what another cadre has seen.
    if (member, day) in [(it.member_id, it.day) for it in written]:
        await check_ins.take_back(context.db, activity.id, member, day)
    else:
        context.toast("answer-too-old", alert=True)
    context.args = (str(activity.id),)
    await show(context)


async def _ask_second(context: Context, activity: Activity) -> None:
    """In private, and without the name: who looks at the door sees who it is about."""
    others = [it for it in await members.list_with_role(context.db, "cadre", "chair") if it.id != context.actor.id]
    leaders = {it.id for it in await list_leaders(context, activity.lead)}
    for cadre in [it for it in others if it.id in leaders] or others[:1]:
        way = [[Button("plan-button-to-door", f"plan:door:{activity.id}")]]
        said = Text("plan-door-second", title=say_title(activity, cadre.language), buttons=way)
        # One message, however many are written down.
        context.messenger.send(cadre, said, tag=f"door/{activity.id}", living=True)


async def confirm(context: Context) -> None:
    """The second cadre sees the names and says yes to all of them."""
    activity = await find_organisable(context)
    if activity is None:
        return
    waiting = await check_ins.list_to_confirm(context.db, activity.id, context.actor.id)
    # Whoever was added since the names were shown has not been looked at.
    mark = sha256(repr([(it.member_id, it.day) for it in waiting]).encode()).hexdigest()[:12]
    if context.choice != mark:
        names = await _name_each(context, activity, waiting)
        yes = [Button("plan-button-second-yes", f"plan:second:{activity.id}:{mark}")]
        back = [Button("plan-button-to-door", f"plan:door:{activity.id}")]
        context.edit("plan-door-names", names=Markup("\n").join(names), buttons=[yes, back])
        return
    certain = await check_ins.confirm(context.db, activity.id, context.actor.id)
    context.toast("plan-door-confirmed", count=len({it.member_id for it in certain}))
    context.args = (str(activity.id),)
    await show(context)


async def ask_heads(context: Context) -> None:
    if activity := await find_organisable(context):
        context.ask("heads", activity=str(activity.id))
        context.edit("plan-door-heads", buttons=[[Button("plan-button-to-door", f"plan:door:{activity.id}")]])


async def receive_heads(context: Context) -> None:
    activity = await check_organiser(context, await activities.find(context.db, int(context.draft["activity"])))
    # Chinese keyboards write digits of full width.
    said = unicodedata.normalize("NFKC", context.incoming.text).strip()
    if activity is None:
        context.finish()
        return
    if not (said.isascii() and said.isdecimal() and len(said) < 7 and int(said) <= _MOST_HEADS):
        context.say("plan-door-wrong-heads", most=_MOST_HEADS)
        return
    day = find_day(activity, context.union.calendar, context.now)
    await check_ins.count_heads(context.db, activity.id, int(said), context.actor.id, day)
    context.args = (str(activity.id),)
    await show(context)
