"""Text with entities as HTML for the page; only Telegram's own tags can come out, whatever went in."""

import re
from html import escape
from typing import Any

from simulator.entities import Entity

TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
    "date_time": "tg-time",
}
SAFE = re.compile(r"(https?|tg|mailto|tel):", re.IGNORECASE)


def to_html(text: str, entities: list[Entity]) -> str:
    if not entities:
        return escape(text)
    units = text.encode("utf-16-le")
    return _span(units, 0, len(units) // 2, sorted(entities, key=lambda e: (e["offset"], -e["length"])))


def _span(units: bytes, start: int, end: int, inside: list[Entity]) -> str:
    """This stretch of UTF-16 units with the entities that lie in it; one that sticks out is cut at its parent's end."""
    parts, at = [], start
    while inside:
        entity, inside = inside[0], inside[1:]
        if entity["offset"] < at:
            continue
        stop = min(entity["offset"] + entity["length"], end)
        children = [other for other in inside if other["offset"] < stop]
        inside = inside[len(children) :]
        parts += [_plain(units, at, entity["offset"]), _tagged(units, entity, stop, children)]
        at = stop
    return "".join([*parts, _plain(units, at, end)])


def _plain(units: bytes, start: int, end: int) -> str:
    return escape(units[start * 2 : end * 2].decode("utf-16-le", "replace"))


def _tagged(units: bytes, entity: Entity, end: int, children: list[Entity]) -> str:
    inner = _span(units, entity["offset"], end, children)
    if entity["type"] in ("text_link", "url"):
        url = entity.get("url") or units[entity["offset"] * 2 : end * 2].decode("utf-16-le", "replace")
        return f'<a href="{escape(url)}">{inner}</a>' if SAFE.match(url) else inner
    tag = TAGS.get(entity["type"])
    return f"<{tag}{_attributes(entity)}>{inner}</{tag}>" if tag else inner


def _attributes(entity: Entity) -> str:
    if entity["type"] == "expandable_blockquote":
        return ' expandable=""'
    if entity["type"] == "date_time":
        return f' unix="{int(entity["unix_time"])}" format="{escape(str(entity.get("date_time_format", "")))}"'
    return ""


def service(message: dict[str, Any]) -> dict[str, str]:
    """What happened and to whom, for the page to put into words; empty for a message somebody wrote."""
    for event in SERVICE:
        if event in message:
            people = message[event] if isinstance(message[event], list) else [message[event]]
            names = [person.get("first_name", "") for person in people if isinstance(person, dict)]
            return {"event": event, "who": message["from"]["first_name"], "names": ", ".join(names)}
    return {}


SERVICE = ("new_chat_members", "left_chat_member", "pinned_message", "migrate_to_chat_id", "migrate_from_chat_id")
