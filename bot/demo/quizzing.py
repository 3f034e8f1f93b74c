"""How the made-up union takes the quiz: a cadre takes the prepared questions, some answer and want one a day."""

from collections.abc import Mapping
from datetime import date, time

from bot.demo.cast import ToldQuiz
from bot.demo.learning import Deed
from bot.demo.quiz_page import answer_page
from bot.demo.world import World
from simulator import Person

_LUNCH = time(12, 40)
_MOST_PAGES = 60


class Quizzing:
    """One quiz in the life of the union."""

    def __init__(self, world: World, told: ToldQuiz, people: Mapping[str, Person]) -> None:
        self._world, self._told, self._people = world, told, people

    def list_deeds(self, today: date) -> list[Deed]:
        """What happens, each with its moment; the demo begins `today`."""
        union, told = self._world.machine.union, self._told
        day = union.calendar.add_workdays(today, -told.ago)
        later = union.calendar.add_workdays(day, told.after)
        return [(union.at(day, told.at), self._prepare), (union.at(later, _LUNCH), self._take)]

    async def _prepare(self) -> None:
        await self._world.say(self._people[self._told.by], "/quiz")
        await self._world.tap(self._people[self._told.by], ":quiz:bank$", ":quiz:usual$")

    async def _take(self) -> None:
        for name in self._told.takers:
            person = self._people[name]
            await self._world.say(person, "/quiz")
            await self._world.tap(person, ":quiz:begin:quiz$")
            await self._answer_all(person, slow=name in self._told.slow)
            await self._world.say(person, "/daily")
            await self._world.tap(person, ":daily:wish:yes$")

    async def _answer_all(self, person: Person, *, slow: bool) -> None:
        """Page after page, every third one wrong where somebody is slow."""
        for page in range(1, _MOST_PAGES):
            if not await answer_page(self._world, person, "quiz", is_right=not slow or page % 3 != 0):
                await self._world.tap(person, ":quiz:handin:")
                return
