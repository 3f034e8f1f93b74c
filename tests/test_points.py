"""Points: what was verified stands in its owner's list the next day, what is undone is corrected, two hand over."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from storage import points
from storage.points import PointsRow
from tests.casework import files_case, takes
from tests.hazards import clears, cures, gets_planned, opens, people, reports
from tests.play import Actor, Stage, stage

BOOK, TICKET = "A book", "Cinema ticket"


@pytest.fixture
async def shop(tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    """A union that gives a book for two points, on each engine."""
    async with stage(tmp_path, database_url, rewards=[f"{BOOK} 2", f"{TICKET} 15"]) as play:
        yield play


async def rows(union: Stage, who: Actor) -> list[tuple[str, int]]:
    async with union.machine.database.reading() as db:
        return [(it.kind, it.points) for it in await points.list_of_member(db, who.member_id)]


async def earns(union: Stage, who: Actor, count: int, kind: str = "suggestion", source: str = "S-TEST") -> None:
    async with union.machine.database.transaction() as db:
        now = union.clock.now()
        month = f"{union.machine.union.today(now):%Y-%m}"
        assert await points.add(db, PointsRow(who.member_id, month, kind, source, count, now))


async def test_what_was_verified_counts_the_next_day_and_what_is_undone_is_corrected(shop: Stage) -> None:
    li, bao, xu, _ = await people(shop)
    number = await reports(li)
    await gets_planned(shop, bao, number, "Li")
    assert await rows(shop, li) == []
    await shop.turns(days=1)
    await li.says("/points")
    assert li.sees("points-own", balance=2, month=2, cap=20, rewards="yes")
    await cures(shop, li, number)
    await clears(xu, number)
    await shop.turns(days=1)
    assert await rows(shop, li) == [("hazard_general", 2), ("cure", 1)]
    await reopened(shop, number)
    await shop.turns(days=2)
    assert await rows(shop, li) == [("hazard_general", 2), ("cure", 1), ("correction", -1)]
    await li.says("/points")
    await li.taps("points-rows")
    assert li.sees("points-row-corrected", points="-1")
    assert li.sees("points-row", points="+2")


async def reopened(union: Stage, number: str) -> None:
    async with union.machine.database.transaction() as db:
        await db.run("UPDATE cases SET state = 'reopened', closed_at = 0 WHERE number = :number", number=number)


async def test_what_was_confided_counts_at_each_look_and_has_no_row(union: Stage) -> None:
    li, bao, *_ = await people(union)
    number = await reports(li, mode="confidential")
    await gets_planned(union, bao, number, "Bao")
    await union.turns(days=1)
    assert await rows(union, li) == []
    await li.says("/points")
    assert li.sees("points-own", balance=2)
    await li.taps("points-rows")
    assert li.sees("points-row-confided")
    assert number not in li.last.text


async def test_whoever_answers_for_safety_earns_nothing_by_hazards(union: Stage) -> None:
    _, bao, xu, _ = await people(union)
    number = await reports(bao)
    await opens(xu, number)
    await xu.taps("hazard-verify")
    await union.turns(days=1)
    assert await rows(union, bao) == []


async def test_an_adopted_suggestion_counts_and_a_refused_one_does_not(union: Stage) -> None:
    li, bao, *_ = await people(union)
    for outcome in ("F", "A"):
        number = await files_case(li, text=f"A bench for {outcome}, please.")
        await takes(bao, number)
        await bao.says(f"/queue {number}")
        await bao.taps("cases-answer")
        await bao.taps(f"outcome-{outcome}")
        await bao.says("Thank you for telling us.")
        if outcome == "A":
            await bao.says("2026-12-31")
        await bao.taps("cases-answer-send")
    await union.turns(days=1)
    assert await rows(union, li) == [("suggestion", 3)]


async def asks_for_a_book(union: Stage, who: Actor) -> None:
    await who.says("/points")
    await who.taps("points-reward", reward=BOOK, points=2)
    await who.taps("points-get-yes")


async def hands_over(cadre: Actor) -> Actor:
    await cadre.says("/points")
    await cadre.taps("points-queue", count=1)
    await cadre.taps_label(next(it["text"] for it in cadre.last.buttons if BOOK in it["text"]))
    return await cadre.taps("points-handed")


async def test_two_cadres_note_that_something_was_handed_over(shop: Stage) -> None:
    li, bao, xu, _ = await people(shop)
    await earns(shop, li, 3)
    await asks_for_a_book(shop, li)
    assert shop.group_sees("points-asked", reward=BOOK)
    assert not any("Li" in (it.html or it.text) for it in shop.group.messages)
    # Only what nothing was asked for yet can be spent.
    assert not any(BOOK in it["text"] and "for 2" in it["text"] for it in li.last.buttons)
    await hands_over(bao)
    assert bao.sees("points-noted-first")
    await bao.presses(await button(shop, "handed"))
    assert bao.sees("points-noted-yours")
    assert ("issue", -2) not in await rows(shop, li)
    await hands_over(xu)
    assert await rows(shop, li) == [("suggestion", 3), ("issue", -2)]
    assert li.ever_sees("points-issued", reward=BOOK, points=2)
    await li.says("/points")
    assert li.sees("points-own", balance=1, rewards="yes")


async def button(union: Stage, action: str) -> str:
    async with union.machine.database.reading() as db:
        row = await db.one("SELECT mark FROM points_requests")
    assert row
    return f"1:points:{action}:{row['mark']}"


async def test_nobody_hands_over_to_themselves_and_what_was_undone_is_not_handed_over(shop: Stage) -> None:
    _, bao, xu, _ = await people(shop)
    await earns(shop, bao, 3)
    await asks_for_a_book(shop, bao)
    await bao.presses(await button(shop, "handed"))
    assert bao.sees("points-own-wish")
    await earns(shop, bao, -3, kind="correction", source="suggestion/S-TEST/1")
    await hands_over(xu)
    assert xu.sees("points-not-enough")


async def test_a_wish_is_taken_back_or_refused_and_the_points_stay(shop: Stage) -> None:
    li, bao, *_ = await people(shop)
    await earns(shop, li, 3)
    await asks_for_a_book(shop, li)
    await li.taps("points-take-back", reward=BOOK)
    assert li.sees("points-taken-back")
    await asks_for_a_book(shop, li)
    await bao.says("/points")
    await bao.presses(await button(shop, "refuse"))
    await bao.taps("points-refuse-yes")
    assert li.ever_sees("points-refused", reward=BOOK)
    await li.says("/points")
    assert li.sees("points-own", balance=3, rewards="yes")


async def test_who_noted_first_and_left_office_is_replaced_and_who_leaves_wishes_for_nothing(shop: Stage) -> None:
    li, bao, xu, chen = await people(shop)
    await earns(shop, li, 3)
    await asks_for_a_book(shop, li)
    await hands_over(bao)
    await bao.says("/forgetme")
    await bao.taps("forgetme-yes")
    await bao.taps("forgetme-sure")
    await hands_over(xu)
    assert xu.sees("points-noted-first")
    await hands_over(chen)
    assert ("issue", -2) in await rows(shop, li)


async def test_a_member_takes_all_rows_along_and_has_them_forgotten(shop: Stage) -> None:
    li, *_ = await people(shop)
    await earns(shop, li, 3)
    await asks_for_a_book(shop, li)
    await li.says("/mydata")
    assert li.sees("mydata-entry", value="+3")
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    async with shop.machine.database.reading() as db:
        assert await db.all("SELECT member_id FROM points UNION ALL SELECT member_id FROM points_requests") == []


async def test_after_two_years_the_rows_become_one_number(shop: Stage) -> None:
    li, *_ = await people(shop)
    await earns(shop, li, 3)
    await shop.sleeps_until(shop.clock.now() + timedelta(days=800))
    await shop.turns(days=1)
    assert await rows(shop, li) == [("carried", 3)]
    await li.says("/points")
    assert li.sees("points-own", balance=3, month=0, rewards="yes")


async def test_what_one_has_noted_is_neither_taken_back_nor_refused(shop: Stage) -> None:
    li, bao, xu, _ = await people(shop)
    await earns(shop, li, 3)
    await asks_for_a_book(shop, li)
    await xu.says("/points")
    older = await button(shop, "refuse")
    await hands_over(bao)
    await li.presses(await button(shop, "back"))
    assert li.sees("points-noted-yet")
    for data in (older, f"{older}:yes"):
        await xu.presses(data)
        assert xu.sees("points-noted-meanwhile")
    assert not li.ever_sees("points-refused", reward=BOOK)
    await hands_over(xu)
    assert ("issue", -2) in await rows(shop, li)


async def test_who_noted_by_mistake_takes_the_note_back_and_nobody_else_does(shop: Stage) -> None:
    li, bao, xu, _ = await people(shop)
    await earns(shop, li, 3)
    await asks_for_a_book(shop, li)
    await hands_over(bao)
    unnote = await button(shop, "unnote")
    await xu.says("/points")
    await xu.presses(unnote)
    await li.presses(await button(shop, "back"))
    assert li.sees("points-noted-yet")
    await bao.presses(await button(shop, "open"))
    await bao.taps("points-unnote")
    assert bao.sees("points-unnoted")
    await li.says("/points")
    await li.taps("points-take-back", reward=BOOK)
    assert li.sees("points-taken-back")
