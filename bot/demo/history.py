"""The weeks before the demo begins, played through the bot: what is there afterwards is there because it happened."""

import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial

from bot.demo.cast import Cast, Story, ToldDisclosure, ToldStep
from bot.demo.hands import tap
from bot.demo.honouring import Honouring, list_thanks
from bot.demo.joining import People
from bot.demo.learning import Learning
from bot.demo.life import Life
from bot.demo.quizzing import Quizzing
from bot.demo.safety import Safety
from bot.demo.world import World
from domain.schedule import Month
from domain.survey import compute_monthly_window
from domain.union import Union
from simulator import Chat, Group, Person

Deed = tuple[datetime, Callable[[], Awaitable[None]]]

_OPENS = time(10, 10)
_WORKDAYS = 22
_HOURS = {
    "take": time(11),
    "support": time(12, 5),
    "keep": time(14),
    "judge": time(14, 30),
    "visit": time(15),
    "answer": time(15, 30),
    "publish": time(16, 30),
    "rate": time(17, 40),
}
_SOONEST = timedelta(minutes=45)


def find_opening(union: Union, day: date) -> datetime:
    return union.at(day, _OPENS)


def find_beginning(union: Union, day: date) -> datetime:
    """When the history of a demo that opens on `day` begins: a month before, and early enough for a whole survey."""
    months = (Month.of(day) - back for back in range(3))
    windows = (compute_monthly_window(union, month.year, month.number) for month in months)
    last = next(window for window in windows if window.result < find_opening(union, day))
    before = union.calendar.last_workday_before(union.today(last.opens))
    return find_opening(union, min(union.calendar.add_workdays(day, -_WORKDAYS), before))


@dataclass(slots=True)
class ToldCase:
    """A story on its way; `number` is empty until somebody can have learnt it, `code` unless it has no author."""

    story: Story
    number: str = ""
    code: str = ""


