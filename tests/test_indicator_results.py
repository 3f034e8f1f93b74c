"""A closed month is frozen; facts that come late make a revision beside it, on each engine."""

from dataclasses import replace
from datetime import date
from math import inf

import pytest

from domain.indicator import COUNTED, Figure, Placed
from domain.indicator_runs import Measurement
from domain.schedule import Month
from storage import indicators
from storage.database import Database

SEPTEMBER, OCTOBER = Month(2026, 9), Month(2026, 10)
FIGURE = Figure(population=10, num=3, den=7, excluded={"merged": 1, "withdrawn": 2}, unknown=0, least=1)
MEASURED = Measurement("KPI-02", 2, SEPTEMBER, date(2026, 10, 31), FIGURE, since=SEPTEMBER)
ROWS = [Placed("a/7", COUNTED, is_met=True, value=2.5, member_id=7), Placed("b/8", "merged", member_id=8)]


@pytest.mark.parametrize("value", [None, 2.5, inf])
@pytest.mark.parametrize("since", [None, SEPTEMBER])
async def test_a_month_is_read_as_it_was_measured(database: Database, value: float | None, since: Month | None) -> None:
    measured = replace(MEASURED, figure=replace(FIGURE, value=value), since=since)
    async with database.transaction() as db:
        await indicators.keep_measurement(db, measured, ROWS)
        assert await indicators.find_measurement(db, "KPI-02", "all", SEPTEMBER) == measured
        assert await indicators.list_rows(db, measured) == ROWS


async def test_a_revision_stands_beside_the_first(database: Database) -> None:
    second = replace(MEASURED, figure=replace(FIGURE, num=4), revision=2)
    async with database.transaction() as db:
        await indicators.keep_measurement(db, MEASURED, ROWS)
        await indicators.keep_measurement(db, second, ROWS[:1])
        assert await indicators.list_revisions(db, "KPI-02", "all", SEPTEMBER) == [MEASURED, second]
        assert await indicators.list_measurements(db, SEPTEMBER) == [second]
        assert await indicators.list_rows(db, second) == ROWS[:1]


async def test_each_part_and_month_is_its_own(database: Database) -> None:
    major = replace(MEASURED, indicator="KPI-08", part="major")
    october = replace(MEASURED, month=OCTOBER, since=None)
    async with database.transaction() as db:
        for measured in (MEASURED, october, major):
            await indicators.keep_measurement(db, measured)
        assert await indicators.list_measurements(db, SEPTEMBER) == [MEASURED, october, major]
        assert await indicators.list_measurements(db, OCTOBER) == [october]
        assert await indicators.find_measurement(db, "KPI-08", "all", SEPTEMBER) is None
        assert await indicators.find_last_months(db) == {("KPI-02", "all"): OCTOBER, ("KPI-08", "major"): SEPTEMBER}
        assert (await indicators.find_last_months(db, is_told=True))["KPI-02", "all"] == SEPTEMBER
        assert await indicators.find_first_month(db, "KPI-02", "all") == SEPTEMBER


async def test_who_is_forgotten_stays_counted_without_a_name(database: Database) -> None:
    async with database.transaction() as db:
        await indicators.keep_measurement(db, MEASURED, ROWS)
        await indicators.forget(db, 7)
        rows = await indicators.list_rows(db, MEASURED)
        assert sorted(row.member_id for row in rows) == [0, 8]
        assert [row.is_met for row in rows if row.key.startswith(indicators.GONE)] == [True]
        await indicators.erase_rows(db, OCTOBER)
        assert await indicators.list_rows(db, MEASURED) == []
