"""What is too little to be told alone stays hidden: also from whoever adds and subtracts all that is told."""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations
from random import Random

import pytest

from domain.groups import TEXT_GROUP
from domain.indicator import COUNTED, UNKNOWN, Placed, load_indicators
from domain.indicator_runs import (
    Measurement,
    close_months,
    find_last_closed,
    is_revised,
    list_rolling,
    merge_late,
)
from domain.schedule import Month, months_between

FIRST, COUNT = Month(2026, 1), 7
MONTHS = [FIRST + n for n in range(COUNT)]
WORK, OPINION, FREE = (load_indicators()[name] for name in ("KPI-02", "KPI-04", "KPI-09"))
Sum = frozenset[Month]


def _draw_history(random: Random) -> list[list[Placed]]:
    """Months of a union in which little happens, with a busy one now and then."""
    sizes = [random.choice([0, 1, 2, 3, 4, 4, 5, 6, 9, 12]) for _ in MONTHS]
    return [
        [Placed(f"{n}-{it}", random.choice([COUNTED] * 5 + [UNKNOWN]), random.random() < 0.7) for it in range(size)]
        for n, size in enumerate(sizes)
    ]


def _list_told(name: str, history: Sequence[Sequence[Placed]]) -> tuple[list[Measurement], list[Sum]]:
    """All figures of the history, and the months of everything that everybody reads of them exactly."""
    indicator = load_indicators()[name]
    closed = close_months(indicator, "all", zip(MONTHS, history, strict=True), date(2026, 12, 1))
    told = [it.measured for it in closed if it.measured.since]
    exact = told if not indicator.is_opinion else [it for it in told if it.figure.den >= TEXT_GROUP]
    sums = [_list_months([it]) for it in exact]
    sums += [_list_months(list_rolling(indicator, told, month)) for month in MONTHS]
    return told, sums


def _list_months(measured: Iterable[Measurement]) -> Sum:
    return frozenset(month for it in measured for month in months_between(it.since or it.month, it.month))


def _can_compute(wanted: Sum, known: Sequence[Sum]) -> bool:
    """Whether some sum and difference of what is known gives just what is wanted."""
    return _find_rank([*known, wanted]) == _find_rank(known)


def _find_rank(sums: Sequence[Sum]) -> int:
    rows = [[Fraction(month in one) for month in MONTHS] for one in sums]
    rank = 0
    for column in range(COUNT):
        pivot = next((row for row in rows[rank:] if row[column]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        rows.insert(rank, pivot)
        for row in rows[rank + 1 :]:
            factor = row[column] / pivot[column]
            row[:] = [value - factor * given for value, given in zip(row, pivot, strict=True)]
        rank += 1
    return rank


def _find_small(history: Sequence[Sequence[Placed]], known: Sequence[Sum], least: int) -> Sum | None:
    """Some months of which the subtractor learns although they are fewer together than may be told."""
    dens = {month: sum(row.place == COUNTED for row in rows) for month, rows in zip(MONTHS, history, strict=True)}
    for size in range(1, COUNT + 1):
        for months in combinations(MONTHS, size):
            if 0 < sum(dens[month] for month in months) < least and _can_compute(frozenset(months), known):
                return frozenset(months)
    return None


@pytest.mark.parametrize(("name", "least"), [("KPI-02", 5), ("KPI-04", 10)])
@pytest.mark.parametrize("seed", range(25))
def test_no_sum_of_what_is_told_gives_what_is_hidden(name: str, least: int, seed: int) -> None:
    history = _draw_history(Random(seed))
    _, known = _list_told(name, history)
    assert _find_small(history, known, least) is None


def test_the_subtractor_finds_what_three_plain_months_would_tell() -> None:
    history = [[Placed(f"{n}-{it}", COUNTED) for it in range(size)] for n, size in enumerate([9, 9, 3, 9, 9, 9, 9])]
    plain = [frozenset({month}) for month in MONTHS if month != FIRST + 2]
    three = [frozenset(MONTHS[n : n + 3]) for n in range(COUNT - 2)]
    assert _find_small(history, [*plain, *three], 5) == frozenset({FIRST + 2})


def test_what_waits_is_told_with_the_months_after_it() -> None:
    history = [[Placed(f"{n}-{it}", COUNTED) for it in range(size)] for n, size in enumerate([2, 0, 3, 5, 4, 0, 0])]
    told, _ = _list_told("KPI-02", history)
    assert [(it.since, it.month, it.figure.den) for it in told] == [
        (FIRST, FIRST + 2, 5),
        (FIRST + 3, FIRST + 3, 5),
    ]


def test_nothing_at_all_is_told_as_nothing_and_work_that_is_free_is_told_from_one_on() -> None:
    none = close_months(WORK, "all", [(FIRST, [])], date(2026, 2, 1))
    assert (none[0].measured.since, none[0].measured.figure.status) == (FIRST, "none_due")
    one = close_months(FREE, "all", [(FIRST, [Placed("a", COUNTED)])], date(2026, 2, 1))
    assert (one[0].measured.since, len(one[0].rows)) == (FIRST, 1)


def test_what_was_counted_stays_counted_when_it_is_gone_and_what_comes_late_is_added() -> None:
    before = [Placed("a", COUNTED), Placed("b", COUNTED)]
    assert merge_late(before, [Placed("b", COUNTED, is_met=True), Placed("c", "merged")]) == [
        Placed("a", COUNTED),
        Placed("b", COUNTED, is_met=True),
        Placed("c", "merged"),
    ]


@pytest.mark.parametrize(("name", "more", "is_told"), [("KPI-02", 1, True), ("KPI-04", 4, False), ("KPI-04", 5, True)])
def test_two_revisions_of_an_opinion_never_tell_what_few_said(name: str, more: int, is_told: bool) -> None:
    indicator = load_indicators()[name]
    rows = [Placed(str(n), COUNTED, is_met=True) for n in range(10 + more)]
    before, now = (
        close_months(indicator, "all", [(FIRST, part)], date(2026, 2, 1))[0].measured.figure
        for part in (rows[:10], rows)
    )
    assert is_revised(indicator, before, now) is is_told
    assert not is_revised(indicator, before, before)


@pytest.mark.parametrize(
    ("name", "today", "last"),
    [
        ("KPI-02", date(2026, 12, 1), Month(2026, 11)),
        ("KPI-03", date(2026, 11, 30), Month(2026, 9)),
        ("KPI-03", date(2026, 12, 1), Month(2026, 10)),
        ("KPI-03", date(2026, 3, 2), Month(2025, 12)),
        ("KPI-03", date(2026, 3, 3), Month(2026, 1)),
    ],
)
def test_a_month_is_closed_when_it_is_over_and_what_is_received_late_in_it_had_thirty_days(
    name: str, today: date, last: Month
) -> None:
    assert find_last_closed(load_indicators()[name], today) == last
