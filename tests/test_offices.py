"""Offices: the chair passes on with the other's yes, and an office changes with a reason after a look."""

from datetime import timedelta

import pytest

from tests.play import Actor, Stage
from tests.test_people import opens, row


async def offered(chair: Actor, name: str) -> None:
    await opens(chair, name)
    await chair.taps("people-crown")
    assert chair.sees("people-ask-hand", name=name)
    await chair.taps("people-hand")
    assert chair.sees("people-offered", name=name)


async def test_the_chair_is_handed_over_with_the_others_yes(anywhere: Stage) -> None:
    chair, li = await anywhere.member("Chair", role="chair"), await anywhere.member("Li")
    await anywhere.cadre_group(chair)
    await offered(chair, "Li")
    assert (await row(anywhere, chair)).role == "chair"
    await li.taps("people-accept")
    assert li.sees("people-accepted")
    words = [each.text for each in li.person.sees]
    await li.presses("1:people:accept")
    assert li.sees("people-offer-over")
    assert [each.text for each in li.person.sees] == words, "a second tap leaves the answer to the first"
    assert chair.ever_sees("people-handed", name="Li")
    assert anywhere.group_sees("people-new-chair", name="Li")
    assert (await row(anywhere, li)).role == "chair"
    assert (await row(anywhere, chair)).role == "cadre"
    await chair.presses(f"1:people:hand:{chair.member_id}")
    assert chair.sees("answer-not-allowed")
    await li.says("/people")
    await li.presses(f"1:people:dismiss:{li.member_id}")
    assert li.sees("people-is-chair")


async def test_an_offer_of_the_chair_can_be_declined_and_does_not_stand_for_ever(union: Stage) -> None:
    chair, li = await union.member("Chair", role="chair"), await union.member("Li")
    wu = await union.member("Wu")
    for answer in ("accept", "decline"):
        await wu.says("/help")
        await wu.presses(f"1:people:{answer}")
        assert wu.sees("people-offer-over")
    await offered(chair, "Li")
    await li.taps("people-decline")
    assert chair.ever_sees("people-declined", name="Li")
    await offered(chair, "Li")
    await union.sleeps_until(union.clock.now() + timedelta(days=7))
    await li.taps("people-accept")
    assert li.sees("people-offer-over")
    await offered(chair, "Li")
    await offered(chair, "Wu")
    await li.taps("people-accept")
    assert li.sees("people-offer-over")
    assert (await row(union, chair)).role == "chair"


@pytest.mark.parametrize(
    ("committee", "duty", "kept"), [("women", "head", ("women", "head")), ("fund_review", "head", ("union", ""))]
)
async def test_both_keep_their_other_offices_but_nobody_checks_their_own_work(
    union: Stage, committee: str, duty: str, kept: tuple[str, str]
) -> None:
    chair = await union.member("Chair", role="chair", committee="union", duty="culture")
    li = await union.member("Li", role="cadre", committee=committee, duty=duty)
    await chair.says("/people")
    await chair.presses(f"1:people:hand:{li.member_id}")
    await li.taps("people-accept")
    assert (await row(union, li)).office == ("chair", *kept)
    assert (await row(union, chair)).office == ("cadre", "union", "culture")


async def test_an_office_is_changed_with_a_reason_after_a_look(union: Stage) -> None:
    chair = await union.member("Chair", role="chair", language="en")
    li = await union.member("Li", role="cadre", committee="women", language="en")
    await chair.says("/people")
    await chair.presses(f"1:people:open:{li.member_id}")
    await chair.taps("people-dismiss")
    assert chair.sees("people-why", name="Li")
    await chair.says(" ")
    await chair.says("x" * 301)
    assert chair.sees("people-why-odd", most=300)
    await chair.says("She moves to another plant.")
    assert chair.sees("people-change", name="Li", after="member", why="She moves to another plant.")
    old = chair.last
    await chair.presses(f"1:people:why:{li.member_id}:union:head")
    await chair.says("She knows the work.")
    await chair.taps("people-do", message=old)
    assert chair.sees("people-change-over")
    await chair.says("and more")
    assert chair.sees("people-use-buttons")
    await chair.taps("people-do")
    assert (await row(union, li)).office == ("cadre", "union", "head")
    assert li.ever_sees("people-told-why", why="She knows the work.")
    await chair.taps("people-do")
    assert chair.sees("people-change-over")


async def test_an_older_keyboard_changes_no_office_without_a_reason(union: Stage) -> None:
    chair = await union.member("Chair", role="chair", language="en")
    li = await union.member("Li", language="en")
    office = f"1:people:cadre:{li.member_id}:union:head"
    await chair.says("/people")
    await chair.presses(office)
    assert (await row(union, li)).office == ("cadre", "union", "head")
    await chair.presses(f"1:people:cadre:{li.member_id}:women:welfare")
    assert chair.sees("people-why", name="Li")
    await chair.says("She asked for it.")
    await chair.taps("people-do")
    assert (await row(union, li)).office == ("cadre", "women", "welfare")
    assert li.ever_sees("people-told-why", why="She asked for it.")
