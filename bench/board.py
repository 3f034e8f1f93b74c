"""How fast the public board is at its database with ten thousand cases on it: `python -m bench.board`."""

import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random

from bench.cases import CADRE, CHAIR, NOW, main, number, some_case, timed, told
from domain.similarity import find_twins
from storage import board, cases, endorsements, members
from storage.board import VIEWS, Publication
from storage.database import Database, Db, open_database

_MOST = 50
"""Milliseconds one look at the board may take."""
_PAGE = 9
_COMPARED = 300
_TODAY = "2026-11-06"
_ABOUT = ("tap", "lamp", "shuttle bus", "canteen menu", "locker", "parking place", "glove", "roster")


async def fill(database: Database, count: int) -> None:
    """One in three is closed, one in ten waits for others, and voices are as uneven as people are."""
    random = Random(7)
    async with database.transaction() as db:
        for person in (CHAIR, CADRE):
            await members.add(db, person)
        for place in range(count):
            case, waits = some_case(place, random), place % 10 == 0
            if waits:
                case = replace(case, state="submitted", handler_id=None)
            elif place % 3 == 0:
                case = replace(
                    case, state="closed", handler_id=None, closed_at=case.opened_at + timedelta(seconds=place)
                )
            await cases.add(db, case)
            shown = (date(2026, 9, 1) + timedelta(days=random.randrange(60))).isoformat()
            text = f"The {random.choice(_ABOUT)} in hall {place} should be better."
            voices = int(random.expovariate(0.5))
            await board.put(
                db, Publication(case.number, case.category, "waiting" if waits else "shown", "", text, shown, voices)
            )


async def read(database: Database, look: Callable[[Db], Awaitable[object]]) -> None:
    async with database.reading() as db:
        await look(db)


async def join(database: Database, voice: list[int]) -> None:
    voice[0] += 1
    async with database.transaction() as db:
        await endorsements.add(db, number(1), voice[0].to_bytes(32, "big"))


async def compare(db: Db) -> None:
    find_twins("The canteen menu should be better.", await board.list_texts(db, _TODAY, _COMPARED))


async def tend(database: Database) -> None:
    async with database.transaction() as db:
        await board.list_lapsed(db, _TODAY)
        await endorsements.settle(db, _TODAY)
        await board.expire(db, NOW - timedelta(days=365))


async def measure(database: Database, times: int) -> dict[str, float]:
    """Milliseconds of each look and each step, the median."""
    looks: dict[str, Callable[[Db], Awaitable[object]]] = {
        view: partial(board.list_entries, view=view, today=_TODAY, limit=_PAGE) for view in (*VIEWS, "welfare")
    }
    looks["hot, page 500"] = partial(board.list_entries, view="hot", today=_TODAY, limit=_PAGE, offset=4000)
    looks["categories"] = partial(board.count_by_category, today=_TODAY)
    looks["one entry"] = partial(board.find_in_view, number=number(1), today=_TODAY)
    looks["likely twins"] = compare
    spans = {f"/board, {name}": await timed(times, partial(read, database, look)) for name, look in looks.items()}
    spans["me too"] = await timed(times, partial(join, database, [0]))
    spans["tending"] = await timed(times, partial(tend, database))
    return spans


async def bench(count: int, times: int) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        database = await open_database(f"sqlite:///{folder}/union.db", Path(folder) / "keys")
        await fill(database, count)
        spans = await measure(database, times)
        await database.close()
    return told([(name, span, _MOST) for name, span in spans.items()])


if __name__ == "__main__":
    raise SystemExit(main("board", __doc__, bench))
