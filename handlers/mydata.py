"""My data: everything held of this person, as a message to read and a file to take away."""

from collections.abc import Iterator

import handlers
from domain.text import utf16_length
from handlers.feature import Command, Feature
from handlers.turn import Turn
from locales import Markup, knows, render

_LONGEST = 3500  # UTF-16 units; a message holds 4096
_VALUE_LENGTH = 300


async def show(turn: Turn) -> None:
    held = {it.name: await it.export(turn.db, turn.actor) for it in handlers.FEATURES if it.export}
    held = {name: data for name, data in held.items() if data}
    turn.say("mydata-held", lines=_readable(turn.language, held))
    data = {"name": "my-data.json", "content": {"made_on": turn.union.today(turn.now).isoformat(), **held}}
    turn.pen.attach(turn.incoming.chat_id, turn.language, "json", data, "mydata-file")


def _readable(language: str, held: dict[str, dict[str, object]]) -> Markup:
    lines: list[Markup] = []
    length = 0
    for line in _lines(language, held):
        length += utf16_length(line) + 1
        if length > _LONGEST:
            lines.append(Markup(render(language, "mydata-more")))
            break
        lines.append(line)
    return Markup("\n").join(lines)


def _lines(language: str, held: dict[str, dict[str, object]]) -> Iterator[Markup]:
    for feature, data in held.items():
        yield Markup(render(language, "mydata-part", title=_title(language, feature)))
        for key, value in data.items():
            yield from _entry(language, feature, key, value)


def _title(language: str, feature: str) -> str:
    """The words of the feature, or those of its first command, or at worst its name."""
    words = next((it.commands for it in handlers.FEATURES if it.name == feature), {})
    keys = [f"{feature}-data", *(f"{feature}-menu-{word}" for word in words)]
    return next((render(language, key) for key in keys if knows(language, key)), feature)


def _entry(language: str, feature: str, key: str, value: object) -> Iterator[Markup]:
    if isinstance(value, dict):
        for inner, part in value.items():
            yield from _entry(language, feature, str(inner), part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _entry(language, feature, key, part)
    elif value not in ("", None):
        word = f"{feature}-data-{key}"
        label = render(language, word) if knows(language, word) else key.replace("_", " ")
        yield Markup(render(language, "mydata-entry", label=label, value=str(value)[:_VALUE_LENGTH]))


FEATURE: Feature = Feature("mydata", commands={"mydata": Command(show, "own-data")})
