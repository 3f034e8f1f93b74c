"""The last month in figures, each with what it is a share of, for everybody."""

from datetime import UTC, datetime

from handlers import kpi
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
    await li.says("/kpi")
    assert "none due" in li.news[-1]
    assert "%)" not in li.news[-1]


async def test_a_share_of_fewer_than_five_is_not_told(union: Stage) -> None:
    li = await union.member("Li", language="zh-CN")
    await a_november(union, 4)
    await union.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    await li.says("/kpi")
    assert "不足 5 件" in li.news[-1]
    assert "%" not in li.news[-1]


def test_a_union_may_do_without_it() -> None:
    assert kpi.FEATURE.optional
