"""How the made-up people fill in a survey: all who sit down at once, page by page, each in a mood of their own."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from bot.demo.cast import Opinions
from bot.demo.hands import list_choices
from bot.demo.world import World
from simulator import Message, Person

_MOST_PAGES = 40
_NOT_APPLICABLE = 0.25
_WRITES = 0.35
_GRADES = {"S": 3.6, "B": 2.6, "N": 0.0}


@dataclass(slots=True)
class _Respondent:
    person: Person
    number: int
    mood: float
    wishes: list[str] = field(default_factory=list)

    @property
    def page(self) -> Message:
        return self.person.chat.held[self.number]

    @property
    def is_open(self) -> bool:
        return bool(list_choices(self.page, "survey:on"))

    def press(self, data: str) -> None:
        self.person.press(self.page, data)


def find_invitation(person: Person) -> Message | None:
    """The newest message by which this person can begin a survey or go on with it."""
    return next((it for it in reversed(person.sees) if list_choices(it, "survey:start")), None)


class Respondents:
    """People with opinions; a person's mood stays the same from survey to survey."""

    def __init__(self, world: World, opinions: Opinions, random: Random) -> None:
        self._world, self._opinions, self._random = world, opinions, random
        self._moods: dict[int, float] = {}

    async def fill_in(self, people: Iterable[Person]) -> None:
        """Everybody of `people` who has a survey before them answers all of it."""
        papers = [self._begin(person, message) for person in people if (message := find_invitation(person))]
        for _ in range(_MOST_PAGES):
            if not papers:
                return
            await self._world.settle()
            papers = [paper for paper in papers if paper.is_open]
            for paper in papers:
                self._answer_page(paper)

    def _begin(self, person: Person, message: Message) -> _Respondent:
        mood = self._moods.setdefault(person.id, self._random.gauss(self._opinions.mood, 0.75))
        wishes = self._opinions.wishes
        chosen = {self._random.choices([*wishes], [*wishes.values()])[0] for _ in range(3)}
        paper = _Respondent(person, message.id, mood, ["none"] if "none" in chosen else sorted(chosen))
        paper.press(list_choices(message, "survey:start")[0])
        return paper

    def _answer_page(self, paper: _Respondent) -> None:
        on = list_choices(paper.page, "survey:on")[0]
        options = list_choices(paper.page, "survey:a") + list_choices(paper.page, "survey:off")
        answers = {data.rpartition(":")[2]: data for data in options}
        if not options and self._random.random() < _WRITES:
            paper.person.say(self._random.choice(self._opinions.comments))
        elif not options or ("none" in answers and not paper.wishes):
            paper.press(on)
        elif "none" in answers:
            paper.press(answers[paper.wishes.pop()])
        else:
            paper.press(answers[self._opinion(paper.mood, on.rpartition(":")[2], [*answers])])

    def _opinion(self, mood: float, question: str, options: list[str]) -> str:
        felt = mood + self._opinions.lean.get(question, 0.0) + self._random.gauss(0, 0.6)
        if "na" in options and self._random.random() < _NOT_APPLICABLE:
            return "na"
        if "S" in options:
            return next(grade for grade, least in _GRADES.items() if felt >= least or grade == "N")
        most = max(int(option) for option in options if option.isdecimal())
        return str(round(min(5.0, max(1.0, felt))) if most == 5 else round(min(10.0, max(0.0, felt * 2))))
