"""A made-up union with a month behind it; from then on only its clock and the visitor's own people wait to be moved."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, datetime
from pathlib import Path

from bot.demo.appraising import write_appraisal
from bot.demo.cast import SEATS, load_cast
from bot.demo.history import History, find_beginning, find_opening
from bot.demo.joining import bind_group, invite_stranger, join, plan_year
from bot.demo.life import Life
from bot.demo.past import write_past
from bot.demo.turning import Turning
from bot.demo.world import World, open_world
from bot.settings import Settings, UnionSettings
from bot.union import make_union

Tell = Callable[[float, str], None]


@asynccontextmanager
async def open_living_union(
    folder: Path, day: date, port: int = 0, tell: Tell = lambda share, day: None
) -> AsyncIterator[World]:
    """The union on the morning of `day`; `tell` hears on the way which share of its past is over, and the day."""
    told = load_cast()
    own = UnionSettings.model_validate(
        {
            "name": told.union,
            "name_en": told.union_en,
            "size": len(told.people),
            "contact": told.contact,
            "rewards": told.rewards,
        }
    )
    union = make_union(Settings(union=own))
    start, end = find_beginning(union, day), find_opening(union, day)

    def tell_day(now: datetime) -> None:
        tell((now - start) / (end - start), union.today(now).isoformat())

    async with open_world(folder, own, start, port) as here:
        with here.telegram.clock.hold():
            people = await join(here, told)
            group = await bind_group(here, told, people)
            await plan_year(here, told, day)
            await write_past(here, told, day)
            await write_appraisal(here, day)
            life = Life(here, people.values(), told.opinions, here.random)
            await History(here, life, people, group).play(told, end, tell_day)
            await invite_stranger(here, told)
        # From here on nobody but the visitor moves the people of the seats.
        life.residents = list(people.values())[SEATS:]
        here.machine.clock.start()  # until now everything happened at its own time
        here.telegram.on_turn = Turning(here, life).turn
        yield here
