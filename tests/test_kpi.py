"""The last month in figures, each with what it is a share of, for everybody."""

from datetime import UTC, datetime

from domain.case import Case
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
