"""What a survey came to: its index, its rights, its people and what they want most."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class DrawnScore:
    """The index or one right, 0 to 100.

    `value` is None while hidden, and `hidden` says why: "few" (under five answers) or "rights" (a right is hidden).
    `change` against last month is None without a month to compare; within ±`noise` it counts as no change.
    """

    key: str  # index, know, participate, express, supervise
    value: float | None
    change: float | None = None
    noise: float | None = None
    hidden: str = "few"


@dataclass(frozen=True, slots=True)
class Priority:
    """What people want next month, such as "pay" or "shift", and the percentage that chose it."""

    key: str
    percent: float


@dataclass(frozen=True, slots=True)
class SurveyPicture:
    """What the picture shows; satisfaction is in per cent, None while hidden; `month` is 'YYYY-MM'."""

    union: str
    month: str
    index: DrawnScore
    band: str | None  # good, fair, watch, rectify
    rights: tuple[DrawnScore, ...]
    answered: int
    invited: int
    validity: str  # valid, indicative, thin
    satisfied: float | None
    acceptable: float | None  # satisfied or basically satisfied
    priorities: tuple[Priority, ...]  # the most wanted first
    title: str = ""  # of a questionnaire, instead of the month's


def read(fields: Mapping[str, Any]) -> SurveyPicture:
    """The picture from its JSON. Raises TypeError or KeyError for anything else."""
    return SurveyPicture(
        **{
            **fields,
            "index": DrawnScore(**fields["index"]),
            "rights": tuple(DrawnScore(**right) for right in fields["rights"]),
            "priorities": tuple(Priority(**priority) for priority in fields["priorities"]),
        }
    )
