"""What the attempts say of the questions, and what may be odd about an attempt; a hint, never a decision."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

LEAST = 20
"""First attempts from which something is said of a question."""
WORST = 5
FAST = timedelta(seconds=20)
"""In less nobody reads ten questions."""
_SHARED, _TOGETHER = 5, timedelta(seconds=5)
"""Questions that twins share at least, and the time within which both answer each."""


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """How a question was answered: `options` counts each option, and "" for no answer."""

    question: str
    asked: int
    right: int
    options: Mapping[str, int]

    @property
    def facility(self) -> int:
        """Percent of right answers, rounded down."""
        return self.right * 100 // self.asked


def count_items(answers: Iterable[tuple[str, str, bool]]) -> list[ItemFigures]:
    """The figures of each question asked often enough, the hardest first; of (question, answer, whether right)."""
    every = list(answers)
    asked, right = Counter(it[0] for it in every), Counter(it[0] for it in every if it[2])
    options = Counter((name, option) for name, answer, _ in every for option in (answer.split(",") if answer else [""]))
    found = [
        ItemFigures(name, count, right[name], {option: n for (each, option), n in options.items() if each == name})
        for name, count in asked.items()
        if count >= LEAST
    ]
    return sorted(found, key=lambda it: (it.facility, it.question))


@dataclass(frozen=True, slots=True)
class TimedAnswer:
    """What was answered, and when."""

    answer: str
    at: datetime
    is_right: bool

    @property
    def choices(self) -> frozenset[str]:
        # Options are shuffled for each attempt, so the same choices come in another order.
        return frozenset(self.answer.split(","))


def is_fast(took: timedelta, answered: int, asked: int) -> bool:
    return answered == asked and took < FAST


def are_twins(first: Mapping[str, TimedAnswer], second: Mapping[str, TimedAnswer]) -> bool:
    """Whether two have answered all they share alike, a mistake included, and each at the same time."""
    shared = [(first[name], second[name]) for name in first.keys() & second.keys()]
    return (
        len(shared) >= _SHARED
        and all(one.choices == other.choices and abs(one.at - other.at) <= _TOGETHER for one, other in shared)
        and any(not one.is_right for one, _ in shared)
    )


def choose_worst(figures: Sequence[ItemFigures]) -> list[ItemFigures]:
    return list(figures[:WORST])
