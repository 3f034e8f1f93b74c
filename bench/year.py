"""How fast a year is shown: 40 activities and 300 expenses as lists, pictures and tables: `python -m bench.year`."""

import asyncio
import sys
import time
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.figures import Figure, table
from domain.money import ACTIVITY, APPROVED, PASSED, BudgetLine, Expense, load_kinds
from storage import activities, budgets, check_ins, expenses
from storage.database import Db
from storage.expenses import ExpenseReview
from tests.play import MONDAY, Actor, Stage, stage
from tests.test_activity_moments import WALK

_ACTIVITIES, _EXPENSES, _THERE = 40, 300, 25
_TIMES = 3
_YEAR = MONDAY.year
_LOOKS = {
    "/plan": ("/plan", ""),
    "the year, plan and done": (f"/plan {_YEAR}", ""),
    "its second page": (f"/plan {_YEAR}", f"1:plan:year:{_YEAR}:12"),
    "its table": ("/plan", f"1:plan:yearfile:{_YEAR}"),
    "/money": ("/money", ""),
    "money of the year": ("/money", f"1:money:period:{_YEAR}:0"),
    "its last page": ("/money", f"1:money:period:{_YEAR}:36"),
    "its picture": ("/money", f"1:money:picture:{_YEAR}"),
    "its workbook": ("/money", f"1:money:file:{_YEAR}"),
}
"""What is looked at: a command, and data of a button tapped then."""


@dataclass(frozen=True, slots=True)
class Officers:
    chair: Actor
    reviewer: Actor


async def fill(union: Stage) -> Officers:
    """All activities are over, each with money, and every expense has been reviewed."""
    chair = await union.member("Chen", language="en", role="chair", committee="union")
    reviewer = await union.member("Wu", language="en", role="cadre", committee="fund_review", duty="head")
    people = [await union.member(f"P{number}", language="en") for number in range(_THERE)]
    async with union.machine.database.transaction() as db:
        lines = [await _add_activity(db, number, chair, reviewer, people) for number in range(_ACTIVITIES)]
        for number in range(_EXPENSES):
            await _add_expense(db, lines[number % _ACTIVITIES], number, chair, reviewer)
    return Officers(chair, reviewer)


async def _add_activity(db: Db, number: int, chair: Actor, reviewer: Actor, people: list[Actor]) -> BudgetLine:
    starts = MONDAY - timedelta(days=7 * (number + 1))
    walk = replace(
        WALK, plan_entry=f"W{number:02}", title_en=f"Walk {number}", title_zh=f"健步走{number}", starts_at=starts
    )
    at = await activities.add(db, replace(walk, ends_at=starts + timedelta(hours=3), status="reviewed"))
    for each in people:
        await check_ins.add(db, at, each.member_id, "A", starts, chair.member_id)
    line = BudgetLine(ACTIVITY, at)
    asked = await budgets.propose(db, line, 200_000, chair.member_id, starts)
    await budgets.decide(db, asked.id, APPROVED, reviewer.member_id, starts)
    return line


async def _add_expense(db: Db, line: BudgetLine, number: int, chair: Actor, reviewer: Actor) -> None:
    spent = MONDAY - timedelta(days=number)
    kinds = list(load_kinds())
    made = Expense(
        id=0,
        line=line.line,
        number=line.number,
        case_number=None,
        root_id=None,
        spent_on=spent.date(),
        kind=kinds[number % len(kinds)],
        fen=10_000 + number,
        about="water and fruit",
        payee="firm",
        payee_id=None,
        on_paper=True,
        entered_by=chair.member_id,
        entered_at=spent,
    )
    kept = await expenses.add(db, made)
    await expenses.review(db, ExpenseReview(kept.id, PASSED, "", reviewer.member_id, spent))


async def measure(folder: Path) -> list[Figure]:
    """Seconds from a word or a tap to its answer, the file made and sent included; the best of a few."""
    async with stage(folder, f"sqlite:///{folder}/union.db") as union:
        officers = await fill(union)
        found = []
        for who, name in ((officers.chair, "chair"), (officers.reviewer, "fund review")):
            for look, (command, data) in _LOOKS.items():
                found.append(Figure(f"{name}: {look}", await _time(who, command, data), "s", "<", 1))
    return found


async def _time(who: Actor, command: str, data: str) -> float:
    spans = []
    for _ in range(_TIMES):
        start = time.perf_counter()
        await who.says(command)
        if data:
            start = time.perf_counter()
            await who.presses(data)
        spans.append(time.perf_counter() - start)
        if not who.news:
            raise AssertionError(f"no answer to {data or command}")
    return min(spans)


def main() -> int:
    """0 if everything is shown within a second."""
    with TemporaryDirectory() as folder:
        found = asyncio.run(measure(Path(folder)))
    print(table(found))
    return 0 if all(it.passes for it in found) else 1


if __name__ == "__main__":
    sys.exit(main())
