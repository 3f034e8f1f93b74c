"""Activities: from the plan to the announcement, the list, the calendar file and the reminders."""

from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path

from icalendar import Calendar

from domain.activities import load_default_plan
from tests.play import Stage, stage
from tests.walking import ALONE, ANNOUNCED, WALK, announced, cadre, chengdu, import_plan, people

__all__ = ["ALONE"]


async def test_a_line_of_the_plan_is_announced_joined_and_reminded_of(anywhere: Stage) -> None:
    li = await anywhere.member("Li")
    chen = await anywhere.member("Chen", language="en", role="cadre", committee="union")
    await anywhere.cadre_group(chen)
    await import_plan(anywhere, WALK)
    await anywhere.turns_to(ANNOUNCED)
    assert li.sees("activities-announced")
    assert chen.sees("activities-fact-left", left=2, places=2)
    await li.taps("activities-button-join")
    assert li.sees("activities-toast-confirmed")
    assert li.sees("activities-own-confirmed")
    assert anywhere.group_sees("activities-counts", joined=1, waiting=0, maybe=0, cannot=0)
    await anywhere.turns_to(datetime(2026, 12, 4, 8, 0, tzinfo=UTC))
    assert li.sees("activities-tomorrow")
    assert not li.sees("activities-soon")
    await anywhere.turns_to(datetime(2026, 12, 5, 0, 0, tzinfo=UTC))
    assert li.sees("activities-soon")
    assert chen.sees("activities-reminder")
    assert not li.sees("activities-reminder")


async def test_the_file_of_an_activity_says_when_and_where(union: Stage) -> None:
    (li,) = await people(union, "Li")
    await import_plan(union, WALK)
    await union.turns_to(ANNOUNCED)
    await li.taps("activities-button-file")
    file = union.telegram.files.get(li.last["document"]["file_id"]).data
    (event,) = Calendar.from_ical(file).walk("VEVENT")
    assert (str(event["SUMMARY"]), event["SEQUENCE"]) == ("Winter walk", 0)
    assert event.decoded("DTSTART") == datetime(2026, 12, 5, 1, 0, tzinfo=UTC)
    assert event.decoded("DTEND") == datetime(2026, 12, 5, 4, 0, tzinfo=UTC)


async def test_each_reader_sees_the_time_in_their_own_zone(union: Stage) -> None:
    (li,) = await announced(union, "Li")
    (moment, *_) = [it for it in li.last["entities"] if it["type"] == "date_time"]
    assert moment["unix_time"] == int(chengdu("2026-12-05T09:00").timestamp())
    assert "Sat 5 Dec 09:00" in li.last.text


async def test_what_needs_no_sign_up_is_only_told(union: Stage) -> None:
    await union.cadre_group(await cadre(union), language="en")
    (li,) = await announced(union, "Li", entry=replace(WALK, sign_up=False, place="Main hall", about="Bring <water>"))
    assert li.sees("activities-fact-no-sign-up")
    assert li.sees("activities-fact-place", place="Main hall")
    assert li.sees("activities-fact-about", about="Bring <water>")
    assert union.group_sees("activities-fact-no-sign-up")
    assert not union.group_sees("activities-counts")
    await li.presses("1:activities:answer:1:join")
    assert li.sees("activities-no-sign-up")
    seen = len(li.person.sees)
    await union.turns_to(chengdu("2026-12-20T09:00"))
    assert len(li.person.sees) == seen


async def test_the_list_has_what_is_ahead_page_by_page(union: Stage) -> None:
    (li,) = await people(union, "Li")
    await li.says("/activities")
    assert li.sees("activities-none")
    days = [f"2026-12-{day:02}" for day in range(1, 19)]
    await import_plan(union, *(replace(WALK, id=f"W{day[-2:]}", rule=day, title_en=f"Walk {day}") for day in days))
    await li.says("/activities")
    assert "Walk 2026-12-08" in li.last.text
    assert "Walk 2026-12-09" not in li.last.text
    await li.taps("activities-button-later")
    assert "Walk 2026-12-09" in li.last.text
    await li.taps("activities-button-later")
    assert "Walk 2026-12-18" in li.last.text
    await li.taps("activities-button-earlier")
    assert "Walk 2026-12-16" in li.last.text
    await li.taps("activities-button-open", title="Walk 2026-12-09")
    assert li.sees("activities-fact-opens")
    assert li.sees("activities-fact-state", state="Planned")
    await li.taps("activities-button-all")
    assert "Walk 2026-12-01" in li.last.text


async def test_the_list_shows_what_i_joined_and_leaves_out_what_is_past(union: Stage) -> None:
    (li,) = await announced(union, "Li")
    await li.taps("activities-button-join")
    await li.says("/activities")
    assert li.sees("activities-mark-confirmed")
    await union.turns_to(chengdu("2026-12-05T12:30"))
    await li.says("/activities")
    assert li.sees("activities-none")


