"""Guests: they take places, after all members, and stay at home first when there are fewer."""

from dataclasses import replace

from storage import signups
from tests.play import Actor, Stage
from tests.walking import ALONE, WALK, announced, cadre, chengdu, opens

__all__ = ["ALONE"]


async def allows_guests(who: Actor, *, places: str, guests: str) -> None:
    await opens(who)
    await who.taps("plan-button-change")
    await who.taps("plan-field-places")
    await who.says(places)
    await who.taps("plan-field-guests")
    await who.taps("plan-button-guests", value=guests)
    await who.taps("plan-button-confirm")


async def test_a_member_brings_guests_as_long_as_places_are_free(anywhere: Stage) -> None:
    zhang = await cadre(anywhere)
    li, chen, wang = await announced(anywhere, "Li", "Chen", "Wang", entry=replace(WALK, places=9))
    await allows_guests(zhang, places="3", guests="2")
    await li.taps("activities-button-join")
    assert li.sees("activities-fact-guests", most=2)
    await li.taps("activities-button-guest-more")
    assert li.sees("activities-own-guests", count=1)
    assert li.sees("activities-fact-left", left=1, places=3)
    await li.presses("1:activities:guests:1:1")
    assert not li.ever_sees("activities-own-guests", count=2), "a second tap adds nobody"
    await li.taps("activities-button-guest-more")
    assert li.sees("activities-fact-full", places=3, waiting=0)
    await chen.taps("activities-button-join")
    assert chen.sees("activities-own-waitlisted", number=1)
    await li.taps("activities-button-guest-fewer")
    assert chen.ever_sees("activities-promoted"), "a guest's place is offered to a member who waits"
    await li.presses("1:activities:guests:1:2")
    assert li.sees("activities-no-guests"), "no guest goes before a member"
    await wang.presses("1:activities:guests:1:1")
    assert wang.sees("activities-no-guests"), "who has no place brings nobody"
    await li.taps("activities-button-cannot")
    async with anywhere.machine.database.reading() as db:
        assert (await signups.count_signups(db, [1]))[1].held == 1, "the guest has gone too, and one place is offered"
    await opens(zhang)
    await zhang.taps("plan-button-names")
    assert zhang.sees("plan-name-offered", name="Chen")


async def test_guests_stay_at_home_before_anybody_loses_a_place(union: Stage) -> None:
    zhang = await cadre(union)
    await union.cadre_group(zhang, language="en")
    li, chen = await announced(union, "Li", "Chen", entry=replace(WALK, places=9))
    await allows_guests(zhang, places="9", guests="2")
    for each in (li, chen):
        await each.taps("activities-button-join")
        await each.taps("activities-button-guest-more")
    assert union.group_sees("activities-counts-guests", guests=2)
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-field-places")
    await zhang.says("2")
    assert zhang.sees("plan-preview-too-many", count=2)
    await zhang.taps("plan-button-last-wait", count=2)
    await zhang.taps("plan-button-confirm")
    for each in (li, chen):
        assert each.sees("activities-guests-lost")
        assert each.sees("activities-own-confirmed")
    await union.turns_to(chengdu("2028-01-05T10:00"))
    async with union.machine.database.reading() as db:
        assert (await signups.count_signups(db, [1]))[1].confirmed == 2


async def test_a_day_of_several_parts_says_its_hours_and_moves_with_them(union: Stage) -> None:
    zhang = await cadre(union)
    (li,) = await announced(union, "Li", entry=replace(WALK, places=9))
    await li.taps("activities-button-join")
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-field-hours")
    await zhang.says("9:00-9:05")
    assert zhang.sees("plan-wrong-hours", most=4)
    await zhang.taps("plan-button-value", value="09:00-11:30, 14:00-16:00")
    assert zhang.sees("activities-fact-hours", hours="09:00–11:30, 14:00–16:00")
    await zhang.taps("plan-button-confirm")
    assert li.sees("activities-fact-hours", hours="09:00–11:30, 14:00–16:00")
    await opens(zhang)
    await zhang.taps("plan-button-postpone")
    await zhang.taps("plan-button-move")
    await zhang.says("2026-12-12")
    await zhang.taps("plan-button-confirm")
    assert li.sees("activities-moved")
    assert li.sees("activities-fact-hours", hours="09:00–11:30, 14:00–16:00")
