"""Offers: a place that became free is held for whoever waits longest; each way in which waiting lists failed
elsewhere is a play here."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storage import members, signups
from tests.play import Actor, Stage
from tests.walking import ALONE, ANNOUNCED, WALK, announced, cadre, chengdu, opens

__all__ = ["ALONE"]

ONE = replace(WALK, places=1)
LATE = "2026-12-03T18:01"
"""A minute after sign-up for the walk has closed."""


async def lined_up(union: Stage, *names: str) -> list[Actor]:
    """The first has the one place, the others wait in this order."""
    people = await announced(union, *names, entry=ONE)
    for each in people:
        await each.taps("activities-button-join")
    return people


async def test_a_place_that_became_free_is_asked_about_and_taken(anywhere: Stage) -> None:
    li, chen, wang = await lined_up(anywhere, "Li", "Chen", "Wang")
    await li.taps("activities-button-cannot")
    assert chen.sees("activities-promoted")
    assert "Tue 24 Nov 10:00" in chen.last.text, "twenty-four hours"
    assert not wang.sees("activities-promoted")
    await wang.says("/activities")
    await wang.taps("activities-button-open", title="Winter walk")
    assert wang.sees("activities-own-waitlisted", number=1), "a place that is held is not free for others"
    await chen.taps("activities-button-take")
    assert chen.sees("activities-toast-confirmed")
    assert chen.sees("activities-own-confirmed")


async def test_who_says_no_lets_the_next_one_be_asked_at_once(anywhere: Stage) -> None:
    li, chen, wang = await lined_up(anywhere, "Li", "Chen", "Wang")
    await li.taps("activities-button-cannot")
    await chen.taps("activities-button-decline")
    assert chen.sees("activities-toast-cannot")
    assert wang.sees("activities-promoted")


async def test_who_does_not_answer_lets_it_pass_and_is_told(anywhere: Stage) -> None:
    li, chen, wang = await lined_up(anywhere, "Li", "Chen", "Wang")
    await li.taps("activities-button-cannot")
    offered = chen.last
    await anywhere.turns_to(ANNOUNCED + timedelta(hours=24, minutes=1))
    assert chen.sees("activities-offer-over", title="Winter walk")
    assert wang.ever_sees("activities-promoted")
    await chen.taps("activities-button-take", message=offered)
    assert chen.sees("activities-own-waitlisted", number=1), "they join anew, at the end"


async def test_who_cancels_after_an_offer_leaves_no_place_stuck(anywhere: Stage) -> None:
    """pretix #1163"""
    li, chen, wang = await lined_up(anywhere, "Li", "Chen", "Wang")
    await li.taps("activities-button-cannot")
    await chen.taps("activities-button-take")
    await chen.taps("activities-button-cannot")
    assert wang.sees("activities-promoted")
    await chen.taps("activities-button-join")
    assert chen.sees("activities-own-waitlisted", number=1)
    await wang.taps("activities-button-decline")
    assert chen.sees("activities-promoted"), "the end of the line"


@pytest.mark.parametrize("moment", ["2026-12-05T07:30", "2026-12-05T09:15"])
async def test_nobody_is_offered_a_place_when_it_starts_or_has_started(union: Stage, moment: str) -> None:
    """pretix #1031"""
    li, chen = await lined_up(union, "Li", "Chen")
    await union.turns_to(chengdu(moment))
    await li.presses("1:activities:answer:1:cannot")
    await union.turns(minutes=1)
    assert not chen.ever_sees("activities-promoted")


async def test_nobody_is_offered_a_place_once_sign_up_has_closed(anywhere: Stage) -> None:
    """pretix #681"""
    li, chen = await lined_up(anywhere, "Li", "Chen")
    await anywhere.turns_to(chengdu(LATE))
    assert chen.ever_sees("activities-waiting-over", title="Winter walk")
    await li.presses("1:activities:answer:1:cannot")
    await anywhere.turns(minutes=1)
    assert not chen.ever_sees("activities-promoted")
    await chen.says("/activities")
    await chen.taps("activities-button-open", title="Winter walk")
    assert chen.sees("activities-own-list-ended")


async def test_an_offer_made_before_sign_up_closed_still_stands(union: Stage) -> None:
    li, chen = await lined_up(union, "Li", "Chen")
    await union.turns_to(chengdu("2026-12-03T17:00"))
    await li.presses("1:activities:answer:1:cannot")
    await union.turns_to(chengdu(LATE))
    assert not chen.ever_sees("activities-waiting-over", title="Winter walk")
    await chen.taps("activities-button-take")
    assert chen.sees("activities-own-confirmed")


