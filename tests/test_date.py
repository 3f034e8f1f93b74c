"""Days with two readings are chosen by a button, and no day is taken that nobody can mean."""

from datetime import date

import pytest

from domain.activities import NotPossible
from domain.plan import read_days
from storage import care
from tests.play import Stage


async def test_a_leave_that_can_be_read_in_two_ways_is_tapped(anywhere: Stage) -> None:
    zhou = await anywhere.member("Zhou", language="en", role="cadre", committee="union")
    await zhou.says("/away")
    await zhou.says("3/2-5/2")
    assert zhou.sees("date-which")
    await zhou.taps("date-span", first="Wed 3 Feb 2027", last="Fri 5 Feb 2027")
    assert zhou.sees("rota-noted", first="Wed 3 Feb 2027", last="Fri 5 Feb 2027")


async def test_a_chosen_day_goes_to_the_step_that_asked_for_it_and_to_no_other(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("/care")
    await li.taps("care-retire")
    await li.says("7/12")
    assert li.sees("date-unclear")
    asked = li.last
    await li.says("/help")
    await li.taps("date-one", message=asked, day="Mon 7 Dec")
    assert li.sees("answer-too-old")
    await li.says("/care")
    await li.taps("care-retire")
    await li.taps("date-one", message=asked, day="Mon 7 Dec")
    assert li.sees("care-retire-kept", day="Mon 7 Dec")
    async with union.machine.database.reading() as db:
        assert await care.find_retirement(db, li.member_id) == date(2026, 12, 7)


async def test_a_day_that_nobody_can_mean_is_not_kept(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("/care")
    await li.taps("care-retire")
    await li.says("9999-12-31")
    assert li.sees("date-too-far")
    await li.says("31 Aug 2031")
    assert li.sees("care-retire-kept")


def test_a_last_day_with_two_readings_is_asked_about() -> None:
    first = date(2026, 12, 6)
    assert read_days("12月8日", first) == 3
    assert read_days("8/12", first) == 3, "12 August is too far away to be meant"
    with pytest.raises(NotPossible, match="date-unclear"):
        read_days("1/2", date(2026, 12, 31))
