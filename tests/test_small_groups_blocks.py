"""Blocks of departments: what can be subtracted from what, over one month and over many."""

from collections.abc import AsyncIterator, Sequence
from datetime import date, timedelta
from itertools import chain, combinations, product
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.blocks import (
    ELIGIBLE,
    STRANGERS,
    compute_figures,
    find_quarter_start,
    fix_blocks,
    narrow_blocks,
    settle_departments,
)
from domain.groups import find_favourable_band
from domain.survey import built_in_form
from handlers import survey as feature
from storage import survey_blocks, surveys
from tests.play import Actor, Stage, stage
from tests.properties import steady
from tests.surveying import COUNTED, NOVEMBER, OPENS, crowd, gives, make_wave, sheet

FORM = built_in_form("monthly")
sizes = st.lists(st.integers(1, 20), min_size=1, max_size=6)


def union_of(sizes: Sequence[int]) -> dict[int, str]:
    names = chain.from_iterable([f"D{number}"] * size for number, size in enumerate(sizes))
    return dict(enumerate(names, 1))


@pytest.mark.parametrize(
    ("sizes", "blocks"),
    [
        ((14, 9, 6, 4, 3, 2, 2), [14, 9, 17]),
        ((40, 5), []),
        ((20, 20), [20, 20]),
        ((20, 9, 5), [20, 14]),
        ((20, 7), []),
        ((7, 7), []),
        ((48,), []),
        ((), []),
    ],
)
def test_small_departments_are_told_together(sizes: Sequence[int], blocks: list[int]) -> None:
    assert [len(block) for block in fix_blocks(union_of(sizes), [])] == blocks


def test_who_has_no_department_is_among_the_others() -> None:
    people = union_of((12, 12, 5)) | {30: "", 31: "", 32: ""}
    assert frozenset(range(25, 33)) in fix_blocks({**people}, [])


@steady
@given(sizes)
def test_blocks_are_a_partition_and_no_difference_of_them_is_small(sizes: list[int]) -> None:
    people = union_of(sizes)
    blocks = fix_blocks(people, [])
    assert sum(len(block) for block in blocks) in (0, len(people))
    told = [frozenset(people), *blocks] if blocks else []
    for one, other in combinations(unions(told), 2):
        assert len(one - other) == 0 or len(one - other) >= ELIGIBLE


@steady
@given(sizes, st.randoms(use_true_random=False))
def test_closing_only_merges_and_leaves_nobody_below_five(sizes: list[int], random: Random) -> None:
    people = union_of(sizes)
    blocks = fix_blocks(people, [])
    answered = {who for who in people if random.random() < 0.6}
    final = narrow_blocks(blocks, answered, [])
    for block in final:
        assert len(block & answered) >= 5
        assert block == frozenset().union(*(it for it in blocks if it <= block))
    assert not final or frozenset().union(*final) == frozenset(people)


@steady
@given(sizes, st.randoms(use_true_random=False))
def test_what_is_told_depends_on_who_answered_and_never_on_what(sizes: list[int], random: Random) -> None:
    people = union_of(sizes)
    answered = {who: random.random() < 0.5 for who in people if random.random() < 0.8}
    final = narrow_blocks(fix_blocks(people, []), answered, [])

    def told() -> set[tuple[int, str]]:
        steps = {who: random.choice("12345") for who in answered}
        sheets = {
            who: sheet(step) if all_of_it else {"Q01": step}
            for (who, all_of_it), step in zip(answered.items(), steps.values(), strict=True)
        }
        return {
            (len(block), right) for block, it in compute_figures(FORM, final, sheets).items() for right in it.favourable
        }

    assert told() == told()


def changed(people: dict[int, str], random: Random, names: int, newcomer: int) -> dict[int, str]:
    """A month later: one leaves, some move between departments, somebody comes, or nothing at all happens."""
    later = dict(people)
    for _ in range(random.choice((0, 0, 1, 2, 4))):
        mover = random.choice(sorted(later))
        later[mover] = f"D{random.randrange(names)}"
    if random.random() < 0.3:
        del later[random.choice(sorted(later))]
    if random.random() < 0.3:
        later[newcomer] = f"D{random.randrange(names)}"
    return later


