"""The words: both languages say the same things, everything asked for exists and nothing is left over."""

import ast
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    BaseNode,
    Comment,
    GroupComment,
    Message,
    MessageReference,
    ResourceComment,
    TermReference,
    TextElement,
    VariableReference,
)

from handlers import FEATURES
from locales import LANGUAGES, has_key
from tests.sources import forget_sources, parse, walk

__all__ = ["forget_sources"]

SPEAKING_ROOMS = ("bot", "handlers", "files", "locales", "domain")
KEY = re.compile(r"[a-z]+(-[A-Za-z0-9]+)+")
ASKING = {"say", "edit", "ask_by_buttons", "show", "toast", "tell", "send", "attach", "render", "Button"}
GIVEN_BY_POSITION = {"Button"}
TAGS = {"a", "b", "blockquote", "code", "i", "pre", "s", "tg-spoiler", "u"}


@cache
def messages(language: str) -> dict[str, Message]:
    return {entry.id.name: entry for _, entry in entries(language) if isinstance(entry, Message)}


@cache
def entries(language: str) -> list[tuple[Path, object]]:
    files = sorted(Path("locales", language).glob("*.ftl"))
    return [(file, entry) for file in files for entry in FluentParser().parse(file.read_text("utf-8")).body]


def within(node: object) -> Iterator[BaseNode]:
    """`node` and everything below it in Fluent's syntax tree."""
    if isinstance(node, BaseNode):
        yield node
        for part in vars(node).values():
            yield from within(part)
    elif isinstance(node, list):
        for part in node:
            yield from within(part)


def variables(message: Message) -> set[str]:
    return {node.id.name for node in within(message) if isinstance(node, VariableReference)}


def tags(message: Message) -> Counter[str]:
    text = " ".join(node.value for node in within(message) if isinstance(node, TextElement))
    return Counter(re.findall(r"</?[a-zA-Z][\w-]*", text))


def code() -> dict[Path, ast.Module]:
    found = (file for room in SPEAKING_ROOMS for file in sorted(Path(room).rglob("*.py")))
    return {file: parse(file) for file in found}


def literals(apart_from: Collection[str] = ()) -> set[str]:
    """Every string of the code that could be a key; without those given first to calls of one in `apart_from`."""
    nodes = [node for tree in code().values() for node in walk(tree)]
    names = {
        id(node.args[0])
        for node in nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in apart_from and node.args
    }
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and id(node) not in names}
    return {text for text in texts if isinstance(text, str) and KEY.fullmatch(text)}


def patterns() -> list[re.Pattern[str]]:
    """Each f-string of the code that could make keys, as a pattern: f"state-{code}" may be any state-…"""
    joined = [node for tree in code().values() for node in walk(tree) if isinstance(node, ast.JoinedStr)]
    return [re.compile(pattern) for pattern in map(pattern_of, joined) if pattern]


def pattern_of(joined: ast.JoinedStr) -> str:
    fixed = [str(part.value) for part in joined.values if isinstance(part, ast.Constant)]
    named = any(len(word) > 2 for text in fixed for word in text.split("-"))
    if not named or not all(re.fullmatch(r"[A-Za-z0-9-]+", text) for text in fixed) or "-" not in "".join(fixed):
        return ""
    return "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in joined.values)


def asked() -> Iterator[tuple[str, str, ast.Call]]:
    """Place, key and call of everything said with a key written out in the code."""
    for file, tree in code().items():
        for call in (node for node in walk(tree) if isinstance(node, ast.Call)):
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            keys = [key for key in map(key_of, call.args) if key] if name in ASKING else []
            yield from ((f"{file}:{call.lineno}", key, call) for key in keys)


def key_of(argument: ast.expr) -> str:
    text = argument.value if isinstance(argument, ast.Constant) else None
    return text if isinstance(text, str) and KEY.fullmatch(text) and text not in LANGUAGES else ""


