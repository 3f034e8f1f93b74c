"""The second person of a hazard: what waits stands on its page, can be taken back, and a tap twice says it is done."""

import pytest

from tests.casework import kept
from tests.hazards import gets_planned, grades, opens, people, plans, reports
from tests.play import Stage


async def test_what_waits_for_a_second_person_stands_on_the_page_and_can_be_agreed_to_there(anywhere: Stage) -> None:
    li, bao, _, chen = await people(anywhere)
    number = await reports(li)
    await opens(bao, number)
    await bao.taps("hazard-reject")
    await bao.taps("hazard-why-in_order")
    await opens(bao, number)
    assert bao.sees("hazard-waits", name="Bao")
    await opens(chen, number)
    assert chen.sees("hazard-waits", name="Bao")
    await chen.taps("hazard-agree")
    assert (await kept(anywhere, number)).state == "rejected"
    await opens(bao, number)
    assert not bao.sees("hazard-waits")


async def test_whoever_proposed_it_takes_it_back_and_nobody_agrees_to_it_any_more(union: Stage) -> None:
    li, bao, _, chen = await people(union)
    number = await reports(li)
    await opens(bao, number)
    await bao.taps("hazard-reject")
    await bao.taps("hazard-why-in_order")
    asked = chen.last
    mark = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"].split(":")[4]
    await chen.presses(f"1:hazard:unpropose:{number}:{mark}")
    assert chen.sees("cases-over")
    await bao.taps("hazard-unpropose")
    assert bao.sees("cases-work-view", number=number)
    assert not bao.sees("hazard-waits")
    await chen.taps("hazard-agree", message=asked)
    assert chen.sees("cases-over")
    assert (await kept(union, number)).state == "reported"


@pytest.mark.parametrize("step", ["verify", "begin"])
async def test_a_second_tap_on_a_step_says_that_it_is_done(union: Stage, step: str) -> None:
    li, bao, _, _ = await people(union)
    number = await reports(li)
    await gets_planned(union, bao, number, "Bao")
    await bao.presses(f"1:hazard:begin:{number}")
    await bao.presses(f"1:hazard:{step}:{number}")
    assert bao.sees("hazard-step-done")
    await bao.presses(f"1:hazard:give-up:{number}")
    assert not bao.sees("hazard-step-done")


async def test_whoever_has_a_hazard_reads_by_when_the_next_step_is_due(union: Stage) -> None:
    li, bao, _, _ = await people(union)
    number = await reports(li)
    await opens(bao, number)
    await bao.taps("hazard-verify")
    assert bao.sees("hazard-line-step", day="Tue 3 Nov")
    await grades(bao, number)
    assert bao.sees("hazard-line-step", day="Wed 4 Nov")
    await plans(bao, number, "Bao")
    await opens(bao, number)
    assert not bao.sees("hazard-line-step")
