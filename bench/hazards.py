"""How fast hazards are at their database with ten thousand of them open: `python -m bench.hazards`."""

import tempfile
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random

from bench.cases import CADRE, CHAIR, NOW, UNION, Found, main, number, timed, told
from domain.case import Case
from domain.case_clock import start_terms
from domain.hazard import CATEGORY, TWINS_WITHIN, Hazard, load_kinds, load_usual_places
from domain.looks import write_look
from handlers.cases.sight import make_eyes
from storage import case_messages, case_queue, cases, hazard_figures, hazards, members
from storage.case_queue import Filter
from storage.database import Database, Db, open_database

_STATES = ("reported", "verified", "graded", "planned", "fixing", "made_safe", "fixed")


async def fill(database: Database, count: int) -> None:
    random = Random(7)
    async with database.transaction() as db:
        for person in (CHAIR, CADRE):
            await members.add(db, person)
        for place in range(count):
            await _add_hazard(db, place, random)


async def _add_hazard(db: Db, place: int, random: Random) -> None:
    at = NOW - timedelta(minutes=random.randrange(70 * 24 * 60))
    begun = Case(number(place), CATEGORY, "signed", "", "", random.choice(_STATES), None, at, at, at, at)
    case = start_terms(UNION.calendar, begun, at)
    await cases.add(db, case, author_id=1 if place % 50 == 0 else None)
    await hazards.put(db, Hazard(case.number, random.choice(load_usual_places()), random.choice(load_kinds())))
    await case_messages.add(db, case.number, "sender", f"Cover {place} is missing.", at)
    await hazards.note_look(db, case.number, write_look([random.randbytes(9) for _ in range(8)], b"%d" % place))


async def measure(database: Database, times: int) -> Found:
    async def ask(question: str) -> None:
        async with database.reading() as db:
            await _QUESTIONS[question](db)

    found = [(name, await timed(times, partial(ask, name)), 50.0) for name in _QUESTIONS]
    return [*found, ("the figures of a month", await timed(1, partial(_find_month, database)), 1000.0)]


async def _find_month(database: Database) -> None:
    async with database.reading() as db:
        await hazard_figures.find_month(db, NOW - timedelta(days=30), NOW)


_LOOK = write_look([bytes(range(place, place + 90, 10)) for place in range(8)], b"new")
_QUESTIONS: Mapping[str, Callable[[Db], Awaitable[object]]] = {
    "what is open, by place": hazards.count_open,
    "a page of what is open": lambda db: hazards.list_open(db, "", 13, 0),
    "its hundredth page": lambda db: hazards.list_open(db, "", 13, 1200),
    "a page of one place": lambda db: hazards.list_open(db, "dock", 13, 0),
    "twins by place and kind": lambda db: hazards.list_alike(db, "dock", "unsafe_act", NOW - TWINS_WITHIN, 3),
    "twins by picture": lambda db: hazards.list_near(db, "S-ZZZZ", [_LOOK], 3),
    "a page of /queue": lambda db: case_queue.list_open(db, make_eyes(CHAIR), Filter(categories=[CATEGORY]), 9),
    "the last places of a member": lambda db: hazards.list_last_places(db, 1, 3),
}


async def bench(count: int, times: int) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        database = await open_database(f"sqlite:///{folder}/union.db", Path(folder) / "keys")
        await fill(database, count)
        found = await measure(database, times)
        await database.close()
    return told(found)


if __name__ == "__main__":
    raise SystemExit(main("hazards", __doc__, bench))
