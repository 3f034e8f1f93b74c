"""Danger to life: who is called, for how long, and what it means that somebody has it."""

from datetime import timedelta

from tests.casework import kept
from tests.hazards import opens, people, reports
from tests.play import Stage


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
