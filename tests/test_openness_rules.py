"""The register: which period is owed, until when, and how each item stands."""

from datetime import UTC, date, datetime

import pytest

from domain.calendar import Calendar
from domain.openness import find_due, find_period, list_dues, list_standings, load_register

CALENDAR = Calendar()


@pytest.mark.parametrize(
    ("item", "day", "period"),
    [
        ("D02", date(2026, 11, 2), "2026-10"),
        ("D02", date(2026, 1, 31), "2025-12"),
        ("D07", date(2026, 11, 2), "2026-Q3"),
        ("D07", date(2026, 12, 31), "2026-Q3"),
        ("D07", date(2027, 1, 1), "2026-Q4"),
        ("D04", date(2026, 6, 30), "2025-H2"),
        ("D04", date(2026, 7, 1), "2026-H1"),
        ("D11", date(2026, 7, 1), ""),
    ],
)
def test_the_newest_ended_period_is_owed(item: str, day: date, period: str) -> None:
    assert find_period(load_register()[item], day) == period


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2026, 11, 2), datetime(2026, 11, 6, 10, tzinfo=UTC)),
        (date(2026, 10, 8), datetime(2026, 10, 13, 10, tzinfo=UTC)),  # after the holiday; 10 October is a workday
        (date(2026, 2, 3), datetime(2026, 2, 6, 10, tzinfo=UTC)),
    ],
)
def test_it_is_due_at_six_on_the_fifth_workday_after_its_period(day: date, due: datetime) -> None:
    owed = find_due(load_register()["D02"], day, CALENDAR)
    assert owed
    assert owed.at == due


def test_what_follows_no_calendar_is_never_due() -> None:
    assert find_due(load_register()["D01"], date(2026, 11, 2), CALENDAR) is None
    year = list_dues(CALENDAR, datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC))
    assert {due.item for due in year} == {name for name, item in load_register().items() if item.is_periodic}


@pytest.mark.parametrize(("item", "times"), [("D02", 12), ("D07", 4), ("D13", 2)])
def test_a_year_brings_each_item_as_often_as_its_cycle_says(item: str, times: int) -> None:
    year = list_dues(CALENDAR, datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC))
    assert len([due for due in year if due.item == item]) == times


def test_between_two_instants_only_what_falls_due_there_is_listed() -> None:
    due = datetime(2026, 11, 6, 10, tzinfo=UTC)
    before, after = due.replace(hour=9), due.replace(hour=11)
    assert {it.period for it in list_dues(CALENDAR, before, after)} == {"2026-10"}
    assert list_dues(CALENDAR, due, after) == []
    assert len(list_dues(CALENDAR, before, due)) == len(
        [it for it in load_register().values() if it.cycle == "monthly"]
    )


@pytest.mark.parametrize(
    ("now", "since", "covered", "kind"),
    [
        (datetime(2026, 11, 3, tzinfo=UTC), None, [], "none"),
        (datetime(2026, 11, 3, tzinfo=UTC), datetime(2026, 11, 2, tzinfo=UTC), [], "due"),
        (datetime(2026, 11, 7, tzinfo=UTC), datetime(2026, 11, 2, tzinfo=UTC), [], "overdue"),
        (datetime(2026, 11, 7, tzinfo=UTC), datetime(2026, 11, 7, tzinfo=UTC), [], "none"),
        (datetime(2026, 11, 7, tzinfo=UTC), datetime(2026, 11, 2, tzinfo=UTC), [("D02", "2026-10")], "published"),
    ],
)
def test_an_item_stands_as_its_newest_period_does(
    now: datetime, since: datetime | None, covered: list[tuple[str, str]], kind: str
) -> None:
    found = {it.item.id: it.kind for it in list_standings(CALENDAR, now, since, frozenset(covered))}
    assert found["D02"] == kind
    assert found["D01"] == "none"
