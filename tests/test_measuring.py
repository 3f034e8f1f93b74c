"""Each indicator counts what the union's own rows hold: a month with one of everything, on each engine."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from domain.calendar import Calendar
from domain.case import Case
from domain.completion import Completion
from domain.course import Course
from domain.hazard import Hazard
from domain.indicator import count_placed, load_indicators
from domain.openness import load_register
from domain.requirement import Requirement, list_owed
from domain.schedule import Month
from handlers.measuring import reading
from storage import (
    activities,
    cases,
    check_ins,
    completions,
    course_sessions,
    courses,
    disclosures,
    hazards,
    plan_changes,
    promises,
    requirements,
    signups,
)
from storage.database import Db
from storage.disclosures import Disclosure
from tests.play import Stage
from tests.test_activity_moments import WALK
from tests.test_promises import promise

NOVEMBER, NOW = Month(2026, 11), datetime(2026, 12, 1, 1, tzinfo=UTC)
CALENDAR = Calendar()


def at(day: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, 2, tzinfo=UTC)


async def _count(union: Stage, name: str, part: str = "all") -> tuple[int, int, dict[str, int]]:
    indicator = load_indicators()[name]
    async with union.machine.database.reading() as db:
        rows = await reading.GRAINS[indicator.grain](db, union.machine.union, NOVEMBER, NOW)
    day = date(2026, 12, 1)
    placed = reading.measure_month(union.machine.union, indicator, part, rows, NOVEMBER, day)
    assert len({row.key for row in placed}) == len(placed)
    figure = count_placed(indicator, placed)
    return figure.num, figure.den, dict(figure.excluded)


def _make_case(number: str, state: str, **values: object) -> Case:
    case = Case(number, "welfare", "signed", "", "normal", state, None, at(2), at(2), at(2), at(9))
    return replace(case, **values)  # type: ignore[arg-type] # the tests' own keywords


async def test_a_promise_is_kept_when_whoever_raised_it_says_so(anywhere: Stage) -> None:
    day = date(2026, 11, 20)
    async with anywhere.machine.database.transaction() as db:
        for number, state, done in (("S-A", "kept", day), ("S-B", "done", day), ("S-C", "kept", date(2026, 11, 21))):
            await cases.add(db, _make_case(number, "closed"))
            its = promise(case_number=number, owner_id=None, promised_on=day, state=state, done_on=done)
            await promises.answer(db, number, its)
        # A later answer does not take away what was promised first.
        await cases.add(db, _make_case("S-D", "replied"))
        for when in (day, date(2026, 12, 24)):
            await promises.answer(db, "S-D", promise(case_number="S-D", owner_id=None, promised_on=when))
    assert await _count(anywhere, "KPI-05b") == (1, 4, {})


async def test_a_hazard_counts_by_its_day_and_what_became_of_it(anywhere: Stage) -> None:
    states = {
        "H-A": ("cleared", at(8), "general"),
        "H-B": ("cleared", at(12), "general"),
        "H-C": ("rejected", at(3), ""),
        "H-D": ("transferred", at(3), ""),
        "H-E": ("verified", None, "general"),
        "H-F": ("reported", None, ""),
        "H-G": ("verified", None, "major"),
    }
    async with anywhere.machine.database.transaction() as db:
        for number, (state, closed, grade) in states.items():
            await cases.add(db, _make_case(number, state, category="hazard", closed_at=closed))
            await hazards.put(db, Hazard(number, "yard", "slip", grade=grade))
    assert await _count(anywhere, "KPI-08", "other") == (1, 3, {"not_hazard": 1, "not_ours": 1})
    assert await _count(anywhere, "KPI-08", "major") == (0, 1, {})


async def _add_activity(db: Db, day: int, status: str = "going", month: int = 11) -> int:
    begins = at(day, month)
    activity = replace(
        WALK, status=status, starts_at=begins, ends_at=begins + timedelta(hours=2), plan_entry=f"E{month}-{day}"
    )
    return await activities.add(db, activity)


async def test_the_plan_counts_what_was_held_in_its_month_and_places_that_stayed_empty(anywhere: Stage) -> None:
    people = [await anywhere.member(f"M{n}") for n in range(4)]
    ids = [it.member_id for it in people]
    async with anywhere.machine.database.transaction() as db:
        held = await _add_activity(db, 10)
        dropped = await _add_activity(db, 12, "cancelled")
        moved = await _add_activity(db, 5, month=12)
        await plan_changes.add(db, moved, "moved", at(20), at(5, 12), "", ids[0], at(10))
        await course_sessions.link(db, held, "fire")
        await course_sessions.link(db, dropped, "fire")
        for member_id in ids:
            await signups.answer(db, held, member_id, "join", "confirmed", at(3))
        await signups.answer(db, held, ids[2], "cannot", "", at(9) + timedelta(hours=12))
        await signups.answer(db, held, ids[3], "cannot", "", at(5))
        await check_ins.add(db, held, ids[0], "A", at(10), None)
        await check_ins.add(db, held, ids[1], "D", at(10), None)
    assert await _count(anywhere, "KPI-07a") == (1, 3, {})
    assert await _count(anywhere, "KPI-07b") == (1, 3, {"cancelled_24h": 1})
    assert await _count(anywhere, "KPI-10b") == (1, 2, {})


async def test_a_meeting_of_which_nobody_noted_who_came_accuses_nobody(anywhere: Stage) -> None:
    ids = [(await anywhere.member(f"M{n}")).member_id for n in range(2)]
    async with anywhere.machine.database.transaction() as db:
        # Nothing noted; counted alone; only one's own word; fewer counted than checked in; nobody in the room.
        unnoted, counted, said, contrary, empty = [await _add_activity(db, day) for day in (3, 4, 5, 6, 9)]
        for activity in (unnoted, counted, said, contrary, empty):
            for member_id in ids:
                await signups.answer(db, activity, member_id, "join", "confirmed", at(2))
        await check_ins.count_heads(db, counted, 2, ids[0])
        await check_ins.add(db, said, ids[0], "D", at(5), None)
        for member_id in ids:
            await check_ins.add(db, contrary, member_id, "A", at(6), None)
        await check_ins.count_heads(db, contrary, 1, ids[0])
        await check_ins.count_heads(db, empty, 0, ids[0])
    assert await _count(anywhere, "KPI-07b") == (0, 2, {})


async def test_who_took_part_is_counted_once_and_what_is_sealed_not_at_all(anywhere: Stage) -> None:
    people = [await anywhere.member(f"M{n}") for n in range(3)]
    async with anywhere.machine.database.transaction() as db:
        held = await _add_activity(db, 10)
        await signups.answer(db, held, people[0].member_id, "join", "confirmed", at(3))
        await check_ins.add(db, held, people[0].member_id, "A", at(10), None)
        await check_ins.add(db, held, people[1].member_id, "A", at(1, 12), None)
    assert await _count(anywhere, "KPI-06") == (1, 3, {})


async def test_a_disclosure_counts_once_it_was_due_and_stayed_a_week(anywhere: Stage) -> None:
    periodic = [it for it in load_register().values() if it.cycle == "monthly"]
    first, second, *others = periodic
    async with anywhere.machine.database.transaction() as db:
        days = [(first, "2026-09", at(8, 10), None), (first, "2026-10", at(5), None), (second, "2026-10", at(5), at(7))]
        for number, (item, period, published, withdrawn) in enumerate(days, 1):
            await disclosures.add(db, Disclosure(number, item.id, period, "", None, published, withdrawn), [])
    assert await _count(anywhere, "KPI-09") == (1, 2 + len(others), {})


async def test_training_counts_by_the_day_it_was_owed(anywhere: Stage) -> None:
    people = [await anywhere.member(f"M{n}") for n in range(2)]
    required = Requirement(0, "fire", "all", "within_days", 30, 0, "", False, date(2026, 10, 15))
    async with anywhere.machine.database.transaction() as db:
        await courses.add_version(db, Course("fire", 1, "", "Fire"), [])
        await requirements.put(db, required)
        await _complete(db, people[0].member_id, date(2026, 10, 20))
    assert await _count(anywhere, "KPI-10a") == (1, 2, {})


async def _complete(db: Db, member_id: int, day: date) -> None:
    made = Completion(0, member_id, "fire", 1, day, 2, "A", "session", None, None, None, "", "", "full", None)
    await completions.add(db, Random(1), made)


@pytest.mark.parametrize(
    ("rule", "days", "months", "done", "owed"),
    [
        ("within_days", 30, 0, [], [("2026-11-16", None)]),
        ("within_days", 30, 0, ["2026-11-01"], [("2026-11-16", "2026-11-01")]),
        ("within_days", 30, 12, ["2026-11-01"], [("2026-11-16", "2026-11-01"), ("2027-11-01", None)]),
        ("calendar_year", 0, 0, ["2026-03-01"], [("2026-12-31", "2026-03-01")]),
        ("calendar_year", 0, 0, ["2025-03-01"], [("2026-12-31", None)]),
    ],
)
def test_what_was_met_early_is_still_counted_on_its_day(
    rule: str, days: int, months: int, done: list[str], owed: list[tuple[str, str | None]]
) -> None:
    begins = date(2026, 10, 15) if rule == "within_days" else date(2026, 1, 1)
    required = Requirement(1, "fire", "all", rule, days, months, "12-31", False, begins)
    made = [
        Completion(n, 1, "fire", 1, date.fromisoformat(it), 2, "A", "session", None, None, None, "", "", "full", None)
        for n, it in enumerate(done)
    ]
    found = list_owed(required, begins, made, 2026, CALENDAR)
    assert [(due.isoformat(), met.done_on.isoformat() if met else None) for due, met in found] == owed
