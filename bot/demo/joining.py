"""How the made-up union comes to life: everybody gets an invitation, agrees and joins; the chair binds the group."""

import re
from datetime import date, datetime

from bot.demo.cast import SEATS, Cast, Role, ToldEvent
from bot.demo.hands import tap
from bot.demo.world import World
from domain.activities import PlanEntry, load_default_plan
from domain.member import Member
from simulator import Group, Person
from storage import activities, invitations, members
from storage.database import Db

People = dict[str, Person]


async def join(world: World, cast: Cast) -> People:
    """The people of the cast, by name: members now, all but the stranger, who follows the first seats of the list."""
    codes = await _enrol(world, cast)
    listed = [*cast.people[:SEATS], cast.stranger, *cast.people[SEATS:]]
    people = {it.name: world.telegram.user(it.name, it.language, role_hint=it.seat) for it in listed}
    del people[cast.stranger.name]
    for name, person in people.items():
        person.start(codes[name])
    for button in (":start:agree:", ":start:join:"):
        await world.settle()
        for person in people.values():
            tap(person, button)
    await world.settle()
    return people


async def _enrol(world: World, cast: Cast) -> dict[str, str]:
    """Put everybody on the roll, as an import of the staff list would; each one's code."""
    now = world.now()
    async with world.machine.database.transaction() as db:
        return {role.name: await _invite(db, world, role, number, now) for number, role in enumerate(cast.people, 1)}


async def _invite(db: Db, world: World, role: Role, number: int, now: datetime) -> str:
    member = Member(
        id=members.make_id(world.random),
        telegram_id=None,
        name=role.name,
        role=role.role,
        committee=role.committee,
        duty=role.duty,
        department=role.seat,
        staff_number=f"{1000 + number}",
        language=role.language,
        status="invited",
        reachable=False,
        consent_version=0,
        consented_on="",
        quiet_from="",
        quiet_to="",
        joined_on="",
    )
    await members.add(db, member)
    return await invitations.create(
        db, world.random, now, role=role.role, committee=role.committee, name=role.name, member_id=member.id
    )


async def plan_year(world: World, cast: Cast, day: date) -> None:
    """Enter the annual plan, as an import of it would: the usual one and what this union added around `day`."""
    calendar, year = world.machine.union.calendar, world.machine.union.today(world.now()).year
    own = [_make_entry(event, calendar.add_workdays(day, event.days)) for event in cast.events]
    async with world.machine.database.transaction() as db:
        await activities.replace_plan(db, year, [*load_default_plan(), *own])


def _make_entry(event: ToldEvent, day: date) -> PlanEntry:
    told = {name: getattr(event, name) for name in ToldEvent.__slots__ if name != "days"}
    return PlanEntry(rule=day.isoformat(), **told)


async def bind_group(world: World, cast: Cast, people: People) -> Group:
    """A group of all cadres; the chair makes it the one the bot speaks to."""
    cadres = [role for role in cast.people if role.role in ("chair", "cadre")]
    chair = people[next(role.name for role in cadres if role.role == "chair")]
    group = world.telegram.group(cast.group, [chair, *(people[it.name] for it in cadres if it.role != "chair")])
    chair.say("/bindgroup")
    await world.settle()
    told = next(found for it in reversed(chair.sees) if (found := re.search(r"/bind \S+", it.text)))
    chair.say(told[0], group)
    await world.settle()
    return group


async def invite_stranger(world: World, cast: Cast) -> None:
    """A link for the stranger, beside the list of seats."""
    stranger = cast.stranger
    async with world.machine.database.transaction() as db:
        code = await invitations.create(db, world.random, world.now(), name=stranger.name)
    world.telegram.links.append({"label": stranger.link, "url": f"https://t.me/{world.machine.username}?start={code}"})
