"""The made-up people's own life: at lunch on workdays they read what the bot wrote, and some of them answer."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from random import Random

from bot.demo.answering import Respondents
from bot.demo.cast import Opinions
from bot.demo.hands import list_choices
from bot.demo.world import World
from simulator import Message, Person

_LUNCH = time(12, 20)
_SILENT = 0.12  # of all people never answer a survey
_SITS_DOWN = 0.4  # of those who have not answered yet do so at one lunch
_ACTIVITY = {"join": 35, "maybe": 10, "cannot": 20, "": 35}


class Life:
    """Moves the clock of a world and lets its `residents` act on the way."""

    def __init__(self, world: World, residents: Iterable[Person], opinions: Opinions, random: Random) -> None:
        self._world, self.residents, self._random = world, list(residents), random
        self._respondents = Respondents(world, opinions, random)
        self._silent = {person.id for person in self.residents if random.random() < _SILENT}
        self._read: dict[int, int] = {}

    async def until(self, moment: datetime) -> None:
        """Turn the clock to `moment`; lunches and whatever else is due on the way happen in their order."""
        for lunch in self._lunches(moment):
            await self._world.turn_to(lunch)
            await self._lunch()
        await self._world.turn_to(moment)

    def _lunches(self, moment: datetime) -> Iterator[datetime]:
        union, now = self._world.machine.union, self._world.now()
        day = union.today(now)
        while (lunch := union.at(day, _LUNCH)) <= moment:
            if lunch > now and union.calendar.is_workday(day):
                yield lunch
            day += timedelta(days=1)

    async def _lunch(self) -> None:
        for person in self.residents:
            self._read_news(person)
        await self._world.settle()
        for person in self.residents:
            self._say_whether_again(person)
        await self._respondents.fill_in([person for person in self.residents if self._sits_down(person)])

    def _sits_down(self, person: Person) -> bool:
        return person.id not in self._silent and self._random.random() < _SITS_DOWN

    def _read_news(self, person: Person) -> None:
        news = [it for it in person.sees if it.id > self._read.get(person.id, 0)]
        for message in news:
            self._answer_activity(person, message)
            if stars := list_choices(message, "activities:stars"):
                person.press(message, self._random.choices(stars, (1, 2, 6, 12, 10))[0])
        if news:
            self._read[person.id] = news[-1].id

    def _answer_activity(self, person: Person, message: Message) -> None:
        wanted = self._random.choices([*_ACTIVITY], [*_ACTIVITY.values()])[0]
        offered = {data.rpartition(":")[2]: data for data in list_choices(message, "activities:answer")}
        # Whoever has a place is offered no more than to give it back.
        if "join" in offered and wanted in offered:
            person.press(message, offered[wanted])

    def _say_whether_again(self, person: Person) -> None:
        for message in person.sees:
            if again := list_choices(message, "activities:again"):
                person.press(message, self._random.choices(again, (4, 1))[0])
