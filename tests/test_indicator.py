"""The ten indicators against worked months, and what holds of every figure."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from math import inf
from pathlib import Path
from typing import Any

import pytest

from domain.calendar import Calendar
from domain.indicator import (
    COUNTED,
    Figure,
    Placed,
    compute_likely,
    count_placed,
    evaluate_indicator,
    load_indicators,
)
from domain.predicate import compile_predicate
from domain.schedule import Month
from handlers.measuring.reading import group_by_month

_DATA = Path(__file__).parent.parent / "domain" / "data" / "indicator_vectors.json"
VECTORS: Sequence[Mapping[str, Any]] = json.loads(_DATA.read_text("utf-8"))
SEPTEMBER, AS_OF, CALENDAR = Month(2026, 9), date(2026, 10, 31), Calendar()


def _place(vector: Mapping[str, Any]) -> Sequence[Placed]:
    rows = [part["row"] for part in vector["rows"] for _ in range(part["times"])]
    return evaluate_indicator(load_indicators()[vector["kpi"]], rows, SEPTEMBER, AS_OF, CALENDAR)


def _evaluate(vector: Mapping[str, Any]) -> Figure:
    return count_placed(load_indicators()[vector["kpi"]], _place(vector))


def _describe(vector: Mapping[str, Any]) -> str:
    return f"{vector['kpi']} {vector['case']}"


@pytest.mark.parametrize("vector", VECTORS, ids=_describe)
def test_an_indicator_counts_as_the_worked_month_says(vector: Mapping[str, Any]) -> None:
    expected = vector["expect"]
    figure = _evaluate(vector)
    counted = (figure.population, figure.num, figure.den, dict(figure.excluded), figure.unknown)
    assert counted == tuple(expected[key] for key in ("population", "num", "den", "excluded", "unknown"))
    assert figure.status == expected.get("status", "normal")
    if "value" in expected:
        assert figure.value == (inf if expected["value"] == "over_limit" else expected["value"])
    if "likely_percent" in expected:
        assert compute_likely(figure.num, figure.den) == tuple(expected["likely_percent"])


@pytest.mark.parametrize("vector", VECTORS, ids=_describe)
def test_every_row_of_the_population_has_one_place(vector: Mapping[str, Any]) -> None:
    figure = _evaluate(vector)
    assert figure.population == figure.den + sum(figure.excluded.values()) + figure.unknown
    assert 0 <= figure.num <= figure.den
    assert figure == _evaluate(vector)


@pytest.mark.parametrize("vector", VECTORS, ids=_describe)
def test_a_figure_opens_into_exactly_what_it_counts(vector: Mapping[str, Any]) -> None:
    counted = [row for row in _place(vector) if row.place == COUNTED]
    figure = _evaluate(vector)
    assert (sum(row.is_met for row in counted), len(counted)) == (figure.num, figure.den)


@pytest.mark.parametrize("vector", VECTORS, ids=_describe)
@pytest.mark.parametrize("month", [SEPTEMBER - 1, SEPTEMBER, SEPTEMBER + 1], ids=str)
def test_only_rows_with_a_day_in_the_month_are_asked_and_the_figure_is_the_same(
    vector: Mapping[str, Any], month: Month
) -> None:
    indicator = load_indicators()[vector["kpi"]]
    rows = [part["row"] for part in vector["rows"] for _ in range(part["times"])]
    asked = group_by_month(rows).list_asked(indicator, month)
    same = evaluate_indicator(indicator, asked, month, AS_OF, CALENDAR)
    assert same == evaluate_indicator(indicator, rows, month, AS_OF, CALENDAR)


def test_what_is_asked_of_a_month_is_always_a_day_in_it() -> None:
    texts = tomllib.loads((_DATA.parent / "indicators.toml").read_text("utf-8"))
    others = {name: it["population"] for name, it in texts.items() if not it.get("is_stock")}
    assert all("in_p(" in text for text in others.values())
    # A day made by counting on would lie in a month of which the row itself says nothing.
    made = [it.get("derived", {}) for it in texts.values()]
    assert not [name for it in made for name, text in it.items() if f"in_p({name})" in str(others) and "(" in text]


def test_each_indicator_has_a_worked_month() -> None:
    assert {vector["kpi"] for vector in VECTORS} == {it.id for it in load_indicators().values() if not it.of}


def test_what_could_be_won_by_cheating_stands_beside_each_target() -> None:
    beside = {name for it in load_indicators().values() for name in it.of}
    # The others have a check of their own: promises are visited, disclosures and training asked about.
    assert {it.id for it in load_indicators().values() if it.targets} - beside == {
        "KPI-05a",
        "KPI-05b",
        "KPI-09",
        "KPI-10a",
        "KPI-10b",
    }


@pytest.mark.parametrize(
    ("num", "den", "likely"), [(11, 12, (65, 99)), (12, 12, (76, 100)), (110, 120, (85, 95)), (0, 1, (0, 79))]
)
def test_the_likely_range_is_wilsons(num: int, den: int, likely: tuple[int, int]) -> None:
    assert compute_likely(num, den) == likely


@pytest.mark.parametrize("op", ["==", "<", "<=", ">", ">="])
def test_null_compares_to_nothing(op: str) -> None:
    is_met = compile_predicate(f"day {op} other")
    assert not is_met({"day": None, "other": "2026-09-01"})
    assert not is_met({"day": "2026-09-01"})
    assert not is_met({})


def test_null_differs_from_a_value() -> None:
    assert compile_predicate("answer != 'no'")({})


@pytest.mark.parametrize(
    "text", ["row.state", "__import__('os').system('ls')", "[x for x in y]", "1 < 2 < 3", "a is b"]
)
def test_a_predicate_has_no_more_than_its_language(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        compile_predicate(text)
