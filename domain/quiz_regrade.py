"""Marking anew: what changes for whom when a question counts no more."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from domain.quiz import PASS_MARK

PRACTICE, DAILY = "practice", "daily"
"""The purposes of attempts that have no place."""
THEORY = "theory"
"""The purpose of the theory part of a contest; the round is the contest, which alone says what came of it."""
COURSE = "course/"
"""How the purpose of an attempt at the quiz of a course begins; its version and the course follow."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A finished attempt; those of one purpose and round with number 1 are ranked against each other."""

    id: int
    member_id: int
    purpose: str
    round: str
    number: int
    score: int

    @property
    def is_ranked(self) -> bool:
        return self.number == 1 and self.purpose not in (PRACTICE, DAILY, THEORY) and not self.is_of_course

    @property
    def is_of_course(self) -> bool:
        return self.purpose.startswith(COURSE)


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """What becomes of one attempt; places are None where it has none."""

    attempt: Scored
    after: int
    place_before: int | None
    place_after: int | None

    @property
    def moves(self) -> bool:
        return self.place_before != self.place_after

    @property
    def passes(self) -> bool:
        """Whether the quiz of a course is passed by it."""
        return self.attempt.is_of_course and self.attempt.score < PASS_MARK <= self.after

    @property
    def favours(self) -> bool:
        """Whether its holder is better off by it."""
        return self.after > self.attempt.score or (self.place_after or 0) < (self.place_before or 0)


def rank(scores: Mapping[int, int]) -> dict[int, int]:
    """The place of each, from 1 on; equal scores share it, and never does speed decide."""
    return {each: 1 + sum(other > score for other in scores.values()) for each, score in scores.items()}


def list_changes(attempts: Iterable[Scored], after: Mapping[int, int]) -> Iterator[ScoreChange]:
    """Whoever's score or place changes when the attempts in `after` have these scores."""
    rounds = defaultdict[tuple[str, str, int], list[Scored]](list)
    for it in attempts:
        rounds[it.purpose, it.round, 0 if it.is_ranked else it.id].append(it)
    for together in rounds.values():
        before = rank({it.id: it.score for it in together})
        later = rank({it.id: after.get(it.id, it.score) for it in together})
        for it in together:
            places = (before[it.id], later[it.id]) if it.is_ranked else (None, None)
            change = ScoreChange(it, after.get(it.id, it.score), *places)
            if change.moves or change.after != it.score:
                yield change
