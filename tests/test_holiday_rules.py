"""Holiday notices: the words of the State Council and those of a person in a hurry mean the same days."""

from datetime import date

import pytest

from domain.calendar import Calendar
from domain.holiday_text import Span, WrongNotice, list_spans, read_notice
from domain.holidays import HolidayNotice, find_official_notice

OFFICIAL = """国办发明电〔2025〕7号
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
2025年11月4日"""
TYPED = """Off: 1-3 Jan, 15 Feb to 23 Feb, 6 Apr, 1 May - 5 May, 19 June, 25 Sep, 1-7 Oct
Work: 4 Jan, 14 Feb and 28 Feb, 9 May, 20 Sep, 10 Oct"""
TOLD = """1 to 3 January off. 4 January work. 2026-02-15 to 2026-02-23 off; 14 Feb and 28 Feb work; 6 Apr off,
1 May-5 May off; 9 May work, 19 June off, 25 September holiday, 1-7 Oct off, 20 Sep and 10 Oct are working days"""
CHINESE = """放假：1月1日至3日、2月15日至23日、4月6日、5月1日至5日、6月19日、9月25日、10月1日至7日
上班：1月4日、2月14日、2月28日、5月9日、9月20日和10月10日"""

OF_2025 = """一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。"""
OF_2023 = """一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。"""


@pytest.mark.parametrize(
    ("text", "year", "first", "off", "work"),
    [
        (OF_2025, 2025, "2025-01-01", 28, "01-26 02-08 04-27 09-28 10-11"),
        (OF_2023, 2023, "2023-01-01", 26, "01-28 01-29 04-23 05-06 06-25 10-07 10-08"),
    ],
)
def test_notices_of_other_years_say_it_in_other_words(text: str, year: int, first: str, off: int, work: str) -> None:
    """Without make-up days, or with a New Year that begins on the weekend before it, which keeps nobody from work."""
    notice = read_notice(text, year)
    assert (min(notice.off_days).isoformat(), len(notice.off_days)) == (first, off)
    assert sorted(f"{day:%m-%d}" for day in notice.make_up_days) == work.split()


def test_the_notice_of_the_state_council_is_read_day_by_day() -> None:
    assert read_notice(OFFICIAL, 2026) == find_official_notice(2026)


@pytest.mark.parametrize("text", [OFFICIAL, TYPED, TOLD, CHINESE])
def test_weekends_may_be_among_the_days_off_or_not(text: str) -> None:
    """Both make the same calendar, which is not guessed any more."""
    entered, official = Calendar().enter(2026, read_notice(text, 2026)), Calendar()
    days = [date.fromordinal(date(2026, 1, 1).toordinal() + number) for number in range(365)]
    assert [day for day in days if entered.is_workday(day) != official.is_workday(day)] == []


@pytest.mark.parametrize(
    ("text", "key", "what"),
    [
        ("", "holidays-wrong-none", ""),
        ("I do not know yet", "holidays-wrong-none", ""),
        ("1月1日至3日", "holidays-wrong-kind", "1月1日至3日"),
        ("1月1日至3日放假", "holidays-wrong-missing", "2026-02-16"),
        ("35 Jan off", "holidays-wrong-day", "35 jan"),
        ("2025-01-01 off", "holidays-wrong-year", "2025-01-01"),
        ("2025年12月31日至1月3日放假", "holidays-wrong-year", "2025-12-31"),
        (TYPED.replace("10 Oct", "12 Oct"), "holidays-wrong-make-up", "2026-10-12"),
        (TYPED.replace("10 Oct", "3 Oct"), "holidays-wrong-both", "2026-10-03"),
        (TYPED.replace("19 June, ", ""), "holidays-wrong-missing", "2026-06-19"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_guessed(text: str, key: str, what: str) -> None:
    with pytest.raises(WrongNotice) as error:
        read_notice(text, 2026)
    assert (error.value.key, error.value.what) == (key, what)


def test_an_entered_year_is_official_and_others_are_not() -> None:
    calendar = Calendar().enter(2031, HolidayNotice(frozenset({date(2031, 1, 1)}), frozenset({date(2031, 1, 4)})))
    assert (calendar.is_official(2031), calendar.is_official(2032)) == (True, False)
    assert (calendar.is_workday(date(2031, 1, 1)), calendar.is_workday(date(2031, 1, 4))) == (False, True)
    assert calendar.is_workday(date(2031, 10, 1)), "nothing is guessed beside an entered notice"


def test_the_settings_of_the_union_go_before_a_notice() -> None:
    own = Calendar(make_up_days=frozenset({date(2031, 1, 4)}), off_days=frozenset({date(2031, 1, 5)}))
    entered = own.enter(2031, HolidayNotice(frozenset({date(2031, 1, 4)}), frozenset({date(2031, 1, 5)})))
    assert entered.is_workday(date(2031, 1, 4))
    assert not entered.is_workday(date(2031, 1, 5))


def test_days_on_end_are_one_span() -> None:
    days = [date(2026, 1, 3), date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 5)]
    assert list_spans(days) == [Span(date(2026, 1, 1), date(2026, 1, 3)), Span(date(2026, 1, 5), date(2026, 1, 5))]
