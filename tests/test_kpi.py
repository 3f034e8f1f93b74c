"""The last month in figures, each with what it is a share of, for everybody."""

import re
from datetime import UTC, date, datetime

from domain.case import Case
from domain.indicator import Figure
from domain.indicator_runs import Measurement
from domain.schedule import Month
from handlers import kpi
from storage import case_records, cases, indicators
from tests.play import Stage
from tests.test_rates import a_november


async def test_everybody_reads_how_far_a_share_may_be_chance(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await a_november(union, 12)
    await union.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    await li.says("/kpi")
    assert "11 of 12 (92 %), likely 65–99 %" in li.news[-1]
    assert "half within 3 workdays; 11 of 12 within 3 workdays" in li.news[-1]


async def test_each_figure_is_counted_in_its_own_unit(union: Stage) -> None:
    li = await union.member("Li", language="zh-CN")
    await a_november(union, 12)
    await union.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    await li.says("/kpi")
    assert "12件中11件" in li.news[-1]
    assert "人中0人" in li.news[-1] or "不足 5 人" in li.news[-1]
    assert "近三个月" not in li.news[-1], "of a single month it would say the same again"
    await li.taps("kpi-name-kpi-06")
    assert "报名、签到、答题、实名提出的意见" in li.news[-1]


async def test_nothing_due_is_neither_none_nor_all(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await a_november(union, 12)
    await union.sleeps_until(datetime(2027, 1, 1, 1, 0, tzinfo=UTC))
    await li.says("/kpi")
    assert "Answered in time</b>: none due. Over three months: 11 of 12" in li.news[-1]
    assert "nobody has rated yet" in li.news[-1]


async def test_before_the_first_month_is_over_nothing_is_said_to_be_measured(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("/kpi")
    assert li.sees("kpi-not-measured")


async def test_a_share_of_fewer_than_five_is_not_told(union: Stage) -> None:
    li = await union.member("Li", language="zh-CN")
    await a_november(union, 4)
    await union.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    await li.says("/kpi")
    assert "不足 5 件" in li.news[-1]
    assert "%" not in li.news[-1]


async def test_months_too_small_alone_are_told_together(anywhere: Stage) -> None:
    li = await anywhere.member("Li", language="en")
    await a_november(anywhere, 3)
    await anywhere.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    await li.says("/kpi")
    assert "Answered in time</b>: too few cases (fewer than 5)" in li.news[-1]
    await _reply_in_december(anywhere, 4)
    await anywhere.sleeps_until(datetime(2027, 1, 1, 1, 0, tzinfo=UTC))
    await li.says("/kpi")
    assert "6 of 7 (86 %), likely 49–97 % (November 2026 to December 2026)" in li.news[-1]


async def test_what_comes_late_is_a_revision_and_what_was_told_stays(anywhere: Stage) -> None:
    await a_november(anywhere, 12)
    await anywhere.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    await _note_late_reply(anywhere, "S-AA11")
    await anywhere.sleeps_until(datetime(2027, 1, 1, 1, 0, tzinfo=UTC))
    await anywhere.sleeps_until(datetime(2027, 2, 1, 1, 0, tzinfo=UTC))
    async with anywhere.machine.database.reading() as db:
        found = await indicators.list_revisions(db, "KPI-02", "all", Month(2026, 11))
    assert [(it.revision, it.figure.num, it.figure.den) for it in found] == [(1, 11, 12), (2, 12, 12)]


async def test_the_chair_sets_a_target_after_seeing_it_and_everybody_reads_who_and_when(anywhere: Stage) -> None:
    li = await anywhere.member("Li", language="en")
    chair = await anywhere.member("He", role="chair", committee="union", language="en")
    await a_november(anywhere, 12)
    await anywhere.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    await li.says("/kpi")
    await li.taps("kpi-name-kpi-02")
    assert "Target: 95 % (proposed" in li.news[-1]
    assert "Taken up again after the answer: 0 of 11 (0 %), likely" in li.news[-1]
    assert "kpi:target" not in str(li.person.sees)
    await li.presses("1:kpi:settarget:KPI-02:all:0.5")
    assert not await _list_targets(anywhere)
    await chair.says("/kpi")
    await chair.taps("kpi-name-kpi-02")
    await chair.taps("kpi-target")
    await chair.says("much")
    assert chair.sees("kpi-target-wrong-ratio")
    await chair.says("90")
    older = chair.person.sees[-1]
    await chair.says("92.5%")
    await chair.taps("kpi-target-yes", message=older)
    await chair.presses("1:kpi:settarget:KPI-02:all:50")
    assert not await _list_targets(anywhere), "nothing holds but what the newest preview shows"
    await chair.taps("kpi-target-yes")
    assert await _list_targets(anywhere) == [0.925]
    await li.says("/kpi")
    await li.taps("kpi-name-kpi-02")
    assert "Target: 92.5 %, set" in li.news[-1]
    assert "by He" in li.news[-1]


async def _list_targets(union: Stage) -> list[float]:
    async with union.machine.database.reading() as db:
        return [row["target"] for row in await db.all("SELECT target FROM indicator_targets")]


async def test_a_figure_opens_into_exactly_what_it_counts_for_those_who_may_see_it(anywhere: Stage) -> None:
    li = await anywhere.member("Li", language="en")
    bao = await anywhere.member("Bao", role="cadre", committee="union", language="en")
    await a_november(anywhere, 30)
    async with anywhere.machine.database.transaction() as db:
        await db.run("UPDATE cases SET mode = 'confidential' WHERE number IN ('S-AA03', 'S-AA04', 'S-AA29')")
    await anywhere.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    await li.says("/kpi")
    await li.taps("kpi-name-kpi-02")
    assert "kpi:open" not in str(li.person.sees)
    await li.presses("1:kpi:open:KPI-02:all:0")
    assert li.sees("kpi-gone")
    await bao.says("/kpi")
    await bao.taps("kpi-name-kpi-02")
    await bao.taps("kpi-open")
    pages = bao.news[-1]
    await bao.taps("list-more")
    pages += bao.news[-1]
    assert "29 of 30 (97 %)" in pages
    assert set(re.findall(r"S-AA\d\d", pages)) == {f"S-AA{n:02}" for n in range(29) if n not in (3, 4)}
    assert "✓: 2 without a name" in pages
    assert "–: 1 without a name" in pages


async def test_fund_review_reads_five_answers_by_lot_and_what_it_finds_stands_beside(anywhere: Stage) -> None:
    li = await anywhere.member("Li", language="en")
    mei = await anywhere.member("Mei", language="en", role="cadre", committee="fund_review", duty="head")
    bao = await anywhere.member("Bao", language="en", role="cadre", committee="union")
    await a_november(anywhere, 12)
    await anywhere.sleeps_until(datetime(2026, 12, 1, 3, 0, tzinfo=UTC))
    assert mei.ever_sees("kpi-checks", count=5)
    number = next(iter(re.findall(r"kpi:check:(S-AA\d\d):2026-11", str(mei.person.sees))))
    await bao.says("/kpi")
    await bao.presses(f"1:kpi:found:{number}:2026-11:ok")
    assert bao.sees("kpi-check-not-yours")
    await mei.taps("cases-number", number=number)
    await mei.taps("kpi-found-not_ok")
    assert mei.sees("kpi-checked", number=number)
    await mei.presses(f"1:kpi:found:{number}:2026-11:ok")
    assert mei.sees("cases-over")
    await li.says("/kpi")
    await li.taps("kpi-name-kpi-02")
    assert "5 drawn by lot: answers really 0, does not 1, cannot tell 0" in li.news[-1]


async def test_answers_that_fund_review_has_not_read_come_back_and_climb_to_the_chair(union: Stage) -> None:
    mei = await union.member("Mei", language="en", role="cadre", committee="fund_review", duty="head")
    chair = await union.member("He", role="chair", committee="union", language="en")
    await a_november(union, 12)
    await union.sleeps_until(datetime(2026, 12, 1, 3, 0, tzinfo=UTC))
    await union.sleeps_until(datetime(2026, 12, 7, 3, 0, tzinfo=UTC))
    assert mei.ever_sees("kpi-checks-wait", count=5)
    assert not chair.ever_sees("kpi-checks-late", count=5)
    for number in sorted(set(re.findall(r"kpi:check:(S-AA\d\d):2026-11", str(mei.person.sees))))[:2]:
        await mei.presses(f"1:kpi:found:{number}:2026-11:ok")
    await union.sleeps_until(datetime(2026, 12, 21, 3, 0, tzinfo=UTC))
    assert mei.ever_sees("kpi-checks-wait", count=3)
    assert chair.ever_sees("kpi-checks-late", count=3)


async def test_an_opinion_and_who_took_part_open_for_nobody(union: Stage) -> None:
    chair = await union.member("He", role="chair", committee="union", language="en")
    await a_november(union, 12)
    await union.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    for code in ("KPI-04", "KPI-06"):
        await chair.presses(f"1:kpi:open:{code}:all:0")
        assert chair.sees("kpi-gone")


async def test_six_months_are_drawn_and_said(union: Stage) -> None:
    li = await union.member("Li", language="en")
    async with union.machine.database.transaction() as db:
        for n in range(6):
            figure = Figure(10, 4 + n, 10, {}, 0, 1)
            month = Month(2026, 6) + n
            measured = Measurement("KPI-02", 2, month, date(2026, 12, 1), figure, since=month)
            await indicators.keep_measurement(db, measured)
    await union.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    await li.says("/kpi")
    await li.taps("kpi-name-kpi-02")
    assert "Over 6 months: no change beyond chance" in li.news[-1]
    await li.taps("kpi-picture")
    assert any(it.get("photo") for it in li.person.sees)


async def _reply_in_december(union: Stage, count: int) -> None:
    """Cases of December, all answered in time."""
    days = {day: datetime(2026, 12, day, 2, tzinfo=UTC) for day in (2, 3, 9)}
    async with union.machine.database.transaction() as db:
        for place in range(count):
            number = f"S-BB{place:02}"
            case = Case(number, "welfare", "signed", "", "normal", "replied", None, days[2], days[3], days[2], days[9])
            await cases.add(db, case)
            await case_records.note_replied(db, number, days[9], days[3])


async def _note_late_reply(union: Stage, number: str) -> None:
    """A reply on paper that was in time and reaches the bot after the month is closed."""
    async with union.machine.database.transaction() as db:
        day = {day: datetime(2026, 11, day, 2, tzinfo=UTC) for day in (5, 9)}
        await case_records.note_replied(db, number, day[9], day[5])


def test_a_union_may_do_without_it() -> None:
    assert kpi.FEATURE.optional
