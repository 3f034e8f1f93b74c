"""Calendar files in chat: one activity with all its parts, and everything that somebody takes part in."""

from dataclasses import replace

import ics

from tests.play import Actor, Stage
from tests.walking import ALONE, WALK, announced, cadre, chengdu, import_plan, opens

__all__ = ["ALONE"]


def read_file(union: Stage, who: Actor) -> dict[str, ics.Event]:
    """The events of the newest file by their names for ever."""
    content = union.telegram.files.get(who.last["document"]["file_id"]).data
    return {it.uid.partition("@")[0]: it for it in ics.Calendar(content.decode()).events}


async def test_a_file_has_each_part_of_the_day_and_strikes_out_those_that_are_no_more(anywhere: Stage) -> None:
    zhang = await cadre(anywhere)
    (li,) = await announced(anywhere, "Li", entry=replace(WALK, places=9))
    await li.taps("activities-button-join")
    for hours, last in (("9:00-11:30, 14:00-16:00", "CONFIRMED"), ("9:00-12:00", "CANCELLED")):
        await opens(zhang)
        await zhang.taps("plan-button-change")
        await zhang.taps("plan-field-hours")
        await zhang.says(hours)
        await zhang.taps("plan-button-confirm")
        await li.taps("activities-button-file")
        found = read_file(anywhere, li)
        assert set(found) == {"activity-1", "activity-1-day-2"}
        assert found["activity-1-day-2"].status == last
        assert found["activity-1"].begin.datetime == chengdu("2026-12-05T09:00")


async def test_all_that_somebody_takes_part_in_is_one_file(anywhere: Stage) -> None:
    zhang = await cadre(anywhere)
    await import_plan(anywhere, WALK, replace(WALK, id="W02", title_en="Film", rule="2026-12-06"))
    li, chen = await anywhere.member("Li", language="en"), await anywhere.member("Chen", language="en")
    await li.says("/activities")
    await anywhere.turns_to(chengdu("2026-11-25T10:00"))
    for number in (1, 2):
        await li.presses(f"1:activities:answer:{number}:join")
    await chen.presses("1:activities:answer:1:cannot")
    await li.says("/activities")
    await li.taps("activities-button-feed")
    assert set(read_file(anywhere, li)) == {"activity-1", "activity-2"}
    await opens(zhang, "Film")
    await zhang.taps("plan-button-cancel")
    await zhang.says("No projector")
    await zhang.taps("plan-settle-cancelled")
    await li.presses("1:activities:feed")
    assert {it: str(event.status) for it, event in read_file(anywhere, li).items()}["activity-2"] == "CANCELLED"
    await anywhere.turns(days=31)
    await li.presses("1:activities:feed")
    assert set(read_file(anywhere, li)) == {"activity-1"}, "after a month it is struck out everywhere"
    await chen.presses("1:activities:feed")
    assert chen.sees("activities-past-none"), "who cannot come has nothing to keep"
