"""Activities: from the plan to the announcement, joining, the waiting list, the reminders and the ratings."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from icalendar import Calendar

from domain.activities import PlanEntry, default_plan
from handlers import activities as activities_feature
from handlers import forgetme, plan
from storage import activities, members
from tests.play import Actor, Stage, stage

WALK = PlanEntry(
    "W01", "2026-12-05", "culture", begins=time(9), minutes=180, places=2, title_zh="冬季健步走", title_en="Winter walk"
)
ANNOUNCED = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Ten workdays before Saturday 5 December 2026, at 10:00 in Chengdu."""


async def import_plan(union: Stage, *entries: PlanEntry, year: int = 2026) -> None:
    async with union.machine.database.transaction() as db:
        await activities.replace_plan(db, year, entries)
    await union.turns(minutes=1)


ALONE = (activities_feature.FEATURE, plan.FEATURE, forgetme.FEATURE)
"""No other conversation speaks in these plays."""


@pytest.fixture
async def union(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=ALONE) as play:
        yield play


@pytest.fixture
async def anywhere(tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    async with stage(tmp_path, database_url, features=ALONE) as play:
        yield play


def chengdu(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+08:00")


async def people(union: Stage, *names: str) -> list[Actor]:
    return [await union.member(name, language="en") for name in names]


async def announced(union: Stage, *names: str, entry: PlanEntry = WALK) -> list[Actor]:
    """Members who have just read the announcement of `entry`."""
    found = await people(union, *names)
    await import_plan(union, entry)
    await union.turns_to(ANNOUNCED)
    return found


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
    assert "Sat 5 Dec, 09:00" in li.last.text


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


async def test_two_who_tap_at_the_same_moment_do_not_get_one_place_twice(anywhere: Stage) -> None:
    li, chen = await announced(anywhere, "Li", "Chen", entry=replace(WALK, places=1))
    li.person.tap(li.last, "activities:answer:1:join")
    chen.person.tap(chen.last, "activities:answer:1:join")
    await anywhere.settle()
    assert sorted(each.sees("activities-own-confirmed") for each in (li, chen)) == [False, True]
    assert sorted(each.sees("activities-own-waitlisted", number=1) for each in (li, chen)) == [False, True]


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
    assert chen.sees("activities-promoted")


async def test_once_it_has_begun_no_place_is_given_back_or_taken(union: Stage) -> None:
    li, chen = await announced(union, "Li", "Chen", entry=replace(WALK, places=1))
    await li.taps("activities-button-join")
    await chen.taps("activities-button-join")
    await union.turns_to(chengdu("2026-12-05T09:01"))
    await li.presses("1:activities:answer:1:cannot")
    assert li.sees("activity-not-when-closed")
    assert not chen.ever_sees("activities-promoted")


@pytest.mark.parametrize(
    "data",
    [
        "answer:999:join", "answer:x:join", "answer:1:burn", "answer", "answer:99999999999:join", "open:999",
        "file:999", "stars:1", "stars:1:9", "again:1:6:again", "restars:7:5",
    ],
)  # fmt: skip
async def test_a_forged_button_is_answered_politely(union: Stage, data: str) -> None:
    (li,) = await announced(union, "Li")
    await li.presses(f"1:activities:{data}")
    assert li.sees("activities-gone")


async def test_what_needs_no_sign_up_is_only_told(union: Stage) -> None:
    (li,) = await announced(union, "Li", entry=replace(WALK, sign_up=False, place="Main hall", about="Bring <water>"))
    assert li.sees("activities-fact-no-sign-up")
    assert li.sees("activities-fact-place", place="Main hall")
    assert li.sees("activities-fact-about", about="Bring <water>")
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
    assert "Fri 18 Dec, 12:00" in li.last.text


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
        await import_plan(union, *default_plan(), year=2026)
        await union.turns_to(chengdu("2027-03-10T12:00"))
        told = [it for it in li.person.sees if "activity" in it.text]
        assert [it["date"] for it in told] == sorted(it["date"] for it in told)
        days = [datetime.fromtimestamp(it["date"], UTC).astimezone(chengdu("2027-01-01T00:00").tzinfo) for it in told]
        assert len({day.date() for day in days}) == len(days) >= 5
        assert all(day.weekday() < 5 and 8 <= day.hour < 21 for day in days)
        assert li.ever_sees("plan-A03")
        assert li.ever_sees("plan-A04")


def cards(union: Stage) -> list[str]:
    """What the bot wrote in the cadres' group."""
    return [it.text for it in union.group.messages if it.text]


async def held(union: Stage, *names: str) -> list[Actor]:
    """Those who came to a walk that is over, asked how it was."""
    found = await announced(union, *names, entry=replace(WALK, places=None))
    for each in found:
        await each.taps("activities-button-join")
    await union.turns_to(chengdu("2026-12-07T10:00"))
    return found


async def rates(people: Sequence[Actor]) -> None:
    for place, each in enumerate(people):
        await each.taps(f"activities-button-star-{5 - place % 2}")
        assert each.sees("activities-rate-again", overall=5 - place % 2)
        await each.taps("activities-button-again" if place else "activities-button-never")
        assert each.sees("activities-rated")


async def test_those_who_came_rate_it_and_the_cadres_see_only_sums(anywhere: Stage) -> None:
    came = await held(anywhere, "Li", "Chen", "Wang", "Zhao", "Sun")
    await anywhere.cadre_group(came[0], language="en")
    await rates(came)
    await came[0].presses("1:activities:stars:1:1")
    assert came[0].sees("activities-rate-twice")
    await came[1].presses("1:activities:again:1:1:again")
    assert came[1].sees("activities-rate-twice")
    await anywhere.turns_to(chengdu("2026-12-10T18:00"))
    assert anywhere.group_sees("activities-report-shown", rated=5, mean="4.6", again=80)
    await anywhere.turns_to(chengdu("2026-12-20T18:00"))
    assert len(cards(anywhere)) == 1


async def test_fewer_than_five_ratings_are_not_shown(union: Stage) -> None:
    came = await held(union, "Li", "Chen", "Wang", "Zhao")
    await union.cadre_group(came[0], language="en")
    await rates(came)
    await union.turns_to(chengdu("2026-12-10T18:00"))
    assert union.group_sees("activities-report-hidden", fewest=5)
    await came[0].presses("1:activities:stars:1:1")
    assert came[0].sees("activities-rate-twice")


async def test_a_rating_can_be_thought_over_but_not_given_too_late_or_by_others(union: Stage) -> None:
    (li,) = await held(union, "Li")
    (chen,) = await people(union, "Chen")
    await li.taps("activities-button-star-1")
    await li.taps("activities-button-other-stars")
    await li.taps("activities-button-star-4")
    await li.presses("1:activities:again:1:4:perhaps")
    assert not li.sees("activities-rated")
    await chen.says("/activities")
    await chen.presses("1:activities:stars:1:4")
    assert chen.sees("activities-rate-not-yours")
    await union.turns_to(chengdu("2026-12-10T18:00"))
    await li.taps("activities-button-again")
    assert li.sees("activities-rate-over")


async def test_whoever_is_forgotten_leaves_a_place_to_the_next(anywhere: Stage) -> None:
    li, chen = await announced(anywhere, "Li", "Chen", entry=replace(WALK, places=1))
    await anywhere.cadre_group(chen, language="en")
    await li.taps("activities-button-join")
    await chen.taps("activities-button-join")
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    await anywhere.turns(minutes=1)
    assert chen.sees("activities-promoted")
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
                    "title": "Winter walk", "starts": "2026-12-05T01:00:00+00:00", "answer": "join",
                    "place": "confirmed", "rated": False,
                }
            ]
        }  # fmt: skip


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