async def test_what_takes_several_days_says_from_when_to_when(union: Stage) -> None:
    (li,) = await announced(union, "Li", entry=replace(WALK, until="2026-12-18"))
    assert li.sees("activities-fact-days")
    assert "Fri 18 Dec 12:00" in li.last.text


async def test_nobody_is_woken_by_the_reminder_of_an_early_start(union: Stage) -> None:
    (li,) = await announced(union, "Li", entry=replace(WALK, begins=time(8, 30)))
    await li.taps("activities-button-join")
    await union.turns_to(chengdu("2026-12-05T07:59"))
    assert not li.sees("activities-soon")
    await union.turns_to(chengdu("2026-12-05T08:00"))
    assert li.sees("activities-soon")


async def test_after_a_long_sleep_nothing_stale_is_said(union: Stage) -> None:
    (li,) = await announced(union, "Li")
    await li.taps("activities-button-join")
    await union.sleeps_until(chengdu("2026-12-06T10:00"))
    assert not li.sees("activities-tomorrow")
    assert not li.sees("activities-soon")


async def test_nobody_is_reminded_of_what_is_full(union: Stage) -> None:
    li, chen = await announced(union, "Li", "Chen", entry=replace(WALK, places=1))
    await li.taps("activities-button-join")
    await union.turns_to(chengdu("2026-12-02T12:00"))
    assert not chen.sees("activities-reminder")


async def test_a_reminder_that_is_half_a_day_late_is_left_out(union: Stage) -> None:
    li, chen = await announced(union, "Li", "Chen")
    await li.taps("activities-button-join")
    await union.sleeps_until(chengdu("2026-12-05T06:00"))
    assert not li.sees("activities-tomorrow")
    assert not chen.sees("activities-reminder")
    await union.turns_to(chengdu("2026-12-05T08:00"))
    assert li.sees("activities-soon")


async def test_an_entry_without_a_day_in_a_year_is_left_out(union: Stage) -> None:
    (li,) = await people(union, "Li")
    await import_plan(union, WALK, replace(WALK, id="W02", rule="02-29", title_en="Leap"))
    await li.says("/activities")
    assert "Winter walk" in li.last.text
    assert "Leap" not in li.last.text


async def test_an_announcement_missed_for_a_day_is_made_up_for_once(union: Stage) -> None:
    (li,) = await people(union, "Li")
    await import_plan(union, WALK)
    await union.stops()
    union.clock.turn(chengdu("2026-11-24T11:00") - union.clock.now())
    await union.starts()
    await union.turns(minutes=1)
    assert li.sees("activities-announced")
    await union.stops()
    await union.starts()
    await union.turns(minutes=1)
    assert len(li.person.sees) == 1


async def test_a_plan_that_comes_late_is_announced_on_the_next_day_of_work(tmp_path: Path) -> None:
    saturday = chengdu("2026-11-28T12:00")
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=ALONE, start=saturday) as union:
        (li,) = await people(union, "Li")
        await import_plan(union, WALK)
        await union.turns_to(chengdu("2026-11-30T09:59"))
        assert not li.sees("activities-announced")
        await union.turns_to(chengdu("2026-11-30T10:00"))
        assert li.sees("activities-announced")


async def test_two_announcements_of_one_day_come_on_two_days(union: Stage) -> None:
    (li,) = await people(union, "Li")
    await import_plan(union, WALK, replace(WALK, id="W02", title_en="Second walk"))
    await union.turns_to(ANNOUNCED)
    assert [it.text.count("walk") for it in li.person.sees] == [1]
    await union.turns_to(chengdu("2026-11-24T10:00"))
    assert "Second walk" in li.last.text


async def test_a_new_import_changes_what_was_not_announced_yet(union: Stage) -> None:
    (li,) = await people(union, "Li")
    await import_plan(union, WALK, replace(WALK, id="W02", title_en="Dropped"))
    await import_plan(union, replace(WALK, title_en="Night walk"))
    await li.says("/activities")
    assert "Night walk" in li.last.text
    assert "Dropped" not in li.last.text


async def test_the_plan_goes_on_into_a_year_whose_holidays_are_not_published(tmp_path: Path) -> None:
    new_year = chengdu("2026-12-20T12:00")
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=ALONE, start=new_year) as union:
        (li,) = await people(union, "Li")
        await import_plan(union, *load_default_plan(), year=2026)
        await union.turns_to(chengdu("2027-03-10T12:00"))
        told = [it for it in li.person.sees if "activity" in it.text]
        assert [it["date"] for it in told] == sorted(it["date"] for it in told)
        days = [datetime.fromtimestamp(it["date"], UTC).astimezone(chengdu("2027-01-01T00:00").tzinfo) for it in told]
        assert len({day.date() for day in days}) == len(days) >= 5
        assert all(day.weekday() < 5 and 8 <= day.hour < 21 for day in days)
        assert li.ever_sees("plan-A03")
        assert li.ever_sees("plan-A04")
