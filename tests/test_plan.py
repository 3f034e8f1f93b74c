"""The plan in chat: a cadre makes an activity, looks at it and at who takes part."""

from dataclasses import replace

import pytest
from icalendar import Calendar

from storage import members
from tests.play import Actor, Stage
from tests.walking import ALONE, ANNOUNCED, WALK, answered, cadre, chengdu, import_plan, opens

__all__ = ["ALONE"]

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


async def drafts(who: Actor, *said: str) -> None:
    """A new activity up to its preview, everything typed or, with a key, tapped."""
    await who.says("/plan")
    await who.taps("plan-button-new")
    for each in said:
        await (who.taps(each) if each.startswith(("plan-", "duty-")) else who.says(each))


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
        ("someday", "plan-wrong-day", ""),
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


async def test_a_draft_whose_time_has_passed_is_not_saved_and_takes_a_later_day(union: Stage) -> None:
    zhang = await cadre(union)
    await drafts(zhang, "Tea", "plan-skip-second", "2026-11-02 18:00", *BADMINTON[3:])
    await union.sleeps_until(chengdu("2026-11-02T18:30"))
    await zhang.taps("plan-button-confirm")
    assert zhang.sees("plan-day-over")
    assert not zhang.sees("plan-saved")
    await zhang.taps("plan-field-day")
    await zhang.says("2026-12-05 18:00")
    await zhang.taps("plan-button-confirm")
    assert zhang.sees("plan-saved")
    assert "Tea" in zhang.last.text


async def test_a_cadre_sees_who_takes_part(union: Stage) -> None:
    zhang, *_ = await answered(union)
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
    zhang, li, _, _ = await answered(union)
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
    zhang, *_ = await answered(union)
    await zhang.presses(f"1:plan:{data}")
    assert zhang.sees("plan-gone")


async def test_several_days_with_hours_and_no_sign_up_are_set_in_chat(union: Stage) -> None:
    zhang, li = await cadre(union), await union.member("Li", language="en")
    await drafts(zhang, "Course", "plan-skip-second", "2026-12-08 14:00", "90", "Hall", "2", "duty-culture")
    await zhang.says("Bring a pen")
    assert zhang.sees("plan-ask-agreed")
    await zhang.taps("plan-agreed-yes")
    await zhang.taps("plan-field-days")
    for wrong in ("7 Dec", "101", "0", "nonsense"):
        await zhang.says(wrong)
        assert zhang.sees("plan-wrong-days-count"), wrong
    await zhang.says("10 Dec")
    assert zhang.sees("plan-ask-agreed"), "other days are another question to the employer"
    await zhang.taps("plan-agreed-yes")
    assert zhang.sees("activities-fact-working-time")
    assert "Thu 10 Dec 15:30" in zhang.last.text
    await zhang.taps("plan-field-sign_up")
    await zhang.says("perhaps")
    assert zhang.sees("plan-wrong-sign-up")
    await zhang.taps("plan-sign-up-no")
    assert zhang.sees("activities-fact-no-sign-up")
    await zhang.taps("plan-button-confirm")
    await union.turns_to(chengdu("2026-11-25T12:00"))
    assert li.sees("activities-fact-working-time")
    await li.taps("activities-button-file")
    file = union.telegram.files.get(li.last["document"]["file_id"]).data
    found = [event.decoded("DTSTART").isoformat() for event in Calendar.from_ical(file).walk("VEVENT")]
    assert found == [f"2026-12-{day:02}T06:00:00+00:00" for day in (8, 9, 10)]


async def test_a_day_that_is_no_more_is_taken_out_of_calendars(anywhere: Stage) -> None:
    zhang, li = await cadre(anywhere), await anywhere.member("Li", language="en")
    await import_plan(anywhere, replace(WALK, until="2026-12-07"))
    await anywhere.turns_to(ANNOUNCED)

    async def read_days() -> list[tuple[str, str]]:
        await li.presses("1:activities:file:1")
        file = anywhere.telegram.files.get(li.last["document"]["file_id"]).data
        return [
            (f"{event.decoded('DTSTART'):%d %H:%M}", str(event["STATUS"]))
            for event in Calendar.from_ical(file).walk("VEVENT")
        ]

    assert await read_days() == [(f"{day:02} 01:00", "CONFIRMED") for day in (5, 6, 7)]
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-field-days")
    await zhang.taps("plan-button-one-day")
    await zhang.taps("plan-button-confirm")
    assert await read_days() == [("05 01:00", "CONFIRMED"), ("06 01:00", "CANCELLED"), ("07 01:00", "CANCELLED")]


async def test_weeks_set_in_chat_take_nobodys_hours(union: Stage) -> None:
    zhang = await cadre(union)
    await drafts(zhang, *BADMINTON)
    await zhang.taps("plan-field-days")
    await zhang.says("30")
    assert not zhang.sees("plan-ask-agreed")
    assert zhang.sees("activities-fact-weeks")
    assert "14:00" not in zhang.last.text
