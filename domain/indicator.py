"""Indicators are data: one population, what counts of it, what is left out and why, and one pure evaluation."""

import tomllib
from calendar import monthrange
from collections import Counter
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

_DATA = Path(__file__).parent / "data" / "indicators.toml"
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
class IndicatorMonth:
    """What the rows are measured against: the days from `start` to `end`, both included, as known on `as_of`."""

    start: date
    end: date
    as_of: date
    calendar: Calendar


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


def evaluate_indicator(indicator: Indicator, rows: Iterable[Row], month: IndicatorMonth) -> Figure:
    """Population, then the exclusions in their order, then unknown; the rest is the denominator.

    Days in the rows are ISO text. The same rows give the same figure.
    """
    asked = [_derive_fields(indicator, row, month) for row in rows]
    population = [row for row in asked if indicator.population(row)]
    places = [_place_row(indicator, row) for row in population]
    counted = [row for row, place in zip(population, places, strict=True) if place == "den"]
    excluded = Counter(place for place in places if place in indicator.exclusions)
    return Figure(
        population=len(population),
        num=sum(bool(indicator.numerator(row)) for row in counted),
        den=len(counted),
        excluded=dict(excluded),
        unknown=places.count("unknown"),
        least=indicator.least,
        value=_compute_median(indicator, counted),
    )


def _place_row(indicator: Indicator, row: Row) -> str:
    for code, is_excluded in indicator.exclusions.items():
        if is_excluded(row):
            return code
    return "unknown" if indicator.unknown(row) else "den"


def _compute_median(indicator: Indicator, counted: Sequence[Row]) -> float | None:
    """Infinite where half or more are over the limit and unanswered."""
    return median(row["value"] for row in counted) if indicator.kind == "median" and counted else None


def _derive_fields(indicator: Indicator, row: Row, month: IndicatorMonth) -> Row:
    fields = {**_build_functions(month), **row}
    for name, derive in indicator.derived.items():
        # In their order: the end of the month follows from the month.
        fields[name] = derive(fields)
    return fields


def _build_functions(month: IndicatorMonth) -> dict[str, Any]:
    start, end = month.start.isoformat(), month.end.isoformat()
    return {
        "period_end": end,
        "period_year": month.end.year,
        "period_month": month.end.month,
        "as_of": month.as_of.isoformat(),
        "infinity": inf,
        "in_p": lambda day: day is not None and start <= day <= end,
        "is_null": lambda value: value is None,
        "coalesce": lambda *values: next((it for it in values if it is not None), None),
        "add_days": lambda day, days: (date.fromisoformat(day) + timedelta(days)).isoformat(),
        "end_of_month": _find_month_end,
        "end_of_month_of": lambda day: _find_month_end(*(int(it) for it in day.split("-")[:2])),
        "workdays": lambda first, last: month.calendar.workdays_between(
            date.fromisoformat(first), date.fromisoformat(last)
        ),
    }


def _find_month_end(year: int, number: int) -> str:
    return date(year, number, monthrange(year, number)[1]).isoformat()


def compute_likely(num: int, den: int) -> tuple[int, int]:
    """Wilson's 95 % interval in whole percent; raises ZeroDivisionError of nothing."""
    middle = num + _Z_SQUARED / 2
    spread = sqrt(_Z_SQUARED * (num * (den - num) / den + _Z_SQUARED / 4))
    whole = den + _Z_SQUARED
    return round(100 * (middle - spread) / whole), round(100 * (middle + spread) / whole)
