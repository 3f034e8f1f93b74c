"""Judging by a panel: what a sheet of marks adds up to, which judges count, and the score of the panel."""

from collections.abc import Collection, Mapping, Sequence
from statistics import fmean

LEAST, DROPPING = 3, 5
"""Judges without whom nobody is ranked, and from whom on the highest and the lowest total are dropped."""
STEPS = 20
"""Marks are 0 to 10 in halves, kept as 0 to 20."""
NEEDS_REASON = 12
"""Below a 6 a judge writes one line of reason."""


def score_sheet(marks: Mapping[str, int], criteria: Mapping[str, int]) -> float:
    """0 to 100, of marks in halves and weights that sum to 100."""
    return sum(weight * marks[name] / 2 for name, weight in criteria.items()) / 10


def score_panel(totals: Sequence[float], *, is_plain: bool = False) -> float | None:
    """The mean of the judges, from five on without one highest and one lowest; None with fewer than three."""
    if len(totals) < LEAST:
        return None
    if is_plain or len(totals) < DROPPING:
        return fmean(totals)
    return fmean(sorted(totals)[1:-1])


def choose_panel(
    judges: Sequence[int], reserves: Sequence[int], recused: Collection[tuple[int, int]]
) -> tuple[list[int], bool]:
    """Whose marks count for everybody, and whether the plain mean of all is taken; `recused` are (judge, contestant).

    Whoever steps aside for one contestant is replaced by a reserve for all of them: with another panel for each, a
    strict judge would decide. Where no reserve is left, everybody's mean of all judges is taken.
    """
    aside = {judge for judge, _ in recused}
    ready = [it for it in judges if it not in aside]
    spare = [it for it in reserves if it not in aside]
    missing = len(judges) - len(ready)
    if missing <= len(spare):
        return [*ready, *spare[:missing]], False
    return list(judges), True
