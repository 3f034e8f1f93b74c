"""The annual plan as a file: the example can be read back, and every bad row is named with its reason."""

from pathlib import Path

import pytest

from domain.activities import default_plan
from domain.calendar import Calendar
from reports.plan_table import read_plan, write_plan

CALENDAR = Calendar()
EXAMPLE = Path("docs/annual-plan.csv")
HEAD = "No.,Title (English),Day,Until,Starts at,Minutes,Places,Led by,For,Sign-up\n"


def reasons(row: str, head: str = HEAD) -> list[str]:
    return [it.say("en") for it in read_plan((head + row).encode(), 2026, CALENDAR)[1]]


def test_the_example_is_the_default_plan_as_a_cadre_would_write_it() -> None:
    assert EXAMPLE.read_bytes() == write_plan(default_plan(), "zh-CN")


@pytest.mark.parametrize("year", [2026, 2027])
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_what_is_written_can_be_read_back(language: str, year: int) -> None:
    entries, problems = read_plan(write_plan(default_plan(), language), year, CALENDAR)
    assert problems == ()
    for read, plain in zip(entries, default_plan(), strict=True):
        assert read.title_zh
        assert read.title_en
        assert (read.id, read.rule, read.lead, read.days(year, CALENDAR)) == (
            plain.id,
            plain.rule,
            plain.lead,
            plain.days(year, CALENDAR),
        )
        assert (read.begins, read.places, read.audience, read.sign_up, read.in_working_time) == (
            plain.begins,
            plain.places,
            plain.audience,
            plain.sign_up,
            plain.in_working_time,
        )


def test_short_rows_take_what_is_usual() -> None:
    (entry,), problems = read_plan(b"id,rule,lead,begins\nA07,04-23 or next wd,Education,14:00:00\n", 2026, CALENDAR)
    assert problems == ()
    assert (entry.minutes, entry.places, entry.sign_up, entry.audience) == (90, None, True, "all")
    assert (entry.begins.hour, entry.title_en) == (14, "")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("B-1,Walk,04-18,,,,,Culture and sports,,", "Row 2: The number of an entry"),
        ("B1,Walk,someday,,,,,Culture and sports,,", "Row 2: The date rule “someday”"),
        ("B1,Walk,2025-04-18,,,,,Culture and sports,,", "Row 2: The days do not lie in 2026"),
        ("B1,Walk,04-18,04-17,,,,Culture and sports,,", "Row 2: The days do not lie in 2026"),
        ("B1,Walk,04-18,,,,,The boss,,", "Row 2: This is not one of the duties"),
        ("B1,Walk,04-18,,late,,,Culture and sports,,", "Row 2: This is no time"),
        ("B1,Walk,04-18,,25:00,,,Culture and sports,,", "Row 2: This is no time"),
        ("B1,Walk,04-18,,,5,,Culture and sports,,", "Row 2: Please write 15 to 720"),
        ("B1,Walk,04-18,,,,0,Culture and sports,,", "Row 2: Please write a number from 1"),
        ("B1,Walk,04-18,,,,,Culture and sports,friends,", "Row 2: For whom"),
        ("B1,Walk,04-18,,,,,Culture and sports,,perhaps", "Row 2: Here only yes or no"),
        ("B1,,04-18,,,,,Culture and sports,,", "Row 2: A title has"),
        (f"B1,{'x' * 81},04-18,,,,,Culture and sports,,", "Row 2: A title has"),
        (",Walk,04-18,,,,,Culture and sports,,", "Row 2: “No.” is not filled in"),
    ],
)
def test_a_row_that_makes_no_sense_is_named_with_its_reason(row: str, said: str) -> None:
    (reason,) = reasons(row)
    assert reason.startswith(said)


def test_a_number_may_stand_only_once() -> None:
    twice = "B1,Walk,04-18,,,,,Culture and sports,,\n" * 2
    assert reasons(twice) == ["Row 3: Another row has the same number."]