class History:
    """Plays stories, disclosures and whatever else happens until the demo begins."""

    def __init__(self, world: World, life: Life, people: People, group: Group) -> None:
        self._world, self._life, self._people, self._group = world, life, people, group
        self._cases: list[ToldCase] = []
        self._safety: list[Safety] = []

    async def play(self, told: Cast, until: datetime, tell: Callable[[datetime], None]) -> None:
        """Live to `until`; `tell` hears how far it has come."""
        today, begun = self._world.machine.union.today(until), self._world.now()
        deeds = [deed for story in told.stories for deed in self._deeds(story, today)]
        deeds += [self._disclosing(it, today) for it in told.disclosures]
        deeds += [it for quiz in told.quizzes for it in Quizzing(self._world, quiz, self._people).list_deeds(today)]
        self._safety = [Safety(self._world, it, self._people) for it in told.hazards]
        deeds += [it for hazard in self._safety for it in hazard.list_deeds(today)]
        deeds += [it for course in told.courses for it in Learning(self._world, course, self._people).list_deeds(today)]
        deeds += [list_thanks(self._world, it, self._people, today) for it in told.thanks]
        deeds += [it for award in told.awards for it in Honouring(self._world, award, self._people).list_deeds(today)]
        for moment, act in sorted(deeds, key=lambda deed: deed[0]):
            if begun <= moment < until:
                await self._life.until(moment)
                await act()
                tell(moment)
        await self._life.until(until)
        tell(until)

    def _deeds(self, story: Story, today: date) -> list[Deed]:
        union, case = self._world.machine.union, ToldCase(story)
        self._cases.append(case)
        day = union.calendar.add_workdays(today, -story.ago)
        written = union.at(day, story.at)
        deeds: list[Deed] = [(written, partial(self._write, case))]
        for step in story.then:
            moment = union.at(union.calendar.add_workdays(day, step.after), _HOURS[step.does])
            deeds.append((max(moment, written + _SOONEST), partial(self._follow, case, step)))
        return deeds

    def _disclosing(self, it: ToldDisclosure, today: date) -> Deed:
        union = self._world.machine.union
        return union.at(union.calendar.add_workdays(today, -it.ago), it.at), partial(self._disclose, it)

    async def _tap(self, name: str, *patterns: str) -> None:
        await self._world.tap(self._people[name], *patterns)

    async def _say(self, name: str, text: str) -> None:
        await self._world.say(self._people[name], text)

    async def _write(self, case: ToldCase) -> None:
        story = case.story
        if story.need:
            await self._say(story.by, "/care")
            await self._tap(story.by, f":care:need:{story.need}$", f":care:for:{story.need}:me$")
        else:
            await self._say(story.by, "/suggest")
            await self._tap(story.by, rf":suggest:category:\w+:{story.category}$", rf":suggest:mode:\w+:{story.mode}$")
        await self._say(story.by, story.text)
        await self._tap(story.by, *[":suggest:together:"] * story.together, ":suggest:send:")
        if story.mode == "anonymous":
            case.code = _find_code(self._people[story.by])
            await self._tap(story.by, ":suggest:noted")
        else:
            case.number = _list_numbers(self._people[story.by].chat)[-1]

    async def _follow(self, case: ToldCase, step: ToldStep) -> None:
        # Who wrote without a name never learns the number; it is the one in the group that belongs to nobody else.
        case.number = case.number or next(it for it in _list_numbers(self._group) if it not in self._known())
        match step.does:
            case "take":
                await self._take(case)
            case "answer":
                await self._answer(case, step)
            case "rate":
                await self._rate(case, step)
            case "publish":
                await self._publish(case, step)
            case "support":
                await self._support(case, step)
            case "keep":
                await self._keep(case, step)
            case "judge":
                await self._judge(case, step)
            case "visit":
                await self._visit(case)

    def _known(self) -> set[str]:
        return {it.number for it in self._cases} | {it.number for it in self._safety}

    async def _take(self, case: ToldCase) -> None:
        await self._open(case)
        await self._tap(case.story.handler, f":cases:take:{case.number}")

    async def _open(self, case: ToldCase) -> None:
        # In private, as for every case: a confidential one has no card in the group.
        await self._say(case.story.handler, f"/queue {case.number}")

    async def _answer(self, case: ToldCase, step: ToldStep) -> None:
        handler, number = case.story.handler, case.number
        await self._open(case)
        await self._tap(handler, f":cases:answer:{number}", f":cases:outcome:{number}:{step.outcome}")
        await self._say(handler, step.words)
        if step.outcome in "ABC":
            await self._tap(handler, f":cases:promise:{number}:")
        await self._tap(handler, f":cases:send:{number}")

    async def _visit(self, case: ToldCase) -> None:
        await self._open(case)
        await self._tap(case.story.handler, f":care:note:{case.number}$", f":care:did:{case.number}:visit:")

    async def _rate(self, case: ToldCase, step: ToldStep) -> None:
        if case.code:
            await self._say(case.story.by, "/track")
            await self._say(case.story.by, case.code)
        await self._tap(case.story.by, f":cases:rate:{case.number}:{step.rating}")
        if step.words:
            await self._say(case.story.by, step.words)

    async def _publish(self, case: ToldCase, step: ToldStep) -> None:
        author, handler, number = case.story.by, case.story.handler, case.number
        await self._tap(author, f":cases:mine:{number}$", f":board:mine:{number}$", f":board:wish:{number}$")
        await self._say(handler, f"/queue {number}")
        await self._tap(handler, f":board:desk:{number}$", f":board:write:{number}$")
        for words in (step.zh, step.en):
            await self._say(handler, words)
        await self._tap(handler, f":board:offer:{number}:")
        await self._tap(author, f":board:agree:{number}$")

    async def _support(self, case: ToldCase, step: ToldStep) -> None:
        for name in step.who:
            self._people[name].start(f"board-{case.number}")
        await self._world.settle()
        await self._all_tap(step.who, f":board:join:{case.number}$")

    async def _all_tap(self, names: Iterable[str], pattern: str) -> None:
        for name in names:
            tap(self._people[name], pattern)
        await self._world.settle()

    async def _keep(self, case: ToldCase, step: ToldStep) -> None:
        handler, number = case.story.handler, case.number
        await self._say(handler, "/promises")
        await self._tap(handler, ":promises:mine$", f":promises:see:{number}:", f":promises:done:{number}:")
        await self._say(handler, step.words)

    async def _disclose(self, it: ToldDisclosure) -> None:
        self._people[it.by].start(f"open-{it.item}")
        await self._world.settle()
        await self._tap(it.by, f":open:write:{it.item}")
        await self._say(it.by, it.text)
        await self._tap(it.by, ":open:publish:")

    async def _judge(self, case: ToldCase, step: ToldStep) -> None:
        await self._all_tap([case.story.by, *step.who], rf":promises:judge:{case.number}:\d+:done$")


def _list_numbers(chat: Chat) -> list[str]:
    """The case numbers that the chat's buttons lead to, in the order of their messages."""
    shown = (str(button) for message in chat.messages for button in message.buttons)
    return [found for told in shown for found in re.findall(r"(?:=case-|:cases:mine:)(S-\w{4})", told)]


def _find_code(person: Person) -> str:
    """The tracking code the person is shown for a minute."""
    return next(found[0] for it in reversed(person.sees) if (found := re.search(r"\d{4}(-\d{4}){3}", it.text)))
