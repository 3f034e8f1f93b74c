"""Plan and done: what became of each line, with its reason, in chat and as a table."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from domain.calendar import Calendar
from domain.plan_year import REASONS, PlanChange, count_outcomes, make_line
from tests.play import Actor, Stage
from tests.test_activity_moments import WALK as ROW
from tests.walking import ALONE, WALK, cadre, chengdu, import_plan, opens

__all__ = ["ALONE"]

CALENDAR = Calendar()


def moved(from_at: str, to_at: str) -> PlanChange:
    return PlanChange(1, 1, "moved", chengdu(from_at), chengdu(to_at), "weather", "")


@pytest.mark.parametrize(
    ("status", "starts", "changes", "now", "outcome", "planned_on"),
    [
        ("going", "2026-12-05T09:00", [], "2026-12-01T09:00", "ahead", date(2026, 12, 5)),
        ("going", "2026-12-05T09:00", [], "2026-12-06T09:00", "held", date(2026, 12, 5)),
        ("reviewed", "2026-12-05T09:00", [], "2026-12-12T09:00", "held", date(2026, 12, 5)),
        ("postponed", "2026-12-05T09:00", [], "2026-12-12T09:00", "postponed", date(2026, 12, 5)),
        ("cancelled", "2026-12-05T09:00", [], "2026-12-12T09:00", "dropped", date(2026, 12, 5)),
        (
            "going",
            "2026-12-05T09:00",
            [moved("2026-12-01T09:00", "2026-12-05T09:00")],
            "2026-12-12T09:00",
            "held",
            date(2026, 12, 1),
        ),
        (
            "going",
            "2026-12-05T09:00",
            [moved("2026-10-20T09:00", "2026-11-05T09:00"), moved("2026-11-05T09:00", "2026-12-05T09:00")],
            "2026-12-12T09:00",
            "moved",
            date(2026, 10, 20),
        ),
    ],
)
def test_on_time_is_what_is_held_in_its_month(
    status: str, starts: str, changes: list[PlanChange], now: str, outcome: str, planned_on: date
) -> None:
    begins = chengdu(starts)
    row = replace(ROW, status=status, starts_at=begins, ends_at=begins + timedelta(hours=1))
    line = make_line(row, changes, CALENDAR, chengdu(now))
    assert (line.outcome, line.planned_on) == (outcome, planned_on)
    assert sum(count_outcomes([line]).values()) == 1


async def done(who: Actor) -> None:
    await who.says("/plan")
    await who.taps("plan-button-done")


async def reads_table(union: Stage, who: Actor) -> dict[object, tuple[object, ...]]:
    """The rows of the table by title."""
    await who.taps("plan-button-year-file")
    sheet = load_workbook(BytesIO(union.telegram.files.get(who.last["document"]["file_id"]).data)).active
    assert sheet is not None
    return {row[1]: row for row in sheet.iter_rows(min_row=2, values_only=True)}


async def test_each_line_says_what_became_of_it_and_why(anywhere: Stage) -> None:
    zhang = await cadre(anywhere)
    lines = {"Walk": "2026-11-20", "Film": "2026-12-12", "Choir": "2026-12-13", "Tea": "2026-12-20"}
    await import_plan(anywhere, *(replace(WALK, id=it, title_en=it, rule=day) for it, day in lines.items()))
    await done(zhang)
    assert zhang.sees("plan-year", year="2026", planned=4, held=0, moved=0, dropped=0, postponed=0, ahead=4)
    await opens(zhang, "Film")
    await zhang.taps("plan-button-postpone")
    await zhang.taps("plan-button-move")
    await zhang.says("2027-01-09 09:00")
    await zhang.taps("plan-button-confirm")
    assert zhang.ever_sees("plan-why-kind-moved", title="Film")
    await zhang.taps("plan-reason-moved-venue")
    assert zhang.sees("plan-why-noted")
    await opens(zhang, "Choir")
    await zhang.taps("plan-button-cancel")
    await zhang.says("Too expensive")
    await zhang.taps("plan-settle-cancelled")
    await anywhere.turns_to(chengdu("2026-11-25T09:00"))
    await done(zhang)
    assert zhang.sees("plan-year", year="2026", planned=4, held=1, moved=1, dropped=1, postponed=0, ahead=1)
    assert "Venue or equipment" in zhang.last.text
    assert "Too expensive" in zhang.last.text, "what was typed is a reason"
    await zhang.taps("plan-button-why", title="Choir")
    await zhang.taps("plan-reason-dropped-budget")
    await zhang.taps("plan-button-done")
    assert "Budget refused" in zhang.last.text
    rows = await reads_table(anywhere, zhang)
    assert rows["Film"][:6:5] == (datetime(2026, 12, 12), "Venue or equipment")
    assert (rows["Choir"][3], rows["Choir"][6]) == ("cancelled", "Too expensive")


async def test_another_hour_of_the_same_day_is_no_move(union: Stage) -> None:
    zhang = await cadre(union)
    await import_plan(union, WALK)
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-field-day")
    await zhang.says("2026-12-05 10:00")
    await zhang.taps("plan-button-confirm")
    assert not zhang.ever_sees("plan-why-kind-moved", title="Winter walk")


async def test_a_year_that_is_not_laid_out_shows_its_days(union: Stage) -> None:
    zhang = await cadre(union)
    await zhang.says("/plan 2029")
    assert zhang.sees("plan-year-empty", year="2029")
    await import_plan(union, replace(WALK, rule="3rd sat in 4"), replace(WALK, id="W02"))
    await zhang.says("/plan 2029")
    assert zhang.sees("plan-year-rules", year="2029")
    assert zhang.last.text.count("Winter walk") == 1
    await zhang.says("/plan 9999")
    assert zhang.sees("plan-wrong-year")
    for data in ("why:9:weather", "whyask:9", "yearfile:2029"):
        await zhang.presses(f"1:plan:{data}")
        assert zhang.sees("plan-gone"), data


def test_there_are_as_many_reasons_as_the_union_agreed_on() -> None:
    assert {kind: len(reasons) for kind, reasons in REASONS.items()} == {"moved": 9, "dropped": 7}


async def test_the_year_and_each_month_are_drawn(union: Stage) -> None:
    zhang = await cadre(union)
    await import_plan(union, WALK)
    await done(zhang)
    await zhang.taps("plan-button-year-picture")
    assert "photo" in zhang.last
    await zhang.taps("plan-button-month", month=11)
    assert "photo" in zhang.last
    await zhang.taps("plan-button-month", month=12)
    assert "photo" in zhang.last
    await zhang.presses("1:plan:yearpic:2026:13")
    await zhang.presses("1:plan:yearpic:1900:0")
    assert zhang.sees("plan-gone")
