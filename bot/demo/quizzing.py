"""How the made-up union takes the quiz: a cadre takes the prepared questions, some answer and want one a day."""

from collections.abc import Mapping
from datetime import date, time

from bot.demo.cast import ToldQuiz
from bot.demo.hands import list_choices, tap
from bot.demo.learning import Deed
from bot.demo.world import World
from domain.quiz import load_bank
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
        await self._say(self._people[self._told.by], "/quiz")
        await self._tap(self._people[self._told.by], ":quiz:bank$", ":quiz:usual$")

    async def _take(self) -> None:
        for name in self._told.takers:
            person = self._people[name]
            await self._say(person, "/quiz")
            await self._tap(person, ":quiz:begin:quiz$")
            await self._answer_all(person, slow=name in self._told.slow)
            await self._say(person, "/daily")
            await self._tap(person, ":daily:wish:yes$")

    async def _answer_all(self, person: Person, *, slow: bool) -> None:
        """Page after page, every third one wrong where somebody is slow."""
        for page in range(1, _MOST_PAGES):
            choices = list_choices(person.sees[-1], "quiz:a")
            if not choices:
                await self._tap(person, ":quiz:handin:")
                return
            await self._answer(person, choices[0].split(":")[4], is_right=not slow or page % 3 != 0)

    async def _answer(self, person: Person, name: str, *, is_right: bool) -> None:
        """One page; a question of several choices is left by its own button."""
        question = load_bank()[name]
        wrong = [it for it in question.options if it not in question.right][:1] or question.options[:1]
        for option in question.right if is_right else wrong:
            await self._tap(person, f":quiz:a:.*:{name}:{option}$")
        if question.kind == "multi":
            await self._tap(person, f":quiz:on:.*:{name}$")

    async def _say(self, person: Person, text: str) -> None:
        person.say(text)
        await self._world.settle()

    async def _tap(self, person: Person, *patterns: str) -> None:
        for pattern in patterns:
            tap(person, pattern)
            await self._world.settle()
