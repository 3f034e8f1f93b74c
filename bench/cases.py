"""How fast the case desk is at its database with ten thousand open cases: `python -m bench.cases`."""

import argparse
import asyncio
import statistics
import tempfile
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

from domain.calendar import Calendar
from domain.case import Case
from domain.case_moves import apply
from domain.case_states import Edge, Facts, load_edges
from domain.deadlines import compute_deadlines
from domain.member import Member
from domain.routing import load_categories
from domain.union import Union
from handlers.cases import moves, reminding, waking
from handlers.cases.sight import make_eyes
from handlers.context import JobContext
from handlers.messenger import Messenger
from locales import render
from storage import case_messages, case_queue, cases, members
from storage.case_queue import Filter
from storage.database import Database, Db, open_database
from storage.keys import Keys

UNION = Union(name="Union", size=48, calendar=Calendar())
NOW = datetime(2026, 11, 6, 2, tzinfo=UTC)
CHAIR = Member(1, 1, "Chen", "chair", "union", "", "", "", "en", "active", True, 1, "", "", "", "")
CADRE = Member(2, 2, "Zhou", "cadre", "union", "welfare", "", "", "en", "active", True, 1, "", "", "", "")
EVERYTHING = Facts(
    text="It will be repaired.",
    reason="because",
    outcome="F",
    receiver="upper",
    parent="S-2222",
    waited=10,
    reopenings=2,
    chair_confirms=True,
)
FITTING = {
    "hand_back": Facts(reason="because", waited=1),
    "defer": Facts(reason="because", review_in_days=30),
    "resume": Facts(review_in_days=0),
    "confirm": Facts(rating="satisfied"),
    "reopen": Facts(rating="not_satisfied", reason="because"),
}
OPEN = ("registered", "accepted", "assigned", "in_progress", "deferred", "need_info", "replied", "reopened")


Found = list[tuple[str, float, float]]
"""What was done, milliseconds, and how many it may take."""


