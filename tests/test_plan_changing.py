"""Changing, postponing and cancelling: with a preview, and everyone concerned is told once."""

from dataclasses import replace

from icalendar import Calendar

from storage import members
from tests.play import Actor, Stage
from tests.walking import ALONE, ANNOUNCED, WALK, announced, answered, cadre, cards, chengdu, import_plan, opens

__all__ = ["ALONE"]


async def test_whoever_comes_or_may_come_is_told_once_of_a_change(anywhere: Stage) -> None:
    zhang, li, chen, wang = await answered(anywhere)
    before = [len(it.person.sees) for it in (li, chen, wang)]
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-field-place")
    await zhang.says("North gate")
    assert zhang.sees("plan-preview-told", told=2)
    await zhang.taps("plan-button-confirm")
    await zhang.presses("1:plan:confirm")
    assert li.sees("activities-changed")
    assert li.sees("activities-fact-place", place="North gate")
    assert [len(it.person.sees) for it in (li, chen, wang)] == [before[0] + 1, before[1] + 1, before[2]]
    await li.taps("activities-button-file")
    file = anywhere.telegram.files.get(li.last["document"]["file_id"]).data
    (event,) = Calendar.from_ical(file).walk("VEVENT")
    assert (event["SEQUENCE"], str(event["LOCATION"])) == (1, "North gate")


async def test_more_places_are_no_news_but_for_those_who_waited(union: Stage) -> None:
    zhang, li, chen, wang = await answered(union)
    await union.cadre_group(zhang, language="en")
    for each in (chen, wang):
        await each.taps("activities-button-join")
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-field-places")
    await zhang.taps("plan-skip-places")
    await zhang.taps("plan-button-confirm")
    assert wang.sees("activities-promoted")
    assert not li.sees("activities-changed")
    await wang.taps("activities-button-take")
    assert union.group_sees("activities-counts", joined=3, waiting=0, maybe=0, cannot=0)


async def test_a_postponed_activity_reminds_of_its_new_day(anywhere: Stage) -> None:
    zhang, li, _, wang = await answered(anywhere)
    await opens(zhang)
    await zhang.taps("plan-button-postpone")
    await zhang.taps("plan-button-move")
    await zhang.says("2026-12-12")
    await zhang.says("10:30")
    await zhang.taps("plan-button-confirm")
    assert li.sees("activities-moved")
    assert "Sat 12 Dec 10:30" in li.last.text
    await li.taps("activities-button-file")
    seen = len(li.person.sees)
    await anywhere.turns_to(chengdu("2026-12-11T15:59"))
    assert len(li.person.sees) == seen
    assert len(wang.person.sees) == 1
    await anywhere.turns_to(chengdu("2026-12-12T08:30"))
    assert li.ever_sees("activities-tomorrow")
    assert li.ever_sees("activities-soon")


async def test_a_day_that_is_not_known_yet_is_told_and_fixed_later(union: Stage) -> None:
    zhang, li, _, _ = await answered(union)
    await opens(zhang)
    await zhang.taps("plan-button-postpone")
    await zhang.taps("plan-button-later")
    await zhang.says("Heavy rain")
    assert zhang.sees("plan-settle", told=2)
    await zhang.taps("plan-settle-postponed")
    assert li.sees("activities-put-off")
    assert li.sees("activities-fact-reason", reason="Heavy rain")
    seen = len(li.person.sees)
    await union.turns_to(chengdu("2026-12-06T12:00"))
    assert len(li.person.sees) == seen
    await li.says("/activities")
    assert "Postponed" in li.last.text
    await li.presses("1:activities:answer:1:maybe")
    assert li.sees("activity-not-when-postponed")
    await opens(zhang)
    await zhang.taps("plan-button-change")
    assert zhang.sees("plan-ask-day")
    await zhang.says("2026-12-19 09:00")
    await zhang.taps("plan-button-confirm")
    assert li.sees("activities-moved")
    await union.turns_to(chengdu("2026-12-18T16:00"))
    assert li.sees("activities-tomorrow")


