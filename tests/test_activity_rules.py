"""Activities: the instants around one, its states, places and the waiting list."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.activities import (
    STATES,
    NotPossible,
    Waiting,
    change_state,
    choose_promoted,
    count_places_left,
    has_working_time,
    load_default_plan,
    place_for,
    plan_timing,
)
from domain.calendar import Calendar
from tests.properties import steady

CALENDAR = Calendar()


def local(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=ZoneInfo("Asia/Shanghai"))


def test_everything_around_an_activity_has_its_instant() -> None:
    walk = plan_timing(CALENDAR, local("04-18T09:00"))
    assert walk.announce == local("04-03T10:00")
    assert walk.remind == local("04-14T10:00")
    assert walk.close == local("04-16T18:00")
    assert walk.day_before == local("04-17T16:00")
    assert walk.hours_before == local("04-18T07:00")
    assert (walk.check_in_from, walk.check_in_to) == (local("04-18T08:30"), local("04-18T10:00"))
    assert (walk.rate_from, walk.rate_to) == (local("04-20T10:00"), local("04-23T18:00"))


def test_nobody_is_messaged_on_a_make_up_sunday() -> None:
    before_holiday = plan_timing(CALENDAR, local("09-24T17:45"))
    assert before_holiday.remind == local("09-18T10:00"), "four workdays before is Sunday the 20th"
    assert before_holiday.announce == local("09-11T10:00")


def test_sign_up_closes_before_those_who_joined_are_reminded() -> None:
    after_swap = plan_timing(CALENDAR, local("03-01T09:00"))
    assert after_swap.day_before == local("02-27T16:00"), "the 28th is a make-up Saturday"
    assert after_swap.close == after_swap.day_before


@steady
@given(st.datetimes(datetime(2026, 2, 1), datetime(2030, 12, 1)))
def test_the_instants_are_in_order(naive: datetime) -> None:
    starts = naive.replace(tzinfo=CALENDAR.zone, fold=0)
    each = plan_timing(CALENDAR, starts)
    order = [each.announce, each.remind, each.close, each.day_before, each.check_in_from, each.check_in_to]
    assert order[:4] == sorted(order[:4])
    assert each.hours_before < each.check_in_from < starts < each.check_in_to < each.rate_to
    spoken = (each.announce, each.remind, each.day_before, each.rate_from)
    assert all(CALENDAR.is_push_day(CALENDAR.local(instant).date()) for instant in spoken)


@pytest.mark.parametrize(
    ("starts", "minutes", "needed"),
    [
        ("11-23T17:45", 90, False),
        ("11-23T16:30", 60, True),
        ("11-21T09:00", 180, False),
        ("10-10T09:00", 60, True),
        ("11-23T08:00", 60, False),
    ],
)
def test_working_time_needs_the_employers_consent(starts: str, minutes: int, needed: bool) -> None:
    begins = local(starts)
    assert has_working_time(CALENDAR, [(begins, begins + timedelta(minutes=minutes))]) is needed


def test_the_plan_says_itself_where_consent_is_needed() -> None:
    for entry in load_default_plan():
        first, _ = entry.days(2026, CALENDAR)
        if entry.sign_up and entry.begins != time(12):
            starts = CALENDAR.at(first, entry.begins)
            ends = starts + timedelta(minutes=entry.minutes)
            assert has_working_time(CALENDAR, [(starts, ends)]) is entry.in_working_time, entry.id


@pytest.mark.parametrize(
    ("state", "target"),
    [
        ("planned", "announced"),
        ("announced", "open"),
        ("open", "full"),
        ("full", "open"),
        ("full", "closed"),
        ("closed", "held"),
        ("held", "reviewed"),
        ("open", "cancelled"),
        ("closed", "postponed"),
        ("postponed", "announced"),
    ],
)
def test_an_activity_goes_its_way(state: str, target: str) -> None:
    assert change_state(state, target) == target


@pytest.mark.parametrize(
    ("state", "target"), [("held", "cancelled"), ("cancelled", "open"), ("reviewed", "open"), ("planned", "held")]
)
def test_an_activity_does_not_go_back(state: str, target: str) -> None:
    with pytest.raises(NotPossible) as refused:
        change_state(state, target)
    assert refused.value.key == f"activity-not-when-{state}"


@pytest.mark.parametrize(
    ("state", "places", "confirmed", "waiting", "place"),
    [
        ("open", None, 400, 0, "confirmed"),
        ("open", 30, 29, 0, "confirmed"),
        ("full", 30, 30, 0, "waitlisted"),
        ("open", 30, 29, 2, "waitlisted"),
        ("announced", 1, 0, 0, "confirmed"),
        ("open", 0, 0, 0, "waitlisted"),
    ],
)
def test_who_joins_gets_a_place_or_waits(
    state: str, places: int | None, confirmed: int, waiting: int, place: str
) -> None:
    assert place_for(state, places, confirmed, waiting) == place


@pytest.mark.parametrize("state", sorted(set(STATES) - {"announced", "open", "full"}))
def test_nobody_joins_what_is_not_open(state: str) -> None:
    with pytest.raises(NotPossible):
        place_for(state, None, 0, 0)


def test_free_places_go_to_those_who_waited_longest() -> None:
    first, second = local("11-23T10:00"), local("11-23T10:01")
    waiting = [Waiting(second, 3, 11), Waiting(first, 2, 12), Waiting(first, 1, 13)]
    assert choose_promoted(waiting, 30, 28) == (13, 12)
    assert choose_promoted(waiting, 30, 30) == ()
    assert choose_promoted(waiting, 30, 31) == ()
    assert choose_promoted(waiting, None, 99) == (13, 12, 11)
    assert count_places_left(30, 31) == 0
