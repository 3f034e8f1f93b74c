"""Months in runs: what is too little to be told alone waits for the months after it, and only whole runs are told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.groups import TEXT_GROUP, is_hidden
from domain.indicator import Figure, Indicator, Placed, count_placed
from domain.schedule import Month

MONTHS = 3
"""One month of a small union is noise: three together stand beside it."""
COHORT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Measurement:
    """A figure of an indicator, or of a part of it, over the months from `since` to `month`.

    Without `since` it waits for the months after it, and nobody is told. `version` is that of the definition.
    """

    indicator: str
    version: int
    month: Month
    as_of: date
    figure: Figure
    since: Month | None = None
    part: str = "all"
    revision: int = 1


@dataclass(frozen=True, slots=True)
class Closed:
    """A closed month, and the rows it counts if it is told."""

    measured: Measurement
    rows: Sequence[Placed]


# Whatever is told is a sum of whole runs, and no run is small. So no sums of what is told give what waits: neither the
# three months less two of them, nor those of this month less those of the last.
def close_months(
    indicator: Indicator, part: str, months: Iterable[tuple[Month, Sequence[Placed]]], as_of: date
) -> list[Closed]:
    """The months, each of which is told together with those that waited before it, or waits for the next."""
    found, waiting, since = list[Closed](), list[Placed](), None
    for month, rows in months:
        waiting, since = merge_late(waiting, rows), since or month
        figure = count_placed(indicator, waiting)
        is_told = is_whole(indicator, figure)
        measured = Measurement(
            indicator.id, indicator.version, month, as_of, figure, since if is_told else None, part=part
        )
        found.append(Closed(measured, waiting if is_told else ()))
        if is_told:
            waiting, since = [], None
    return found


def is_whole(indicator: Indicator, figure: Figure) -> bool:
    """Whether the months up to now are told, or wait for the next."""
    return not figure.den or figure.den >= indicator.told_from


def list_rolling(indicator: Indicator, told: Iterable[Measurement], last: Month) -> list[Measurement]:
    """The whole runs that ended in the three months up to `last`; they may begin earlier. None where months do not add.

    Of opinions only those that are told exactly: what is told as a range would follow from the sum.
    """
    if indicator.is_stock:
        return []
    ended = [it for it in told if it.since and last - MONTHS < it.month <= last]
    return [it for it in ended if not (indicator.is_opinion and is_hidden(it.figure.den, TEXT_GROUP))]


def add_figures(figures: Sequence[Figure], value: float | None = None) -> Figure:
    """Several months as one; a median does not follow from medians, so it is given. Raises IndexError of none."""
    codes = {code for it in figures for code in it.excluded}
    return Figure(
        population=sum(it.population for it in figures),
        num=sum(it.num for it in figures),
        den=sum(it.den for it in figures),
        excluded={code: sum(it.excluded.get(code, 0) for it in figures) for code in codes},
        unknown=sum(it.unknown for it in figures),
        least=figures[0].least,
        value=value,
    )


def find_last_closed(indicator: Indicator, today: date) -> Month:
    """The last month that is over; what is received late in a month has thirty days to be closed."""
    is_cohort = "measure_on" in indicator.derived
    return Month.of(today - (COHORT if is_cohort else timedelta())) - 1


def merge_late(before: Sequence[Placed], now: Sequence[Placed]) -> list[Placed]:
    """A closed month with what came late: what it counted stays in it, also if it is gone, kept from somebody or moved.

    Otherwise the difference between two revisions would tell of a single case that it is kept from somebody.
    """
    return list(({row.key: row for row in before} | {row.key: row for row in now}).values())


def is_revised(indicator: Indicator, before: Figure, now: Figure) -> bool:
    """Whether what came late is told: two revisions of an opinion must not tell what one person said."""
    if indicator.is_opinion:
        return now.den - before.den >= indicator.told_from
    # What was not known may become known: of few nothing is told then either.
    if not is_whole(indicator, now):
        return False
    return replace(before, least=now.least) != now
