"""What is required by when: joining, months, calendar years, licences, leap days, leave, offices and the law."""

from dataclasses import replace
from datetime import date

import pytest

from domain.calendar import Calendar
from domain.completion import Completion, add_months
from domain.member import Member
from domain.requirement import Absence, Requirement, find_due, find_stage

CALENDAR = Calendar()


def required(rule: str, *, days: int = 0, months: int = 0, before: str = "", legal: bool = False, whom: str = "all"):  # type: ignore[no-untyped-def]
    return Requirement(1, "M01", whom, rule, days, months, before, legal, date(2020, 1, 1))


def done(*days: str, until: str = "") -> list[Completion]:
    printed = date.fromisoformat(until) if until else None
    return [
        Completion(n, 1, "M01", 1, date.fromisoformat(day), 0, "D", "record", None, None, printed, "", "", "none", None)
        for n, day in enumerate(days, 1)
    ]


READ = [replace(it, form="reading") for it in done("2026-03-03")]
ATTENDED = [replace(it, form="session", grade="B") for it in done("2026-03-03")]
LICENCE = done("2026-01-02", until="2026-10-03")


@pytest.mark.parametrize(
    ("requirement", "begins", "events", "today", "due"),
    [
        (required("within_days", days=30), "2026-03-02", [], "2026-03-02", "2026-04-01"),
        (required("within_days", days=30), "2026-09-01", [], "2026-09-01", "2026-10-08"),
        (required("within_days", days=30), "2026-09-01", done("2026-09-03"), "2027-01-01", None),
        (required("within_days", days=30, months=12), "2026-01-05", done("2026-01-20"), "2026-02-01", "2027-01-20"),
        (required("every_months", months=12), "2024-01-01", done("2024-02-29"), "2024-03-01", "2025-02-28"),
        (required("every_months", months=12), "2024-01-01", done("2025-08-31"), "2025-09-01", "2026-08-31"),
        (required("every_months", months=13), "2024-01-01", done("2025-01-31"), "2025-02-01", "2026-02-28"),
        (required("every_months", months=12), "2026-01-05", [], "2026-01-05", "2027-01-05"),
        (
            required("licence_date", legal=True),
            "2026-01-01",
            done("2026-01-02", until="2026-10-03"),
            "2026-01-02",
            "2026-09-30",
        ),
        (required("licence_date", legal=True), "2026-01-05", [], "2026-02-02", "2026-01-05"),
        (required("licence_date"), "2026-01-05", done("2026-01-06"), "2026-02-02", None),
        # A paper without a day, and reading, do not meet the law.
        (required("licence_date", legal=True), "2026-01-05", done("2026-01-06"), "2026-02-02", "2026-01-05"),
        (required("within_days", days=30, legal=True), "2026-03-02", done("2026-03-03"), "2026-03-04", "2026-04-01"),
        (required("within_days", days=30, legal=True), "2026-03-02", READ, "2026-03-04", "2026-04-01"),
        (required("within_days", days=30, legal=True), "2026-03-02", ATTENDED, "2026-03-04", None),
        (required("calendar_year", before="11-09"), "2020-01-01", done("2026-01-05"), "2026-02-01", "2027-11-09"),
        (required("calendar_year", before="11-09"), "2020-01-01", done("2025-12-20"), "2026-02-01", "2026-11-09"),
        (required("calendar_year", before="11-09"), "2020-01-01", done("2026-11-20"), "2026-12-01", "2027-11-09"),
        (required("calendar_year", before="11-09"), "2026-10-20", [], "2026-10-20", "2026-11-19"),
        (required("calendar_year", before="11-09"), "2026-12-10", [], "2026-12-10", "2027-11-09"),
    ],
)
def test_the_day_something_is_due(
    requirement: Requirement, begins: str, events: list[Completion], today: str, due: str | None
) -> None:
    found = find_due(requirement, date.fromisoformat(begins), events, date.fromisoformat(today), CALENDAR)
    assert found == (date.fromisoformat(due) if due else None)


def test_a_long_leave_moves_what_the_union_requires_and_not_what_the_law_does() -> None:
    away, short = Absence(date(2026, 3, 20), date(2026, 5, 5)), Absence(date(2026, 3, 30), date(2026, 4, 10))
    begins, today = date(2026, 3, 2), date(2026, 3, 3)
    ours, law = required("within_days", days=30), required("within_days", days=30, legal=True)
    assert find_due(ours, begins, [], today, CALENDAR, [away]) == date(2026, 6, 5)
    assert find_due(ours, begins, [], today, CALENDAR, [short]) == date(2026, 4, 1)
    assert find_due(law, begins, [], today, CALENDAR, [away]) == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("whom", "yes"),
    [
        ("all", True),
        ("role.cadre", True),
        ("role.chair", False),
        ("committee.women", True),
        ("committee.fund_review", False),
        ("duty.rights", True),
        ("department.Press", True),
        ("department.Paint", False),
        ("member.7", True),
        ("member.8", False),
        ("group.women", True),
        ("group.7", True),
        ("group.8", False),
    ],
)
def test_whom_a_requirement_concerns(whom: str, yes: bool) -> None:
    office = ("cadre", "women", "rights", "Press")
    member = Member(7, 70, "Li", *office, "", "en", "active", True, 1, "2026-01-01", "", "", "2026-01-01")
    assert required("within_days", whom=whom).concerns(member, {"women", "7"}) is yes


@pytest.mark.parametrize(
    ("left", "stage"), [(61, None), (60, 60), (31, 60), (30, 30), (8, 30), (7, 7), (1, 7), (0, 0), (-1, -1), (-90, -1)]
)
def test_reminders_have_five_stages(left: int, stage: int | None) -> None:
    today = date(2026, 1, 1)
    assert find_stage(date.fromordinal(today.toordinal() + left), today) == stage


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [("2024-02-29", 12, "2025-02-28"), ("2026-01-31", 1, "2026-02-28"), ("2026-11-30", 3, "2027-02-28")],
)
def test_months_are_counted_to_the_same_day_or_the_last_there_is(day: str, months: int, then: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(then)
