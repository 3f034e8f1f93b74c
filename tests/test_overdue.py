"""Overdue: what nobody moves comes back each week with its age, to those who decide, until somebody moves it."""

from datetime import timedelta

from storage import inspections
from tests.casework import answers, files_case, kept, people, takes
from tests.play import Actor, Stage


def _weekly(actor: Actor, about: str) -> list[str]:
    """The weekly messages that name this."""
    texts = (message.text for message in actor.person.sees)
    return [text for text in texts if "comes back each week" in text and about in text]


async def test_a_case_left_for_long_comes_back_each_week_until_somebody_moves_it(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await union.turns(days=70)
    said = _weekly(chen, number)
    assert len(said) >= 5
    ages = [int(each.split(f"{number}: ")[1].split()[0]) for each in said]
    assert ages == sorted(set(ages))  # its age grows, nothing is repeated unchanged
    assert union.group_sees("overview-left-case", case=number)

    await takes(zhou, number)
    await answers(zhou, number)
    await union.turns(days=14)
    assert len(_weekly(chen, number)) == len(said)


async def test_an_unsigned_inspection_comes_back_each_week(union: Stage) -> None:
    _, _, chen, *_ = await people(union)
    due = union.clock.now() + timedelta(days=3)
    async with union.machine.database.transaction() as db:
        await inspections.open_month(db, "2026-10", int(due.timestamp()))
    await union.turns(days=40)
    said = _weekly(chen, "of October 2026")
    assert len(said) >= 3
    async with union.machine.database.transaction() as db:
        for side in ("union", "fund_review"):
            await inspections.sign(db, "2026-10", side, chen.member_id, int(union.clock.now().timestamp()))
    await union.turns(days=14)
    assert len(_weekly(chen, "of October 2026")) == len(said)


async def test_what_is_answered_in_time_never_comes_back(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await answers(zhou, number)
    await union.turns(days=60)
    assert _weekly(chen, number) == []
    assert (await kept(union, number)).has_ended
