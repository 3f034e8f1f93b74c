"""How the made-up union learns: a cadre offers a course and requires it, and some read it and take its quiz."""

import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime, time

from bot.demo.cast import ToldCourse
from bot.demo.quiz_page import answer_page
from bot.demo.world import World
from simulator import Message, Person

Deed = tuple[datetime, Callable[[], Awaitable[None]]]

_LUNCH = time(12, 50)
_MOST_PAGES = 20


class Learning:
    """One course in the life of the union."""

    def __init__(self, world: World, told: ToldCourse, people: Mapping[str, Person]) -> None:
        self._world, self._told, self._people = world, told, people

    def list_deeds(self, today: date) -> list[Deed]:
        """What happens, each with its moment; the demo begins `today`."""
        union, told = self._world.machine.union, self._told
        day = union.calendar.add_workdays(today, -told.ago)
        later = union.calendar.add_workdays(day, told.after)
        return [(union.at(day, told.at), self._offer), (union.at(later, _LUNCH), self._learn)]

    async def _offer(self) -> None:
        """The usual catalogue, with a text to read in one of its courses, which everybody has to complete."""
        cadre, course = self._people[self._told.by], self._told.id
        await self._world.say(cadre, "/training")
        await self._world.tap(cadre, ":training:manage:", ":training:usual$", ":training:page:0$")
        await self._find(cadre)
        await self._world.tap(
            cadre, f":training:open:{course}$", f":training:change:{course}$", ":training:alter:reading$"
        )
        await self._world.say(cadre, self._told.text.strip())
        await self._world.tap(cadre, ":training:take:reading:ready$", ":training:confirm:")
        await self._world.tap(cadre, f":training:needs:{course}$", f":training:whom:{course}$", f":rule:{course}:all$")
        await self._world.tap(cadre, f":law:{course}:all:y1231$", f":require:{course}:all:y1231:union$")

    async def _learn(self) -> None:
        for name in self._told.learners:
            await self._read(self._people[name], answers_right=name not in self._told.slow)
        holder = self._people[self._told.learners[0]]
        await self._world.tap(holder, ":training:record:", ":training:name:", ":training:certificate:.*:full$")

    async def _read(self, person: Person, *, answers_right: bool) -> None:
        await self._world.say(person, "/training")
        await self._find(person)
        await self._world.tap(person, f":training:open:{self._told.id}$", ":training:read:", ":training:begin:")
        for _ in range(_MOST_PAGES):
            if not await answer_page(self._world, person, "training", is_right=answers_right):
                await self._world.tap(person, ":training:handin:")
                return

    async def _find(self, person: Person) -> None:
        """Turn the list of courses until this one is there."""
        while not _offers(person.sees[-1], f":open:{self._told.id}$"):
            await self._world.tap(person, _find_turning(person.sees[-1]))


def _offers(message: Message, pattern: str) -> bool:
    return any(re.search(pattern, button.get("callback_data", "")) for button in message.buttons)


def _find_turning(message: Message) -> str:
    """The button that turns the page of the list forward."""
    shown = [button.get("callback_data", "") for button in message.buttons]
    pages = [int(data.rpartition(":")[2]) for data in shown if ":training:page:" in data]
    return f":training:page:{max(pages)}$"
