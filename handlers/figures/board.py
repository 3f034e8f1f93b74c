"""The figures that are told of now: of each indicator its last closed month, with the three months up to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.indicator import Figure, Indicator, load_indicators
from domain.indicator_runs import MONTHS, Measurement, add_figures, list_rolling
from domain.schedule import Month
from storage import indicators
from storage.database import Db


@dataclass(frozen=True, slots=True)
class Line:
    """An indicator or a part of it: the last closed month, and all that was told of up to it, the earliest first."""

    indicator: Indicator
    last: Measurement
    told: Sequence[Measurement]
    rolling: Figure | None = None

    @property
    def figure(self) -> Figure | None:
        """What is told of the last month; None while it waits."""
        return self.last.figure if self.last.since else None

    @property
    def three(self) -> Figure | None:
        """What is told of three months; None where it would say again what the last month says."""
        return None if self.rolling == self.figure else self.rolling


async def load_lines(db: Db, last: Month, months: int = MONTHS) -> list[Line]:
    """Of each indicator that was measured, as of month `last`, with what was told of in that many months up to it."""
    # A cohort of cases is closed a month later than all else.
    found = await indicators.list_measurements(db, last - months)
    lines = []
    for indicator in load_indicators().values():
        for part in indicator.parts:
            of_part = [it for it in found if (it.indicator, it.part) == (indicator.id, part) and it.month <= last]
            if of_part:
                lines.append(await _load_line(db, indicator, of_part))
    return lines


async def _load_line(db: Db, indicator: Indicator, measured: Sequence[Measurement]) -> Line:
    last, told = measured[-1], [it for it in measured if it.since]
    rolling = list_rolling(indicator, told, last.month)
    if not rolling:
        return Line(indicator, last, told)
    return Line(indicator, last, told, await _add_up(db, indicator, rolling))


async def _add_up(db: Db, indicator: Indicator, rolling: Sequence[Measurement]) -> Figure:
    value = None
    if indicator.kind == "median":
        # A median of medians is none: it is taken of the very rows.
        value = await indicators.find_median(db, rolling)
    return add_figures([it.figure for it in rolling], value)
