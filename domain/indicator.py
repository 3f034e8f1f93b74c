"""Indicators are data: one population, what counts of it, what is left out and why, and one pure evaluation."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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
    """`least` is the smallest denominator that counts; `targets` by part ("all" where it has none).

    Of fewer than `told_from` nothing is told: what stands behind it may be confidential. An opinion is told as the gate
    of small groups allows. A stock holds for its day alone, so its months do not add up, and nothing that comes late
    changes it. What does not open opens for nobody. What stands beside others has no target and is `of` these.
    """

    id: str
    version: int
    kind: str
    grain: str
    direction: str
    counter: str
    least: int
    told_from: int
    targets: Mapping[str, float]
    target_set_by: str
    is_opinion: bool
    is_stock: bool
    opens: bool
    of: Sequence[str]

    @property
    def parts(self) -> Sequence[str]:
        """What is printed apart of it."""
        return tuple(self.targets) or ("all",)

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
    def percent(self) -> int:
        """Rounded, but only all is a hundred and only none is nothing."""
        if self.num in (0, self.den):
            return 100 if self.num else 0
        return min(max((200 * self.num + self.den) // (2 * self.den), 1), 99)

    @property
    def status(self) -> str:
        """Of nothing there is no share: neither none nor all."""
        if not self.den:
            return "none_due"
        return "suppressed_small" if self.den < self.least else "normal"


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of the population in its one place: COUNTED, UNKNOWN, or the code of what leaves it out.

    `member_id` is whom it is about, if it is about somebody.
    """

    key: str
    place: str
    is_met: bool = False
    value: float | None = None
    member_id: int = 0


def count_placed(indicator: Indicator, rows: Sequence[Placed]) -> Figure:
    """The figure of exactly these rows, so that it opens into what it counts."""
    counted = [row for row in rows if row.place == COUNTED]
    left_out = Counter(row.place for row in rows)
    values = [row.value for row in counted if row.value is not None]
    return Figure(
        population=len(rows),
        num=sum(row.is_met for row in counted),
        den=len(counted),
        excluded={code: left_out[code] for code in indicator.exclusions if left_out[code]},
        unknown=left_out[UNKNOWN],
        least=indicator.least,
        # Infinite where half or more are over the limit and unanswered.
        value=median(values) if values else None,
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
    row.setdefault("told_from", row["least"])
    beside: dict[str, Any] = {"targets": {}, "target_set_by": "", "counter": ""}
    for key, value in beside.items() if "of" in row else ():
        row.setdefault(key, value)
    usual: dict[str, Any] = {"is_opinion": False, "is_stock": False, "opens": True, "of": ()}
    for key, value in usual.items():
        row.setdefault(key, value)
    return Indicator(id=name, **row)


def evaluate_indicator(
    indicator: Indicator, rows: Iterable[Row], month: Month, as_of: date, calendar: Calendar
) -> tuple[Placed, ...]:
    """Population, then the exclusions in their order, then unknown; the rest is counted.

    Days in the rows are ISO text. The same rows give the same places.
    """
    functions = _build_functions(month, as_of, calendar)
    asked = (_derive_fields(indicator, {**functions, **row}) for row in rows)
    return tuple(_place_row(indicator, row) for row in asked if indicator.population(row))


def _place_row(indicator: Indicator, row: Row) -> Placed:
    placed = Placed(row.get("key", ""), _find_place(indicator, row), member_id=row.get("member_id", 0))
    if placed.place != COUNTED:
        return placed
    value = row["value"] if indicator.kind == "median" else None
    return replace(placed, is_met=bool(indicator.numerator(row)), value=value)


def _find_place(indicator: Indicator, row: Row) -> str:
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
