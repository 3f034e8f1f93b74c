"""The heat of a topic: its formula, when it is hot, and what is never told of it."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.hot_issues import CONFIDENTIAL, Heat, Poll, Voice, compute_heats, list_case_topics

NOW = datetime(2026, 11, 30, 1, 0, tzinfo=UTC)


def voice(
    days: float = 0, author: int | None = 1, *, topic: str = "meals", sla: str = "standard", more: int = 0
) -> Voice:
    return Voice(topic, sla, NOW - timedelta(days=days), author, more)


def only(voices: list[Voice], poll: Poll | None = None) -> Heat:
    (found,) = compute_heats(voices, poll or Poll(), NOW)
    return found


@pytest.mark.parametrize(
    ("voices", "heat"),
    [
        ([voice()], 2.0),
        ([voice(14)], 1.0),
        ([voice(28)], 0.5),
        ([voice(sla="hazard"), voice(sla="proposal"), voice(sla="consult")], 6.0),
        ([voice(more=3)], 3.5),
        ([voice(14, more=2), voice()], 4.0),
    ],
)
def test_heat_halves_in_two_weeks_and_weighs_what_was_sent(voices: list[Voice], heat: float) -> None:
    assert only(voices).value == pytest.approx(heat)


def test_what_is_older_than_the_window_makes_no_heat_but_is_what_is_usual() -> None:
    assert compute_heats([voice(30)], Poll(), NOW) == []
    found = only([voice(), voice(31), voice(45), voice(75), voice(119), voice(121)])
    assert found.count == 1
    assert found.usual == pytest.approx(4 / 3)


@pytest.mark.parametrize(
    ("voices", "people", "is_hot"),
    [
        ([voice(author=None), voice(author=None)], None, False),
        ([voice(author=1), voice(author=1), voice(author=1), voice(author=1)], 1, False),
        ([voice(author=1), voice(author=2), voice(author=None)], None, True),
        ([voice(29, author) for author in (1, 2, 3)], 3, True),
        ([*(voice(29, author) for author in (1, 2, 3)), *(voice(31 + day, 1) for day in range(60))], 3, False),
        ([*(voice(1, author, sla="consult") for author in (1, 2, 3)), *(voice(40, 1) for _ in range(9))], 3, False),
    ],
)
def test_hot_needs_three_people_and_heat_or_a_rise(voices: list[Voice], people: int | None, is_hot: bool) -> None:
    found = only(voices)
    assert (found.people, found.is_hot) == (people, is_hot)


@pytest.mark.parametrize(("count", "is_hot"), [(4, False), (5, True)])
def test_confidential_matters_need_five_cases_whoever_wrote_them(count: int, is_hot: bool) -> None:
    found = only([voice(author=None, topic=CONFIDENTIAL) for _ in range(count)])
    assert (found.may_be_told, found.is_hot) == (is_hot, is_hot)


@pytest.mark.parametrize(("answers", "share", "is_hot"), [(10, 0.30, True), (9, 0.30, False), (10, 0.29, False)])
def test_a_wish_of_three_in_ten_is_hot_by_itself(answers: int, share: float, is_hot: bool) -> None:
    found = only([], Poll(answers, {"canteen": (share, 3), "none": (0.5, 5)}))
    assert (found.topic, found.value, found.is_hot) == ("meals", 1.5, is_hot)


def test_a_right_below_fifty_heats_its_topic() -> None:
    rights = {"know": 49.9, "express": 30.0, "participate": 50.0, "supervise": 20.0}
    assert only([voice(topic="openness")], Poll(20, {}, rights)).value == pytest.approx(6.0)
    assert only([voice(topic="funds")], Poll(20, {}, rights)).value == pytest.approx(4.0)
    assert only([voice(topic="meals")], Poll(20, {}, rights)).value == pytest.approx(2.0)


@pytest.mark.parametrize(
    ("text", "category", "is_confidential", "topics"),
    [
        ("食堂的午餐太咸", "welfare", False, {"meals"}),
        ("The canteen is noisy", "welfare", False, {"meals", "noise"}),
        ("Something else", "other", False, {"other"}),
        ("", "welfare", False, {"welfare"}),
        ("食堂的午餐太咸", "women", True, {CONFIDENTIAL}),
    ],
)
def test_a_topic_is_known_by_its_words_and_what_is_confidential_is_not_told(
    text: str, category: str, is_confidential: bool, topics: set[str]
) -> None:
    assert list_case_topics(text, category, is_confidential) == topics


def test_the_hottest_comes_first() -> None:
    found = compute_heats([voice(topic="pay"), voice(topic="meals"), voice(topic="meals", author=2)], Poll(), NOW)
    assert [it.topic for it in found] == ["meals", "pay"]
