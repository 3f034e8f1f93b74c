"""Polls before planning: what is read, which option wins, and when it closes and reminds."""

from datetime import datetime

import pytest

from domain.activities import NotPossible
from domain.calendar import Calendar
from domain.poll import (
    PollOption,
    Tally,
    check_count,
    compute_close,
    find_asking_moment,
    find_reminding_moment,
    rank_options,
    read_dates,
    read_ideas,
)
from tests.walking import chengdu

CALENDAR = Calendar()
NOW = chengdu("2026-11-02T10:00")


@pytest.mark.parametrize(
    ("tallies", "order"),
    [
        ({1: Tally(3, 0, 0), 2: Tally(4, 0, 9)}, [2, 1, 3]),
        ({1: Tally(4, 0, 2), 2: Tally(4, 5, 1), 3: Tally(4, 0, 3)}, [2, 1, 3]),
        ({1: Tally(4, 0, 1), 2: Tally(4, 5, 1), 3: Tally(4, 0, 1)}, [1, 2, 3]),
        ({}, [1, 2, 3]),
    ],
)
def test_most_yes_wins_then_fewest_no_then_the_earliest(tallies: dict[int, Tally], order: list[int]) -> None:
    options = [PollOption(day, 1, "", chengdu(f"2026-12-0{day}T09:00")) for day in (3, 2, 1)]
    assert [it.id for it in rank_options(options, tallies)] == order


def test_dates_are_read_one_a_line_after_work_where_no_time_is_said() -> None:
    found = read_dates("Fri 4 Dec 14:00\n\n12月5日\n", CALENDAR, NOW)
    assert found == [chengdu("2026-12-04T14:00"), chengdu("2026-12-05T17:45")]
    with pytest.raises(NotPossible):
        read_dates("Fri 4 Dec 14:00\nsomeday", CALENDAR, NOW)
    with pytest.raises(NotPossible):
        read_ideas("x" * 81)


@pytest.mark.parametrize(("count", "good"), [(1, False), (2, True), (8, True), (9, False)])
def test_there_are_two_to_eight_options(count: int, good: bool) -> None:
    if good:
        check_count(count)
    else:
        with pytest.raises(NotPossible):
            check_count(count)


@pytest.mark.parametrize(
    ("dates", "closes"),
    [
        ([], "2026-11-06T18:00"),
        (["2026-12-04T14:00"], "2026-11-06T18:00"),
        (["2026-11-05T14:00", "2026-12-04T14:00"], "2026-11-04T18:00"),
        (["2026-11-02T17:45"], "2026-11-02T12:00"),
    ],
)
def test_it_closes_on_a_workday_before_the_first_date(dates: list[str], closes: str) -> None:
    assert compute_close(CALENDAR, NOW, 4, [chengdu(it) for it in dates]) == chengdu(closes)


@pytest.mark.parametrize(
    ("opened", "closes", "reminds"),
    [
        ("2026-11-02T10:00", "2026-11-06T18:00", "2026-11-06T10:00"),
        ("2026-11-06T09:00", "2026-11-06T18:00", None),
        ("2026-11-05T10:00", "2026-11-06T09:00", None),
    ],
)
def test_it_reminds_once_on_its_last_morning(opened: str, closes: str, reminds: str | None) -> None:
    found = find_reminding_moment(CALENDAR, chengdu(opened), chengdu(closes))
    assert found == (chengdu(reminds) if reminds else None)


def test_nobody_is_asked_on_a_day_off() -> None:
    saturday: datetime = chengdu("2026-11-07T10:00")
    assert find_asking_moment(CALENDAR, saturday) == chengdu("2026-11-09T10:00")
    assert find_asking_moment(CALENDAR, NOW) == NOW
