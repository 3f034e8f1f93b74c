"""Overdue: what nobody moves comes back each week with its age, to those who decide, until somebody moves it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storage import disclosures, inspections
from storage.disclosures import Disclosure
from tests.casework import answers, files_case, kept, people, takes
from tests.play import Actor, Stage
from tests.test_promises import answers_with_day, marks_done
from tests.test_suggest_excluding import files_without


def _weekly(actor: Actor, about: str) -> list[str]:
    """The weekly messages that name this."""
    texts = (message.text for message in actor.person.sees)
    return [text for text in texts if "comes back each week" in text and about in text]


async def test_a_case_left_for_long_comes_back_each_week_until_somebody_moves_it(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await union.turns(days=36)
    said = _weekly(chen, number)
    assert len(said) >= 2
    ages = [int(each.split(f"{number}: ")[1].split()[0]) for each in said]
    assert ages == sorted(set(ages))  # its age grows, nothing is repeated unchanged
    assert union.group_sees("overview-left-case", case=number)

    await takes(zhou, number)
    await answers(zhou, number)
    await union.turns(days=8)
    assert len(_weekly(chen, number)) == len(said)


@pytest.mark.parametrize("kept_from", ["Zhou", "the chair"])
async def test_a_promise_that_is_kept_from_somebody_comes_back_to_those_who_may_know_alone(
    union: Stage, kept_from: str
) -> None:
    li, zhou, chen = await people(union)
    fu = await union.member("Fu", language="en", role="cadre", committee="fund_review", duty="head")
    if kept_from == "Zhou":
        keeper, other, number = chen, zhou, await files_without(li, "Zhou")
    else:
        keeper, other, number = fu, chen, await files_case(li, scope="concerns_chair")
    await takes(keeper, number)
    await answers_with_day(keeper, number, "2026-11-05")
    await union.turns(days=36)
    said = _weekly(keeper, f"promise in {number}")
    assert len(said) >= 2
    assert not any(number in it.text for it in (*other.person.sees, *union.group.messages))
    assert not union.group_sees("overview-left-work")

    await keeper.says("/promises")  # a message of its own, which the buttons of the promise then edit
    await marks_done(keeper, number)
    await union.turns(days=8)
    assert len(_weekly(keeper, f"promise in {number}")) == len(said)


async def test_an_unsigned_inspection_comes_back_each_week(union: Stage) -> None:
    _, _, chen, *_ = await people(union)
    due = union.clock.now() + timedelta(days=3)
    async with union.machine.database.transaction() as db:
        await inspections.open_month(db, "2026-10", due)
    await union.turns(days=21)
    said = _weekly(chen, "of October 2026")
    assert len(said) >= 2
    async with union.machine.database.transaction() as db:
        for side in ("union", "fund_review"):
            await inspections.sign(db, "2026-10", side, chen.member_id, union.clock.now())
    await union.turns(days=8)
    assert len(_weekly(chen, "of October 2026")) == len(said)


async def test_what_is_answered_in_time_never_comes_back(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await answers(zhou, number)
    await union.turns(days=36)
    assert _weekly(chen, number) == []
    assert (await kept(union, number)).has_ended


async def test_what_is_not_disclosed_or_put_right_comes_back_too_and_stands_in_the_overview(union: Stage) -> None:
    _, zhou, chen, *_ = await people(union)
    now = union.clock.now()
    async with union.machine.database.transaction() as db:
        await disclosures.add(db, Disclosure(0, "D02", "2026-09", "Text", chen.member_id, now), [])
        await inspections.open_month(db, "2026-10", now)
        await inspections.open_rectification(db, "2026-10", "canteen", "2026-11-04")
    await union.sleeps_until(union.clock.now() + timedelta(days=43))
    await union.turns(days=7)
    assert _weekly(chen, "Not disclosed")
    assert union.group_sees("overview-left-work")
    assert union.group_sees("overdue-fix")
    assert union.group_sees("overdue-open")
    assert not _weekly(chen, "put right")  # its own reminder comes each week
    assert not _weekly(zhou, "Not disclosed")
    await union.sleeps_until(union.clock.now() + timedelta(days=200))
    await union.turns(days=7)
    assert _weekly(chen, "put right")
    async with union.machine.database.transaction() as db:
        (item,) = await inspections.list_open(db)
        await inspections.save_rectification(db, replace(item, done_on="2027-07-01"))
    count = len(_weekly(chen, "put right"))
    await union.turns(days=7)
    assert len(_weekly(chen, "put right")) == count
