"""Features: each one listed is complete, down to its words and its test."""

from pathlib import Path

from handlers import FEATURES
from handlers.feature import Feature


def speaks(feature: Feature) -> bool:
    return bool(feature.commands or feature.buttons or feature.steps or feature.events)


def test_there_are_features_and_no_two_have_the_same_name() -> None:
    names = [feature.name for feature in FEATURES]
    assert names
    assert len(names) == len(set(names))


def test_a_feature_has_words_in_both_languages_and_a_test() -> None:
    words, test = ("locales/zh-CN/{}.ftl", "locales/en/{}.ftl"), ("tests/test_{}.py",)
    needed = [place.format(it.name) for it in FEATURES for place in (words if speaks(it) else ()) + test]
    assert [place for place in needed if not Path(place).exists()] == []


def test_a_feature_that_can_show_what_it_holds_of_a_member_can_forget_it() -> None:
    assert [feature.name for feature in FEATURES if bool(feature.export) != bool(feature.forget)] == []
