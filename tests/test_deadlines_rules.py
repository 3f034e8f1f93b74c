"""Terms of a case: every class, pauses, the one extension, reminders and escalation."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from domain.calendar import Calendar
from domain.deadlines import (
    compute_deadlines,
    compute_reopened_deadline,
    compute_step_due,
    extend_deadline,
    load_terms,
    plan_escalation,
    plan_reminders,
    resume_deadline,
)

CALENDAR = Calendar()


def local(text: str) -> datetime:
    return datetime.fromisoformat(text if text[4] == "-" else f"2026-{text}").replace(tzinfo=ZoneInfo("Asia/Shanghai"))


RECEIVED = "11-23T10:00"  # a Monday
TERMS = [
    ("urgent", "11-23T12:00", "11-23", "11-23", "11-24", "12-07"),
    ("hazard", "11-23T14:00", "11-24", "11-24", "11-25", "11-30"),
    ("consult", None, "11-24", "11-24", "11-25", "11-25"),
    ("standard", "11-24T18:00", "11-24", "11-25", "11-30", "12-07"),
    ("complex", "11-24T18:00", "11-25", "11-26", "12-07", "12-21"),
    ("proposal", "11-24T18:00", "11-30", "12-02", "12-21", "2027-01-05"),
]


@pytest.mark.parametrize(("sla", "acknowledge", "accept", "assign", "reply", "close"), TERMS)
def test_every_class_has_its_terms(
    sla: str, acknowledge: str | None, accept: str, assign: str, reply: str, close: str
) -> None:
    at = local(RECEIVED)
    due, taken = compute_deadlines(CALENDAR, sla, at), local(f"{accept}T18:00")
    assert [due.reply, due.close] == [local(f"{day}T18:00") for day in (reply, close)]
    assert CALENDAR.due(at, load_terms()[sla].accept) == taken
    assert compute_step_due(CALENDAR, sla, "registered", at) == min(taken, local(acknowledge) if acknowledge else taken)
    assert compute_step_due(CALENDAR, sla, "accepted", at) == local(f"{assign}T18:00")


def test_a_case_before_the_holiday_waits_for_the_swapped_days() -> None:
    assert compute_deadlines(CALENDAR, "standard", local("09-30T18:00")).reply == local("10-14T18:00")
    assert compute_step_due(CALENDAR, "urgent", "registered", local("10-01T09:00")) == local("10-08T11:00")


@pytest.mark.parametrize(
    ("sla", "disclosure", "later"),
    [
        ("standard", False, "12-07T18:00"),
        ("complex", False, "12-14T18:00"),
        ("urgent", False, None),
        ("standard", True, "12-07T18:00"),
        ("proposal", True, "12-14T18:00"),
    ],
)
def test_a_term_is_extended_by_its_class(sla: str, disclosure: bool, later: str | None) -> None:
    found = extend_deadline(CALENDAR, sla, local(RECEIVED), local("11-30T18:00"), disclosure)
    assert found == (later and local(later))


def test_opinions_on_disclosure_never_wait_longer_than_thirty_days() -> None:
    assert extend_deadline(CALENDAR, "complex", local(RECEIVED), local("12-21T18:00"), True) == local("12-23T18:00")
    assert extend_deadline(CALENDAR, "complex", local(RECEIVED), local("12-23T18:00"), True) is None


def test_the_clock_stands_still_while_we_wait_for_the_sender() -> None:
    due = local("11-30T18:00")
    assert resume_deadline(CALENDAR, due, local("11-24T11:00"), local("11-26T09:00")) == local("12-02T18:00")
    assert resume_deadline(CALENDAR, due, local("11-24T11:00"), local("11-24T15:00")) == due
    assert resume_deadline(CALENDAR, due, local("11-27T17:00"), local("11-29T15:00")) == due


def test_a_reopened_case_is_answered_within_five_workdays() -> None:
    assert compute_reopened_deadline(CALENDAR, local("11-23T10:00")) == local("11-30T18:00")


def test_the_handler_is_reminded_after_half_and_four_fifths_of_the_time() -> None:
    half, most = plan_reminders(CALENDAR, local("11-23T09:00"), local("11-24T18:00"))
    assert half == local("11-23T17:30")
    assert most == local("11-24T14:06")


def test_a_missed_term_reaches_handler_chair_and_group_in_turn() -> None:
    late = plan_escalation(CALENDAR, local("11-27T18:00"))
    assert (late.handler, late.chair, late.group) == (local("11-27T18:00"), local("11-30T18:00"), local("12-02T18:00"))


@pytest.mark.parametrize(
    ("sla", "state", "missed"),
    [
        ("urgent", "registered", "11-23T12:00"),
        ("hazard", "registered", "11-23T14:00"),
        ("standard", "registered", "11-24T18:00"),
        ("consult", "registered", "11-24T18:00"),
        ("standard", "accepted", "11-25T18:00"),
        ("complex", "accepted", "11-26T18:00"),
        ("urgent", "assigned", "11-24T18:00"),
        ("proposal", "assigned", "11-24T18:00"),
        ("standard", "in_progress", None),
        ("standard", "replied", None),
    ],
)
def test_each_step_towards_work_is_owed_by_a_time_of_its_own(sla: str, state: str, missed: str | None) -> None:
    assert compute_step_due(CALENDAR, sla, state, local("11-23T10:00")) == (missed and local(missed))
