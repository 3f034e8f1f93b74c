"""Run charts: from six months on, whether a line has changed more than chance explains."""

from collections.abc import Sequence
from itertools import groupby
from statistics import median

LEAST = 6
"""Points from which there is a line, and points on one side of the median that are more than chance."""


def find_median(points: Sequence[float]) -> float | None:
    """The line in the middle; None of fewer than six months."""
    return median(points) if len(points) >= LEAST else None


def find_change(points: Sequence[float], direction: str) -> str:
    """`better` or `worse` if the latest six months or more lie on one side of the median, else empty.

    `direction` is higher or lower: which side is the better one. A month on the line itself neither breaks a run nor
    belongs to it.
    """
    middle = find_median(points)
    sides = [point > middle for point in points if middle is not None and point != middle]
    runs = [(side, len(list(run))) for side, run in groupby(sides)]
    if not runs or runs[-1][1] < LEAST:
        return ""
    return "better" if runs[-1][0] == (direction == "higher") else "worse"
