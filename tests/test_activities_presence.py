"""Presence: whoever was there took part, with a place or without; a place alone says nothing once a door was kept."""

from dataclasses import replace

from handlers import privacy
from storage import check_ins, signups
from tests import walking
from tests.play import Actor, Stage
from tests.test_activities_check_in import at_the_door, opens_the_door, shows_code
from tests.walking import WALK, announced, chengdu, opens, people

ALONE = (*walking.ALONE, privacy.FEATURE)


async def _checks_in(zhang: Actor, *people: Actor) -> None:
    number = await opens_the_door(zhang)
    for each in people:
        await shows_code(each)
        await each.says(number)


async def _list_past(who: Actor) -> str:
    await who.says("/activities")
    await who.taps("activities-button-past")
    return who.last.text


async def test_who_came_without_a_place_took_part_and_who_stayed_away_did_not(anywhere: Stage) -> None:
    """In the report, in their own list, and in who is asked how it was."""
    zhang, (li, chen, wang) = await at_the_door(anywhere, "Li", "Chen", "Wang")
    (guest,) = await people(anywhere, "Zhao")
    await guest.says("/activities")
    await anywhere.cadre_group(zhang, language="en")
    await wang.presses("1:activities:answer:1:cannot")
    await _checks_in(zhang, wang, guest)
    await opens(zhang)
    await zhang.taps("plan-button-door")
    assert not zhang.sees("activities-no-shows", count=2), "they may still come"
    await anywhere.turns_to(chengdu("2026-12-07T10:00"))
    assert [each.ever_sees("activities-rate", title="Winter walk") for each in (li, chen, wang, guest)] == [
        False,
        False,
        True,
        True,
    ]
    await guest.taps("activities-button-star-5")
    await guest.taps("activities-button-again")
    assert guest.sees("activities-rated")
    await guest.presses("1:activities:again:1:1:again")
    assert guest.sees("activities-rate-twice")
    await li.presses("1:activities:stars:1:5")
    assert li.sees("activities-rate-not-yours")
    assert ["Winter walk" in await _list_past(each) for each in (li, wang, guest)] == [False, True, True]
    await anywhere.turns_to(chengdu("2026-12-10T18:01"))
    assert anywhere.group_sees("activities-no-shows", count=2)


async def test_where_nobody_stood_at_the_door_a_place_is_taken_for_presence(anywhere: Stage) -> None:
    _, (li,) = await at_the_door(anywhere, "Li")
    await anywhere.turns_to(chengdu("2026-12-07T10:00"))
    assert li.sees("activities-rate", title="Winter walk")
    assert "Winter walk" in await _list_past(li)


async def test_whoever_is_there_cannot_say_that_they_cannot(anywhere: Stage) -> None:
    zhang, (li,) = await at_the_door(anywhere, "Li")
    await _checks_in(zhang, li)
    await li.presses("1:activities:answer:1:cannot")
    assert li.sees("activities-here-already")
    async with anywhere.machine.database.reading() as db:
        assert [it.place for it in await signups.list_signups(db, 1)] == ["confirmed"]


async def test_nobody_was_at_what_was_moved_afterwards(anywhere: Stage) -> None:
    """On the new day everybody checks in again; on the same day, at another hour, what is known stays known."""
    zhang, (li,) = await at_the_door(anywhere, "Li")
    await _checks_in(zhang, li)
    for answer, kept in (("2026-12-05 10:00", 1), ("2026-12-12 09:00", 0)):
        await opens(zhang)
        await zhang.taps("plan-button-postpone")
        await zhang.taps("plan-button-move")
        await zhang.says(answer)
        await zhang.taps("plan-button-confirm")
        async with anywhere.machine.database.reading() as db:
            assert len(await check_ins.list_check_ins(db, 1)) == kept
    await anywhere.turns_to(chengdu("2026-12-12T08:45"))
    await _checks_in(zhang, li)
    assert li.sees("activities-checked-in", title="Winter walk", time="08:45")
    await opens(zhang)
    await zhang.taps("plan-button-postpone")
    await zhang.taps("plan-button-later")
    await zhang.says("Rain.")
    await zhang.taps("plan-settle-postponed")
    async with anywhere.machine.database.reading() as db:
        assert await check_ins.list_check_ins(db, 1) == []


async def test_whoever_withdraws_their_consent_gives_their_place_to_who_waits(anywhere: Stage) -> None:
    li, chen = await announced(anywhere, "Li", "Chen", entry=replace(WALK, places=1))
    await li.taps("activities-button-join")
    await chen.taps("activities-button-join")
    await li.presses("1:privacy:pause")
    await anywhere.turns(minutes=1)
    async with anywhere.machine.database.reading() as db:
        assert [it.standing for it in await signups.list_signups(db, 1)] == ["offered"]
    assert chen.sees("activities-promoted")
