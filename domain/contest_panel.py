"""Judging by a panel: what a sheet of marks adds up to, which judges count, and the score of the panel."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from statistics import fmean

LEAST, DROPPING = 3, 5
"""Judges without whom nobody is ranked, and from whom on the highest and the lowest total are dropped."""
STEPS = 20
"""Marks are 0 to 10 in halves, kept as 0 to 20."""
NEEDS_REASON = 12
"""Below a 6 a judge writes one line of reason."""


def read_marks(text: str, criteria: Sequence[str]) -> dict[str, int] | None:
    """The marks of a sheet in halves, typed one after the other in the order of the criteria; None if they are not."""
    said = unicodedata.normalize("NFKC", text).replace(";", " ").split()
    marks = [_read_mark(it.strip(",")) for it in said]
    if len(marks) != len(criteria) or None in marks:
        return None
    return {name: mark for name, mark in zip(criteria, marks, strict=True) if mark is not None}


def _read_mark(said: str) -> int | None:
    """A mark of 0 to 10 in halves, as 0 to 20."""
    found = re.fullmatch(r"(\d{1,2})(?:[.,](0|5))?", said, re.ASCII)
    halves = 2 * int(found[1]) + (found[2] == "5") if found else STEPS + 1
    return halves if halves <= STEPS else None


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
