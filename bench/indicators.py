"""How fast the indicators are with a hundred thousand cases: `python -m bench.indicators`."""

import tempfile
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random

from bench.cases import CHAIR, NOW, UNION, Found, main, number, timed, told
from domain.case import Case
from domain.schedule import Month
from handlers.context import JobContext
from handlers.figures.board import load_lines
from handlers.measuring import closing
from handlers.messenger import Messenger
from storage import case_records, cases, indicators, members
from storage.database import Database, open_database
from storage.keys import Keys

_LAST = Month(2026, 10)
_DAYS = 365


async def fill(database: Database, count: int) -> None:
    """Cases spread over a year, all but some of them answered in time."""
    random = Random(7)
    async with database.transaction() as db:
        await members.add(db, CHAIR)
        for place in range(count):
            at = NOW - timedelta(minutes=random.randrange(_DAYS * 24 * 60))
            due, replied = at + timedelta(days=7), at + timedelta(days=random.randrange(1, 9))
            state = "closed" if random.random() < 0.9 else "replied"
            closed = replied + timedelta(days=3) if state == "closed" else None
            case = Case(number(place), "welfare", "signed", "", "", state, None, at, at, at, due, closed_at=closed)
            await cases.add(db, case)
            await case_records.note_replied(db, case.number, due, replied)


async def measure(database: Database, keys: Keys, times: int) -> Found:
    closes = await timed(1, partial(_close, database, keys))
    return [
        ("closing a year at the first time", closes, 120_000.0),
        ("the figures of /kpi", await timed(times, partial(_load, database)), 300.0),
        ("opening a figure", await timed(times, partial(_open, database)), 100.0),
    ]


async def _close(database: Database, keys: Keys) -> None:
    async with database.transaction() as db:
        await closing.close(JobContext(NOW, db, UNION, Random(1), Messenger(NOW, UNION, "bot"), keys, "", NOW))


async def _load(database: Database) -> None:
    async with database.reading() as db:
        await load_lines(db, _LAST)


async def _open(database: Database) -> None:
    async with database.reading() as db:
        measured = await indicators.find_measurement(db, "KPI-02", "all", _LAST)
        if measured:
            await indicators.list_rows(db, measured)
            await indicators.list_readable_cases(db, measured)


async def bench(count: int, times: int) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        database = await open_database(f"sqlite:///{folder}/union.db", Path(folder) / "keys")
        await fill(database, count)
        found = await measure(database, Keys(Path(folder) / "keys"), times)
        await database.close()
    return told(found)


if __name__ == "__main__":
    raise SystemExit(main("indicators", __doc__, bench))