async def test_the_first_to_come_is_the_first_to_be_asked(anywhere: Stage) -> None:
    """pretix #2119"""
    people = await lined_up(anywhere, "Li", "Chen", "Wang", "Zhao")
    await people[1].taps("activities-button-cannot")
    await people[1].taps("activities-button-join")
    order = list[str]()
    for leaver, key in ((0, "cannot"), (2, "decline"), (3, "decline")):
        await people[leaver].taps(f"activities-button-{key}")
        asked = [it.person.name for it in people if it.sees("activities-promoted")]
        order += [name for name in asked if name not in order]
    assert order == ["Wang", "Zhao", "Chen"]


async def test_nobody_is_woken_and_the_time_counts_from_the_morning(union: Stage) -> None:
    li, chen = await lined_up(union, "Li", "Chen")
    await union.turns_to(chengdu("2026-11-24T22:30"))
    await li.presses("1:activities:answer:1:cannot")
    assert not chen.ever_sees("activities-promoted")
    await union.turns_to(chengdu("2026-11-25T08:00"))
    assert chen.sees("activities-promoted")
    assert "Thu 26 Nov 08:00" in chen.last.text


async def test_who_cannot_be_told_keeps_their_place_in_the_line(union: Stage) -> None:
    li, chen, wang = await lined_up(union, "Li", "Chen", "Wang")
    async with union.machine.database.transaction() as db:
        await members.set_reachable(db, chen.person.id, False)
    await li.taps("activities-button-cannot")
    assert wang.sees("activities-promoted")
    await wang.taps("activities-button-decline")
    await chen.says("/activities")
    await union.turns(minutes=1)
    assert chen.ever_sees("activities-promoted"), "once they can be told they are still the first"


async def test_an_offer_of_what_is_put_off_is_taken_back_and_loses_nobody_their_place(union: Stage) -> None:
    zhang = await cadre(union)
    li, chen = await lined_up(union, "Li", "Chen")
    await li.taps("activities-button-cannot")
    await opens(zhang)
    await zhang.taps("plan-button-postpone")
    await zhang.taps("plan-button-later")
    await zhang.says("Rain")
    await zhang.taps("plan-settle-postponed")
    await union.turns_to(ANNOUNCED + timedelta(hours=25))
    assert not chen.ever_sees("activities-offer-over", title="Winter walk")
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.says("2026-12-19 09:00")
    await zhang.taps("plan-button-confirm")
    assert chen.sees("activities-promoted")


async def two_places_taken(union: Stage) -> tuple[Actor, Actor, Actor, Actor]:
    zhang = await cadre(union)
    li, chen, wang = await announced(union, "Li", "Chen", "Wang")
    for each in (li, chen, wang):
        await each.taps("activities-button-join")
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-field-places")
    await zhang.says("1")
    assert zhang.sees("plan-preview-too-many", count=1)
    return zhang, li, chen, wang


async def test_fewer_places_than_people_ask_the_organiser(anywhere: Stage) -> None:
    zhang, li, chen, wang = await two_places_taken(anywhere)
    await zhang.presses(
        f"1:plan:confirm:{zhang.last.button('Everybody keeps their place')['callback_data'].split(':')[-1]}"
    )
    assert zhang.sees("plan-preview-too-many", count=1), "nobody is dropped by a forged or an old button either"
    await zhang.taps("plan-button-last-wait", count=1)
    assert zhang.sees("plan-preview-last-wait", count=1)
    await zhang.taps("plan-button-confirm")
    assert chen.sees("activities-place-lost")
    assert chen.sees("activities-own-waitlisted", number=1)
    await wang.says("/activities")
    await wang.taps("activities-button-open", title="Winter walk")
    assert wang.sees("activities-own-waitlisted", number=2)
    await li.taps("activities-button-cannot")
    assert chen.sees("activities-promoted")


async def test_everybody_may_keep_their_place(union: Stage) -> None:
    zhang, _, chen, _ = await two_places_taken(union)
    await zhang.taps("plan-button-keep-all")
    assert not zhang.sees("plan-preview-too-many", count=1)
    await zhang.taps("plan-button-confirm")
    assert chen.sees("activities-own-confirmed")


async def test_thirty_places_and_many_who_want_one_in_the_same_minute(anywhere: Stage) -> None:
    people = await announced(anywhere, *(f"Member {number:02}" for number in range(45)), entry=replace(WALK, places=30))
    for each in people:
        each.person.tap(each.last, "activities:answer:1:join")
        each.person.tap(each.last, "activities:answer:1:join")
    await anywhere.settle()
    async with anywhere.machine.database.reading() as db:
        found = await signups.list_signups(db, 1)
    assert len(found) == 45
    assert [it.place for it in found] == ["confirmed"] * 30 + ["waitlisted"] * 15
    assert [it.line for it in found] == list(range(1, 46))
