"""Courses of several days: each day is checked in to by itself, and the days attended complete the course."""

from dataclasses import replace

from handlers import activities, plan, training
from storage import check_ins, course_sessions
from tests.play import Actor, Stage
from tests.schooling import cadre, confirms_course, usual_catalogue
from tests.test_activities_check_in import opens_the_door
from tests.test_training_learning import events
from tests.walking import WALK, announced, chengdu, opens

ALONE = (activities.FEATURE, plan.FEATURE, training.FEATURE)


async def teaches_three_days(union: Stage, share: str = "") -> tuple[Actor, Actor, Actor, Actor]:
    """Two cadres and two members with a place in a course of one and a half hours, held on three days of three."""
    zhou, wu = await cadre(union), await union.member("Wu", language="en", role="cadre", duty="culture")
    li, chen = await announced(union, "Li", "Chen", entry=replace(WALK, until="2026-12-07"))
    for each in (li, chen):
        await each.taps("activities-button-join")
    await usual_catalogue(zhou)
    await confirms_course(zhou)
    if share:
        await zhou.taps("training-change")
        await zhou.taps("training-field-share")
        await zhou.says(share)
        await zhou.taps("training-confirm")
        assert zhou.sees("training-fact-share", share=int(share.rstrip("%")))
    await zhou.taps("training-to-sessions")
    await zhou.taps("training-link")
    await zhou.taps_label(next(it["text"] for it in zhou.last.buttons if "Winter walk" in it["text"]))
    return zhou, wu, li, chen


async def checks_in_on(union: Stage, host: Actor, day: int, *people: Actor) -> None:
    """Everybody opens the link at the door on that day of December."""
    await union.turns_to(chengdu(f"2026-12-{day:02}T08:45"))
    number = await opens_the_door(host)
    for each in people:
        await each.says(f"/start door-1-{number}")


AFTER = chengdu("2026-12-07T12:01")


async def test_one_day_of_three_completes_no_course_and_all_of_them_do(anywhere: Stage) -> None:
    zhou, _, li, chen = await teaches_three_days(anywhere)
    await checks_in_on(anywhere, zhou, 5, li, chen)
    await checks_in_on(anywhere, zhou, 6, li)
    await checks_in_on(anywhere, zhou, 7, li)
    assert await events(anywhere, li) == [], "not before the last day is over"
    await anywhere.turns_to(AFTER)
    assert await events(anywhere, li) == [("session", 18, "B", None, None)], "the hours of the days attended"
    assert await events(anywhere, chen) == []
    async with anywhere.machine.database.reading() as db:
        (only,) = await course_sessions.list_of_member(db, chen.member_id)
    assert (only.day, only.days, only.minutes) == (1, 3, 180)


async def test_a_course_may_ask_for_a_share_and_says_so(union: Stage) -> None:
    zhou, _, li, chen = await teaches_three_days(union, "66%")
    await checks_in_on(union, zhou, 5, li, chen)
    await checks_in_on(union, zhou, 6, li)
    await union.turns_to(AFTER)
    assert await events(union, li) == [("session", 12, "B", None, None)]
    assert await events(union, chen) == []


async def test_two_cadres_say_on_which_days_somebody_was_there(union: Stage) -> None:
    zhou, wu, *_ = await teaches_three_days(union)
    await union.turns_to(AFTER)
    for name, label in (("Li", "Every day so far"), ("Chen", "Sun 6 Dec")):
        await zhou.presses("1:plan:door:1")
        await zhou.says(name)
        await zhou.taps("plan-button-add", name=name)
        assert zhou.sees("plan-door-which-day", name=name)
        await zhou.taps_label(label)
    await zhou.taps("plan-button-strike", name="Li, day 3")
    await wu.taps("plan-button-to-door")
    await wu.taps("plan-button-second", count=3)
    assert wu.sees("plan-door-names", names="Li, day 1\nLi, day 2\nChen, day 2")
    await wu.taps("plan-button-second-yes")
    assert wu.sees("plan-door-confirmed", count=2)
    async with union.machine.database.reading() as db:
        assert dict(await check_ins.count_present(db, 1)) == {1: 1, 2: 2}
        assert (await check_ins.count_grades(db, 1))["C"] == 2


async def test_each_day_opens_its_door_and_counts_its_heads(union: Stage) -> None:
    _, wu, li, chen = await teaches_three_days(union)
    for day in (5, 6):
        await opens(wu)
        await union.turns_to(chengdu(f"2026-12-{day:02}T08:31"))
        assert wu.sees("plan-door-opens", title="Winter walk"), "every morning"
        await checks_in_on(union, wu, day, *((li, chen) if day == 5 else (li,)))
        await union.turns_to(chengdu(f"2026-12-{day:02}T12:01"))
        assert wu.sees("plan-heads-asked", title="Winter walk")
        await wu.taps("plan-button-heads")
        await wu.says("2" if day == 5 else "1")
    assert "Day 1: 2 checked in. Head count: 2" in wu.last.text
    assert "Day 2: 1 checked in. Head count: 1" in wu.last.text
    assert "do not agree" not in wu.last.text, "a smaller second day accuses nobody of the first"
