"""One activity: its state follows from the clock and from who joined, and its instants from when it was announced."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.activity import Activity, Broadcast, find_announcing_moment, find_state, plan_times, spread_over_days
from domain.calendar import Calendar

CALENDAR = Calendar()


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}:00+08:00")


WALK = Activity(
    id=1,
    plan_year=0,
    plan_entry="",
    title_zh="",
    title_en="Walk",
    place="",
    about="",
    lead="culture",
    audience="all",
    places=2,
    sign_up=True,
    consented=False,
    starts_at=at("12-05T09:00"),
    ends_at=at("12-05T12:00"),
    minutes=180,
    announce_at=at("11-23T10:00"),
    announced_at=at("11-23T10:00"),
    status="going",
    reason="",
    version=0,
    changed_at=at("11-01T10:00"),
)


@pytest.mark.parametrize(
    ("changed", "now", "confirmed", "state"),
    [
        ({"announced_at": None}, "11-20T10:00", 0, "planned"),
        ({}, "11-23T10:00", 0, "open"),
        ({}, "11-23T10:00", 2, "full"),
        ({"places": None}, "11-23T10:00", 99, "open"),
        ({"sign_up": False}, "11-23T10:00", 0, "announced"),
        ({}, "12-03T17:59", 0, "open"),
        ({}, "12-03T18:00", 0, "closed"),
        ({}, "12-05T11:59", 2, "closed"),
        ({}, "12-05T12:00", 2, "held"),
        ({"announced_at": None}, "12-05T12:00", 0, "held"),
        ({"status": "postponed"}, "11-23T10:00", 0, "postponed"),
        ({"status": "cancelled"}, "12-05T12:00", 0, "cancelled"),
        ({"status": "reviewed"}, "12-20T12:00", 0, "reviewed"),
    ],
)
def test_the_state_follows_from_the_clock(changed: dict[str, object], now: str, confirmed: int, state: str) -> None:
    assert find_state(replace(WALK, **changed), CALENDAR, at(now), confirmed) == state  # type: ignore[arg-type]


def test_what_was_announced_late_stays_open_until_it_starts() -> None:
    late = replace(WALK, announce_at=at("12-04T09:00"))
    assert plan_times(WALK, CALENDAR).close == at("12-03T18:00")
    assert plan_times(late, CALENDAR).close == at("12-05T09:00")


def test_what_takes_several_days_is_rated_after_the_last() -> None:
    long = replace(WALK, ends_at=at("12-11T12:00"))
    assert plan_times(long, CALENDAR).rate_from == at("12-14T10:00")


@pytest.mark.parametrize(
    ("starts", "now", "announced"),
    [
        ("12-05T09:00", "11-02T10:00", "11-23T10:00"),
        ("12-05T09:00", "11-24T15:00", "11-24T15:00"),
        ("12-05T09:00", "11-28T15:00", "11-30T10:00"),
        ("11-29T18:00", "11-28T15:00", "11-29T15:00"),
        ("11-28T17:00", "11-28T15:00", "11-28T15:00"),
    ],
)
def test_an_announcement_that_is_late_waits_for_a_day_of_work_if_it_can(starts: str, now: str, announced: str) -> None:
    assert find_announcing_moment(CALENDAR, at(starts), at(now)) == at(announced)


def test_messages_to_everybody_come_one_a_day_and_in_their_order() -> None:
    friday, end = at("11-27T10:00"), at("12-20T10:00")
    wishes = [
        Broadcast(friday + timedelta(hours=6), "c", end),
        Broadcast(friday, "a", end),
        Broadcast(friday, "b", end),
        Broadcast(at("12-01T10:00"), "d", end),
    ]
    assert [(it.period, it.when) for it in spread_over_days(CALENDAR, wishes)] == [
        ("a", friday),
        ("b", at("11-30T10:00")),
        ("c", at("12-01T16:00")),
        ("d", at("12-02T10:00")),
    ]


def test_a_taken_day_is_left_out_unless_that_is_too_late() -> None:
    friday, monday = at("11-27T10:00"), at("11-30T10:00")
    taken = {friday.date(), monday.date()}
    wishes = [Broadcast(friday, "a", at("12-20T10:00")), Broadcast(friday, "b", at("12-01T10:00"))]
    assert [(it.period, it.when) for it in spread_over_days(CALENDAR, wishes, taken)] == [
        ("a", at("12-01T10:00")),
        ("b", friday),
    ]
    assert len(taken) == 2, "what was given stays as it is"


def test_what_would_come_too_late_another_day_comes_all_the_same() -> None:
    friday = at("11-27T10:00")
    wishes = [Broadcast(friday, name, at("11-28T18:00")) for name in "ab"]
    assert [it.when for it in spread_over_days(CALENDAR, wishes)] == [friday, friday]
