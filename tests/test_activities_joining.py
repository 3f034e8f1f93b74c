"""Joining: answers, places, the waiting list, and what of it is kept of a member."""

from dataclasses import replace

import pytest

from storage import members
from tests.play import Stage
from tests.walking import ALONE, WALK, announced, answered, cards, chengdu, import_plan, opens

__all__ = ["ALONE"]


async def test_the_waiting_list_moves_up_when_somebody_leaves(anywhere: Stage) -> None:
    li, chen, wang, zhao = await announced(anywhere, "Li", "Chen", "Wang", "Zhao")
    for each in (li, chen, wang, zhao):
        await each.taps("activities-button-join")
    assert zhao.sees("activities-toast-waitlisted")
    assert zhao.sees("activities-own-waitlisted", number=2)
    assert zhao.sees("activities-fact-full", places=2, waiting=2)
    await li.taps("activities-button-cannot")
    assert li.sees("activities-own-cannot")
    assert wang.sees("activities-promoted")
    assert not zhao.sees("activities-promoted")
    await li.taps("activities-button-join")
    assert li.sees("activities-own-waitlisted", number=2)
    await wang.taps("activities-button-take")
    assert wang.sees("activities-own-confirmed")


async def test_two_who_tap_at_the_same_moment_do_not_get_one_place_twice(anywhere: Stage) -> None:
    li, chen = await announced(anywhere, "Li", "Chen", entry=replace(WALK, places=1))
    li.person.tap(li.last, "activities:answer:1:join")
    chen.person.tap(chen.last, "activities:answer:1:join")
    await anywhere.settle()
    assert sorted(each.sees("activities-own-confirmed") for each in (li, chen)) == [False, True]
    assert sorted(each.sees("activities-own-waitlisted", number=1) for each in (li, chen)) == [False, True]


async def test_one_looks_up_what_one_took_part_in(union: Stage) -> None:
    li, chen = await announced(union, "Li", "Chen")
    await li.taps("activities-button-join")
    await chen.taps("activities-button-cannot")
    await li.says("/activities")
    await li.taps("activities-button-past")
    assert li.sees("activities-past-none"), "it is still ahead"
    await union.turns_to(chengdu("2026-12-06T09:00"))
    for person in (li, chen):
        await person.says("/activities")
        await person.taps("activities-button-past")
    assert li.sees("activities-past")
    assert "Winter walk" in li.last.text
    assert chen.sees("activities-past-none")


async def test_tapping_twice_changes_nothing(union: Stage) -> None:
    li, chen = await announced(union, "Li", "Chen")
    await union.cadre_group(chen)
    await li.taps("activities-button-join")
    await li.taps("activities-button-join")
    assert li.sees("activities-toast-confirmed")
    assert union.group_sees("activities-counts", joined=1, waiting=0, maybe=0, cannot=0)
    assert len(cards(union)) == 1


async def test_maybe_holds_no_place_and_can_become_a_yes(union: Stage) -> None:
    (li,) = await announced(union, "Li")
    await li.taps("activities-button-maybe")
    assert li.sees("activities-own-maybe")
    assert li.sees("activities-fact-left", left=2, places=2)
    await li.taps("activities-button-join")
    assert li.sees("activities-fact-left", left=1, places=2)


async def test_without_a_limit_everybody_finds_a_place(union: Stage) -> None:
    li, chen = await announced(union, "Li", "Chen", entry=replace(WALK, places=None, audience="women"))
    await li.taps("activities-button-join")
    assert li.sees("activities-fact-room", joined=1)
    assert chen.sees("activities-fact-audience", audience="Women workers")


async def test_after_closing_nobody_joins_but_a_place_can_be_given_back(union: Stage) -> None:
    li, chen, wang = await announced(union, "Li", "Chen", "Wang", entry=replace(WALK, places=1))
    await li.taps("activities-button-join")
    await chen.taps("activities-button-join")
    await union.turns_to(chengdu("2026-12-03T18:01"))
    await wang.presses("1:activities:answer:1:join")
    assert wang.sees("activity-not-when-closed")
    await li.presses("1:activities:answer:1:maybe")
    assert li.sees("activity-not-when-closed")
    await li.says("/activities")
    await li.taps("activities-button-open", title="Winter walk")
    await li.taps("activities-button-cannot")
    assert li.sees("activities-own-cannot")
    assert not chen.ever_sees("activities-promoted")


