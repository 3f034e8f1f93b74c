"""Rows of the annual plan: what is usual when left out, every wrong cell with its reason, and the example in docs."""

from html import unescape
from pathlib import Path

import pytest

from domain.activities import NotPossible, PlanEntry, default_plan
from domain.calendar import Calendar
from domain.date_rules import RuleError
from domain.plan import COLUMNS, REQUIRED, entry_of
from locales import render
from reports.sheet import csv_file
from reports.table import read_table

CALENDAR = Calendar()
EXAMPLE = Path("docs/annual-plan.csv")
LEADS = ("culture", "education")
WALK = dict.fromkeys(COLUMNS, "") | {"id": "W01", "title_en": "Walk", "rule": "04-18", "lead": "culture"}


def word(key: str) -> str:
    return unescape(render("zh-CN", key))


def as_written(entry: PlanEntry) -> list[str]:
    """A row as a cadre who reads Chinese would write it."""
    cells = {name: str(getattr(entry, name)) for name in COLUMNS} | {
        "title_zh": word(f"plan-{entry.id}"),
        "title_en": unescape(render("en", f"plan-{entry.id}")),
        "begins": f"{entry.begins:%H:%M}",
        "places": str(entry.places or ""),
        "lead": word(f"duty-{entry.lead}"),
        "audience": word(f"audience-{entry.audience}"),
        "sign_up": word("plan-yes" if entry.sign_up else "plan-no"),
        "in_working_time": word("plan-yes" if entry.in_working_time else "plan-no"),
    }
    return [cells[name] for name in COLUMNS]


def test_the_example_is_the_default_plan_as_a_cadre_would_write_it() -> None:
    written = csv_file([word(f"plan-column-{name}") for name in COLUMNS], map(as_written, default_plan()))
    assert EXAMPLE.read_bytes() == written


def test_the_example_is_a_table_without_problems() -> None:
    table = read_table(EXAMPLE.read_bytes(), {word(f"plan-column-{name}"): name for name in COLUMNS}, REQUIRED)
    assert table.problems == ()
    assert [row["rule"] for row in table.rows] == [entry.rule for entry in default_plan()]


def test_a_short_row_takes_what_is_usual() -> None:
    entry = entry_of(WALK, LEADS, 2026, CALENDAR)
    assert entry == PlanEntry("W01", "04-18", "culture", title_en="Walk")


def test_a_full_row_says_everything() -> None:
    full = WALK | {
        "until": "04-20", "begins": "14:00:00", "minutes": "60", "places": "３０", "audience": "women", "sign_up": "no",
        "in_working_time": "YES", "title_zh": "健步走", "place": "North  gate", "about": "Bring water.\nAnd shoes.",
    }  # fmt: skip
    entry = entry_of(full, LEADS, 2026, CALENDAR)
    assert (f"{entry.begins:%H:%M}", entry.minutes, entry.places, entry.audience) == ("14:00", 60, 30, "women")
    assert (entry.sign_up, entry.in_working_time, entry.title_zh) == (False, True, "健步走")
    assert (entry.place, entry.about) == ("North gate", "Bring water.\nAnd shoes.")
    assert [day.day for day in entry.days(2026, CALENDAR)] == [18, 20]


def test_an_entry_of_the_default_plan_needs_no_title() -> None:
    assert entry_of(WALK | {"id": "A06", "title_en": ""}, LEADS, 2026, CALENDAR).title_en == ""


@pytest.mark.parametrize(
    ("cell", "text", "key"),
    [
        ("id", "B-1", "plan-wrong-id"),
        ("rule", "someday", "rule-unknown"),
        ("rule", "2025-04-18", "plan-wrong-days"),
        ("until", "04-17", "plan-wrong-days"),
        ("lead", "the boss", "plan-wrong-lead"),
        ("begins", "late", "plan-wrong-clock"),
        ("begins", "25:00", "plan-wrong-clock"),
        ("minutes", "5", "plan-wrong-minutes"),
        ("minutes", "²", "plan-wrong-minutes"),
        ("places", "0", "plan-wrong-places"),
        ("audience", "friends", "plan-wrong-audience"),
        ("sign_up", "perhaps", "plan-wrong-yes"),
        ("title_en", "", "plan-wrong-title"),
        ("title_en", "x" * 81, "plan-wrong-title"),
        ("place", "x" * 121, "plan-wrong-place"),
        ("about", "x" * 601, "plan-wrong-about"),
    ],
)
def test_a_cell_that_makes_no_sense_says_why(cell: str, text: str, key: str) -> None:
    with pytest.raises((NotPossible, RuleError)) as error:
        entry_of(WALK | {cell: text}, LEADS, 2026, CALENDAR)
    assert getattr(error.value, "key", "") == key