def unions(blocks: Sequence[frozenset[int]]) -> list[frozenset[int]]:
    return [frozenset().union(*some) for n in range(len(blocks) + 1) for some in combinations(blocks, n)]


@steady
@given(st.lists(st.integers(8, 14), min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_subtracting_one_month_from_another_never_isolates_one_or_two(sizes: list[int], random: Random) -> None:
    people, told, known = union_of(sizes), list[list[frozenset[int]]](), dict[int, str]()
    for month in range(6):
        counted = settle_departments(people, known if month % 3 else {})
        answered = {who for who in people if random.random() < 0.9}
        told.append(list(narrow_blocks(fix_blocks(counted, told), answered, told)))
        known = counted if month % 3 == 0 else known
        people = changed(people, random, len(sizes), 1000 + month)
    for one, other in combinations(told, 2):
        for this, that in product(one, other):
            assert len(this ^ that) == 0 or len(this ^ that) >= STRANGERS
        stayed = frozenset().union(*one) & frozenset().union(*other)
        for this, that in product(unions(one), unions(other)):
            assert len((this ^ that) & stayed) not in range(1, STRANGERS)


def test_two_blocks_together_less_two_others_could_be_the_one_who_moved() -> None:
    """Three go from A to B and three from C to D, so each block differs by three; but one goes from A to C."""
    before = [frozenset(range(first, first + 20)) for first in (0, 20, 40, 60)]
    moved = dict.fromkeys((17, 18, 19), "B") | dict.fromkeys((57, 58, 59), "D")
    people = {who: moved.get(who, "ABCD"[who // 20]) for who in range(80)}
    assert [len(block) for block in fix_blocks(people, [before])] == [23, 23, 17, 17]
    assert [len(block) for block in fix_blocks(people | {16: "C"}, [before])] == [23, 23, 34]


def test_three_who_changed_places_hide_one_another() -> None:
    before = [frozenset(range(0, 20)), frozenset(range(20, 40)), frozenset(range(40, 60))]
    moved = {18: "B", 19: "B", 20: "A"}
    people = {who: moved.get(who, "ABC"[who // 20]) for who in range(60)}
    assert sorted(len(block) for block in fix_blocks(people, [before])) == [19, 20, 21]


def test_newcomers_and_movers_change_no_block_until_the_quarter_ends() -> None:
    october = union_of((12, 12))
    november = october | {1: "D1", 100: "D0"}
    counted = settle_departments(november, october)
    assert counted == october | {100: ""}
    assert settle_departments(november, {}) == november
    assert settle_departments(november, {**october, 2: None})[2] == "", "who was forgotten and came back is a newcomer"


@pytest.mark.parametrize(
    ("day", "start"),
    [("2026-01-01", "2026-01-01"), ("2026-03-31", "2026-01-01"), ("2026-12-10", "2026-10-01")],
)
def test_a_quarter_starts(day: str, start: str) -> None:
    assert find_quarter_start(date.fromisoformat(day)) == date.fromisoformat(start)


def test_a_right_is_told_of_all_blocks_or_of_none() -> None:
    people = union_of((10, 10))
    sheets = {who: sheet("5") if who <= 14 else {"Q01": "5", "Q02": "5"} for who in people}
    told = compute_figures(FORM, fix_blocks(people, []), sheets)
    assert [set(it.favourable) for it in told.values()] == [{"know"}, {"know"}]


@pytest.mark.parametrize("n", range(5, 40))
def test_an_insider_who_knows_all_others_of_a_block_learns_the_last_only_at_the_edge_of_a_band(n: int) -> None:
    edges = [known for known in range(n) if find_favourable_band(known, n) != find_favourable_band(known + 1, n)]
    assert 0 not in edges
    assert n - 1 not in edges
    assert len(edges) <= n - 4


@pytest.fixture
async def union(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[feature.FEATURE]) as play:
        yield play


async def assign(union: Stage, people: Sequence[Actor], department: str) -> None:
    async with union.machine.database.transaction() as db:
        await db.run(
            "UPDATE members SET department = :name WHERE id IN (:ids)",
            name=department,
            ids=[person.member_id for person in people],
        )


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_cadres_see_departments_in_bands(union: Stage, language: str) -> None:
    people = await crowd(union, 19)
    await assign(union, people[:10], "Paint <shop>")
    cadre = await union.member("Zhang", language=language, role="cadre")
    await union.cadre_group(cadre, language=language)
    await union.sleeps_until(OPENS)
    assert union.group_sees("survey-blocks-fixed")
    for number, person in enumerate(people):
        await gives(union, person, sheet("5" if number < 10 else "1"))
    await union.sleeps_until(COUNTED)
    await cadre.says("/surveys")
    await cadre.presses(f"1:survey:result:{NOVEMBER}")
    await cadre.taps("survey-by-department")
    assert cadre.sees("survey-blocks")
    assert "Paint <shop> · 10–19" in cadre.last.text
    assert cadre.last.text.count("80–100%") == 4
    assert cadre.last.text.count("0–30%") == 4
    await people[0].presses(f"1:survey:blocks:{NOVEMBER}")
    assert people[0].sees("answer-not-allowed")


async def test_blocks_are_kept_alike_on_each_engine(anywhere: Stage) -> None:
    people = await crowd(anywhere, 20)
    await assign(anywhere, people[:10], "Paint")
    await assign(anywhere, people[10:], "Press")
    for month in (OPENS, OPENS + timedelta(days=30)):
        await anywhere.sleeps_until(month)
        await assign(anywhere, people[:1], "Press")  # who counts there once the quarter is over
        for person in people:
            await gives(anywhere, person, sheet("5"), f"{month:%Y-%m}")
        await anywhere.sleeps_until(month + timedelta(days=9))
    async with anywhere.machine.database.transaction() as db:
        assert [len(blocks) for blocks in await survey_blocks.list_told(db)] == [2, 2]
        assert await survey_blocks.find_bands(db, NOVEMBER) == await survey_blocks.find_bands(db, "2026-12")
        await survey_blocks.forget(db, people[0].member_id)
        assert await survey_blocks.find_names(db, NOVEMBER) == {1: ["Paint"], 2: ["Press"]}


async def test_what_was_told_in_the_last_24_surveys_is_compared(union: Stage) -> None:
    zhou = await union.member("Zhou")
    async with union.machine.database.transaction() as db:
        for n in range(25):
            wave = make_wave(OPENS + timedelta(hours=n), id=f"2026-01-{n:02}", state=surveys.COUNTED)
            await surveys.add(db, wave)
            await survey_blocks.fix(db, wave.id, {zhou.member_id: ""}, [frozenset({zhou.member_id})])
        assert len(await survey_blocks.list_told(db)) == 24


async def test_a_small_union_is_told_as_a_whole(union: Stage) -> None:
    people = await crowd(union, 12)
    await assign(union, people[:5], "Paint")
    cadre = await union.member("Zhang", language="en", role="cadre")
    await union.cadre_group(cadre, language="en")
    await union.sleeps_until(OPENS)
    assert not union.group_sees("survey-blocks-fixed")
    for person in people:
        await gives(union, person, sheet("5"))
    await cadre.says("/surveys")
    await cadre.presses(f"1:survey:blocks:{NOVEMBER}")
    assert cadre.sees("answer-too-old"), "nothing is told before closing"
    await union.sleeps_until(COUNTED)
    await cadre.presses(f"1:survey:result:{NOVEMBER}")
    with pytest.raises(AssertionError, match="no button"):
        await cadre.taps("survey-by-department")


async def test_who_is_forgotten_stays_in_a_block_as_a_number(union: Stage) -> None:
    people = await crowd(union, 20)
    await assign(union, people[:10], "Paint")
    await assign(union, people[10:], "Press")
    await union.sleeps_until(OPENS)
    async with union.machine.database.transaction() as db:
        before = await survey_blocks.find_blocks(db, NOVEMBER)
        await survey_blocks.forget(db, people[0].member_id)
        departments, blocks = await survey_blocks.find_blocks(db, NOVEMBER)
        assert blocks == before[1]
        assert departments[people[0].member_id] is None
        assert await survey_blocks.find_names(db, NOVEMBER) == {1: ["Paint"], 2: ["Press"]}