async def test_a_cancelled_activity_is_over_for_everybody(anywhere: Stage) -> None:
    zhang, li, chen, wang = await answered(anywhere)
    await anywhere.cadre_group(zhang, language="en")
    await opens(zhang)
    await zhang.taps("plan-button-cancel")
    await zhang.says("x" * 301)
    assert zhang.sees("plan-wrong-reason")
    await zhang.says("The trail is closed")
    await zhang.taps("plan-settle-cancelled")
    await zhang.presses("1:plan:settle")
    assert zhang.sees("plan-over")
    for each in (li, chen):
        assert each.sees("activities-called-off")
        assert each.sees("activities-fact-reason", reason="The trail is closed")
        assert "You have a place" not in each.last.text, "nobody has one in what does not take place"
    assert not wang.sees("activities-called-off")
    assert anywhere.group_sees("activities-fact-state", state="Cancelled")
    await wang.taps("activities-button-join")
    assert wang.sees("activity-not-when-cancelled")
    await li.presses("1:activities:file:1")
    assert "document" in li.last, "the file that takes it out of a calendar"
    for data in ("change", "postpone", "cancel", "move", "later"):
        await zhang.presses(f"1:plan:{data}:1")
        assert zhang.sees("activity-not-when-cancelled"), data
    await zhang.says("/plan")
    assert zhang.sees("plan-none")
    await anywhere.turns_to(chengdu("2026-12-20T12:00"))
    assert not li.sees("activities-soon")
    assert len(cards(anywhere)) == 1


async def test_a_planned_one_may_be_put_off_and_taken_up_again_on_its_old_day(union: Stage) -> None:
    zhang, wang = await cadre(union), await union.member("Wang", language="en")
    await import_plan(union, WALK)
    await opens(zhang)
    await zhang.taps("plan-button-postpone")
    await zhang.taps("plan-button-later")
    await zhang.says("Nobody leads it yet")
    await zhang.taps("plan-settle-postponed")
    await union.turns_to(chengdu("2026-11-25T12:00"))
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.says("2026-12-05 09:00")
    await zhang.taps("plan-button-confirm")
    assert wang.person.sees == []
    await union.turns(minutes=1)
    assert wang.sees("activities-announced")


async def test_a_reason_for_what_a_new_plan_dropped_meanwhile_is_answered(union: Stage) -> None:
    zhang = await cadre(union)
    await import_plan(union, WALK)
    await opens(zhang)
    await zhang.taps("plan-button-cancel")
    await import_plan(union, replace(WALK, id="W02"))
    await zhang.says("Rain")
    assert zhang.sees("plan-gone")


async def test_everybody_is_told_when_what_needed_no_sign_up_is_cancelled(union: Stage) -> None:
    zhang, wang = await cadre(union), await union.member("Wang", language="en")
    await import_plan(union, replace(WALK, sign_up=False))
    await union.turns_to(ANNOUNCED)
    await opens(zhang)
    await zhang.taps("plan-button-cancel")
    await zhang.says("Rain")
    await zhang.taps("plan-settle-cancelled")
    assert wang.sees("activities-called-off")


async def test_nobody_hears_of_what_was_never_announced(union: Stage) -> None:
    zhang, wang = await cadre(union), await union.member("Wang", language="en")
    await import_plan(union, WALK)
    await opens(zhang)
    await zhang.taps("plan-button-cancel")
    await zhang.says("Rain")
    assert zhang.sees("plan-settle", told=0)
    await zhang.taps("plan-settle-cancelled")
    await import_plan(union, WALK)
    await union.turns_to(chengdu("2026-12-06T12:00"))
    assert wang.person.sees == []


async def test_a_planned_one_that_is_moved_is_announced_for_its_new_day(union: Stage) -> None:
    zhang, wang = await cadre(union), await union.member("Wang", language="en")
    await import_plan(union, WALK)
    await opens(zhang)
    await zhang.taps("plan-button-postpone")
    await zhang.taps("plan-button-move")
    await zhang.says("2026-12-12 09:00")
    await zhang.taps("plan-button-confirm")
    await import_plan(union, WALK)
    await union.turns_to(chengdu("2026-11-30T09:59"))
    assert wang.person.sees == []
    await union.turns_to(chengdu("2026-11-30T10:00"))
    assert "Sat 12 Dec" in wang.last.text


async def test_a_title_only_the_default_plan_has_stays_in_both_languages(union: Stage) -> None:
    zhang, wang = await cadre(union), await union.member("Wang")
    await import_plan(union, replace(WALK, id="A06", title_zh="", title_en="", until="2026-12-06"))
    await opens(zhang, "Spring walk")
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-field-place")
    await zhang.says("North gate")
    await zhang.taps("plan-button-confirm")
    await union.turns_to(ANNOUNCED)
    assert wang.sees("activities-fact-days")
    assert "春季健步走" in wang.last.text


async def sleeps_in(who: Actor) -> None:
    """Quiet until three in the afternoon, so that a message of the morning waits."""
    async with who.stage.machine.database.transaction() as db:
        await members.set_quiet_hours(db, who.member_id, "21:00", "15:00")


