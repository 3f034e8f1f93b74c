"""Features: each one listed is complete, down to its words and its test."""

import ast
from collections.abc import Iterator
from pathlib import Path

from files.readers import READERS
from files.writers import WRITERS
from handlers import FEATURES
from handlers.feature import Feature
from tests.sources import forget_sources, parse, walk

__all__ = ["forget_sources"]


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


def test_the_files_that_features_make_and_take_in_have_their_writers_and_readers() -> None:
    made = {writer for feature in FEATURES for writer in feature.makes.values()}
    taken = {intake.reader for feature in FEATURES for intake in feature.takes_in.values()}
    assert made == WRITERS.keys()
    assert taken <= set(READERS)


def test_a_kind_of_file_has_one_writer_whoever_makes_it() -> None:
    pairs = {pair for feature in FEATURES for pair in feature.makes.items()}
    assert len(pairs) == len(dict(pairs))


def test_a_feature_declares_the_files_it_attaches_and_takes_in() -> None:
    assert [it for it in kinds("attach") if it[1] not in makes(it[0])] == []
    assert [it for it in kinds("take_in") if it[1] not in takes_in(it[0])] == []


def makes(name: str) -> set[str]:
    return {kind for feature in FEATURES if feature.name == name for kind in feature.makes}


def takes_in(name: str) -> set[str]:
    return {kind for feature in FEATURES if feature.name == name for kind in feature.takes_in}


def kinds(method: str) -> Iterator[tuple[str, str]]:
    """The feature and the kind, its third argument, of each call of a messenger's `method`."""
    for file in Path("handlers").rglob("*.py"):
        feature = file.parts[1].removesuffix(".py")
        for node in walk(parse(file)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == method:
                kind = node.args[2] if len(node.args) > 2 else None
                if isinstance(kind, ast.Constant) and isinstance(kind.value, str):
                    yield feature, kind.value


def test_the_machine_knows_the_list_of_features_and_none_of_them() -> None:
    names = {feature.name for feature in FEATURES} - {"help"}
    for file in Path("bot").glob("*.py"):
        for node in walk(parse(file)):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("handlers"):
                imported = {*node.module.split(".")[1:2], *(alias.name for alias in node.names)}
                assert not imported & names, f"{file} imports {node.module}"
