"""The figures: percentiles, medians of rounds, ratios within a round, and a table against the targets."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil


def percentile(values: Iterable[float], part: float) -> float:
    """The smallest value that at least `part` of all do not exceed (nearest rank); NaN of nothing."""
    ordered = sorted(values)
    return ordered[max(0, ceil(part * len(ordered)) - 1)] if ordered else float("nan")


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value beside its target; `bound` says on which side of the target it should be, "" if it is free."""

    name: str
    value: float
    unit: str = ""
    bound: str = ""
    target: float = 0.0
    spread: str = ""

    @property
    def passes(self) -> bool | None:
        """None where there is no target; a value that is not a number never passes."""
        match self.bound:
            case "<=":
                return self.value <= self.target
            case "<":
                return self.value < self.target
            case ">=":
                return self.value >= self.target
        return None


_SIGNS = {True: "✓", False: "✗", None: " "}


def table(figures: Sequence[Figure]) -> str:
    rows = [
        (
            _SIGNS[it.passes],
            it.name,
            f"{shown(it.value)} {it.unit}".strip(),
            f"{it.bound} {shown(it.target)} {it.unit}".strip() if it.bound else "",
            it.spread and f"({it.spread})",
        )
        for it in figures
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    return "\n".join(
        f"{sign} {name:{widths[1]}}  {value:>{widths[2]}}  {target:{widths[3]}}  {spread}".rstrip()
        for sign, name, value, target, spread in rows
    )


def shown(value: float) -> str:
    """Three digits that count; whole numbers, and those of three digits and more, without a point."""
    whole = abs(value) >= 100 or float(value).is_integer()
    return f"{value:,.0f}" if whole else f"{value:.3g}"
