"""Rows of the annual plan: what is usual when left out, every wrong cell with its reason, and the example in docs."""

from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from domain import plan
from domain.activities import NotPossible, PlanEntry, load_default_plan
from domain.calendar import Calendar
from domain.date_rules import RuleError
from domain.plan import COLUMNS, Difference, find_difference, read_entry, write_cells
from files.readers.plan import read
from files.writers.plan import list_cells, list_headings, write
from files.writers.sheet import write_csv
from locales import LANGUAGES, render

CALENDAR = Calendar()
EXAMPLE = Path("docs/annual-plan.csv")
LEADS = ("culture", "education")
WALK = dict.fromkeys(COLUMNS, "") | {"id": "W01", "title_en": "Walk", "rule": "04-18", "lead": "culture"}


def word(key: str) -> str:
    return unescape(render("zh-CN", key))


def titled(entry: PlanEntry) -> PlanEntry:
    """With the titles that the default plan has in the locales."""
    return replace(entry, title_zh=word(f"plan-{entry.id}"), title_en=unescape(render("en", f"plan-{entry.id}")))


def test_the_example_is_the_default_plan_as_a_cadre_would_write_it() -> None:
    rows = [list_cells(write_cells(titled(entry)), "zh-CN") for entry in load_default_plan()]
    assert EXAMPLE.read_bytes() == write_csv(list_headings("zh-CN"), rows)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_a_plan_written_as_a_table_is_read_as_the_same_plan(language: str) -> None:
    long = PlanEntry(
        "W01", "04-18", "culture", until="04-20", places=30, place="@home", about="Bring water.\n-5 °C", title_zh="走"
    )
    plan = [
        *load_default_plan(),
        long,
        replace(long, id="W02", rule="last wd of 6", until="", budget=120050),
        replace(long, id="W03", budget=0),
    ]
    assert read(write({"year": "2026", "rows": list(map(write_cells, plan))}, language), 2026, CALENDAR) == (
        plan,
        [],
        [],
    )


def test_the_example_is_a_plan_without_problems() -> None:
    assert read(EXAMPLE.read_bytes(), 2026, CALENDAR) == ([titled(entry) for entry in load_default_plan()], [], [])


@pytest.mark.parametrize(
    ("cell", "budget"), [("", None), ("1200", 120000), ("１，２００.５元", 120050), ("1.2万", 1200000)]
)
def test_what_a_line_may_cost_is_read_as_people_write_it(cell: str, budget: int | None) -> None:
    assert read_entry(WALK | {"budget": cell}, LEADS, 2026, CALENDAR).budget == budget


def test_a_cost_that_may_mean_two_things_is_named() -> None:
    rows = ["编号,活动,日期,负责人,经费", "W01,Walk,04-18,文体委员,1.200"]
    assert [it.key for it in read("\n".join(rows).encode(), 2026, CALENDAR)[1]] == ["money-wrong-amount"]


def test_every_bad_row_is_named_in_the_readers_language_and_no_entry_is_read() -> None:
    rows = [
        "W01,Walk,04-18,文体委员",
        "W02,Tea,,head",
        "W03,Tea,someday,nobody",
        "W04,,04-19,head",
        "W01,Walk,04-18,head",
    ]
    written = "\n".join(["编号,英文名称,日期规则,负责人", *rows])
    entries, problems, _ = read(written.encode(), 2026, CALENDAR)
    assert entries == []
    assert [problem.row for problem in problems] == [2, 3, 4, 4, 5, 6]
    assert problems[1].say("zh-CN") == "第 3 行：“日期规则”没有填写"
    assert unescape(problems[3].say("en")) == unescape(f"Row 4: {render('en', 'plan-wrong-lead')}")
    assert {problems[0].key, problems[5].key} == {"plan-id-twice"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_names_no_duty_is_told_all_of_them(language: str) -> None:
    said = render(language, "plan-wrong-lead")
    assert [lead for lead in plan.LEADS if render(language, f"duty-{lead}") not in said] == []


def test_every_fault_of_a_row_is_named_in_the_words_that_stand_in_its_cells() -> None:
    written = "编号,活动名称,日期,名额,负责人\nA1,会,国庆节前后,很多,王主席\n"
    _, faults, _ = read(written.encode(), 2026, CALENDAR)
    assert [it.key for it in faults] == ["rule-unknown", "plan-wrong-places", "plan-wrong-lead"]
    assert "国庆节前后" in faults[0].say("zh-CN")


def test_a_cell_says_numbers_and_times_as_a_message_does() -> None:
    rows = ["A1,春游,3月14日 下午2点,20人,一个半小时,文体委员", "A2,会,4月3日,不限,90,文体委员"]
    written = "\n".join(["编号,活动名称,日期,人数,时长,负责人", *rows])
    (first, second), faults, _ = read(written.encode(), 2026, CALENDAR)
    assert faults == []
    assert (first.days(2026, CALENDAR)[0].isoformat(), f"{first.begins:%H:%M}") == ("2026-03-14", "14:00")
    assert (first.places, first.minutes, second.places) == (20, 90, None)


def test_what_differs_between_two_plans_is_new_changed_or_gone() -> None:
    first, second, third = (PlanEntry(name, "04-18", "culture") for name in ("W01", "W02", "W03"))
    later = replace(second, rule="04-19")
    assert find_difference([first, second], [later, third]) == Difference((third,), (later,), (first,))
    assert find_difference([first], [first]) == Difference((), (), ())


def test_a_short_row_takes_what_is_usual() -> None:
    entry = read_entry(WALK, LEADS, 2026, CALENDAR)
    assert entry == PlanEntry("W01", "04-18", "culture", title_en="Walk")


def test_a_full_row_says_everything() -> None:
    full = WALK | {
        "until": "04-20",
        "begins": "14:00:00",
        "minutes": "60",
        "places": "３０",
        "audience": "women",
        "sign_up": "no",
        "in_working_time": "YES",
        "title_zh": "健步走",
        "place": "North  gate",
        "about": "Bring water.\nAnd shoes.",
    }
    entry = read_entry(full, LEADS, 2026, CALENDAR)
    assert (f"{entry.begins:%H:%M}", entry.minutes, entry.places, entry.audience) == ("14:00", 60, 30, "women")
    assert (entry.sign_up, entry.in_working_time, entry.title_zh) == (False, True, "健步走")
    assert (entry.place, entry.about) == ("North gate", "Bring water.\nAnd shoes.")
    assert [day.day for day in entry.days(2026, CALENDAR)] == [18, 20]


def test_an_entry_of_the_default_plan_needs_no_title() -> None:
    assert read_entry(WALK | {"id": "A06", "title_en": ""}, LEADS, 2026, CALENDAR).title_en == ""


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
        read_entry(WALK | {cell: text}, LEADS, 2026, CALENDAR)
    assert getattr(error.value, "key", "") == key
