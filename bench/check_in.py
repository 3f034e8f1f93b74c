"""Two hosts at two doors scan the codes of everybody, some twice and some at both doors: `python -m bench.check_in`."""

import argparse
import asyncio
import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

import uvloop

from bench.bots import ours, settings
from bench.figures import Figure, percentile, table
from bench.load import listening, quiet, scratch
from bench.people import FIRST_PERSON, Move, Person
from bench.process import started
from bench.telegram import Telegram, serve
from bench.union import member, prepare
from domain.activity import Activity
from domain.check_in import make_member_code
from locales import render
from storage import activities, check_ins, members
from storage.database import open_database

_DOORS = 2
_AGAIN = 10
"""Every so many is scanned a second time, and every so many at the other door as well."""

_ANSWERS = ("plan-door-in", "plan-door-already")


def _walk(now: datetime) -> Activity:
    """It begins in ten minutes, so that its doors are open."""
    starts = now + timedelta(minutes=10)
    return Activity(
        id=0,
        plan_year=now.year,
        plan_entry="W01",
        title_zh="冬季健步走",
        title_en="Winter walk",
        place="",
        about="",
        lead="",
        audience="",
        places=None,
        sign_up=True,
        consented=True,
        starts_at=starts,
        ends_at=starts + timedelta(hours=3),
        minutes=180,
        announce_at=now - timedelta(days=10),
        announced_at=now - timedelta(days=10),
        status="going",
        reason="",
        version=1,
        changed_at=now - timedelta(days=20),
    )


async def fill(folder: Path, people: int) -> list[str]:
    """Members, hosts and the walk; the codes that the members show."""
    await prepare(folder, people)
    database = await open_database(f"sqlite:///{folder}/union.db", folder / "keys")
    async with database.transaction() as db:
        for number in range(_DOORS):
            await members.add(db, replace(member(FIRST_PERSON + people + number, "cadre"), committee="union"))
        walk = await activities.add(db, _walk(datetime.now(UTC)))
        mark = db.seal("codes").mark
    await database.close()
    return [make_member_code(mark, walk, FIRST_PERSON + number) for number in range(people)]


def share_out(codes: Sequence[str], random: Random) -> list[list[str]]:
    """What each host scans, in the order in which people come."""
    doors = [list(codes[door::_DOORS]) for door in range(_DOORS)]
    twice = [code for mine in doors for code in mine[::_AGAIN]]
    both = [code for mine in reversed(doors) for code in mine[1::_AGAIN]]
    for number, mine in enumerate(doors):
        mine += twice[number::_DOORS] + both[number * len(both) // _DOORS : (number + 1) * len(both) // _DOORS]
        random.shuffle(mine)
    return doors


async def keep_door(host: Person, codes: Sequence[str], seconds: float) -> Counter[str]:
    """How often the answer was the one that somebody is in, and how often that they were in already."""
    said, start = Counter[str](), time.perf_counter()
    for number, code in enumerate(codes):
        await asyncio.sleep(start + seconds * number / len(codes) - time.perf_counter())
        await host.play([Move(say=f"/start here-1-{code}", then="P1")])
        said.update(key for key in _ANSWERS if _pattern(key).fullmatch(host.shown["text"]))
    return said


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, render("en", key, name="|", time="|").split("|"))))


async def measure(people: int, seconds: float) -> list[Figure]:
    telegram, bot = Telegram(), ours()
    hosts = [Person(telegram, people + number) for number in range(_DOORS)]
    with scratch("check-in") as folder:
        doors = share_out(await fill(folder, people), Random(3))
        async with serve(telegram) as base, started(bot.command, settings(folder, base), folder) as process:
            await listening(telegram.polled.wait(), process)
            await quiet(telegram, process)
            start = time.perf_counter()
            heard = await asyncio.gather(
                *(keep_door(host, codes, seconds) for host, codes in zip(hosts, doors, strict=True))
            )
            seconds = time.perf_counter() - start
            await quiet(telegram, process)
        kept = await _count_kept(folder)
    said: Counter[str] = sum(heard, Counter())
    again = sum(map(len, doors)) - people
    return [
        Figure(f"{people} check-ins at {_DOORS} doors", seconds, "s"),
        Figure("nobody lost: check-ins kept", kept, "", ">=", people),
        Figure("nobody twice: said to be in", said["plan-door-in"], "", "<=", people),
        Figure("said to be in already", said["plan-door-already"], "", ">=", again),
        Figure(
            "scan to answer, p99", 1000 * percentile((it for host in hosts for it in host.waits), 0.99), "ms", "<", 1000
        ),
    ]


async def _count_kept(folder: Path) -> int:
    database = await open_database(f"sqlite:///{folder}/union.db", folder / "keys")
    async with database.reading() as db:
        found = await check_ins.list_check_ins(db, 1)
    await database.close()
    return len(found)


def main() -> int:
    """0 if nobody is lost, nobody is taken twice and nobody waits."""
    parser = argparse.ArgumentParser(prog="python -m bench.check_in", description=__doc__)
    parser.add_argument("--people", type=int, default=200, help="how many come")
    parser.add_argument("--seconds", type=float, default=120.0, help="within how long")
    chosen = parser.parse_args()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        found = runner.run(measure(chosen.people, chosen.seconds))
    print(table(found))
    return 0 if all(it.passes is not False for it in found) else 1


if __name__ == "__main__":
    sys.exit(main())
