"""A closed month is frozen; facts that come late make a revision beside it, on each engine."""

from dataclasses import replace
from datetime import date
from math import inf

import pytest

from domain.indicator import Figure
from domain.schedule import Month
from storage.database import Database
from storage.indicators import (
    Measurement,
    find_measurement,
    keep_measurement,
    list_measurements,
    list_revisions,
)

SEPTEMBER = Month(2026, 9)
FIGURE = Figure(population=10, num=3, den=7, excluded={"merged": 1, "withdrawn": 2}, unknown=0, least=1)
MEASURED = Measurement("KPI-02", 2, SEPTEMBER, date(2026, 10, 31), FIGURE)
LATER = replace(MEASURED, as_of=date(2026, 11, 20))


@pytest.mark.parametrize("value", [None, 2.5, inf])
async def test_a_month_is_read_as_it_was_measured(database: Database, value: float | None) -> None:
    measured = replace(MEASURED, figure=replace(FIGURE, value=value))
    async with database.transaction() as db:
        assert await keep_measurement(db, measured) == 1
        assert await find_measurement(db, "KPI-02", "all", SEPTEMBER) == measured


async def test_the_same_figure_measured_again_changes_nothing(database: Database) -> None:
    async with database.transaction() as db:
        await keep_measurement(db, MEASURED)
        assert await keep_measurement(db, LATER) == 1
        assert await list_revisions(db, "KPI-02", "all", SEPTEMBER) == [MEASURED]


@pytest.mark.parametrize(
    "late",
    [
        replace(LATER, figure=replace(FIGURE, num=4)),
        replace(LATER, figure=replace(FIGURE, excluded={"merged": 2, "withdrawn": 1})),
        replace(LATER, figure=replace(FIGURE, value=3.0)),
        replace(LATER, version=3),
    ],
)
async def test_what_comes_late_is_a_revision_beside_the_first(database: Database, late: Measurement) -> None:
    async with database.transaction() as db:
        await keep_measurement(db, MEASURED)
        assert await keep_measurement(db, late) == 2
        assert await keep_measurement(db, late) == 2
        second = replace(late, revision=2)
        assert await list_revisions(db, "KPI-02", "all", SEPTEMBER) == [MEASURED, second]
        assert await list_measurements(db, SEPTEMBER) == [second]


async def test_each_part_and_month_is_its_own(database: Database) -> None:
    major = replace(MEASURED, indicator="KPI-08", part="major")
    october = replace(MEASURED, month=Month(2026, 10))
    async with database.transaction() as db:
        for measured in (MEASURED, october, major):
            assert await keep_measurement(db, measured) == 1
        assert await list_measurements(db, SEPTEMBER) == [MEASURED, october, major]
        assert await list_measurements(db, Month(2026, 10)) == [october]
        assert await find_measurement(db, "KPI-08", "all", SEPTEMBER) is None
