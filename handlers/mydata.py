"""My data: everything held of this person, as a message to read and a file to take away."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from domain.text import count_utf16
from handlers.context import Context
from handlers.feature import RARELY, Command, Feature
from handlers.messenger import MadeFile, Text
from locales import Markup, has_key, render
from locales.dates import write_day, write_moment

_LONGEST = 3500  # UTF-16 units; a message holds 4096
_VALUE_LENGTH = 300
_CODE = re.compile(r"[A-Za-z0-9_-]{1,40}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT.+")


async def show(context: Context) -> None:
    # Of features that are switched off too: what is held of somebody is theirs to read.
    held = {it.name: await it.export(context.db, context.actor) for it in context.features if it.export}
    held = {name: data for name, data in held.items() if data}
    context.say("mydata-held", lines=_render(context, held))
    data = {"name": "my-data.json", "content": {"made_on": context.union.today(context.now).isoformat(), **held}}
    context.send(MadeFile("json", data, Text("mydata-file")))


def _render(context: Context, held: dict[str, dict[str, object]]) -> Markup:
    lines: list[Markup] = []
    length = 0
    for line in _list_lines(context, held):
        length += count_utf16(line) + 1
        # The whole is in the file below; this is for reading.
        if length > _LONGEST:
            lines.append(Markup(render(context.language, "mydata-more")))
            break
        lines.append(line)
    return Markup("\n").join(lines)


def _list_lines(context: Context, held: dict[str, dict[str, object]]) -> Iterator[Markup]:
    for feature, data in held.items():
        entries = [entry for key, value in data.items() for entry in _render_entry(context, feature, key, value)]
        if entries:
            yield Markup(render(context.language, "mydata-part", title=_say_title(context, feature)))
            yield from entries


def _say_title(context: Context, feature: str) -> str:
    """The words for what a feature keeps, or those of its first command, or at worst its name."""
    words = next((it.commands for it in context.features if it.name == feature), {})
    keys = [f"{feature}-data", f"mydata-of-{feature}", *(f"{feature}-menu-{word}" for word in words)]
    return _say_first_known(context.language, keys, feature)


def _render_entry(context: Context, feature: str, key: str, value: object) -> Iterator[Markup]:
    if isinstance(value, dict):
        for inner, part in value.items():
            yield from _render_entry(context, feature, str(inner), part)
    elif isinstance(value, list | tuple):
        for part in value:
            belongs_together = isinstance(part, list | tuple)
            yield from _render_entry(context, feature, key, " · ".join(map(str, part)) if belongs_together else part)
    elif value not in ("", None, 0):
        label = _say_label(context.language, feature, key)
        yield Markup(
            render(context.language, "mydata-entry", label=label, value=_say_value(context, feature, key, str(value)))
        )


def _say_label(language: str, feature: str, key: str) -> str:
    return _say_first_known(language, [f"{feature}-data-{key}", f"mydata-label-{key}"], key.replace("_", " "))


def _say_value(context: Context, feature: str, key: str, value: str) -> str:
    """A code in words where there are some, a day as everywhere, an instant in the union's own time."""
    if _DAY.fullmatch(value):
        return write_day(context.language, date.fromisoformat(value))
    if _INSTANT.fullmatch(value):
        return write_moment(context.language, context.union.local(datetime.fromisoformat(value)))
    words = [f"{feature}-data-{key}-{value}", f"{key}-{value}", f"{feature}-{key}-{value}", f"mydata-value-{value}"]
    return _say_first_known(context.language, words if _CODE.fullmatch(value) else [], value[:_VALUE_LENGTH])


def _say_first_known(language: str, keys: Sequence[str], otherwise: str) -> str:
    return next((render(language, key) for key in keys if has_key(language, key)), otherwise)


FEATURE: Feature = Feature(
    "mydata", commands={"mydata": Command(show, "own-data", use=RARELY)}, makes={"json": "json_file"}
)
