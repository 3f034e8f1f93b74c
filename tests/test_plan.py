"""The plan in chat: a cadre makes, changes, postpones and cancels an activity, and everyone concerned is told once."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from icalendar import Calendar

from handlers import activities, plan
from storage import members
from tests.play import Actor, Stage, stage
from tests.test_activities import ANNOUNCED, WALK, cards, chengdu, import_plan

ALONE = (activities.FEATURE, plan.FEATURE)


@pytest.fixture
async def union(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=ALONE) as play:
        yield play


@pytest.fixture
async def anywhere(tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    async with stage(tmp_path, database_url, features=ALONE) as play:
        yield play


async def cadre(union: Stage, name: str = "Zhang", language: str = "en") -> Actor:
    return await union.member(name, language=language, role="cadre", committee="union")


async def drafts(who: Actor, *said: str) -> None:
    """A new activity up to its preview, everything typed or, with a key, tapped."""
    await who.says("/plan")
    await who.taps("plan-button-new")
    for each in said:
        await (who.taps(each) if each.startswith(("plan-", "duty-")) else who.says(each))


BADMINTON = (
    "Badminton",
    "plan-skip-second",
    "2026-12-05 14:00",
    "90",
    "Hall 2",
    "2",
    "duty-culture",
    "plan-skip-about",
)


async def announced(union: Stage) -> tuple[Actor, Actor, Actor, Actor]:
    """A cadre, and three members of whom the first has joined, the second may come and the third cannot."""
    zhang = await cadre(union)
    li, chen, wang = [await union.member(name, language="en") for name in ("Li", "Chen", "Wang")]
    await import_plan(union, WALK)
    await union.turns_to(ANNOUNCED)
    await li.taps("activities-button-join")
    await chen.taps("activities-button-maybe")
    await wang.taps("activities-button-cannot")
    return zhang, li, chen, wang


async def opens(who: Actor, title: str = "Winter walk") -> None:
    await who.says("/plan")
    await who.taps("plan-button-open", title=title)


async def test_a_cadre_makes_an_activity_and_the_members_are_invited(anywhere: Stage) -> None:
    zhang, li = await cadre(anywhere), await anywhere.member("Li")
    await anywhere.cadre_group(zhang, language="en")
    await zhang.says("/plan")
    assert zhang.sees("plan-none")
    await drafts(zhang, *BADMINTON)
    assert zhang.sees("plan-preview-announced")
    assert zhang.sees("activities-fact-place", place="Hall 2")
    assert not zhang.sees("plan-note-not-agreed")
    await zhang.taps("plan-button-confirm")
    assert zhang.sees("plan-saved")
    assert not li.sees("activities-announced")
    await anywhere.turns_to(ANNOUNCED)
    assert li.sees("activities-announced")
    assert "Badminton" in li.last.text
    assert "<b>Badminton</b>" in li.last.html
    await anywhere.turns(minutes=1)
    assert anywhere.group_sees("activities-counts", joined=0, waiting=0, maybe=0, cannot=0)
    await zhang.taps_in_group("activities-button-manage")
    assert zhang.last.button("Who takes part")


async def test_an_activity_can_be_made_by_tapping_in_chinese_with_two_titles(union: Stage) -> None:
    zhang, li = await cadre(union, language="zh-CN"), await union.member("Li", language="en")
    await zhang.says("/plan")
    await zhang.taps("plan-button-new")
    await zhang.says("羽毛球之夜")
    await zhang.says("Badminton night")
    assert zhang.sees("plan-ask-day")
    await zhang.taps("plan-button-day", month=11, day=17, weekday=2)
    await zhang.taps("plan-button-value", value="14:00")
    await zhang.taps("plan-button-minutes", value="90")
    await zhang.taps("plan-skip-place")
    await zhang.taps("plan-skip-places")
    await zhang.says("文体委员")
    await zhang.says("自带球拍。")
    assert zhang.sees("plan-ask-agreed")
    await zhang.says("也许")
    assert zhang.sees("plan-wrong-agreed")
    await zhang.taps("plan-agreed-no")
    assert zhang.sees("plan-note-not-agreed")
    await zhang.taps("plan-button-confirm")
    await zhang.taps("plan-button-agreed")
    assert zhang.sees("plan-note-agreed")
    await zhang.taps("plan-button-not-agreed")
    assert zhang.sees("plan-note-not-agreed")
    await union.turns_to(chengdu("2026-11-04T10:00"))
    assert "Badminton night" in li.last.text
    assert "羽毛球" not in li.last.text


async def test_what_cannot_be_taken_is_asked_again(union: Stage) -> None:
    zhang = await cadre(union)
    await drafts(zhang)
    wrong = [
        ("x" * 81, "plan-wrong-title", "Badminton"),
        ("y" * 81, "plan-wrong-title", "羽毛球"),
        ("tomorrow", "plan-wrong-day", ""),
        ("2026-11-31", "plan-wrong-day", ""),
        ("2026-11-01", "plan-day-over", ""),
        ("2029-11-01", "plan-day-too-far", ""),
        ("2026-11-02 09:00", "plan-day-over", ""),
        ("2026-12-05 25:00", "plan-wrong-clock", "2026-12-05"),
        ("noon", "plan-wrong-clock", "１８：００"),
        ("5", "plan-wrong-minutes", "60"),
        ("z" * 121, "plan-wrong-place", "Hall"),
        ("none at all", "plan-wrong-places", "10"),
        ("The boss", "plan-wrong-lead", "culture"),
        ("a" * 601, "plan-wrong-about", "Fun"),
    ]
    for bad, key, good in wrong:
        await zhang.says(bad)
        assert zhang.sees(key), bad
        if good:
            await zhang.says(good)
    assert zhang.sees("plan-preview-announced")
    await zhang.says("and now?")
    assert zhang.sees("plan-tap-to-decide")


async def test_a_picture_is_no_title(union: Stage) -> None:
    zhang = await cadre(union)
    await drafts(zhang)
    await zhang.sends_document("title.txt", b"Badminton")
    assert zhang.sees("plan-only-text")


async def test_everything_in_the_preview_can_be_said_anew(union: Stage) -> None:
    zhang = await cadre(union)
    await drafts(zhang, *BADMINTON)
    await zhang.taps("plan-field-place")
    await zhang.says("Hall 3")
    assert zhang.sees("activities-fact-place", place="Hall 3")
    await zhang.taps("plan-field-day")
    await zhang.says("2026-12-04 14:00")
    await zhang.taps("plan-agreed-yes")
    await zhang.taps("plan-button-confirm")
    assert zhang.sees("plan-note-agreed")


async def test_a_draft_survives_a_restart_and_an_old_keyboard_does_no_harm(union: Stage) -> None:
    zhang = await cadre(union)
    await drafts(zhang, *BADMINTON[:2])
    await union.stops()
    await union.starts()
    await zhang.presses("1:plan:take:lead:culture")
    assert zhang.sees("plan-asked-already")
    await zhang.presses("1:plan:alter:title")
    await zhang.presses("1:plan:confirm")
    for each in BADMINTON[2:]:
        await (zhang.taps(each) if each.startswith(("plan-", "duty-")) else zhang.says(each))
    await zhang.presses("1:plan:alter:nothing")
    await zhang.taps("plan-button-confirm")
    assert zhang.sees("plan-saved")
    for data in ("confirm", "take:title:x", "alter:title", "settle"):
        await zhang.presses(f"1:plan:{data}")
        assert zhang.sees("plan-over"), data
    await zhang.says("/plan")
    assert zhang.last.text.count("Badminton") == 1


async def test_a_draft_can_be_dropped(union: Stage) -> None:
    zhang = await cadre(union)
    await drafts(zhang, *BADMINTON)
    await zhang.taps("plan-button-drop")
    assert zhang.sees("plan-dropped")
    await zhang.presses("1:plan:drop")
    await zhang.says("/plan")
    assert zhang.sees("plan-none")


async def test_a_draft_whose_time_has_passed_is_not_saved(union: Stage) -> None:
    zhang = await cadre(union)
    await drafts(zhang, "Tea", "plan-skip-second", "2026-11-02 18:00", *BADMINTON[3:])
    await union.sleeps_until(chengdu("2026-11-02T18:30"))
    await zhang.taps("plan-button-confirm")
    assert zhang.sees("plan-day-over")
    await zhang.says("/plan")
    assert zhang.sees("plan-none")


async def test_whoever_comes_or_may_come_is_told_once_of_a_change(anywhere: Stage) -> None:
    zhang, li, chen, wang = await announced(anywhere)
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
    zhang, li, chen, wang = await announced(union)
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
    assert union.group_sees("activities-counts", joined=3, waiting=0, maybe=0, cannot=0)


async def test_a_postponed_activity_reminds_of_its_new_day(anywhere: Stage) -> None:
    zhang, li, _, wang = await announced(anywhere)
    await opens(zhang)
    await zhang.taps("plan-button-postpone")
    await zhang.taps("plan-button-move")
    await zhang.says("2026-12-12")
    await zhang.says("10:30")
    await zhang.taps("plan-button-confirm")
    assert li.sees("activities-moved")
    assert "Sat 12 Dec, 10:30" in li.last.text
    await li.taps("activities-button-file")
    seen = len(li.person.sees)
    await anywhere.turns_to(chengdu("2026-12-11T15:59"))
    assert len(li.person.sees) == seen
    assert len(wang.person.sees) == 1
    await anywhere.turns_to(chengdu("2026-12-12T08:30"))
    assert li.ever_sees("activities-tomorrow")
    assert li.ever_sees("activities-soon")


async def test_a_day_that_is_not_known_yet_is_told_and_fixed_later(union: Stage) -> None:
    zhang, li, _, _ = await announced(union)
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
    zhang, li, chen, wang = await announced(anywhere)
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
    assert not wang.sees("activities-called-off")
    assert anywhere.group_sees("activities-fact-state", state="Cancelled")
    await wang.taps("activities-button-join")
    assert wang.sees("activity-not-when-cancelled")
    await li.presses("1:activities:file:1")
    assert li.sees("activities-gone")
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


async def test_two_cadres_do_not_overwrite_each_other(union: Stage) -> None:
    zhang, _, _, _ = await announced(union)
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
    await wei.taps("plan-settle-cancelled")
    assert wei.sees("plan-changed-meanwhile")
    await opens(zhang)
    assert "North gate" in zhang.last.text


async def test_a_change_that_changes_nothing_tells_nobody(union: Stage) -> None:
    zhang, li, _, _ = await announced(union)
    seen = len(li.person.sees)
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-button-confirm")
    assert zhang.sees("plan-nothing-changed")
    assert len(li.person.sees) == seen


async def test_what_is_over_cannot_be_changed_any_more(union: Stage) -> None:
    zhang, _, _, _ = await announced(union)
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


async def test_a_cadre_sees_who_takes_part(union: Stage) -> None:
    zhang, *_ = await announced(union)
    await opens(zhang)
    await zhang.taps("plan-button-names")
    assert zhang.sees("plan-name-confirmed", name="Li")
    assert zhang.sees("plan-name-maybe", name="Chen")
    assert "Wang" not in zhang.last.text
    await zhang.taps("plan-button-back")
    assert zhang.sees("activities-counts", joined=1, waiting=0, maybe=1, cannot=1)
    await zhang.taps("plan-button-all")
    assert "Winter walk" in zhang.last.text


async def test_many_names_are_turned_page_by_page(union: Stage) -> None:
    zhang = await cadre(union)
    await import_plan(union, replace(WALK, places=None))
    await opens(zhang)
    await zhang.taps("plan-button-names")
    assert zhang.sees("plan-nobody")
    people = [await union.member(f"Member {n:02}", language="en") for n in range(41)]
    await union.turns_to(ANNOUNCED)
    for each in people:
        each.person.press(each.last, "1:activities:answer:1:join")
    await opens(zhang)
    await zhang.taps("plan-button-names")
    await zhang.taps("activities-button-later")
    assert "Member 40" in zhang.last.text
    await zhang.taps("activities-button-earlier")
    assert "Member 40" not in zhang.last.text


async def test_a_year_whose_holidays_are_not_published_is_said_to_be_uncertain(union: Stage) -> None:
    zhang = await cadre(union)
    await import_plan(union, replace(WALK, rule="3rd sat in 4"))
    await opens(zhang)
    assert zhang.sees("calendar-provisional", year="2027")


async def test_members_may_not_plan_nor_may_a_cadre_who_left(union: Stage) -> None:
    zhang, li, _, _ = await announced(union)
    await li.says("/plan")
    assert li.sees("answer-not-allowed")
    await li.presses("1:plan:names:1:0")
    assert li.sees("answer-not-allowed")
    await li.says("/start plan-1")
    assert li.sees("answer-not-allowed")
    await opens(zhang)
    async with union.machine.database.transaction() as db:
        await members.set_role(db, zhang.member_id, "member", "", "")
    await zhang.taps("plan-button-cancel")
    assert zhang.sees("answer-not-allowed")


@pytest.mark.parametrize(
    "data",
    ["open:9", "names:9:0", "names:1:x", "consent:9:1", "change:9", "cancel:x", "move:", "later:9", "postpone:9"],
)
async def test_a_forged_button_is_answered_politely(union: Stage, data: str) -> None:
    zhang, *_ = await announced(union)
    await zhang.presses(f"1:plan:{data}")
    assert zhang.sees("plan-gone")