def gives_all(call: ast.Call, needed: Iterable[str]) -> bool:
    given = {keyword.arg for keyword in call.keywords}
    return None in given or set(needed) <= given


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_can_be_read(language: str) -> None:
    known = (Message, Comment, GroupComment, ResourceComment)
    assert [str(file) for file, entry in entries(language) if not isinstance(entry, known)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_is_written_once_and_says_something(language: str) -> None:
    keys = Counter(entry.id.name for _, entry in entries(language) if isinstance(entry, Message))
    assert [key for key, times in keys.items() if times > 1] == []
    assert [key for key, message in messages(language).items() if message.value is None] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_begins_with_the_name_of_its_file(language: str) -> None:
    mine = [(file, entry.id.name) for file, entry in entries(language) if isinstance(entry, Message)]
    strange = [(file.stem, key) for file, key in mine if not key.startswith(f"{file.stem.replace('_', '-')}-")]
    assert [place for place in strange if place[0] != "domain"] == []


def test_both_languages_have_the_same_files_with_the_same_keys() -> None:
    first, second = (
        {(file.name, entry.id.name) for file, entry in entries(language) if isinstance(entry, Message)}
        for language in LANGUAGES
    )
    assert first ^ second == set()


def test_both_languages_need_the_same_values() -> None:
    first, second = (messages(language) for language in LANGUAGES)
    assert [key for key in first.keys() & second.keys() if variables(first[key]) != variables(second[key])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_tags_are_telegrams_and_are_closed(language: str) -> None:
    used = {key: tags(message) for key, message in messages(language).items()}
    assert {tag.lstrip("</") for counted in used.values() for tag in counted} <= TAGS
    unclosed = [key for key, counted in used.items() if any(counted[f"<{tag}"] != counted[f"</{tag}"] for tag in TAGS)]
    assert unclosed == []


def test_everything_the_code_says_exists() -> None:
    assert [(place, key) for place, key, _ in asked() if key not in messages("en")] == []


def test_everything_said_is_given_the_values_it_needs() -> None:
    said = [(place, key, call) for place, key, call in asked() if key in messages("en")]
    by_name = [entry for entry in said if getattr(entry[2].func, "id", "") not in GIVEN_BY_POSITION]
    assert [(place, key) for place, key, call in by_name if not gives_all(call, variables(messages("en")[key]))] == []


def test_no_words_are_left_over() -> None:
    referred = {
        node.id.name
        for message in messages("en").values()
        for node in within(message.value)
        if isinstance(node, MessageReference)
    }
    used, possible = literals() | referred, patterns()
    unused = [key for key in messages("en") if key not in used and not any(made.fullmatch(key) for made in possible)]
    assert unused == []


def test_what_stays_of_a_feature_is_said_when_somebody_is_forgotten_and_nowhere_else() -> None:
    staying = {f"{feature.name}-kept" for feature in FEATURES} & messages("en").keys()
    assert "cases-kept" in staying
    assert staying & literals(apart_from=("Job", "each_month", "purge_monthly")) == set()


@pytest.mark.parametrize(
    ("source", "pattern"),
    [
        ('f"state-{code}"', "state-.+"),
        ('f"{name}-menu"', ".+-menu"),
        ('f"answer-{question}-{code}"', "answer-.+-.+"),
        ('f"{a}-{b}"', ""),
        ('f"{a} - nothing"', ""),
    ],
)
def test_an_f_string_stands_for_the_keys_it_can_make(source: str, pattern: str) -> None:
    joined = ast.parse(source, mode="eval").body
    assert isinstance(joined, ast.JoinedStr)
    assert pattern_of(joined).replace("\\", "") == pattern


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_stands_alone_because_each_is_read_when_it_is_needed(language: str) -> None:
    parts = {key: list(within(message)) for key, message in messages(language).items()}
    referring = (MessageReference, TermReference)
    assert [key for key in parts if any(isinstance(part, referring) for part in parts[key])] == []
    assert [key for key in parts if not has_key(language, key)] == []


# A number stands apart from Chinese words, but not in dates (12月5日), sums as people type them and names (119宣传).
CROWDED = re.compile(
    r"[\u4e00-\u9fff]\d+(?!\d|[年月日点号元万张]|宣传)|(?<!\d)\d+[\u4e00-\u9fff](?<![年月日点号元万张])(?<!119宣)"
)
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:!?]|[\u4e00-\u9fff] [，。；：！？]|[，。；：！？] (?=[\u4e00-\u9fff])")


def test_chinese_is_spaced_and_punctuated_one_way() -> None:
    texts = {
        key: [node.value for node in within(message) if isinstance(node, TextElement)]
        for key, message in messages("zh-CN").items()
        if "-headings-" not in key and "-words-" not in key and not key.endswith("-also")
    }
    odd = {
        key: text for key, parts in texts.items() for text in parts if CROWDED.search(text) or HALF_WIDTH.search(text)
    }
    assert odd == {}


def test_nobody_is_called_dead_who_has_only_left() -> None:
    """Of somebody who is no longer here, 不在了 says in Chinese that they have died."""
    said = {
        key
        for key, message in messages("zh-CN").items()
        if any("不在了" in node.value for node in within(message) if isinstance(node, TextElement))
    }
    assert said == set()
