"""The months of hazards: points, the spot check of fund review, and the summary with pictures of before and after."""

from datetime import timedelta

from tests.casework import kept
from tests.hazards import clears, cures, gets_planned, people, reports
from tests.play import MONDAY, Actor, Stage


async def is_cleared(union: Stage, reporter: Actor, bao: Actor, xu: Actor, *, mode: str = "signed") -> str:
    number = await reports(reporter, mode=mode)
    await gets_planned(union, bao, number, "Bao")
    await cures(union, bao, number)
    await clears(xu, number, "hazard-clear-shown" if mode == "signed" else "hazard-clear-kept")
    return number


async def passes_the_month(union: Stage) -> None:
    """After two weeks nobody waits for anything any more, until the month is told."""
    await union.turns(days=14)
    await union.sleeps_until(MONDAY + timedelta(days=27))
    await union.turns(days=2)


async def test_a_month_is_told_to_everybody_with_pictures_of_before_and_after(union: Stage) -> None:
    li, bao, xu, _ = await people(union)
    await is_cleared(union, li, bao, xu)
    await li.says("/hazard")
    await li.taps("hazard-list")
    await li.taps("hazard-mine")
    assert li.sees("hazard-points", points=2, cap=20)
    await passes_the_month(union)
    assert li.ever_sees("hazard-month", month=11, verified=1, cleared=1, due=1, confirmed=1, silent=1)
    await li.taps("hazard-before-after")
    photos = [it for it in li.person.sees if it.get("photo") and it.get("from", {}).get("is_bot")]
    assert len(photos) == 2
    assert all("Li" not in (it.get("caption") or "") for it in photos)
    await li.taps("hazard-before-after")
    assert union.group_sees("hazard-month", month=11, verified=1)


async def test_what_was_confided_is_counted_and_its_pictures_stay_with_us(union: Stage) -> None:
    li, bao, xu, _ = await people(union)
    await is_cleared(union, li, bao, xu, mode="confidential")
    await passes_the_month(union)
    assert li.ever_sees("hazard-month", month=11, cleared=1)
    for month in ("2026-11", "0001-01", "9999-12", "10000-01", "soon"):
        await li.presses(f"1:hazard:pairs:{month}")
        assert li.sees("hazard-no-pairs")


async def test_fund_review_visits_what_it_did_not_clear_itself_and_has_it_fixed_once_more(union: Stage) -> None:
    li, bao, xu, _ = await people(union)
    mei = await union.member("Mei", language="en", role="cadre", committee="fund_review", duty="head")
    number = await is_cleared(union, li, bao, xu)
    await passes_the_month(union)
    assert mei.ever_sees("hazard-visits", count=1)
    assert "hazard:visit:" not in str(xu.person.sees)
    await xu.presses(f"1:hazard:found:{number}:2026-11:ok")
    assert xu.sees("hazard-not-your-own")
    await mei.taps("cases-number", number=number)
    assert mei.sees("hazard-visit", number=number)
    await mei.taps("hazard-found-not_ok")
    assert mei.sees("hazard-visit-noted")
    assert (await kept(union, number)).state == "reopened"
    assert li.sees("hazard-told-revisit", number=number)
    await mei.presses(f"1:hazard:found:{number}:2026-11:ok")
    assert mei.sees("cases-over")


async def test_what_fund_review_has_not_visited_is_reminded_of_and_climbs_to_the_chair(union: Stage) -> None:
    li, bao, xu, chair = await people(union)
    mei = await union.member("Mei", language="en", role="cadre", committee="fund_review", duty="head")
    number = await is_cleared(union, li, bao, xu)
    await passes_the_month(union)
    assert not mei.ever_sees("hazard-visits-wait", count=1)
    await union.turns(days=8)
    assert mei.ever_sees("hazard-visits-wait", count=1)
    assert not chair.ever_sees("hazard-visits-late", count=1)
    await union.turns(days=14)
    assert chair.ever_sees("hazard-visits-late", count=1)
    await mei.presses(f"1:hazard:found:{number}:2026-11:ok")
    reminded = len(mei.person.sees)
    await union.turns(days=7)
    assert not any("hazard:visit:" in str(it) for it in mei.person.sees[reminded:])


async def test_a_month_in_which_nothing_happened_is_not_told(union: Stage) -> None:
    li, *_ = await people(union)
    await union.sleeps_until(MONDAY + timedelta(days=28))
    await union.turns(days=1)
    assert not li.ever_sees("hazard-month")
