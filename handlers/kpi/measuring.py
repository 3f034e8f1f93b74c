"""Measures a month by the definitions of the indicators, from the rows as they stand now."""

from collections.abc import Mapping
from datetime import date, timedelta

from domain.indicator import Breakdown, evaluate_indicator, load_indicators
from domain.indicator_rows import describe_case
from domain.schedule import Month
from domain.union import Union
from storage.database import Db
from storage.rates import find_records

CASES = ("KPI-01", "KPI-02", "KPI-03", "KPI-04")
MONTHS = 3
"""One month of a small union is noise: three together stand beside it."""
_BEFORE = timedelta(days=150)
"""How long before a month a case may have ended that still counts in it."""


async def measure_cases(db: Db, union: Union, last: Month, as_of: date) -> Mapping[Month, Mapping[str, Breakdown]]:
    """The indicators of cases for each of the MONTHS up to `last`, the latest first."""
    months = [last - before for before in range(MONTHS)]
    start, _ = months[-1].bounds(union.calendar)
    # Read once for all: a case that moves in between would count in one line and not in the other.
    records = await find_records(db, start - _BEFORE)
    rows = [describe_case(union.calendar, number, record) for number, record in records.items()]
    return {
        month: {name: evaluate_indicator(load_indicators()[name], rows, month, as_of, union.calendar) for name in CASES}
        for month in months
    }
