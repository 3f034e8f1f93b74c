"""How the made-up union looks after safety: somebody reports a hazard, a cadre has it verified, graded and planned."""

import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime, time

from bot.demo.cast import ToldHazard
from bot.demo.world import World
from simulator import Person

Deed = tuple[datetime, Callable[[], Awaitable[None]]]

_LOOKS, _PLANS = time(13, 40), time(16, 10)
_NO = "n"


class Safety:
    """One hazard in the life of the union, from its report to the day on which its cure begins."""

    def __init__(self, world: World, told: ToldHazard, people: Mapping[str, Person]) -> None:
        self._world, self._told, self._people = world, told, people
        self.number = ""

    def list_deeds(self, today: date) -> list[Deed]:
        """What happens, each with its moment; the demo begins `today`."""
        union, told = self._world.machine.union, self._told
        day = union.calendar.add_workdays(today, -told.ago)
        deeds: list[Deed] = [(union.at(day, told.at), self._report), (union.at(day, _LOOKS), self._look)]
        return [*deeds, (union.at(day, _PLANS), self._plan)] if told.measure else deeds

    async def _report(self) -> None:
        by, told = self._told.by, self._told
        await self._say(by, "/hazard")
        await self._tap(by, ":hazard:nophoto:", rf":hazard:place:\w+:{told.place}$", rf":hazard:kind:\w+:{told.kind}$")
        await self._say(by, told.text)
        await self._tap(by, rf":hazard:send:\w+:{told.mode}$")
        shown = [str(button) for message in self._people[by].sees for button in message.buttons]
        self.number = re.findall(r":cases:mine:(S-\w{4})", " ".join(shown))[-1]

    async def _look(self) -> None:
        await self._say(self._told.cadre, f"/queue {self.number}")
        await self._tap(self._told.cadre, f":hazard:verify:{self.number}$")

    async def _plan(self) -> None:
        cadre, number = self._told.cadre, self.number
        answers = [f":hazard:graded:{number}:{_NO * count}$" for count in (1, 2, 3)]
        await self._tap(cadre, f":hazard:grade:{number}$", *answers, f":hazard:plan:{number}$")
        await self._say(cadre, self._told.measure)
        await self._tap(cadre, f":hazard:owner:{number}:", f":hazard:nomoney:{number}$", f":hazard:due:{number}:")
        await self._tap(cadre, f":hazard:planned:{number}:", f":hazard:begin:{number}$")

    async def _say(self, name: str, text: str) -> None:
        await self._world.say(self._people[name], text)

    async def _tap(self, name: str, *patterns: str) -> None:
        await self._world.tap(self._people[name], *patterns)
