"""Whom an activity is for: those are invited, others can ask whoever leads it."""

from dataclasses import replace

from tests.play import Actor, Stage
from tests.walking import ALONE, ANNOUNCED, WALK, cadre, chengdu, import_plan, opens

__all__ = ["ALONE"]


async def put_into_women(zhang: Actor, *names: str) -> None:
    await zhang.says("/groups")
    await zhang.taps("audience-button-group", name="Women workers", size=0)
    for name in names:
        await zhang.says(name)
        await zhang.taps("audience-button-in", name=name)


async def test_those_it_is_for_are_invited_and_others_can_ask(anywhere: Stage) -> None:
    zhang = await anywhere.member("Zhang", language="en", role="cadre", committee="union", duty="culture")
    li, chen, wang = [await anywhere.member(name, language="en") for name in ("Li", "Chen", "Wang")]
    await put_into_women(zhang, "Li")
    await import_plan(anywhere, replace(WALK, audience="women"))
    await anywhere.turns_to(ANNOUNCED)
    assert li.ever_sees("activities-announced")
    for each in (chen, wang):
        assert not each.ever_sees("activities-announced")
        await each.says("/activities")
        await each.taps("activities-button-open", title="Winter walk")
        assert each.sees("activities-fact-audience", audience="Women workers")
        await each.presses("1:activities:answer:1:join")
        assert each.sees("activities-not-invited")
        await each.taps("activities-button-ask")
        assert each.sees("activities-toast-asked")
        await each.taps("activities-button-ask")
        assert each.sees("activities-asked-already")
    assert zhang.sees("plan-asked", name="Wang", title="Winter walk")
    await zhang.taps("plan-button-refuse")
    assert wang.sees("activities-refused", title="Winter walk")
    await zhang.presses(f"1:plan:admit:1:{wang.member_id}")
    assert zhang.sees("plan-asked-over")
    await zhang.presses(f"1:plan:admit:1:{chen.member_id}")
    assert chen.sees("activities-admitted")
    assert chen.sees("activities-own-confirmed")
    await chen.taps("activities-button-maybe")
    await chen.taps("activities-button-join")
    assert chen.sees("activities-own-confirmed"), "who was let in is invited from then on"
    await chen.says("/mydata")


async def test_the_reminder_goes_to_those_it_is_for(anywhere: Stage) -> None:
    zhang = await cadre(anywhere)
    li, chen = [await anywhere.member(name, language="en") for name in ("Li", "Chen")]
    await put_into_women(zhang, "Li")
    await import_plan(anywhere, replace(WALK, audience="women"))
    await anywhere.turns_to(chengdu("2026-12-02T12:00"))
    assert li.ever_sees("activities-reminder")
    assert chen.person.sees == []


async def test_what_nobody_is_in_is_for_everybody_and_the_preview_says_so(union: Stage) -> None:
    zhang, li = await cadre(union), await union.member("Li", language="en", department="Gate <1>")
    chen = await union.member("Chen", language="en")
    await import_plan(union, WALK)
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-field-audience")
    await zhang.taps("plan-button-whom-out", name="Nominated members")
    await zhang.taps("plan-button-whom-done")
    assert zhang.sees("plan-preview-nobody-in")
    await zhang.taps("plan-field-audience")
    await zhang.taps("plan-button-whom-in", name="Nominated members")
    await zhang.taps("plan-button-whom-out", name="Gate <1>")
    await zhang.says("and the others?")
    assert zhang.sees("plan-tap-to-decide")
    await zhang.taps("plan-button-whom-done")
    assert zhang.sees("activities-fact-audience", audience="Gate <1>")
    assert zhang.sees("plan-preview-invited", count=1)
    await zhang.taps("plan-button-confirm")
    await union.turns_to(ANNOUNCED)
    assert li.sees("activities-announced")
    assert chen.person.sees == []


async def test_whom_it_is_for_later_hears_of_it_once_and_nobody_twice(union: Stage) -> None:
    zhang = await union.member("Zhang", language="en", role="cadre", committee="union", department="Gate")
    li, chen = [
        await union.member(name, language="en", department=where) for name, where in (("Li", "Gate"), ("Chen", ""))
    ]
    await import_plan(union, replace(WALK, audience="department/Gate"))
    await union.turns_to(ANNOUNCED)
    assert chen.person.sees == []
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-field-audience")
    await zhang.taps("plan-button-whom-out", name="All members")
    await zhang.taps("plan-button-whom-done")
    await zhang.taps("plan-button-confirm")
    assert chen.sees("activities-announced")
    assert len(li.person.sees) == 1


async def test_a_group_that_an_activity_is_for_cannot_be_removed(union: Stage) -> None:
    zhang = await cadre(union)
    await zhang.says("/groups")
    await zhang.taps("audience-button-new")
    await zhang.says("Drivers")
    await import_plan(union, replace(WALK, audience="group/3"))
    await zhang.says("/groups")
    await zhang.taps("audience-button-group", name="Drivers", size=0)
    await zhang.taps("audience-button-delete")
    await zhang.taps("audience-button-sure")
    assert zhang.sees("audience-in-use")
    await opens(zhang)
    assert zhang.sees("activities-fact-audience", audience="Drivers")
