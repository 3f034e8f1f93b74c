"""The spot check: which cleared hazards fund review visits in a month, drawn so that anybody can draw them again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

SAMPLE, SAMPLE_AFTER_FAULT = 5, 10
RESULTS = ("ok", "not_ok", "unclear")
_HASTE, _TOO_MANY = timedelta(minutes=10), 3


@dataclass(frozen=True, slots=True)
class Clearing:
    """A hazard that was cleared: when, by whom, and what its reporters said of it."""

    number: str
    at: datetime
    cadre_id: int | None
    answers: tuple[str, ...] = ()


def draw_visits(cleared: Sequence[Clearing], seed: str, size: int = SAMPLE) -> list[str]:
    """The numbers to visit: what was cleared in haste or is doubted first, of the rest as many as the lot says.

    The same seed gives the same numbers, whoever draws.
    """
    hasty = find_hasty(cleared)
    first = [it.number for it in cleared if it.number in hasty or "unsure" in it.answers]
    rest = [it.number for it in cleared if it.number not in first]
    # What was cleared in haste is visited whatever the size of the sample.
    return sorted(first) + draw_numbers(rest, seed, max(0, size - len(first)))


def draw_numbers(numbers: Iterable[str], seed: str, size: int) -> list[str]:
    """As many of `numbers` as `size`, by a lot that anybody can draw again."""
    # Sorted first: the draw must follow from the seed, not from the order in which rows are read.
    drawn = sorted(numbers)
    # By a printed seed and no secret source: anybody can draw again and see that nothing was chosen.
    Random(seed).shuffle(drawn)
    return drawn[:size]


def find_hasty(cleared: Sequence[Clearing]) -> frozenset[str]:
    """Those of whoever cleared more than three within ten minutes."""
    theirs: dict[int, list[Clearing]] = {}
    for each in sorted(cleared, key=lambda it: it.at):
        if each.cadre_id is not None:
            theirs.setdefault(each.cadre_id, []).append(each)
    runs = (run for listed in theirs.values() for run in _list_runs(listed))
    return frozenset(each.number for run in runs if len(run) > _TOO_MANY for each in run)


def _list_runs(listed: Sequence[Clearing]) -> list[list[Clearing]]:
    """For each clearing those that followed within ten minutes, itself among them."""
    return [[each for each in listed if first.at <= each.at <= first.at + _HASTE] for first in listed]


def choose_size(last: Mapping[str, str]) -> int:
    """Twice as many in the month after one in which something was found not to be fixed."""
    return SAMPLE_AFTER_FAULT if "not_ok" in last.values() else SAMPLE