async def test_once_it_has_begun_no_place_is_given_back_or_taken(union: Stage) -> None:
    li, chen = await announced(union, "Li", "Chen", entry=replace(WALK, places=1))
    await li.taps("activities-button-join")
    await chen.taps("activities-button-join")
    await union.turns_to(chengdu("2026-12-05T09:01"))
    await li.presses("1:activities:answer:1:cannot")
    assert li.sees("activity-not-when-closed")
    assert not chen.ever_sees("activities-promoted")
    assert chen.ever_sees("activities-waiting-over", title="Winter walk")
    assert not li.ever_sees("activities-waiting-over")


@pytest.mark.parametrize(
    "data",
    [
        "answer:999:join",
        "answer:x:join",
        "answer:1:burn",
        "answer",
        "answer:99999999999:join",
        "open:999",
        "file:999",
        "stars:1",
        "stars:1:9",
        "again:1:6:again",
        "restars:7:5",
    ],
)
async def test_a_forged_button_is_answered_politely(union: Stage, data: str) -> None:
    (li,) = await announced(union, "Li")
    await li.presses(f"1:activities:{data}")
    assert li.sees("activities-gone")


async def test_whoever_is_forgotten_leaves_a_place_to_the_next(anywhere: Stage) -> None:
    li, chen = await announced(anywhere, "Li", "Chen", entry=replace(WALK, places=1))
    await anywhere.cadre_group(chen, language="en")
    await li.taps("activities-button-join")
    await chen.taps("activities-button-join")
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    await anywhere.turns(minutes=1)
    await chen.taps("activities-button-take")
    assert anywhere.group_sees("activities-counts", joined=1, waiting=0, maybe=0, cannot=0)


async def test_what_is_held_of_a_member_can_be_read(union: Stage) -> None:
    from handlers.activities import export

    (li,) = await announced(union, "Li")
    await li.taps("activities-button-join")
    async with union.machine.database.reading() as db:
        member = await members.find(db, li.member_id)
        assert member
        assert await export(db, member) == {
            "activities": [
                {
                    "title": "Winter walk",
                    "starts": "2026-12-05T01:00:00+00:00",
                    "answer": "join",
                    "place": "confirmed",
                    "rated": False,
                }
            ]
        }


async def test_an_answer_survives_a_restart(union: Stage) -> None:
    (li,) = await announced(union, "Li")
    await union.stops()
    await union.starts()
    await li.taps("activities-button-join")
    await union.stops()
    await union.starts()
    await union.turns_to(chengdu("2026-12-04T16:00"))
    assert li.sees("activities-tomorrow")


async def test_strangers_and_old_buttons_get_nowhere(union: Stage) -> None:
    (li,) = await announced(union, "Li")
    stranger = union.stranger("Nobody", language="en")
    await stranger.says("/activities")
    assert stranger.sees("answer-stranger")
    await li.presses("0:activities:answer:1:join")
    assert li.sees("answer-too-old")


async def test_who_has_it_in_a_calendar_can_strike_out_what_was_cancelled_or_put_off(union: Stage) -> None:
    zhang, li, *_ = await answered(union)
    await li.taps("activities-button-file")
    await opens(zhang)
    await zhang.taps("plan-button-cancel")
    await zhang.says("The trail is closed")
    await zhang.taps("plan-settle-cancelled")
    await li.taps("activities-button-strike-out")
    file = union.telegram.files.get(li.last["document"]["file_id"]).data
    assert b"STATUS:CANCELLED" in file


async def test_weeks_have_days_and_no_hours(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await import_plan(union, replace(WALK, rule="2026-12-01", until="2026-12-31"))
    await union.turns_to(chengdu("2026-11-25T10:00"))
    assert "no fixed hours" in (li.last.text or "")
    assert "09:00" not in (li.last.text or "")
