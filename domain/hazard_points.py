"""Points for hazards: for what was verified and cured, at most so many a month, and nothing for numbers or silence."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.hazard import load_grades, load_points
from domain.schedule import Month


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a member did for safety, in the month in which it was verified: `report` or `cure`."""

    month: Month
    kind: str
    grade: str = ""
    is_near_miss: bool = False


def count_points(acts: Iterable[Act], month: Month) -> int:
    """What the acts of a month are worth, up to the cap."""
    return min(sum(_value(act) for act in acts if act.month == month), load_points()["cap"])


def _value(act: Act) -> int:
    if act.kind == "cure":
        return load_points()["helped"]
    # What was not graded yet counts when it is.
    worth = load_grades()[act.grade].points if act.grade else 0
    return max(worth, load_points()["near_miss"]) if act.is_near_miss else worth
