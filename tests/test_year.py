"""Months, hour by hour: in an idle union and in a busy one nothing piles up and nothing repeats unchanged."""

from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from tests.casework import answers, files_case, people, takes
from tests.play import Actor, Stage

HOUR = timedelta(hours=1)
WEEK = 7 * 24
MOST_UNASKED = 8
"""Messages a month that somebody who does nothing gets: one survey, and what is told to all."""

Acts = Callable[[Actor, Actor, int], Awaitable[None]]


async def _rest(li: Actor, zhou: Actor, week: int) -> None:
    """Nobody does anything."""


async def _work(li: Actor, zhou: Actor, week: int) -> None:
    """Two cases a week: one is answered, the other is left."""
    await files_case(li, text=f"The lamp of bay {week} flickers.")
    number = await files_case(li, text=f"The tap of floor {week} drips.")
    await takes(zhou, number)
    await answers(zhou, number)


async def _count_rows(union: Stage) -> dict[str, int]:
    async with union.machine.database.reading() as db:
        names = await db.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        return {row[0]: (await db.all(f"SELECT count(*) FROM {row[0]}"))[0][0] for row in names}


def _find_repeated(actor: Actor) -> list[str]:
    """What the bot said to this person in the same words twice, of its own accord."""
    said = [message.text for message in actor.person.sees if message["from"]["is_bot"]]
    return [text for text, number in Counter(said).items() if number > 1]


@pytest.mark.parametrize(("acts", "weeks"), [(_rest, 6), (_work, 4)], ids=["idle", "busy"])
async def test_nothing_piles_up_and_nothing_repeats_unchanged(union: Stage, acts: Acts, weeks: int) -> None:
    li, zhou, chen = await people(union)
    quiet = await union.member("Quiet", language="en")
    for week in range(weeks):
        await acts(li, zhou, week)
        for hour in range(WEEK):
            union.clock.turn(HOUR)
            await union.machine.clock.tick()
            if hour % 24 == 0:
                await union.settle()
    await union.settle()
    rows = await _count_rows(union)
    assert [rows[name] for name in ("outbox", "undelivered", "set_aside", "conversations")] == [0, 0, 0, 0]
    assert rows["posted"] <= rows["cases"] + 10
    assert len(quiet.person.sees) <= MOST_UNASKED * (weeks / 4 + 1)
    assert _find_repeated(quiet) == []
    if acts is _rest:
        assert _find_repeated(chen) == []
        assert len(union.group.messages) <= 5 * weeks
