"""Danger to life: who is called, for how long, and what it means that somebody has it."""

from datetime import timedelta

import pytest

from tests.casework import kept
from tests.hazards import opens, people, reports
from tests.play import Actor, Stage


async def test_danger_to_life_calls_the_chair_and_the_safety_officer_until_somebody_has_it(union: Stage) -> None:
    li, bao, xu, chen = await people(union)
    number = await reports(li, "Someone is trapped in the press, bleeding badly!")
    assert li.ever_sees("urgency-danger-advice")
    assert bao.sees("hazard-alarm", number=number)
    assert chen.sees("hazard-alarm", number=number)
    assert not xu.ever_sees("hazard-alarm", number=number)
    await li.presses(f"1:cases:withdrawn:{number}:keep")
    assert (await kept(union, number)).state == "reported"
    await union.turns(minutes=31)
    assert bao.ever_sees("hazard-alarm-again", number=number, minutes=30)
    await chen.taps("hazard-have")
    assert chen.sees("hazard-have-thanks", number=number)
    assert bao.sees("hazard-alarm-taken", number=number)
    await bao.says("/queue")
    await union.turns(hours=3)
    assert not bao.sees("hazard-alarm-again")


async def test_who_has_a_danger_to_life_and_takes_no_step_within_four_hours_has_it_no_more(union: Stage) -> None:
    li, bao, xu, chen = await people(union)
    number = await reports(li, "Someone is trapped in the press, bleeding badly!")
    await xu.says("/help")
    await xu.presses(f"1:hazard:have:{number}")
    await union.turns(hours=3, minutes=59)
    assert not chen.ever_sees("hazard-alarm-back")
    await union.stops()
    await union.starts()
    await union.turns(minutes=1)
    for who in (bao, chen, xu):
        assert who.ever_sees("hazard-alarm-back", number=number, name="Xu", hours=4)
    await union.turns(minutes=15)
    assert bao.ever_sees("hazard-alarm-again", number=number, minutes=15)
    await bao.taps("hazard-have")
    await union.turns(minutes=1)
    await opens(bao, number)
    await bao.taps("hazard-verify")
    heard = len(chen.person.sees)
    await union.turns(hours=5)
    assert len(chen.person.sees) == heard, "a step was taken"


async def test_a_danger_to_life_is_told_of_after_an_outage_of_any_length(union: Stage) -> None:
    li, bao, *_ = await people(union)
    number = await reports(li, "Someone is trapped in the press, bleeding badly!")
    await union.stops()
    union.clock.turn(timedelta(hours=9))
    await union.starts()
    await union.turns(minutes=1)
    assert bao.ever_sees("hazard-alarm-last", number=number)


async def test_the_calls_end_after_two_hours_with_the_telephones_even_at_night(union: Stage) -> None:
    li, bao, *_ = await people(union)
    await union.turns(hours=13)
    number = await reports(li, "Someone is trapped in the press, bleeding badly!")
    assert bao.sees("hazard-alarm", number=number)
    await union.turns(hours=4)
    assert bao.ever_sees("hazard-alarm-last", number=number)
    async with union.machine.database.reading() as db:
        assert (await db.all("SELECT next_at FROM hazard_alarms"))[0]["next_at"] == 0


async def test_a_danger_that_is_merged_calls_on_as_the_hazard_it_belongs_to(anywhere: Stage) -> None:
    li, bao, _, chen = await people(anywhere)
    ma = await anywhere.member("Ma", language="en")
    parent = await reports(li, "Cable cover missing at panel 3")
    number = await reports(
        ma, "The gas bottle leaks, somebody could die", place="office", kind="unsafe_environment", picture=7
    )
    assert chen.sees("hazard-alarm", number=number)
    await bao.presses(f"1:cases:merged:{number}:{parent}")
    assert bao.sees("cases-merge-done", number=number, parent=parent)
    assert (await kept(anywhere, parent)).urgency == "danger"
    await anywhere.turns(minutes=16)
    assert chen.ever_sees("hazard-alarm-again", number=parent, minutes=15)
    await says_they_have(bao, number)
    assert bao.sees("hazard-have-thanks", number=parent), "the button of the one that was merged"
    await chen.presses(f"1:hazard:have:{parent}")
    assert chen.sees("hazard-taken-already", name="Bao")


async def says_they_have(cadre: Actor, number: str) -> None:
    await cadre.says("/help")
    await cadre.presses(f"1:hazard:have:{number}")


async def test_a_danger_that_somebody_has_is_theirs_still_once_it_is_merged(union: Stage) -> None:
    li, bao, _, chen = await people(union)
    ma = await union.member("Ma", language="en")
    parent = await reports(li, "Cable cover missing at panel 3")
    number = await reports(
        ma, "The gas bottle leaks, somebody could die", place="office", kind="unsafe_environment", picture=7
    )
    await chen.taps("hazard-have")
    heard = len(bao.person.sees)
    await bao.presses(f"1:cases:merged:{number}:{parent}")
    await union.turns(hours=3)
    assert not any("🚨" in it.text and parent in it.text for it in bao.person.sees[heard:])


@pytest.mark.parametrize("way", ["forgetme", "privacy"])
async def test_whoever_has_a_danger_and_goes_leaves_it_calling_at_once(union: Stage, way: str) -> None:
    li, bao, _, chen = await people(union)
    number = await reports(li, "Someone is trapped in the press, bleeding badly!")
    await bao.taps("hazard-have")
    if way == "forgetme":
        await bao.says("/forgetme")
        await bao.taps("forgetme-yes")
        await bao.taps("forgetme-sure")
    else:
        await bao.presses("1:privacy:pause")
    assert chen.ever_sees("hazard-alarm-free", number=number)
    await union.turns(minutes=15)
    assert chen.ever_sees("hazard-alarm-again", number=number, minutes=15)


async def test_a_tap_on_a_hazard_that_never_called_says_so(union: Stage) -> None:
    li, bao, *_ = await people(union)
    await says_they_have(bao, await reports(li))
    assert bao.sees("cases-over")
