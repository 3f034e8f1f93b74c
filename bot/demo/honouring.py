"""How the made-up union honours people: colleagues thank one another, and an award goes as far as its vote."""

from collections.abc import Mapping
from datetime import date, time
from functools import partial

from bot.demo.cast import ToldAward, ToldNominee, ToldThanks
from bot.demo.learning import Deed
from bot.demo.world import World
from domain.award import LIST, NOMINATE
from domain.calendar import Calendar
from simulator import Person

_THANKED, _ANNOUNCED, _NOMINATED, _CHOSEN, _VOTED = time(16, 20), time(9, 40), time(12, 30), time(15, 10), time(12, 50)


def list_thanks(world: World, told: ToldThanks, people: Mapping[str, Person], today: date) -> Deed:
    """A thanks, which is shown to all at once; the demo begins `today`."""

    async def thank() -> None:
        await world.say(people[told.by], "/honour")
        await world.tap(people[told.by], ":honour:thank$")
        await world.say(people[told.by], told.to)
        await world.tap(people[told.by], ":honour:to:")
        await world.say(people[told.by], told.text)
        await world.tap(people[told.by], ":honour:send:")
        await world.tap(people[told.to], ":honour:show:")

    union = world.machine.union
    return union.at(union.calendar.add_workdays(today, -told.ago), _THANKED), thank


class Honouring:
    """One award: announced, nominated for, put on the shortlist, and voted on by some."""

    def __init__(self, world: World, told: ToldAward, people: Mapping[str, Person]) -> None:
        self._world, self._told, self._people = world, told, people

    def list_deeds(self, today: date) -> list[Deed]:
        """What happens, each with its moment; the demo begins `today`."""
        union, told = self._world.machine.union, self._told
        days = _list_days(union.calendar, union.calendar.add_workdays(today, -told.ago))
        deeds: list[Deed] = [(union.at(days[0], _ANNOUNCED), self._announce)]
        deeds += [(union.at(days[1], _NOMINATED), partial(self._nominate, it)) for it in told.nominees]
        return [*deeds, (union.at(days[2], _CHOSEN), self._choose), (union.at(days[3], _VOTED), self._vote)]

    async def _announce(self) -> None:
        by, told = self._told.by, self._told
        await self._say(by, "/award")
        await self._tap(by, ":award:new$", f":award:kind:{told.kind}$")
        for words in (told.title, told.criteria, str(told.quota), str(told.yuan)):
            await self._say(by, words)
        await self._tap(by, ":award:announce:")

    async def _nominate(self, it: ToldNominee) -> None:
        await self._tap(it.by, r":award:open:\d+$", ":award:nominate:")
        await self._say(it.by, it.name)
        await self._tap(it.by, ":award:who:")
        await self._say(it.by, it.reason)
        await self._tap(it.by, ":award:put:own:")
        await self._tap(it.name, ":award:stand:")

    async def _choose(self) -> None:
        for cadre in self._told.chosen_by:
            await self._say(cadre, "/award")
            await self._tap(cadre, r":award:open:\d+$", ":award:nominees:")
            for number in range(1, len(self._told.nominees) + 1):
                await self._tap(cadre, f":award:tick:{number}$")

    async def _vote(self) -> None:
        for place, name in enumerate(self._told.voters):
            await self._tap(name, r":award:vote:\d+$", rf":award:choose:\d+:{place % len(self._told.nominees) + 1}$")

    async def _say(self, name: str, text: str) -> None:
        await self._world.say(self._people[name], text)

    async def _tap(self, name: str, *patterns: str) -> None:
        await self._world.tap(self._people[name], *patterns)


def _list_days(calendar: Calendar, announced: date) -> list[date]:
    """Of the announcement, of nominating, of the shortlist, and the first of the vote."""
    after = (0, NOMINATE // 2, NOMINATE + 1, NOMINATE + LIST + 1)
    return [announced, *(calendar.add_workdays(announced, it) for it in after[1:])]
