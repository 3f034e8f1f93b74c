"""Measure the survey: a million answers closed, the files of a month, a survey day: `python -m bench.survey`."""

import argparse
import asyncio
import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import uvloop

from bench.bots import ROOT, ours, settings
from bench.figures import Figure, percentile, table
from bench.load import listening, quiet, scratch
from bench.month import measure_files
from bench.people import FIRST_PERSON, Move, Person
from bench.process import started
from bench.telegram import Telegram, serve
from bench.union import member, prepare
from domain.survey import built_in_form
from storage import ballots, members, surveys
from storage.ballots import Ballot
from storage.database import open_database
from storage.keys import Keys
from storage.surveys import Survey

_ANSWERS_OF_ONE = 12
_TEXTS = 0.2  # how many write something
_CHUNK = 5_000


def _wave(roll: int, opens: datetime, closes: datetime) -> Survey:
    day = timedelta(days=1)
    told = closes + day, closes + 2 * day
    return Survey(f"{opens:%Y-%m}", "monthly", "monthly", False, opens, None, None, closes, *told, roll)


async def fill(folder: Path, people: int) -> None:
    """A survey that is over, and `people` who have answered all twelve questions or, the text, skipped it."""
    now, random = datetime.now(UTC), Random(1)
    questions = built_in_form("monthly").questions
    database = await open_database(f"sqlite:///{folder}/union.db")
    wave = _wave(people, now - timedelta(days=7), now - timedelta(minutes=2))
    key = Keys(folder / "keys").make(wave.box)
    for first in range(0, people, _CHUNK):
        async with database.transaction() as db:
            if not first:
                await surveys.add(db, wave)
            for number in range(first, min(people, first + _CHUNK)):
                await members.add(db, member(FIRST_PERSON + number, "member", reachable=False))
                answers = {q.id: random.choice(q.options) for q in questions if q.options}
                if random.random() < _TEXTS:
                    answers["Q12"] = f"Text of {random.random()}, about as long as people write on a telephone."
                await ballots.put(db, key, wave.box, FIRST_PERSON + number, Ballot(answers, done=True))
    await database.close()


def close(folder: Path) -> tuple[float, float, float]:
    """Close in a process of its own on one core: seconds, processor seconds, MB of 2**20 bytes at most."""
    environment = os.environ | {
        "UNIONHALL_STORAGE__URL": f"sqlite:///{folder}/union.db",
        "UNIONHALL_STORAGE__KEYS": str(folder / "keys"),
    }
    core = min(os.sched_getaffinity(0))
    start = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-m", "bot", "survey", "close"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    os.sched_setaffinity(child.pid, {core})
    _, status, used = os.wait4(child.pid, 0)
    if status:
        raise RuntimeError("the survey could not be closed")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def measure_closing(answers: int) -> list[Figure]:
    """Closing half as many and then all, so that one sees whether it is linear."""
    found = []
    for part in (answers // 2, answers):
        with TemporaryDirectory(prefix="bench-") as name:
            asyncio.run(fill(Path(name), part // _ANSWERS_OF_ONE))
            found.append(close(Path(name)))
    (_, half, _), (seconds, cpu, memory) = found
    return [
        Figure(f"{answers:,} answers closed", seconds, "s", "<", 60.0),
        Figure("processor time of it", cpu, "s"),
        Figure("memory of it", memory, "MB", "<", 500.0),
        Figure("against half of them", cpu / half, "times", "<", 2.2),
    ]


MOVES = (
    Move(say="/survey", then="survey:start:"),
    Move(tap="survey:start:", then="survey:a:.*:Q01:"),
    *(Move(tap=f"survey:a:.*:Q{n:02}:4$", then=f"survey:on:.*:Q{n + 1:02}") for n in range(1, 10)),
    Move(tap="survey:a:.*:Q10:S", then="survey:on:.*:Q11"),
    Move(tap="survey:on:.*:Q11", then="survey:on:.*:Q12"),
    Move(tap="survey:on:.*:Q12", then="survey:at:"),
)


async def measure_day(people: int, minutes: float) -> list[Figure]:
    """Let `people` come within `minutes`, each at a moment of chance, thinking between taps as a reader does."""
    telegram, random = Telegram(), Random(2)
    crowd = [Person(telegram, number) for number in range(people)]
    bot = ours(False)
    with scratch("survey day") as folder:
        await prepare(folder, people)
        now = datetime.now(UTC)
        database = await open_database(f"sqlite:///{folder}/union.db")
        async with database.transaction() as db:
            wave = _wave(people, now - timedelta(hours=1), now + timedelta(days=1))
            await surveys.add(db, wave)
        Keys(folder / "keys").make(wave.box)
        await database.close()
        async with serve(telegram) as base:
            environment = settings(folder, base, limits=True)
            async with started(bot.command, environment, folder) as process:
                await listening(telegram.polled.wait(), process)
                await quiet(telegram, process)
                cpu, start = process.cpu, time.perf_counter()
                await asyncio.gather(*(_come(person, random.uniform(0, 60 * minutes)) for person in crowd))
                seconds, cpu = time.perf_counter() - start, process.cpu - cpu
    waits = [wait for person in crowd for wait in person.waits]
    return [
        Figure(f"{people:,} people in {seconds / 60:.1f} minutes, updates", len(waits) / seconds, "a second"),
        Figure("tap to saved and shown, median", 1000 * percentile(waits, 0.5), "ms"),
        Figure("tap to saved and shown, p99", 1000 * percentile(waits, 0.99), "ms", "<", 1000.0),
        Figure("processor of the bot", 100 * cpu / seconds, "%"),
    ]


async def _come(person: Person, later: float) -> None:
    await asyncio.sleep(later)
    await person.play(MOVES)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.survey", description="How fast a survey is.")
    parser.add_argument("--answers", type=int, default=1_000_000, help="how many answers are closed; 0: none")
    parser.add_argument("--files", type=int, default=3, help="how often the files of a month are made; 0: never")
    parser.add_argument("--people", type=int, default=5_000, help="how many answer on the survey day; 0: none")
    parser.add_argument("--minutes", type=float, default=10.0, help="within how long they come")
    chosen = parser.parse_args()
    if chosen.answers:
        print(table(measure_closing(chosen.answers)), flush=True)
    if chosen.files:
        print(table(asyncio.run(measure_files(chosen.files))), flush=True)
    if chosen.people:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            print(table(runner.run(measure_day(chosen.people, chosen.minutes))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