async def test_whom_an_invitation_had_not_reached_is_not_invited_to_what_is_cancelled(anywhere: Stage) -> None:
    zhang, li = await cadre(anywhere), await anywhere.member("Li", language="en")
    await sleeps_in(li)
    await import_plan(anywhere, WALK)
    await anywhere.turns_to(ANNOUNCED)
    await opens(zhang)
    await zhang.taps("plan-button-cancel")
    await zhang.says("Rain")
    await zhang.taps("plan-settle-cancelled")
    await anywhere.turns_to(chengdu("2026-11-23T16:00"))
    assert li.person.sees == []


async def test_an_invitation_that_waits_says_what_is_so_when_it_leaves(union: Stage) -> None:
    zhang, li, chen = await cadre(union), *[await union.member(name, language="en") for name in ("Li", "Chen")]
    await sleeps_in(li)
    await import_plan(union, WALK)
    await union.turns_to(ANNOUNCED)
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-field-place")
    await zhang.says("North gate")
    await zhang.taps("plan-button-confirm")
    await union.turns_to(chengdu("2026-11-23T16:00"))
    assert len(li.person.sees) == 1
    assert li.sees("activities-fact-place", place="North gate")
    assert len(chen.person.sees) == 1, "nobody hears of it twice"


async def test_two_cadres_do_not_overwrite_each_other(union: Stage) -> None:
    zhang, _, _, _ = await answered(union)
    liu = await cadre(union, "Liu")
    for each, place in ((zhang, "North gate"), (liu, "South gate")):
        await opens(each)
        await each.taps("plan-button-change")
        await each.taps("plan-field-place")
        await each.says(place)
    wei = await cadre(union, "Wei")
    await opens(wei)
    await wei.taps("plan-button-cancel")
    await wei.says("Rain")
    await zhang.taps("plan-button-confirm")
    await liu.taps("plan-button-confirm")
    assert liu.sees("plan-changed-meanwhile")
    assert "South gate" in liu.last.text, "what was written is not lost"
    await wei.taps("plan-settle-cancelled")
    assert wei.sees("plan-changed-meanwhile")
    await opens(zhang)
    assert "North gate" in zhang.last.text
    # The reason stays, beside what is so now.
    assert "North gate" in wei.last.text
    assert "Rain" in wei.last.text
    await wei.taps("plan-settle-cancelled")
    assert wei.sees("plan-saved")


async def test_a_change_that_changes_nothing_tells_nobody(union: Stage) -> None:
    zhang, li, _, _ = await answered(union)
    seen = len(li.person.sees)
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-button-confirm")
    assert zhang.sees("plan-nothing-changed")
    assert len(li.person.sees) == seen


async def test_what_is_over_cannot_be_changed_any_more(union: Stage) -> None:
    zhang, _, _, _ = await answered(union)
    await union.turns_to(chengdu("2026-12-05T11:00"))
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-field-minutes")
    await zhang.says("60")
    await union.turns_to(chengdu("2026-12-05T12:30"))
    await zhang.taps("plan-button-confirm")
    assert zhang.sees("plan-day-over")
    await zhang.presses("1:plan:change:1")
    assert zhang.sees("activity-not-when-held")


async def test_whoever_comes_reads_why_it_is_moved(anywhere: Stage) -> None:
    """A reason may be tapped or typed before they are told; the year's report has it and asks no more."""
    zhang, li, _, _ = await answered(anywhere)
    for day, why in (("2026-12-12 09:00", "Rain & wind"), ("2026-12-13 09:00", "")):
        await opens(zhang)
        await zhang.taps("plan-button-postpone")
        await zhang.taps("plan-button-move")
        await zhang.says(day)
        assert zhang.sees("plan-preview-no-why")
        await zhang.taps("plan-field-why")
        await (zhang.says(why) if why else zhang.taps("plan-reason-moved-weather"))
        said = why or "Weather or a warning"
        assert zhang.sees("plan-preview-why", reason=said)
        await zhang.taps("plan-button-confirm")
        assert li.sees("activities-moved-why", reason=said)
        assert not zhang.sees("plan-why-kind-moved", title="Winter walk")
        await zhang.presses("1:plan:year:2026")
        assert zhang.sees("plan-year-ahead-later", title="Winter walk")
        assert ("plan:whyask" in str(zhang.last.rows)) is bool(why), "which of the usual reasons a typed one is"


async def test_whoever_is_told_is_counted(union: Stage) -> None:
    """Of fewer places only whoever loses one reads."""
    zhang = await cadre(union)
    li, chen = await announced(union, "Li", "Chen")
    for each in (li, chen):
        await each.taps("activities-button-join")
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-field-places")
    await zhang.says("1")
    await zhang.taps("plan-button-last-wait", count=1)
    assert zhang.sees("plan-preview-told", told=1)
    await zhang.taps("plan-field-places")
    await zhang.says("5")
    assert not zhang.sees("plan-preview-told", told=2)