def number(place: int) -> str:
    signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    return "S-" + "".join(signs[place // 32**power % 32] for power in range(3, -1, -1))


def some_case(place: int, random: Random) -> Case:
    """Opened within the last ten weeks; the ends of their terms lie as far apart as in a lived-in union."""
    received = NOW - timedelta(minutes=random.randrange(70 * 24 * 60))
    category, state = random.choice(list(load_categories())), random.choice(OPEN)
    terms = compute_deadlines(UNION.calendar, load_categories()[category].sla, received + timedelta(days=65))
    mode = random.choice(load_categories()[category].modes)
    opened, until, close = received, terms.reply, terms.close
    runs = state not in ("deferred", "need_info", "replied")
    handler = random.choice([None, 1, 2]) if state in ("in_progress", "reopened") else None
    is_due = random.random() < 0.01
    return Case(
        number(place),
        category,
        mode,
        "",
        "",
        state,
        handler,
        opened,
        opened,
        opened,
        until,
        paused_at=opened if state in ("deferred", "need_info") else None,
        remind_at=(opened if is_due else until) if runs else None,
        step_due_at=(opened if is_due else until) if state in ("registered", "accepted", "assigned") else None,
        review_on=date(2026, 12, 1) if state == "deferred" else None,
        close_by=close,
    )


async def fill(database: Database, count: int) -> None:
    random = Random(7)
    async with database.transaction() as db:
        for person in (CHAIR, CADRE):
            await members.add(db, person)
        for place in range(count):
            case = some_case(place, random)
            await cases.add(db, case, author_id=1 if case.mode != "anonymous" and place % 50 == 0 else None)
            await case_messages.add(db, case.number, "sender", f"The tap {place} drips.", case.opened_at)


async def timed(times: int, work: Callable[[], Awaitable[object]]) -> float:
    """Milliseconds, the median."""
    spans = []
    for _ in range(times):
        start = perf_counter()
        await work()
        spans.append((perf_counter() - start) * 1000)
    return statistics.median(spans)


def scene(db: Db, keys: Keys, now: datetime = NOW) -> JobContext:
    return JobContext(now, db, UNION, Random(1), Messenger(now, UNION, "bot"), keys, "", now)


async def measure(database: Database, keys: Keys, times: int) -> Found:
    found: Found = []
    views = {"all": Filter(), "mine": Filter(mine=True), "overdue": Filter(late_at=NOW)}
    for who in (CHAIR, CADRE):
        for name, view in views.items():
            found.append((f"/queue, {name}, {who.role}", await timed(times, partial(_page, database, who, view)), 50))
    found.append(("/queue, page 100, chair", await timed(times, partial(_page, database, CHAIR, Filter(), 800)), 50))
    found.append(("/queue and a word, chair", await timed(times, partial(_search, database)), 50))
    found += [
        (f"transition {action}", span, 50) for action, span in (await _transitions(database, keys, times)).items()
    ]
    for name, job in (("reminders", reminding.remind), ("missed steps", waking.miss), ("reviews", waking.review)):
        start = perf_counter()
        async with database.transaction() as db:
            await job(scene(db, keys))
        found.append((f"sweep of {name}", (perf_counter() - start) * 1000, 1000))
    return found


async def _page(database: Database, who: Member, view: Filter, offset: int = 0) -> None:
    async with database.reading() as db:
        await case_queue.list_open(db, make_eyes(who), view, 9, offset)


async def _search(database: Database) -> None:
    async with database.reading() as db:
        await case_queue.find_with_word(db, make_eyes(CHAIR), "tap 77", 9)


RIPE: Mapping[str, dict[str, Any]] = {
    "silent_5": {"moved_at": NOW - timedelta(days=30)},
    "silent_10": {"moved_at": NOW - timedelta(days=30)},
    "handed_back": {"moved_at": NOW},
    "reopened_twice": {"reopenings": 2},
}
"""What a case must have been through before some of its steps are due."""


async def _transitions(database: Database, keys: Keys, times: int) -> dict[str, float]:
    """Each transition on cases of its own, from reading the case to the commit; the median of a few."""
    spans: dict[str, float] = {}
    taken: set[str] = set()
    for each in load_edges():
        if each.source == "submitted" or each.action in spans:
            continue
        async with database.reading() as db:
            free = [it.number for it in await cases.list_in_state(db, each.source) if it.number not in taken][:times]
        if not free:
            continue  # nobody is in that state among the made-up cases
        taken |= set(free)
        spans[each.action] = await timed(times, partial(_move, database, keys, each, free))
    return spans


async def _move(database: Database, keys: Keys, edge: Edge, free: list[str]) -> None:
    async with database.transaction() as db:
        case = await cases.find(db, free.pop())
        assert case
        facts = replace(FITTING.get(edge.action, EVERYTHING), actor=min(edge.actors))
        case = replace(case, **RIPE.get(edge.guard, {}))
        await moves.keep(scene(db, keys), apply(case, edge.action, facts, UNION.calendar, NOW), facts)


async def bench(count: int, times: int) -> bool:
    render("en", "cases-queue-empty")  # the words are read once in the life of a bot, not in each sweep
    with tempfile.TemporaryDirectory() as folder:
        database = await open_database(f"sqlite:///{folder}/union.db", Path(folder) / "keys")
        await fill(database, count)
        found = await measure(database, Keys(Path(folder) / "keys"), times)
        await database.close()
    return told(found)


def told(found: Found) -> bool:
    """Print what was found; whether all of it is as fast as promised."""
    for name, span, most in found:
        print(f"{name:32} {span:8.1f} ms  {'ok' if span < most else f'over {most} ms'}")
    return all(span < most for _, span, most in found)


def main(name: str, said: str | None, bench: Callable[[int, int], Coroutine[Any, Any, bool]]) -> int:
    """0 if everything is as fast as promised."""
    parser = argparse.ArgumentParser(prog=f"python -m bench.{name}", description=said)
    parser.add_argument("--cases", type=int, default=10_000, help="how many there are")
    parser.add_argument("--times", type=int, default=20, help="how often each page is read")
    chosen = parser.parse_args()
    return 0 if asyncio.run(bench(chosen.cases, chosen.times)) else 1


if __name__ == "__main__":
    raise SystemExit(main("cases", __doc__, bench))
