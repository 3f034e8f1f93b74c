"""The draw: which questions of the bank an attempt gets, mixed by topic and level, the least used first."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from domain.quiz import QuizQuestion

EASY, HARD = 1, 3
ENOUGH = 6
"""So many times a draw a bank should hold, or two people are asked much the same."""
_DATA = Path(__file__).parent / "data" / "quiz_draw.toml"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A question that may be drawn: its version, and how often it was dealt before."""

    question: QuizQuestion
    version: int
    dealt: int

    @property
    def id(self) -> str:
        return self.question.id

    @property
    def level(self) -> int:
        return self.question.level


@dataclass(frozen=True, slots=True)
class Blueprint:
    """What a draw is made of: `groups` gives for each group of topics how many questions it has."""

    size: int
    seconds: int
    least_easy: int
    most_hard: int
    groups: Mapping[str, int]
    group_of: Mapping[str, str]

    @property
    def topics(self) -> tuple[str, ...]:
        return tuple(self.group_of)


@cache
def load_blueprint() -> Blueprint:
    told = tomllib.loads(_DATA.read_text("utf-8"))
    return Blueprint(
        size=told["size"],
        seconds=told["seconds"],
        least_easy=told["least_easy"],
        most_hard=told["most_hard"],
        groups={name: group["count"] for name, group in told["groups"].items()},
        group_of={topic: name for name, group in told["groups"].items() for topic in group["topics"]},
    )


def draw(bank: Iterable[Drawn], blueprint: Blueprint, random: Random) -> list[Drawn]:
    """The questions of one attempt in a random order: fewer than `size` only if the bank has fewer.

    A group without enough questions is filled from the others, and a level is kept as far as the bank allows.
    """
    ordered = list(bank)
    random.shuffle(ordered)
    ordered.sort(key=lambda it: it.dealt)  # stable: among equally used ones chance decides
    chosen = list[Drawn]()
    for name, count in blueprint.groups.items():
        own = [it for it in ordered if blueprint.group_of.get(it.question.topic) == name]
        chosen += _take(own, count, chosen, blueprint)
    chosen += _take([it for it in ordered if it not in chosen], blueprint.size - len(chosen), chosen, blueprint)
    # Too many hard ones rather than too few questions.
    chosen += [it for it in ordered if it not in chosen][: blueprint.size - len(chosen)]
    chosen = _ease(chosen, ordered, blueprint)
    random.shuffle(chosen)
    return chosen


def _take(own: Iterable[Drawn], count: int, chosen: Sequence[Drawn], blueprint: Blueprint) -> list[Drawn]:
    """The first `count` of them, leaving out what would make too many hard ones."""
    hard, taken = sum(it.level == HARD for it in chosen), list[Drawn]()
    for it in own:
        if len(taken) == count:
            break
        if it.level == HARD and hard >= blueprint.most_hard:
            continue
        hard += it.level == HARD
        taken.append(it)
    return taken


def _ease(chosen: Sequence[Drawn], ordered: Sequence[Drawn], blueprint: Blueprint) -> list[Drawn]:
    """The same with harder questions exchanged for easy ones of their group, until enough are easy."""
    eased = list(chosen)
    for place, it in sorted(enumerate(chosen), key=lambda pair: -pair[1].level):
        if sum(each.level == EASY for each in eased) >= blueprint.least_easy or it.level == EASY:
            break
        group = blueprint.group_of.get(it.question.topic)
        spare = (
            each
            for each in ordered
            if each.level == EASY and each not in eased and blueprint.group_of.get(each.question.topic) == group
        )
        eased[place] = next(spare, it)
    return eased
