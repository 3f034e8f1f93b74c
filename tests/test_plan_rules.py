"""Date rules: the whole grammar, the eighteen entries, and errors a cadre understands."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.activities import load_default_plan
from domain.audience import AUDIENCES
from domain.calendar import Calendar
from domain.date_rules import RuleError, parse
from tests.properties import steady

CALENDAR = Calendar()

RULES = [
    ("2026-04-18", "2026-04-18"),
    ("11-09", "2026-11-09"),
    ("first workday of 1", "2026-01-04"),
    ("first workday of 1 + 5wd", "2026-01-09"),
    ("last wd of 6", "2026-06-30"),
    ("last wd of 12", "2026-12-31"),
    ("last wd before 05-01", "2026-04-30"),
    ("first wd after 05-01", "2026-05-06"),
    ("10wd before spring_festival", "2026-02-03"),
    ("10 working days before spring_festival", "2026-02-03"),
    ("2wd before dragon_boat", "2026-06-17"),
    ("3wd before mid_autumn", "2026-09-22"),
    ("1wd after mid_autumn", "2026-09-28"),
    ("lantern, or last wd before", "2026-03-03"),
    ("03-08 or last wd before", "2026-03-06"),
    ("03-08 or next wd", "2026-03-09"),
    ("sat in 4", "2026-04-04"),
    ("wed in 10", "2026-10-14"),  # the 7th is a day off
    ("2nd wed in 10", "2026-10-14"),
    ("3rd wed in 5", "2026-05-20"),
    ("1st sat in 5", "2026-05-02"),
    ("2nd sat in 5", "2026-05-16"),  # the 9th is a make-up workday
    ("last fri in 12", "2026-12-25"),
    ("4th fri in 10", "2026-10-23"),
    ("4th sat in 2", "2026-02-21"),
    ("05-08 - 2wd", "2026-05-06"),
    ("ＳＡＴ　ｉｎ　４", "2026-04-04"),
    ("2wd before last wd of 6", "2026-06-26"),
    ("double_ninth", "2026-10-18"),
    ("2026/4/18", "2026-04-18"),
    ("2026-04-18 00:00:00", "2026-04-18"),  # as a spreadsheet hands over a day
    ("4/18", "2026-04-18"),
    ("2026年4月18日", "2026-04-18"),
    ("11月9日", "2026-11-09"),
    ("春节前10个工作日", "2026-02-03"),
    ("中秋节后1个工作日", "2026-09-28"),
    ("五一前最后一个工作日", "2026-04-30"),
    ("1月第一个工作日后5个工作日", "2026-01-09"),
    ("6月最后一个工作日", "2026-06-30"),
    ("4月第三个星期六", "2026-04-18"),
    ("５月第3个周三", "2026-05-20"),
    ("12月最后一个周五", "2026-12-25"),
    ("三八妇女节，遇休息日提前", "2026-03-06"),
    ("3月8日顺延", "2026-03-09"),
    ("元宵节", "2026-03-03"),
]


@pytest.mark.parametrize(("rule", "day"), RULES)
def test_a_rule_has_its_day_in_2026(rule: str, day: str) -> None:
    assert parse(rule).resolve(2026, CALENDAR) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("rule", "key"),
    [
        ("", "rule-unknown"),
        ("whenever", "rule-unknown"),
        ("christmas", "rule-unknown"),
        ("3rd sat", "rule-unknown"),
        ("sat in 13", "rule-no-such-month"),
        ("first wd of 0", "rule-no-such-month"),
        ("02-30", "rule-no-such-day"),
        ("13-01", "rule-no-such-day"),
        ("2026-02-29", "rule-no-such-day"),
        ("99wd before 05-01", "rule-too-far"),
        ("5wd before whenever", "rule-unknown"),
        ("1wd before " * 30 + "05-01", "rule-unknown"),
        ("看天气", "rule-unknown"),
        ("春节前后", "rule-unknown"),
        ("2月30日", "rule-no-such-day"),
        ("3-4", "rule-ambiguous"),
        ("3/4", "rule-ambiguous"),
        ("3.8", "rule-ambiguous"),
        ("11/9", "rule-ambiguous"),
        ("第五季度", "rule-no-such-month"),
        ("十三月", "rule-no-such-month"),
        ("五一前后", "rule-unknown"),
        ("3-4月", "rule-unknown"),
    ],
)
def test_a_rule_that_cannot_be_read_says_why(rule: str, key: str) -> None:
    with pytest.raises(RuleError) as error:
        parse(rule)
    assert error.value.key == key


@pytest.mark.parametrize(
    ("rule", "first", "last"),
    [
        ("3月上旬", "2027-03-01", "2027-03-10"),
        ("三月中旬", "2027-03-11", "2027-03-19"),
        ("2027年3月下旬", "2027-03-22", "2027-03-31"),
        ("第二季度", "2027-04-01", "2027-06-30"),
        ("下半年", "2027-07-01", "2027-12-31"),
        ("一月", "2027-01-04", "2027-01-29"),
        ("2027-04", "2027-04-01", "2027-04-30"),
        ("early 3", "2027-03-01", "2027-03-10"),
        ("元旦前", "2027-12-31", "2027-12-31"),
        ("五一前", "2027-04-30", "2027-04-30"),
    ],
)
def test_a_time_instead_of_a_day_begins_with_its_first_workday_and_is_known_as_such(
    rule: str, first: str, last: str
) -> None:
    read = parse(rule)
    assert (f"{read.resolve(2027, CALENDAR)}", f"{read.resolve_end(2027, CALENDAR)}") == (first, last)
    assert read.is_vague


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("2027年4月12日（周一）", "2027-04-12"),
        ("4月12日 星期一", "2027-04-12"),
        ("2027-04-12 (Monday)", "2027-04-12"),
        ("三月八日", "2027-03-08"),
        ("十二月二十五日", "2027-12-25"),
        ("十月第一个星期六", "2027-10-02"),
        ("3月底", "2027-03-31"),
        ("2027年底", "2027-12-31"),
        ("4/18", "2027-04-18"),
        ("18/4", "2027-04-18"),
    ],
)
def test_a_day_is_read_as_unions_write_it(rule: str, day: str) -> None:
    read = parse(rule)
    assert f"{read.resolve(2027, CALENDAR)}" == day
    assert not read.is_vague


def test_a_weekday_that_is_not_that_of_the_day_is_told() -> None:
    with pytest.raises(RuleError) as error:
        parse("2027年4月13日（周一）").resolve(2027, CALENDAR)
    assert (error.value.key, error.value.values["weekday"]) == ("rule-wrong-weekday", "tue")


@pytest.mark.parametrize(
    ("rule", "year", "key"),
    [("02-29", 2027, "rule-no-such-day"), ("10wd before spring_festival", 2101, "rule-festival-unknown")],
)
def test_a_year_without_the_day_is_told(rule: str, year: int, key: str) -> None:
    with pytest.raises(RuleError) as error:
        parse(rule).resolve(year, CALENDAR)
    assert error.value.key == key
    assert error.value.values["year"] == str(year)


def test_a_month_without_a_fitting_day_is_told() -> None:
    all_made_up = Calendar(make_up_days=frozenset(date(2026, 4, day) for day in (4, 11, 18, 25)))
    with pytest.raises(RuleError) as error:
        parse("sat in 4").resolve(2026, all_made_up)
    assert error.value.key == "rule-no-such-day"


@steady
@given(st.text(max_size=90))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        rule = parse(text)
    except RuleError:
        return
    assert parse(rule.text) == rule


PLAN_2026 = {
    "A01": "2026-01-09",
    "A02": "2026-02-03",
    "A03": "2026-03-03",
    "A04": "2026-03-06",
    "A05": "2026-03-16",
    "A06": "2026-04-18",
    "A07": "2026-04-23",
    "A08": "2026-04-30",
    "A09": "2026-05-20",
    "A10": "2026-06-01",
    "A11": "2026-06-17",
    "A12": "2026-07-01",
    "A13": "2026-08-01",
    "A14": "2026-09-01",
    "A15": "2026-09-22",
    "A16": "2026-10-21",
    "A17": "2026-11-09",
    "A18": "2026-12-16",
}


def test_the_eighteen_entries_have_their_days_in_2026() -> None:
    assert {entry.id: str(entry.days(2026, CALENDAR)[0]) for entry in load_default_plan()} == PLAN_2026


@pytest.mark.parametrize("year", range(2026, 2031))
def test_the_plan_works_in_every_year_with_known_festivals(year: int) -> None:
    for entry in load_default_plan():
        first, last = entry.days(year, CALENDAR)
        assert first.year == last.year == year
        assert first <= last
        assert entry.audience in AUDIENCES


def test_the_lantern_riddles_of_2027_move_to_the_workday_before() -> None:
    riddles = next(entry for entry in load_default_plan() if entry.id == "A03")
    assert riddles.days(2027, CALENDAR)[0] == date(2027, 2, 19)
