"""Days as people write them; today is Tuesday, 3 November 2026."""

from datetime import date, timedelta

import pytest

from domain.dates import find_days, read_day, read_days

TODAY = date(2026, 11, 3)

DAYS = {
    "2026-11-06": "2026-11-06",
    "2026/11/6": "2026-11-06",
    "2026.11.6": "2026-11-06",
    "20261106": "2026-11-06",
    "2026年11月6日": "2026-11-06",
    "2026 年 11 月 6 日": "2026-11-06",
    "11月6日": "2026-11-06",
    "11月6号": "2026-11-06",
    "11.6": "2026-11-06",
    "11/6": None,  # the sixth of November, or the eleventh of June
    "3-4": None,
    "Wed 11/6": None,
    "31/8/2031": "2031-08-31",
    "8/31/2031": "2031-08-31",
    "31-12-2026": "2026-12-31",
    "31.12.2026": "2026-12-31",
    "7.12.2031": "2031-12-07",
    "7/12/2031": None,  # the seventh of December, or the twelfth of July
    "Sun 31/8/2031": "2031-08-31",
    "Mon 31/8/2031": None,
    "13/11": "2026-11-13",
    "31.12": "2026-12-31",
    "十一月六日": "2026-11-06",
    "三天后": "2026-11-06",
    "两周后": "2026-11-17",
    "in two weeks": "2026-11-17",
    "下下周五": "2026-11-20",
    "月底": "2026-11-30",
    "11月底": "2026-11-30",
    "下月底": "2026-12-31",
    "年底": "2026-12-31",
    "end of the month": "2026-11-30",
    "end of February": "2027-02-28",
    "end of next month": "2026-12-31",
    "下个月5号": "2026-12-05",
    "下月5日": "2026-12-05",
    "这个月20号": "2026-11-20",
    "5th of next month": "2026-12-05",
    "11-06": "2026-11-06",
    "１１．６": "2026-11-06",
    "11月6日（周五）": "2026-11-06",
    "周五 11月6日": "2026-11-06",
    "Fri 6 Nov": "2026-11-06",
    "Friday, 6 November": "2026-11-06",
    "6 Nov": "2026-11-06",
    "6. Nov.": "2026-11-06",
    "6th of November": "2026-11-06",
    "Nov 6": "2026-11-06",
    "November 6th, 2026": "2026-11-06",
    "周五": "2026-11-06",
    "星期五": "2026-11-06",
    "本周五": "2026-11-06",
    "friday": "2026-11-06",
    "by Friday": "2026-11-06",
    "下周五": "2026-11-13",
    "next Friday": "2026-11-13",
    "周二": "2026-11-03",  # today is one
    "周一": "2026-11-09",
    "下周一": "2026-11-09",
    "礼拜天": "2026-11-08",
    "今天": "2026-11-03",
    "明天": "2026-11-04",
    "大后天": "2026-11-06",
    "tomorrow": "2026-11-04",
    "3天后": "2026-11-06",
    "两周": None,
    "2周后": "2026-11-17",
    "in 3 days": "2026-11-06",
    "in 2 weeks": "2026-11-17",
    "6日": "2026-11-06",
    "2号": "2026-12-02",
    "the 6th": "2026-11-06",
    "11月2日": "2027-11-02",  # over this year
    "1月5日": "2027-01-05",
    "5 Jan": "2027-01-05",
    "明年3月1日": "2027-03-01",
    "2月29日": "2028-02-29",
    "2026-10-30": "2026-10-30",  # a year that is written is meant
    "9999-12-31": "9999-12-31",
    "11月6日 周四": None,  # a Friday
    "Mon 6 Nov": None,
    "31.11": None,
    "2026-02-30": None,
    "13月1日": None,
    "month": None,
    "soon": None,
    "6": None,
    "": None,
    "0000-01-01": None,
    "9" * 80: None,
    "99999999天后": None,
}

TIMES = {
    "2026-11-05": ("2026-11-05", "2026-11-05"),
    "2026-11-05 2026-11-10": ("2026-11-05", "2026-11-10"),
    "2026-11-05–2026-11-10": ("2026-11-05", "2026-11-10"),
    "2026-11-05 - 2026-11-10": ("2026-11-05", "2026-11-10"),
    "11.5-11.10": ("2026-11-05", "2026-11-10"),
    "11月5日至10日": ("2026-11-05", "2026-11-10"),
    "11月5日到11月10日": ("2026-11-05", "2026-11-10"),
    "5/11-15/11": ("2026-11-05", "2026-11-15"),
    "3/4-5/4": None,
    "11月五日至十日": ("2026-11-05", "2026-11-10"),
    "下周": ("2026-11-09", "2026-11-15"),
    "this week": ("2026-11-02", "2026-11-08"),
    "5–10 Nov": ("2026-11-05", "2026-11-10"),
    "5 Nov to 10 Nov": ("2026-11-05", "2026-11-10"),
    "Nov 5 until Nov 10": ("2026-11-05", "2026-11-10"),
    "周四到下周二": ("2026-11-05", "2026-11-10"),
    "Thursday to next Tuesday": ("2026-11-05", "2026-11-10"),
    "明天到后天": ("2026-11-04", "2026-11-05"),
    "10月30日-11月4日": ("2026-10-30", "2026-11-04"),  # they are away already
    "12月30日-1月5日": ("2026-12-30", "2027-01-05"),
    "11.10-11.5": None,
    "11.10-2027.11.5": ("2026-11-10", "2027-11-05"),
    "2026-11-10 2026-11-05": None,
    "11月5日至": None,
    "a while": None,
}


@pytest.mark.parametrize(("written", "meant"), DAYS.items())
def test_a_day_is_read_as_it_is_meant(written: str, meant: str | None) -> None:
    assert read_day(written, TODAY) == (meant and date.fromisoformat(meant))


@pytest.mark.parametrize(("written", "meant"), TIMES.items())
def test_a_time_is_read_as_it_is_meant(written: str, meant: tuple[str, str] | None) -> None:
    assert read_days(written, TODAY) == (meant and tuple(map(date.fromisoformat, meant)))


def test_every_day_of_a_year_is_read_back_in_each_way_of_writing_it() -> None:
    for number in range(366):
        day = TODAY + timedelta(days=number)
        ways = [f"{day.month}月{day.day}日", f"{day:%d %b}", f"{day:%B} {day.day}", f"{day.month}.{day.day}"]
        if number < 365:
            assert [read_day(way, TODAY) for way in ways] == [day] * len(ways)
        assert read_day(f"{day:%Y/%m/%d}", TODAY) == day


@pytest.mark.parametrize(("written", "months"), [("7/12", {7, 12}), ("12-7", {7, 12}), ("3/3", {3}), ("13/5", {5})])
def test_of_two_readings_none_is_taken_without_asking(written: str, months: set[int]) -> None:
    assert {day.month for day in find_days(written, TODAY)} == months
