"""My data: everything held of this person, as a message to read and a file to take away."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

import handlers
from domain.text import utf16_length
from handlers.feature import Command, Feature
from handlers.turn import Turn
from locales import Markup, knows, render

_LONGEST = 3500  # UTF-16 units; a message holds 4096
_VALUE_LENGTH = 300
_CODE = re.compile(r"[A-Za-z0-9_-]{1,40}")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT.+")


async def show(turn: Turn) -> None:
    held = {it.name: await it.export(turn.db, turn.actor) for it in handlers.FEATURES if it.export}
    held = {name: data for name, data in held.items() if data}
    turn.say("mydata-held", lines=_readable(turn, held))
    data = {"name": "my-data.json", "content": {"made_on": turn.union.today(turn.now).isoformat(), **held}}
    turn.pen.attach(turn.incoming.chat_id, turn.language, "json", data, "mydata-file")


def _readable(turn: Turn, held: dict[str, dict[str, object]]) -> Markup:
    lines: list[Markup] = []
    length = 0
    for line in _lines(turn, held):
        length += utf16_length(line) + 1
        if length > _LONGEST:
            lines.append(Markup(render(turn.language, "mydata-more")))
            break
        lines.append(line)
    return Markup("\n").join(lines)


def _lines(turn: Turn, held: dict[str, dict[str, object]]) -> Iterator[Markup]:
    for feature, data in held.items():
        entries = [entry for key, value in data.items() for entry in _entry(turn, feature, key, value)]
        if entries:
            yield Markup(render(turn.language, "mydata-part", title=_title(turn.language, feature)))
            yield from entries


def _title(language: str, feature: str) -> str:
    """The words for what a feature keeps, or those of its first command, or at worst its name."""
    words = next((it.commands for it in handlers.FEATURES if it.name == feature), {})
    keys = [f"{feature}-data", f"mydata-of-{feature}", *(f"{feature}-menu-{word}" for word in words)]
    return _first(language, keys, feature)


def _entry(turn: Turn, feature: str, key: str, value: object) -> Iterator[Markup]:
    if isinstance(value, dict):
        for inner, part in value.items():
            yield from _entry(turn, feature, str(inner), part)
    elif isinstance(value, list | tuple):
        for part in value:
            belongs_together = isinstance(part, list | tuple)
            yield from _entry(turn, feature, key, " · ".join(map(str, part)) if belongs_together else part)
    elif value not in ("", None, 0):
        label = _label(turn.language, feature, key)
        yield Markup(render(turn.language, "mydata-entry", label=label, value=_value(turn, feature, key, str(value))))


def _label(language: str, feature: str, key: str) -> str:
    return _first(language, [f"{feature}-data-{key}", f"mydata-label-{key}"], key.replace("_", " "))


def _value(turn: Turn, feature: str, key: str, value: str) -> str:
    """A code in words where there are some, an instant in the union's own time."""
    if _INSTANT.fullmatch(value):
        return f"{turn.union.local(datetime.fromisoformat(value)):%Y-%m-%d %H:%M}"
    words = [f"{feature}-data-{key}-{value}", f"{key}-{value}", f"{feature}-{key}-{value}", f"mydata-value-{value}"]
    return _first(turn.language, words if _CODE.fullmatch(value) else [], value[:_VALUE_LENGTH])


def _first(language: str, keys: Sequence[str], otherwise: str) -> str:
    return next((render(language, key) for key in keys if knows(language, key)), otherwise)


FEATURE: Feature = Feature("mydata", commands={"mydata": Command(show, "own-data")})
