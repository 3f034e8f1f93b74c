"""Measures months by the definitions of the indicators, from the rows as they stand now."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from domain.indicator import Indicator, Placed, evaluate_indicator
from domain.indicator_rows import describe_case
from domain.schedule import Month
from domain.union import Union
from storage.database import Db
from storage.rates import find_records

Rows = Sequence[Mapping[str, Any]]
_BEFORE = timedelta(days=150)
"""How long before a month a case may have ended that still counts in it."""


async def read_cases(db: Db, union: Union, first: Month, last: Month) -> Rows:
    start, _ = first.bounds(union.calendar)
    records = await find_records(db, start - _BEFORE)
    return [describe_case(union.calendar, number, record) for number, record in records.items()]


GRAINS: Mapping[str, Callable[[Db, Union, Month, Month], Awaitable[Rows]]] = {
    "case": read_cases,
}
"""What has a row, and how the rows of some months are read."""


def measure_month(
    union: Union, indicator: Indicator, part: str, rows: Rows, month: Month, as_of: date
) -> tuple[Placed, ...]:
    """A month of an indicator, or of a part of it."""
    of_part = rows if part == "all" else [row for row in rows if row["part"] == part]
    return evaluate_indicator(indicator, of_part, month, as_of, union.calendar)
