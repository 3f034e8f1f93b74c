"""The draw and the ranks: mixed topics and levels, the least used first, shared places, what a withdrawal changes."""

from collections import Counter
from random import Random

import pytest

from domain.quiz import QuizQuestion, load_bank
from domain.quiz_draw import EASY, HARD, Drawn, draw, load_blueprint
from domain.quiz_regrade import PRACTICE, Scored, list_changes, rank

BLUEPRINT = load_blueprint()
PREPARED = [it for it in load_bank().values() if it.topic in BLUEPRINT.topics]


def make(name: str, topic: str, level: int) -> QuizQuestion:
    return QuizQuestion(name, "single", ("A",), {"en": {"": name, "A": "a", "B": "b"}}, topic, level)


def test_the_prepared_bank_is_more_than_seven_draws_each_with_its_source() -> None:
    assert len(PREPARED) == 75
    assert [it.id for it in PREPARED if not it.source] == []
    assert {it.topic for it in PREPARED} == set(BLUEPRINT.topics)
    assert sum(BLUEPRINT.groups.values()) == BLUEPRINT.size


def test_every_draw_is_mixed_and_in_time_every_question_is_asked() -> None:
    used = Counter[str]()
    for seed in range(300):
        drawn = draw([Drawn(it, 1, used[it.id]) for it in PREPARED], BLUEPRINT, Random(seed))
        assert len({it.id for it in drawn}) == BLUEPRINT.size
        assert Counter(BLUEPRINT.group_of[it.question.topic] for it in drawn) == dict(BLUEPRINT.groups)
        levels = Counter(it.level for it in drawn)
        assert levels[HARD] <= BLUEPRINT.most_hard
        assert levels[EASY] >= BLUEPRINT.least_easy
        used.update(it.id for it in drawn)
    assert len(used) == len(PREPARED)


def test_the_least_used_are_dealt_first() -> None:
    bank = [Drawn(make(f"q{n}", "fire", EASY), 1, n // 10) for n in range(30)]
    assert {it.dealt for it in draw(bank, BLUEPRINT, Random(1))} == {0}


@pytest.mark.parametrize("count", [0, 3, 10])
def test_a_small_or_lopsided_bank_gives_what_it_has(count: int) -> None:
    bank = [Drawn(make(f"q{n}", "heat", HARD), 1, 0) for n in range(count)]
    assert len(draw(bank, BLUEPRINT, Random(1))) == count


@pytest.mark.parametrize(
    ("scores", "places"),
    [({}, {}), ({1: 80}, {1: 1}), ({1: 80, 2: 90, 3: 80, 4: 10}, {1: 2, 2: 1, 3: 2, 4: 4})],
)
def test_equal_scores_share_a_place(scores: dict[int, int], places: dict[int, int]) -> None:
    assert rank(scores) == places


def scored(number: int, score: int, purpose: str = "quiz", round_name: str = "2026-11", attempt: int = 1) -> Scored:
    return Scored(number, number, purpose, round_name, attempt, score)


@pytest.mark.parametrize(
    ("attempts", "after", "changes"),
    [
        ([scored(1, 80), scored(2, 90)], {1: 80}, []),
        ([scored(1, 80), scored(2, 90)], {1: 88}, [(1, 88, 2, 2)]),
        ([scored(1, 80), scored(2, 90)], {1: 100}, [(1, 100, 2, 1), (2, 90, 1, 2)]),
        ([scored(1, 80), scored(2, 90, round_name="2026-12")], {1: 100}, [(1, 100, 1, 1)]),
        ([scored(1, 80, PRACTICE), scored(2, 90)], {1: 100}, [(1, 100, None, None)]),
    ],
)
def test_a_withdrawal_changes_scores_and_moves_places_in_the_same_round(
    attempts: list[Scored], after: dict[int, int], changes: list[tuple[int, int, int | None, int | None]]
) -> None:
    found = list_changes(attempts, after)
    assert [(it.attempt.id, it.after, it.place_before, it.place_after) for it in found] == changes
