"""Indicators are data: one population, what counts of it, what is left out and why, and one pure evaluation."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from math import inf, sqrt
from pathlib import Path
from statistics import median
from typing import Any

from domain.calendar import Calendar
from domain.predicate import Evaluate, Row, compile_predicate
from domain.schedule import Month

_DATA = Path(__file__).parent / "data" / "indicators.toml"
COUNTED, UNKNOWN = "counted", "unknown"
_Z_SQUARED = 1.959964**2


@dataclass(frozen=True, slots=True)
class Indicator:
    """`least` is the smallest denominator that is shown; `targets` by part ("all" where it has none)."""

    id: str
    version: int
    kind: str
    direction: str
    counter: str
    least: int
    targets: Mapping[str, float]
    target_set_by: str
    population: Evaluate
    numerator: Evaluate
    unknown: Evaluate
    exclusions: Mapping[str, Evaluate]
    derived: Mapping[str, Evaluate]


@dataclass(frozen=True, slots=True)
class Figure:
    """The result of one month: population = den + what is excluded + unknown; `value` is the median, if it is one."""

    population: int
    num: int
    den: int
    excluded: Mapping[str, int]
    unknown: int
    least: int
    value: float | None = None

    @property
    def status(self) -> str:
        """Of nothing there is no share: neither none nor all."""
        if not self.den:
            return "none_due"
        return "suppressed_small" if self.den < self.least else "normal"


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Each row of the population in its one place, so that a figure opens into exactly what it counts."""

    indicator: Indicator
    places: Mapping[str, tuple[Row, ...]]

    @property
    def counted(self) -> tuple[Row, ...]:
        return self.places.get(COUNTED, ())

    @property
    def met(self) -> tuple[Row, ...]:
        return tuple(row for row in self.counted if self.indicator.numerator(row))

    @property
    def figure(self) -> Figure:
        is_median = self.indicator.kind == "median" and self.counted
        return Figure(
            population=sum(map(len, self.places.values())),
            num=len(self.met),
            den=len(self.counted),
            excluded={code: len(self.places[code]) for code in self.indicator.exclusions if code in self.places},
            unknown=len(self.places.get(UNKNOWN, ())),
            least=self.indicator.least,
            # Infinite where half or more are over the limit and unanswered.
            value=median(row["value"] for row in self.counted) if is_median else None,
        )


@cache
def load_indicators() -> Mapping[str, Indicator]:
    rows = tomllib.loads(_DATA.read_text("utf-8"))
    return {name: _read_indicator(name, row) for name, row in rows.items()}


def _read_indicator(name: str, row: dict[str, Any]) -> Indicator:
    for key in ("population", "numerator", "unknown"):
        row[key] = compile_predicate(row.get(key, "False"))
    for key in ("exclusions", "derived"):
        row[key] = {code: compile_predicate(text) for code, text in row.get(key, {}).items()}
    return Indicator(id=name, **row)


def evaluate_indicator(
    indicator: Indicator, rows: Iterable[Row], month: Month, as_of: date, calendar: Calendar
) -> Breakdown:
    """Population, then the exclusions in their order, then unknown; the rest is counted.

    Days in the rows are ISO text. The same rows give the same figure.
    """
    functions = _build_functions(month, as_of, calendar)
    asked = [_derive_fields(indicator, {**functions, **row}) for row in rows]
    places: dict[str, list[Row]] = defaultdict(list)
    for row in asked:
        if indicator.population(row):
            places[_place_row(indicator, row)].append(row)
    return Breakdown(indicator, {place: tuple(found) for place, found in places.items()})


def join_breakdowns(parts: Sequence[Breakdown]) -> Breakdown:
    """Several months of one indicator as one; raises IndexError of none."""
    names = {place for part in parts for place in part.places}
    joined = {place: tuple(row for part in parts for row in part.places.get(place, ())) for place in names}
    return Breakdown(parts[0].indicator, joined)


def _place_row(indicator: Indicator, row: Row) -> str:
    for code, is_excluded in indicator.exclusions.items():
        if is_excluded(row):
            return code
    return UNKNOWN if indicator.unknown(row) else COUNTED


def _derive_fields(indicator: Indicator, fields: dict[str, Any]) -> Row:
    for name, derive in indicator.derived.items():
        # In their order: the end of the month follows from the month.
        fields[name] = derive(fields)
    return fields


def _build_functions(month: Month, as_of: date, calendar: Calendar) -> dict[str, Any]:
    """What predicates may ask for beside the fields of their row."""
    start, end = month.first_day.isoformat(), month.last_day.isoformat()
    return {
        "period_end": end,
        "period_year": month.year,
        "period_month": month.number,
        "as_of": as_of.isoformat(),
        "infinity": inf,
        "in_p": lambda day: day is not None and start <= day <= end,
        "is_null": lambda value: value is None,
        "coalesce": lambda *values: next((it for it in values if it is not None), None),
        "add_days": lambda day, days: (date.fromisoformat(day) + timedelta(days)).isoformat(),
        "end_of_month": lambda year, number: Month(year, number).last_day.isoformat(),
        "end_of_month_of": lambda day: Month.of(date.fromisoformat(day)).last_day.isoformat(),
        "workdays": lambda first, last: calendar.workdays_between(date.fromisoformat(first), date.fromisoformat(last)),
    }


def compute_likely(num: int, den: int) -> tuple[int, int]:
    """Wilson's 95 % interval in whole percent; raises ZeroDivisionError of nothing."""
    middle = num + _Z_SQUARED / 2
    spread = sqrt(_Z_SQUARED * (num * (den - num) / den + _Z_SQUARED / 4))
    whole = den + _Z_SQUARED
    return round(100 * (middle - spread) / whole), round(100 * (middle + spread) / whole)
