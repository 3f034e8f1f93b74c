"""The rules of the daily question: boxes, the choice of a question, and streaks, as tables."""

from collections.abc import Sequence
from datetime import date
from random import Random

import pytest

from domain.calendar import Calendar
from domain.quiz import QuizQuestion
from domain.quiz_daily import BOXES, Card, choose, count_streak, move
from domain.quiz_draw import Drawn

CALENDAR = Calendar()
MONDAY = date(2026, 11, 2)


def day(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


@pytest.mark.parametrize(
    ("box", "is_right", "after", "due"),
    [
        (None, True, 1, "11-05"),
        (None, False, 0, "11-03"),
        (0, True, 1, "11-05"),
        (1, True, 2, "11-11"),
        (2, True, 3, "11-20"),
        (3, True, 4, "12-14"),
        (4, True, 4, "12-14"),
        (4, False, 0, "11-03"),
    ],
)
def test_right_moves_a_question_on_and_wrong_takes_it_back(
    box: int | None, is_right: bool, after: int, due: str
) -> None:
    card = None if box is None else Card("q", box, MONDAY)
    assert move(card, "q", MONDAY, CALENDAR, is_right=is_right) == Card("q", after, day(due))
    assert len(BOXES) == 5


def bank(*dealt: int) -> list[Drawn]:
    return [
        Drawn(QuizQuestion(f"q{n}", "single", ("A",), {"en": {"": "?", "A": "a"}}), 1, count)
        for n, count in enumerate(dealt)
    ]


@pytest.mark.parametrize(
    ("cards", "chosen"),
    [
        ({}, "q1"),
        ({"q0": "11-02"}, "q0"),
        ({"q0": "11-02", "q2": "10-30"}, "q2"),
        ({"q0": "11-03"}, "q1"),
        ({"q0": "11-09", "q1": "11-04", "q2": "11-05"}, "q1"),
        ({"gone": "10-01"}, "q1"),
    ],
)
def test_what_is_due_comes_first_then_what_is_new(cards: dict[str, str], chosen: str) -> None:
    known = {name: Card(name, 0, day(due)) for name, due in cards.items()}
    found = choose(bank(3, 0, 3), known, MONDAY, Random(1))
    assert found
    assert found.id == chosen
    assert choose([], known, MONDAY, Random(1)) is None


@pytest.mark.parametrize(
    ("answered", "pauses", "today", "streak"),
    [
        ([], [], "11-06", 0),
        (["11-06"], [], "11-06", 1),
        (["11-03", "11-04", "11-05"], [], "11-06", 3),  # today is still open
        (["11-05", "11-06", "11-09"], [], "11-09", 3),  # a weekend ends nothing
        (["11-02", "11-05", "11-06"], [], "11-06", 3),  # two missed days of a month are forgiven
        (["11-02", "11-06", "11-09"], [], "11-09", 2),  # the third is not
        (["10-28", "10-29", "11-04", "11-05"], [], "11-05", 4),  # one in October, two in November
        (["11-02", "11-13"], [("11-03", "11-12")], "11-13", 2),  # a pause neither counts nor ends it
        (["11-02"], [], "11-20", 0),
    ],
)
def test_a_streak_counts_workdays_with_an_answer(
    answered: Sequence[str], pauses: Sequence[tuple[str, str]], today: str, streak: int
) -> None:
    away = [(day(first), day(last)) for first, last in pauses]
    assert count_streak([day(it) for it in answered], away, day(today), CALENDAR) == streak
